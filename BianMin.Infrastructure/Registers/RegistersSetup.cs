using BianMin.Domain.Cases;
using BianMin.Domain.Registers;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Registers;

/// <summary>Registers what the registers need.</summary>
internal static class RegistersSetup
{
    public static IServiceCollection AddRegisters(this IServiceCollection services) => services
        .AddScoped<IRegisterStore, RegisterStore>()
        .AddScoped<IAgencyRegister, AgencyRegister>()
        .AddSingleton<IRegisters, RegisterQueries>();
}
