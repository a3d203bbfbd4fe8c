using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Org;

/// <summary>All centres of the county at a glance, live (ORG-1, SUP-4).</summary>
[Authorize(Policy = nameof(Permission.WatchCounty))]
public sealed partial class CountyPage : IDisposable
{
    // Twenty halls change several times a second; the eye needs no more than this.
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LightsEvery = TimeSpan.FromSeconds(15);

    private static readonly (CountyOrder Order, string Text)[] Orders =
        [(CountyOrder.Name, "按名称"), (CountyOrder.Uncovered, "空岗多的在前"), (CountyOrder.Waiting, "等候多的在前"), (CountyOrder.Longest, "等得久的在前")];

    private readonly Dictionary<string, CenterLine> _lines = [];
    private readonly List<IDisposable> _watches = [];
    private List<string> _places = [];
    private CountyOrder _order;
    private string? _filter;
    private Ticker? _ticker;
    private DateTimeOffset _drawnAt;
    private bool _changed;
    private bool _ready;
    private bool _gone;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IHallFeed Feed { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private int Uncovered => _lines.Values.Sum(l => l.Uncovered);

    private int MostWaiting => _lines.Values.Max(l => l.Waiting);

    private IEnumerable<CenterLine> Shown => _places.Select(id => _lines[id])
        .Where(l => string.IsNullOrWhiteSpace(_filter) || l.Center.Name.Contains(_filter.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string Text(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Title => _lines.Values.Select(l => l.Center.CountyName).Distinct().Take(2).ToList() is [var only] ? $"{only}各便民服务中心" : "各便民服务中心";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor.Get();
        var mine = (await Centers.All(CancellationToken.None))
            .Where(c => actor.Allows(Permission.WatchCounty, new CenterScope(c.Id, c.CountyId)));
        foreach (var center in mine)
            _lines[center.Id] = new CenterLine(center, await Feed.Current(center.Id, CancellationToken.None));
        Sort(CountyOrder.Name);
        _ready = true;
        if (!RendererInfo.IsInteractive || _gone)
            return;
        foreach (var id in _lines.Keys.ToList())
            _watches.Add(Feed.Watch(id, hall => InvokeAsync(() => Follow(id, hall))));
        _ticker = new Ticker(RedrawEvery, Clock, () => InvokeAsync(Redraw));
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

    private void Redraw()
    {
        var now = Clock.GetUtcNow();
        if (_gone || (!_changed && now - _drawnAt < LightsEvery))
            return;
        _changed = false;
        _drawnAt = now;
        StateHasChanged();
    }

    // The order is taken once, when it is asked for: rows keep their place while their numbers change.
    private void Sort(CountyOrder order)
    {
        _order = order;
        var byName = _lines.Values.OrderBy(l => l.Center.CountyName, StringComparer.Ordinal).ThenBy(l => l.Center.Name, StringComparer.Ordinal);
        _places =
        [
            .. (order switch
            {
                CountyOrder.Uncovered => byName.OrderByDescending(l => l.Uncovered),
                CountyOrder.Waiting => byName.OrderByDescending(l => l.Waiting),
                CountyOrder.Longest => byName.OrderBy(l => l.LongestSince ?? DateTimeOffset.MaxValue),
                _ => byName,
            }).Select(l => l.Center.Id),
        ];
    }
}
