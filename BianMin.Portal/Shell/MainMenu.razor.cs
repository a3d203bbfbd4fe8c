using BianMin.Domain.Kernel;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace BianMin.Portal.Shell;

/// <summary>The menu at the left: only what the person's roles open, marked where something waits.</summary>
public sealed partial class MainMenu : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, string> _told = [];
    private IReadOnlyList<MenuItem> _items = [];
    private IReadOnlyList<IGrouping<MenuGroup, MenuItem>> _groups = [];
    private IReadOnlyList<IMenuBadge> _signs = [];
    private Actor _actor = ActorClaims.Nobody;
    private bool _gone;
    private Ticker? _ticker;

    /// <summary>县 or 市.</summary>
    [CascadingParameter]
    public CountyWord County { get; set; } = CountyWord.Either;

    /// <summary>Whether the words stand beside the pictures.</summary>
    [Parameter]
    public bool Wide { get; set; }

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private IEnumerable<IMenuBadge> Signs { get; init; } = null!;

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
        _groups = [.. _items.GroupBy(i => i.Group)];
        _signs = [.. Signs.Where(s => s.Concerns(_actor))];
        if (_signs.Count == 0)
            return;
        await Look();
        if (RendererInfo.IsInteractive && !_gone)
            _ticker = new Ticker(LookEvery, Clock, () => InvokeAsync(Look));
    }

    private async Task Look()
    {
        var changed = false;
        foreach (var sign in _signs)
        {
            var words = await sign.Look(_actor, CancellationToken.None);
            if (words == _told.GetValueOrDefault(sign.Address))
                continue;
            changed = true;
            if (words is null)
                _told.Remove(sign.Address);
            else
                _told[sign.Address] = words;
        }

        if (changed)
            StateHasChanged();
    }

    // A page below a line belongs to it, unless that page has a line of its own.
    private NavLinkMatch MatchOf(MenuItem item) =>
        _items.Any(other => other.Address.StartsWith($"{item.Address}/", StringComparison.Ordinal)) ? NavLinkMatch.All : NavLinkMatch.Prefix;
}
