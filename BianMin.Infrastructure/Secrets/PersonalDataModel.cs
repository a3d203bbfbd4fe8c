using BianMin.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Secrets;

/// <summary>Brings the keys to the marked columns of a context. Without it, as at design time, a marked column is plain text of the same length.</summary>
internal static class PersonalDataModel
{
    /// <summary>Enciphers and deciphers marked columns, and keeps their digests.</summary>
    public static DbContextOptionsBuilder UsePersonalData(this DbContextOptionsBuilder builder, PersonalData data)
    {
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new Extension(data));
        return builder.ReplaceService<IModelCacheKeyFactory, ModelPerKeyFile>().AddInterceptors(new DigestInterceptor(data));
    }

    private sealed class Extension(PersonalData data) : IDbContextOptionsExtension
    {
        public PersonalData Data => data;

        public DbContextOptionsExtensionInfo Info => new Description(this);

        public void ApplyServices(IServiceCollection services) =>
            new EntityFrameworkServicesBuilder(services).TryAdd<IConventionSetPlugin, Plugin>();

        public void Validate(IDbContextOptions options)
        {
        }
    }

    // The keys are no part of it: one set of the framework's services serves all databases of a process.
    private sealed class Description(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is Description;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }

    // A model holds its converters, so databases with different key files need models of their own; all others share theirs.
    private sealed class ModelPerKeyFile : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) =>
            (context.GetType(), designTime, context.GetService<IDbContextOptions>().FindExtension<Extension>()?.Data.KeyPath);
    }

    private sealed class Plugin(IDbContextOptions options) : IConventionSetPlugin
    {
        public ConventionSet ModifyConventions(ConventionSet conventionSet)
        {
            if (options.FindExtension<Extension>() is { } extension)
                conventionSet.ModelFinalizingConventions.Add(new Convention(extension.Data));
            return conventionSet;
        }
    }

    private sealed class Convention(IPersonalData data) : IModelFinalizingConvention
    {
        private readonly ValueConverter<string, string> _converter = new(text => data.Protect(text), kept => data.Reveal(kept));

        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        {
            foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(Properties).Where(p => p.IsPersonal()))
            {
                if (property.IsKey() || property.IsForeignKey() || property.IsIndex() || property.DeclaringType.IsMappedToJson())
                    throw new InvalidOperationException($"{property.DeclaringType.DisplayName()}.{property.Name} is personal data: it needs a column of its own without key or index.");
                property.Builder.HasConversion(_converter);
            }
        }

        private static IEnumerable<IConventionProperty> Properties(IConventionTypeBase type) =>
            type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(c => Properties(c.ComplexType)));
    }
}
