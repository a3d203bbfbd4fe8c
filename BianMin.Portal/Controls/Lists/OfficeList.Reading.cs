using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BianMin.Portal.Controls.Lists;

/// <content>How it reads: the page that the address names, once; the address then follows the list.</content>
public sealed partial class OfficeList<T>
{
    // As many lines as the queries give at once.
    private const int Copied = 100;

    private (ListPlace Place, GridData<T> Answer)? _ahead;
    private bool _arriving = true;
    private SortDefinition<T>? _sort;

    private static GridData<T> Nothing => new() { Items = [] };

    private string? SortKey => _sort is null ? null : _grid?.RenderedColumns.FirstOrDefault(c => c.PropertyName == _sort.SortBy)?.Identifier;

    private async Task<GridData<T>> Serve(GridState<T> state, CancellationToken cancellationToken)
    {
        if (Load is null && Items is null)
            return Nothing;
        _sort = state.SortDefinitions.FirstOrDefault();
        // The grid begins at its first page, whatever it is told: it is answered with the page of the address, and then led there.
        var place = new ListPlace(_arriving ? _place.Page : state.Page, state.PageSize, SortKey, _sort?.Descending ?? false);
        var ahead = _ahead;
        _ahead = null;
        if (ahead?.Place == place && !_arriving)
            return ahead.Value.Answer;
        _arriving = false;
        var found = await Read(place.Page * place.Size, place.Size, cancellationToken);
        if (_refusal is not null)
            return Nothing;
        if (place.Page > 0 && found.Lines.Count == 0)
        {
            // The page lies behind the last one: lines have gone since the address was written.
            place = place with { Page = Math.Max(0, (found.Total - 1) / place.Size) };
            if (found.Total > 0)
                found = await Read(place.Page * place.Size, place.Size, cancellationToken);
        }

        if (!cancellationToken.IsCancellationRequested)
            Remember(place);
        (_read, _total) = (true, found.Total);
        var answer = new GridData<T> { Items = found.Lines, TotalItems = found.Total };
        if (place.Page != state.Page)
        {
            (_page, _ahead) = (place.Page, (place, answer));
            StateHasChanged();
        }

        return answer;
    }

    private async Task<ListPage<T>> Read(int skip, int take, CancellationToken cancellationToken)
    {
        if (Load is null)
            return Take(skip, take);
        if ((await Load(new(skip, take, SortKey, _sort?.Descending ?? false), cancellationToken)).TryGet(out var page, out var refusal))
            return page;
        _refusal = refusal;
        StateHasChanged();
        return new([], 0);
    }

    private ListPage<T> Take(int skip, int take)
    {
        var lines = Items ?? [];
        IEnumerable<T> ordered = _sort is null ? lines : _sort.Descending ? lines.OrderByDescending(_sort.SortFunc) : lines.OrderBy(_sort.SortFunc);
        return new([.. ordered.Skip(skip).Take(take)], lines.Count);
    }

    private void Remember(ListPlace place)
    {
        if (place == _place || !RendererInfo.IsInteractive)
            return;
        _place = place;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(place.Parameters), replace: true);
    }
}
