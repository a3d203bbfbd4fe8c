using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Portal.Controls;
using BianMin.Portal.Hall.Display;
using Microsoft.AspNetCore.Components;
using Ticker = BianMin.Portal.Controls.Ticker;

namespace BianMin.Portal.Hall.Wall;

/// <summary>A line per window: who serves there now, and where there is room which number and how many wait.</summary>
public sealed partial class WindowRows : IDisposable
{
    private Ticker? _turning;
    private int _page;

    /// <summary>The windows.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<BoardWindow> Windows { get; set; }

    /// <summary>1 with the queue, 2 without.</summary>
    [Parameter]
    public int Columns { get; set; } = 1;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private TilePages Paging => TilePages.For(Windows.Count);

    /// <summary>Stops turning pages.</summary>
    public void Dispose() => _turning?.Dispose();

    /// <summary>The class that gives a state its colour; the word and the shape stand beside it.</summary>
    internal static string Style(PostState state) => $"wall-is-{PostStyle.Of(state).Key}";

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (_turning is null && Paging.Pages > 1)
            _turning = new Ticker(TileGrid.PageTime, Clock, () => InvokeAsync(Turn));
    }

    private void Turn()
    {
        _page++;
        StateHasChanged();
    }
}
