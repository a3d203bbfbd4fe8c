using BianMin.Domain.Desk;
using BianMin.Domain.Scheduling;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace BianMin.Portal.Shell;

/// <summary>The slim menu at the left: only what the person's roles open. Administrators see in it when a job fails.</summary>
public sealed partial class MainMenu : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);
    private IReadOnlyList<MenuItem> _items = [];
    private Actor _actor = ActorClaims.Nobody;
    private bool _jobsFail;
    private bool _gone;
    private Ticker? _ticker;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private IJobBook Jobs { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    public void Dispose()
    {
        _gone = true;
        _ticker?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.Get();
        _items = Menu.For(_actor);
        if (!_actor.May(Permission.Administer))
            return;
        await Look();
        if (RendererInfo.IsInteractive && !_gone)
            _ticker = new Ticker(LookEvery, Clock, () => InvokeAsync(Look));
    }

    private async Task Look()
    {
        var before = _jobsFail;
        if ((await Jobs.Failing(_actor, CancellationToken.None)).TryGet(out var failing, out _))
            _jobsFail = failing.Count > 0;
        if (_jobsFail != before)
            StateHasChanged();
    }

    // A page below a line belongs to it, unless that page has a line of its own.
    private NavLinkMatch MatchOf(MenuItem item) =>
        _items.Any(other => other.Address.StartsWith($"{item.Address}/", StringComparison.Ordinal)) ? NavLinkMatch.All : NavLinkMatch.Prefix;
}
