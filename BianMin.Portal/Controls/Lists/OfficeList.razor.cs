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
    private bool _arriving;

    /// <summary>All lines, when they are few enough to be at hand; null while they are being read.</summary>
    [Parameter]
    public IReadOnlyList<T>? Items { get; set; }

    /// <summary>Reads a page of lines, when they are many. One of this and <see cref="Items"/> is given.</summary>
    [Parameter]
    public Func<ListRequest, CancellationToken, Task<ListPage<T>>>? Load { get; set; }

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

    /// <summary>Export, print, above the list at the right.</summary>
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

    private IEnumerable<Column<T>> Choosable => _grid?.RenderedColumns.Where(c => c.Hideable ?? true) ?? [];

    /// <summary>Reads anew from the first page: the filters have changed.</summary>
    public async Task Reload()
    {
        if (_grid is null)
            return;
        _grid.NavigateTo(MudBlazor.Page.First);
        await _grid.ReloadServerData();
    }

    /// <summary>Reads the same page anew: a line has changed.</summary>
    public Task Refresh() => _grid?.ReloadServerData() ?? Task.CompletedTask;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _place = ListPlace.Of(new Uri(Navigation.Uri));
        _arriving = _place.Page > 0;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The grid begins at its first page, whatever it is told; from there it is led to the one that the address names.
        if (firstRender && _arriving)
        {
            _page = _place.Page;
            StateHasChanged();
        }

        if (Load is not null || ReferenceEquals(Items, _shownItems))
            return;
        _shownItems = Items;
        if (!firstRender)
            await Refresh();
    }

    private static bool Shown(Column<T> column) => !column.GetState(c => c.Hidden);

    private static Task Toggle(Column<T> column) => column.ToggleAsync();

    private string RowClass(T line, int row) => RowStyle?.Invoke(line) ?? "";

    private async Task<GridData<T>> Serve(GridState<T> state, CancellationToken cancellationToken)
    {
        var sort = state.SortDefinitions.FirstOrDefault();
        var key = sort is null ? null : _grid?.RenderedColumns.FirstOrDefault(c => c.PropertyName == sort.SortBy)?.Identifier;
        var request = new ListRequest(state.Page * state.PageSize, state.PageSize, key, sort?.Descending ?? false);
        _arriving &= state.Page != _place.Page;
        if (!_arriving)
            Remember(new(state.Page, state.PageSize, key, request.Descending));
        var page = Load is null ? Take(sort, request) : await Load(request, cancellationToken);
        _total = page.Total;
        if (!_read)
        {
            _read = true;
            StateHasChanged();
        }

        return new() { Items = page.Lines, TotalItems = page.Total };
    }

    private ListPage<T> Take(SortDefinition<T>? sort, ListRequest request)
    {
        var lines = Items ?? [];
        IEnumerable<T> ordered = sort is null ? lines : sort.Descending ? lines.OrderByDescending(sort.SortFunc) : lines.OrderBy(sort.SortFunc);
        return new([.. ordered.Skip(request.Skip).Take(request.Take)], lines.Count);
    }

    private void Remember(ListPlace place)
    {
        if (place == _place || !RendererInfo.IsInteractive)
            return;
        _place = place;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(place.Parameters), replace: true);
    }
}
