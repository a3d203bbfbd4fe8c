using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Secrets;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace BianMin.Tests.Secrets;

/// <summary>A person whose number and telephone are personal data.</summary>
internal sealed class Householder
{
    public required string Village { get; init; }

    public required int House { get; init; }

    public required string Number { get; set; }

    public string? Remark { get; set; }

    public required Contact Contact { get; set; }
}

/// <summary>How to reach somebody.</summary>
/// <param name="Phone">Telephone.</param>
internal sealed record Contact(string Phone);

/// <summary>A small context of a test's own, on any engine, in a table of its own.</summary>
internal sealed class Households(DbContextOptions<Households> options) : DbContext(options)
{
    private const string Table = "TestHouseholders";

    /// <summary>Opens a database with an empty table; each key file counts as an installation of its own.</summary>
    public static async Task<Func<Households>> On(string engineName, KeyFolder folder)
    {
        var engine = Enum.Parse<DatabaseEngine>(engineName);
        var connection = engine == DatabaseEngine.Sqlite
            ? $"Data Source={Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.db")}"
            : await Engines.Connection(engine);
        var options = Options(engine, connection);
        options.UsePersonalData(folder.Data());
        Households Open() => new(options.Options);
        await using var context = Open();
        var creator = context.Database.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync())
            await creator.CreateAsync();
#pragma warning disable EF1002 // The name is the model's own.
        await context.Database.ExecuteSqlRawAsync($"DROP TABLE IF EXISTS {context.Database.GetService<ISqlGenerationHelper>().DelimitIdentifier(Table)}");
#pragma warning restore EF1002
        await creator.CreateTablesAsync();
        return Open;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var people = modelBuilder.Entity<Householder>();
        people.ToTable(Table);
        people.HasKey(p => new { p.Village, p.House });
        people.Property(p => p.Village).HasMaxLength(20);
        people.Property(p => p.Number).IsPersonal(30);
        people.Property(p => p.Remark!).IsPersonal(40).IsRequired(false);
        people.ComplexProperty(p => p.Contact).Property(c => c.Phone).IsPersonal(20);
        people.Property<string>("NumberDigest").IsDigestOf(DigestPurpose.Number, nameof(Householder.Number));
        people.Property<string>("PhoneDigest").IsDigestOf(DigestPurpose.Phone, nameof(Householder.Contact), nameof(Contact.Phone));
        people.HasIndex("NumberDigest");
    }

    private static DbContextOptionsBuilder<Households> Options(DatabaseEngine engine, string connection)
    {
        var builder = new DbContextOptionsBuilder<Households>();
        return engine switch
        {
            DatabaseEngine.Sqlite => builder.UseSqlite(connection),
            DatabaseEngine.SqlServer => builder.UseSqlServer(connection),
            _ => builder.UseNpgsql(connection),
        };
    }
}
