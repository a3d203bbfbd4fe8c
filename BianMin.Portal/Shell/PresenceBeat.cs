using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Shell;

/// <summary>The sign of life of whoever stands at a window, from any live page: cases and registers are handled beside the
/// console, and who works on them has not left (HALL-2).</summary>
public sealed class PresenceBeat : ComponentBase, IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    private Ticker? _ticker;
    private bool _gone;

    [Inject]
    private IDesk Desk { get; init; } = null!;

    [Inject]
    private IHallFeed Feed { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        var actor = await CurrentActor.Get();
        if (_gone || actor is not { CenterId: { } center, StaffId: { } staff } || !actor.May(Permission.ServeWindow))
            return;
        _ticker = new Ticker(Every, Clock, () => InvokeAsync(() => Beat(actor, center, staff)));
        await Beat(actor, center, staff);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone = true;
        _ticker?.Dispose();
    }

    private async Task Beat(Actor actor, string center, Guid staff)
    {
        if (await Feed.Current(center, CancellationToken.None) is { } hall && hall.Windows.Any(w => w.Staffed && w.Holder?.Id == staff))
            await Desk.Do(actor, new BeatPresence(center));
    }
}
