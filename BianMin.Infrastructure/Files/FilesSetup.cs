using BianMin.Infrastructure.Secrets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Files;

/// <summary>Registers where files are kept.</summary>
internal static class FilesSetup
{
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(FileVault.From(configuration))
        .AddSingleton<SealedVault>()
        .AddSingleton<IProtectedRows, SealedFiles>();
}
