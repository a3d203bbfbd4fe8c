using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Posts;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Shell;

/// <summary>The sign of life of whoever stands at a window, from any open page: cases and registers are handled beside the
/// console, papers are read and printed, and who works on them has not left (HALL-2). Pages without a circuit tell it by presence.js.</summary>
public sealed class PresenceBeat : ComponentBase, IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    private Ticker? _ticker;
    private bool _gone;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

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
        if (_gone || !StandsAtWindows(actor))
            return;
        _ticker = new Ticker(Every, Clock, () => InvokeAsync(() => Beat(actor, UseCases, Feed)));
        await Beat(actor, UseCases, Feed);
    }

    /// <summary>Whether somebody may stand at a window at all.</summary>
    internal static bool StandsAtWindows(Actor actor) => actor is { CenterId: not null, StaffId: not null } && actor.May(Permission.ServeWindow);

    /// <summary>One sign of life, while the person does stand at a window.</summary>
    internal static async Task Beat(Actor actor, IUseCasePipeline useCases, IHallFeed feed)
    {
        if (StandsAtWindows(actor)
            && await feed.Current(actor.CenterId!, CancellationToken.None) is { } hall
            && hall.Windows.Any(w => w.Staffed && w.Holder?.Id == actor.StaffId))
            await useCases.Do(actor, new BeatPresence(actor.CenterId!));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone = true;
        _ticker?.Dispose();
    }
}
