using System.Linq.Expressions;
using System.Text;
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
        var bounds = Expression.Constant(new Bounds(text, Behind(text)));
        Expression Compared(string bound) => Expression.Call(compare, column.Body, Expression.Property(bounds, bound));
        var zero = Expression.Constant(0);
        var inside = Expression.AndAlso(
            Expression.GreaterThanOrEqual(Compared(nameof(Bounds.From)), zero),
            Expression.LessThan(Compared(nameof(Bounds.Before)), zero));
        return rows.Where(Expression.Lambda<Func<T, bool>>(inside, column.Parameters));
    }

    /// <summary>
    /// The first text behind all that begin with a text: the same with its last character raised by one. It is so by code
    /// point (SQLite, PostgreSQL) as well as by UTF-16 unit (SQL Server), where nothing "highest" could be appended:
    /// U+10FFFF stands before the full-width brackets there.
    /// </summary>
    /// <param name="text">Not empty.</param>
    internal static string Behind(string text)
    {
        Rune.DecodeLastFromUtf16(text, out var last, out var length);
        // What cannot be raised is no character that a name could have; then nothing lies between the bounds.
        return Rune.TryCreate(last.Value + 1, out var next) ? string.Concat(text.AsSpan(0, text.Length - length), next.ToString()) : text;
    }

    private sealed record Bounds(string From, string Before);
}
