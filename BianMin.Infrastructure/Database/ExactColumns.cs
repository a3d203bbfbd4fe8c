using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Database;

/// <summary>
/// Texts that others made up and that must differ when one letter differs in case only, such as the key of a request:
/// SQL Server compares without case unless told otherwise, and would give <c>K1</c> the ticket of <c>k1</c>.
/// </summary>
internal static class ExactColumns
{
    private const string Mark = "BianMin:Exact";

    /// <summary>Compares a column character by character on every engine.</summary>
    public static PropertyBuilder<string> IsComparedExactly(this PropertyBuilder<string> property) => property.HasAnnotation(Mark, true);

    /// <summary>Gives a marked column the engine's collation; the mark has then served, and no snapshot needs to tell of it.</summary>
    public static void CompareExactlyBy(this IMutableProperty property, string? collation)
    {
        if (property.RemoveAnnotation(Mark) is not null)
            property.SetCollation(collation);
    }
}
