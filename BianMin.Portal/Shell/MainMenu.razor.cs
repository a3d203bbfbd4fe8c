using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace BianMin.Portal.Shell;

/// <summary>The slim menu at the left: only what the person's roles open.</summary>
public sealed partial class MainMenu
{
    private IReadOnlyList<MenuItem> _items = [];

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    protected override async Task OnInitializedAsync() => _items = Menu.For(await CurrentActor.Get());

    // A page below a line belongs to it, unless that page has a line of its own.
    private NavLinkMatch MatchOf(MenuItem item) =>
        _items.Any(other => other.Address.StartsWith($"{item.Address}/", StringComparison.Ordinal)) ? NavLinkMatch.All : NavLinkMatch.Prefix;
}
