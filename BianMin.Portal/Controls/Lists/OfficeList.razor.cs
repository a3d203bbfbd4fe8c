using BianMin.Domain.Kernel;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using MudBlazor.Extensions;

namespace BianMin.Portal.Controls.Lists;

/// <summary>The list of every office page: one look, one way to page, sort, choose columns and say that nothing is there.</summary>
public sealed partial class OfficeList<T>
{
    private MudDataGrid<T>? _grid;
    private ListPlace _place = null!;
    private IReadOnlyList<T>? _shownItems;
    private int _total;
    private bool _read;
    private int _page;
    private Refusal? _refusal;

    /// <summary>All lines, when they are few enough to be at hand; null while they are being read.</summary>
    [Parameter]
    public IReadOnlyList<T>? Items { get; set; }

    /// <summary>Reads a page of lines, when they are many. One of this and <see cref="Items"/> is given.</summary>
    [Parameter]
    public Func<ListRequest, CancellationToken, Task<Outcome<ListPage<T>>>>? Load { get; set; }

    /// <summary>What the list is of, for who cannot see it.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Its <see cref="ListColumn{T}"/>s.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? Columns { get; set; }

    /// <summary>What stands there when no line does: an <see cref="EmptyState"/>.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? Empty { get; set; }

    /// <summary>Search and filters, above the list at the left.</summary>
    [Parameter]
    public RenderFragment? Filters { get; set; }

    /// <summary>What an exported table is called; without a name there is no export.</summary>
    [Parameter]
    public string? Export { get; set; }

    /// <summary>Further copies, above the list at the right.</summary>
    [Parameter]
    public RenderFragment? Tools { get; set; }

    /// <summary>Whether the list takes the rest of the page, so that only it scrolls and its pager is always in sight.</summary>
    [Parameter]
    public bool Fill { get; set; }

    /// <summary>Whether columns can be hidden.</summary>
    [Parameter]
    public bool ColumnChoice { get; set; }

    /// <summary>Where the counting stopped: a total that reaches it says 以上.</summary>
    [Parameter]
    public int CountedUpTo { get; set; } = int.MaxValue;

    /// <summary>Marks a row, such as an overdue one.</summary>
    [Parameter]
    public Func<T, string?>? RowStyle { get; set; }

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    // What was never read is not empty: nothing is said of it before.
    private bool Waiting => Load is null ? Items is null : !_read;

    // Null leaves the words to the library: 第 1–20 条，共 45 条.
    private string? Counted => Waiting ? "" : _total == 0 ? "共 {all_items} 条" : _total >= CountedUpTo ? "第 {first_item}–{last_item} 条，共 {all_items} 条以上" : null;

    private IEnumerable<Column<T>> Choosable => _grid?.RenderedColumns.Where(c => c.Hideable ?? true) ?? [];

    /// <summary>Reads anew the page that the address names: the filters have changed.</summary>
    public async Task Reload()
    {
        _place = ListPlace.Of(new Uri(Navigation.Uri));
        _arriving = true;
        if (_refusal is not null)
            (_refusal, _read, _page) = (null, false, 0);
        else if (_grid is not null)
            await _grid.ReloadServerData();
        StateHasChanged();
    }

    /// <summary>Reads the same page anew: a line has changed.</summary>
    public Task Refresh() => Reload();

    /// <inheritdoc/>
    protected override void OnInitialized() => _place = ListPlace.Of(new Uri(Navigation.Uri));

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        // The first lines are read by the grid itself, once it is there.
        if (Load is not null || ReferenceEquals(Items, _shownItems))
            return;
        _shownItems = Items;
        if (_grid is not null)
            await Reload();
    }

    private static bool Shown(Column<T> column) => !column.GetState(c => c.Hidden);

    private static Task Toggle(Column<T> column) => column.ToggleAsync();

    private IEnumerable<ListColumn<T>> Exported() => _grid?.RenderedColumns.OfType<ListColumn<T>>().Where(Shown) ?? [];

    private string RowClass(T line, int row) => RowStyle?.Invoke(line) ?? "";
}
