using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BianMin.Portal.Hall.Wall;

/// <summary>The turning pages of the wall.</summary>
public sealed partial class WallStage : IDisposable
{
    /// <summary>How old guides and rules on the wall may be; the board itself is live.</summary>
    public static readonly TimeSpan ReadAgainAfter = TimeSpan.FromMinutes(10);

    private ErrorBoundary? _boundary;
    private Ticker? _turning;
    private WallContent? _content;
    private DateTimeOffset _readAt;
    private int _step;

    /// <summary>The board as it stands.</summary>
    [Parameter]
    [EditorRequired]
    public required HallBoard Board { get; set; }

    /// <summary>How long a page stands.</summary>
    [Parameter]
    [EditorRequired]
    public required TimeSpan PageTime { get; set; }

    /// <summary>Whether it has only a third of the screen.</summary>
    [Parameter]
    public bool Narrow { get; set; }

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IGuideQueries Guides { get; init; } = null!;

    [Inject]
    private IRuleQueries Rules { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    [Inject]
    private ILogger<WallStage> Log { get; init; } = null!;

    // Planned anew at each rendering, because the windows' states come with the board.
    private WallSlide? Slide => _content is null ? null : WallPlan.Of(_content, Board, Narrow).At(_step);

    /// <summary>Stops turning pages.</summary>
    public void Dispose() => _turning?.Dispose();

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Read();

    /// <inheritdoc/>
    protected override void OnParametersSet() => _boundary?.Recover();

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _turning = new Ticker(PageTime, Clock, () => InvokeAsync(Turn));
    }

    private async Task Turn()
    {
        if (_content is null || Clock.GetUtcNow() - _readAt >= ReadAgainAfter)
            await Read();
        _step++;
        _boundary?.Recover();
        StateHasChanged();
    }

    private async Task Read()
    {
        try
        {
            var now = Clock.GetUtcNow();
            if (await Centers.Find(Board.CenterId, CancellationToken.None) is not { } center)
                return;
            var guides = await Guides.Of(center.Id, Moment.At(now).Day, CancellationToken.None);
            _content = new WallContent(center, guides, await Rules.Of(center.Id, CancellationToken.None));
            _readAt = now;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What hangs on the wall stays there whatever state the database is in; the next page tries again.
            ScreenLog.WallNotRead(Log, Board.CenterId, e);
        }
    }
}
