using System.Globalization;
using BianMin.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace BianMin.Infrastructure.Secrets;

/// <summary>A table with personal data, as its marks tell.</summary>
/// <param name="Table">The table.</param>
/// <param name="Ciphers">Its enciphered columns.</param>
/// <param name="Digests">Its columns of digests.</param>
internal sealed record ProtectedTable(ITable Table, IReadOnlyList<string> Ciphers, IReadOnlyList<ProtectedTable.DigestColumn> Digests)
{
    /// <summary>The columns of its primary key.</summary>
    public IReadOnlyList<string> Key { get; } = [.. Table.PrimaryKey!.Columns.Select(c => c.Name)];

    /// <summary>All tables with personal data.</summary>
    public static IReadOnlyList<ProtectedTable> Of(DbContext context) =>
    [
        .. context.Model.GetRelationalModel().Tables
            .Select(t => new ProtectedTable(
                t,
                [.. t.Columns.Where(c => c.PropertyMappings.Any(m => m.Property.IsPersonal())).Select(c => c.Name)],
                [.. t.Columns.SelectMany(c => c.PropertyMappings.Take(1), (c, m) => DigestColumn.Of(t, c, m.Property)).OfType<DigestColumn>()]))
            .Where(t => t.Ciphers.Count > 0),
    ];

    /// <summary>Whether any row keeps something in it.</summary>
    public async Task<bool> Any(DbContext context, CancellationToken cancellationToken)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        var kept = string.Join(" OR ", Ciphers.Select(c => $"{sql.DelimitIdentifier(c)} <> ''"));
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT CASE WHEN EXISTS (SELECT 1 FROM {sql.DelimitIdentifier(Table.Name, Table.Schema)} WHERE {kept}) THEN 1 ELSE 0 END";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) == 1;
    }

    /// <summary>A column of digests.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Source">The column with the enciphered text.</param>
    /// <param name="Purpose">What the text is.</param>
    internal sealed record DigestColumn(string Name, string Source, DigestPurpose Purpose)
    {
        public static DigestColumn? Of(ITable table, IColumn column, IProperty property)
        {
            if (property.DigestSource() is not { } source)
                return null;
            var type = property.DeclaringType;
            foreach (var step in source.Path.SkipLast(1))
                type = type.FindComplexProperty(step)!.ComplexType;
            var text = type.FindProperty(source.Path[^1])!;
            return new(column.Name, table.Columns.Single(c => c.PropertyMappings.Any(m => m.Property == text)).Name, source.Purpose);
        }
    }
}
