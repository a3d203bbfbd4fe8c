using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Secrets;

/// <summary>Registers the keys of personal data and what works with them.</summary>
internal static class SecretsSetup
{
    public static IServiceCollection AddPersonalData(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        var file = services.AddSettings<PersonalDataOptions>(configuration, "PersonalData").KeyFile;
        return services
            .AddSingleton(new PersonalKeyFile(Path.GetFullPath(file, Path.GetFullPath(dataFolder))))
            .AddSingleton<PersonalKeys>()
            .AddSingleton<PersonalData>()
            .AddSingleton<IPersonalData>(sp => sp.GetRequiredService<PersonalData>())
            .AddSingleton(sp => new ProtectedTables(
                async cancellationToken => await sp.GetRequiredService<IDbContextFactory<BianMinDbContext>>().CreateDbContextAsync(cancellationToken),
                sp.GetRequiredService<PersonalData>(),
                sp.GetRequiredService<PersonalKeys>()))
            .AddSingleton<IProtectedRows>(sp => sp.GetRequiredService<ProtectedTables>())
            .AddSingleton(sp => new KeyRotation(
                sp.GetRequiredService<PersonalKeyFile>(), sp.GetServices<IProtectedRows>(), sp.GetRequiredService<TimeProvider>()));
    }
}
