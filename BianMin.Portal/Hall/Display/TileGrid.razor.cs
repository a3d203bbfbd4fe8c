using BianMin.Domain.Hall;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Hall.Display;

/// <summary>The tiles of all windows, as large as their number allows; turns its pages when there are many.</summary>
public sealed partial class TileGrid : IDisposable
{
    /// <summary>How long a page stands.</summary>
    public static readonly TimeSpan PageTime = TimeSpan.FromSeconds(10);

    private ITimer? _turning;
    private int _page;

    /// <summary>All windows of the hall.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<BoardWindow> Windows { get; set; }

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private TilePages Layout => TilePages.For(Windows.Count);

    /// <summary>Stops turning pages.</summary>
    public void Dispose() => _turning?.Dispose();

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (_turning is null && Layout.Pages > 1)
            _turning = Clock.CreateTimer(_ => _ = InvokeAsync(Turn), null, PageTime, PageTime);
    }

    private void Turn()
    {
        _page++;
        StateHasChanged();
    }
}
