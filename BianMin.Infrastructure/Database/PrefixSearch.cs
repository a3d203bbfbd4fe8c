using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Database;

/// <summary>
/// Texts that are looked for by their beginning. LIKE finds them by an index on some engines, under some locales and with some
/// plans only; a range over columns that are ordered by code point is found by an index on every engine.
/// </summary>
internal static class PrefixSearch
{
    private const string Mark = "BianMin:ByCodePoint";
    private const string Last = "\U0010FFFF";

    /// <summary>Orders a column by code point, so that it can be searched by its beginning.</summary>
    public static PropertyBuilder<string> IsSearchedByBeginning(this PropertyBuilder<string> property) => property.HasAnnotation(Mark, true);

    /// <summary>Whether a column is ordered by code point.</summary>
    public static bool IsSearchedByBeginning(this IReadOnlyProperty property) => property.FindAnnotation(Mark) is not null;

    /// <summary>The rows whose column begins with a text.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="column">A column marked by <see cref="IsSearchedByBeginning(PropertyBuilder{string})"/>.</param>
    /// <param name="text">The beginning.</param>
    public static IQueryable<T> Beginning<T>(this IQueryable<T> rows, Expression<Func<T, string>> column, string text)
    {
        var compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
        // Held by an object, so that the statement has parameters and is translated once.
        var bounds = Expression.Constant(new Bounds(text, text + Last));
        Expression Compared(string bound) => Expression.Call(compare, column.Body, Expression.Property(bounds, bound));
        var zero = Expression.Constant(0);
        var inside = Expression.AndAlso(
            Expression.GreaterThanOrEqual(Compared(nameof(Bounds.From)), zero),
            Expression.LessThanOrEqual(Compared(nameof(Bounds.To)), zero));
        return rows.Where(Expression.Lambda<Func<T, bool>>(inside, column.Parameters));
    }

    private sealed record Bounds(string From, string To);
}
