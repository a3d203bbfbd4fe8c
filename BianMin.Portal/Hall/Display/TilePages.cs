namespace BianMin.Portal.Hall.Display;

/// <summary>How many columns and rows of tiles the windows of a hall need; more than twelve are shown page after page.</summary>
/// <param name="Columns">1–4.</param>
/// <param name="Rows">1–3.</param>
/// <param name="Pages">≥ 1.</param>
public readonly record struct TilePages(int Columns, int Rows, int Pages)
{
    /// <summary>Tiles on one page at most.</summary>
    public const int PageSize = 12;

    /// <summary>The largest tiles that show all windows.</summary>
    public static TilePages For(int windows) => windows switch
    {
        <= 1 => new(1, 1, 1),
        2 => new(2, 1, 1),
        <= 4 => new(2, 2, 1),
        <= 6 => new(3, 2, 1),
        <= 9 => new(3, 3, 1),
        _ => new(4, 3, (windows + PageSize - 1) / PageSize),
    };

    /// <summary>The part of a list that a page shows.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> all, int page) => Pages == 1 ? all : all.Skip(page % Pages * PageSize).Take(PageSize);

    /// <summary>The CSS class of the grid.</summary>
    public string Class => $"tv-grid tv-grid--{Columns}x{Rows}";
}
