using BianMin.Domain.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace BianMin.Portal.Shell;

/// <summary>The menu at the left: only what the person's roles open, marked where something waits.</summary>
public sealed partial class MainMenu : IDisposable
{
    private IReadOnlyDictionary<string, string> _told = new Dictionary<string, string>();
    private IReadOnlyList<MenuItem> _items = [];
    private IReadOnlyList<IGrouping<MenuGroup, MenuItem>> _groups = [];
    private Actor _actor = ActorClaims.Nobody;
    private IDisposable? _watch;
    private bool _gone;

    /// <summary>县 or 市.</summary>
    [CascadingParameter]
    public CountyWord County { get; set; } = CountyWord.Either;

    /// <summary>Whether the words stand beside the pictures.</summary>
    [Parameter]
    public bool Wide { get; set; }

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private MenuBadges Badges { get; init; } = null!;

    public void Dispose()
    {
        _gone = true;
        _watch?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.Get();
        _items = Menu.For(_actor);
        _groups = [.. _items.GroupBy(i => i.Group)];
        if (RendererInfo.IsInteractive && !_gone)
            _watch = Badges.Watch(_actor, () => _ = InvokeAsync(Show));
        _told = await Badges.Look(_actor);
    }

    private async Task Show()
    {
        if (_gone)
            return;
        _told = await Badges.Look(_actor);
        StateHasChanged();
    }

    // A page below a line belongs to it, unless that page has a line of its own.
    private NavLinkMatch MatchOf(MenuItem item) =>
        _items.Any(other => other.Address.StartsWith($"{item.Address}/", StringComparison.Ordinal)) ? NavLinkMatch.All : NavLinkMatch.Prefix;
}
