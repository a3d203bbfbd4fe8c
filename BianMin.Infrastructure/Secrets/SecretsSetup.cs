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
            .AddSingleton<IContextExtension, PersonalDataExtension>()
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

/// <summary>Brings the keys to every context.</summary>
internal sealed class PersonalDataExtension(PersonalData data) : IContextExtension
{
    public void Extend(DbContextOptionsBuilder builder) => builder.UsePersonalData(data);
}

/// <summary>Finds the keys of personal data at the start, or makes them where there is none to be read.</summary>
internal sealed class PersonalKeysStart(PersonalKeys keys, ProtectedTables tables) : IStartStep
{
    public Task Run(BianMinDbContext context, CancellationToken cancellationToken) => keys.Ensure(tables.Any, cancellationToken);
}
