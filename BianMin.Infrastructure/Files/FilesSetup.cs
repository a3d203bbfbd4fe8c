using BianMin.Infrastructure.Secrets;
using BianMin.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Files;

/// <summary>Registers where files are kept.</summary>
internal static class FilesSetup
{
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = services.AddSettings<FilesOptions>(configuration, "Files").Folder;
        return services
            .AddSingleton(new FileVault(folder is null ? null : Path.GetFullPath(folder)))
            .AddSingleton<SealedVault>()
            .AddSingleton<IProtectedRows, SealedFiles>();
    }
}
