using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Posts.County;

/// <summary>All centres of the county at a glance, live (ORG-1, SUP-4).</summary>
[Authorize(Policy = nameof(Permission.WatchCounty))]
public sealed partial class CountyPage : IDisposable
{
    // Twenty halls change several times a second; the eye needs no more than this.
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LightsEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CountEvery = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, CenterLine> _lines = [];
    private readonly List<IDisposable> _watches = [];
    private List<string> _places = [];
    private Dictionary<string, IReadOnlyList<CountyFigure?>> _figures = [];
    private CountyOrder? _sorted;
    private Actor _actor = ActorClaims.Nobody;
    private Ticker? _ticker;
    private DateTimeOffset _drawnAt;
    private DateTimeOffset _countedAt;
    private bool _changed;
    private bool _ready;
    private bool _gone;

    /// <summary>Part of a name; in the address, so that it survives going back.</summary>
    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    /// <summary>A <see cref="CountyOrder"/>.</summary>
    [SupplyParameterFromQuery]
    public string? O { get; set; }

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IHallFeed Feed { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    [Inject]
    private IEnumerable<ICountyFigure> Figures { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    private CountyOrder Order => Enum.TryParse<CountyOrder>(O, out var order) && Enum.IsDefined(order) ? order : default;

    private int Uncovered => _lines.Values.Sum(l => l.Uncovered);

    private int MostWaiting => _lines.Values.Max(l => l.Waiting);

    private IEnumerable<CenterLine> Shown => _places.Select(id => _lines[id])
        .Where(l => string.IsNullOrWhiteSpace(Q) || l.Center.Name.Contains(Q.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string Text(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Title => _lines.Values.Select(l => l.Center.CountyName).Distinct().Take(2).ToList() is [var only] ? $"{only}各便民服务中心" : "各便民服务中心";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.Get();
        var mine = (await Centers.All(CancellationToken.None))
            .Where(c => _actor.Allows(Permission.WatchCounty, new CenterScope(c.Id, c.CountyId)));
        foreach (var center in mine)
            _lines[center.Id] = new CenterLine(center, await Feed.Current(center.Id, CancellationToken.None));
        _figures = _lines.Keys.ToDictionary(id => id, _ => (IReadOnlyList<CountyFigure?>)new CountyFigure?[Figures.Count()]);
        Sort();
        _ready = true;
        if (!RendererInfo.IsInteractive || _gone)
            return;
        foreach (var id in _lines.Keys.ToList())
            _watches.Add(Feed.Watch(id, hall => InvokeAsync(() => Follow(id, hall))));
        _ticker = new Ticker(RedrawEvery, Clock, () => InvokeAsync(Tick));
        await Count();
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_ready && _sorted != Order)
            Sort();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _gone = true;
        _ticker?.Dispose();
        foreach (var watch in _watches)
            watch.Dispose();
    }

    private void Follow(string id, HallSnapshot hall)
    {
        _lines[id] = _lines[id] with { Hall = hall };
        _changed = true;
    }

    private async Task Tick()
    {
        if (!_gone && Clock.GetUtcNow() - _countedAt >= CountEvery)
            await Count();
        Redraw();
    }

    private void Redraw()
    {
        var now = Clock.GetUtcNow();
        if (_gone || (!_changed && now - _drawnAt < LightsEvery))
            return;
        _changed = false;
        _drawnAt = now;
        StateHasChanged();
    }

    private async Task Count()
    {
        _countedAt = Clock.GetUtcNow();
        var centers = _lines.Values.Select(l => l.Center).ToList();
        var read = new List<IReadOnlyDictionary<string, CountyFigure>>();
        foreach (var figure in Figures)
            read.Add(await figure.Read(_actor, centers, CancellationToken.None));
        _figures = centers.ToDictionary(c => c.Id, c => (IReadOnlyList<CountyFigure?>)[.. read.Select(f => f.GetValueOrDefault(c.Id))]);
        _changed = true;
    }

    private void Go(string name, string? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, string.IsNullOrWhiteSpace(value) ? null : value), replace: true);

    // The order is taken once, when it is asked for: rows keep their place while their numbers change.
    private void Sort()
    {
        _sorted = Order;
        _places = [.. CountyOrders.Sort(_lines.Values, Order).Select(l => l.Center.Id)];
    }
}
