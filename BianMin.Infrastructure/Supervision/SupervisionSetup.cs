using BianMin.Domain.Cases;
using BianMin.Domain.Supervision;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Supervision;

/// <summary>Registers what supervision needs.</summary>
internal static class SupervisionSetup
{
    public static IServiceCollection AddSupervision(this IServiceCollection services) => services
        .AddScoped<ICardStore, CardStore>()
        .AddScoped<ICaseWatch, CardWatch>()
        .AddSingleton<ICardQueries, CardQueries>();
}
