namespace BianMin.Portal.Controls.Lists;

/// <summary>Which lines a list wants to show.</summary>
/// <param name="Skip">Lines before them.</param>
/// <param name="Take">Greatest number of lines.</param>
/// <param name="Sort">Key of the column they are ordered by; null for the order that is natural to them.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
public sealed record ListRequest(int Skip, int Take, string? Sort, bool Descending);

/// <summary>The lines, and how many there are in all.</summary>
public sealed record ListPage<T>(IReadOnlyList<T> Lines, int Total);
