using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Portal.Hall;
using BianMin.Portal.Posts.County;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BianMin.Portal.Reports.County.Wall;

/// <summary>All centres of a county on a screen of the county's hall, live and without sign-in (SUP-4). It tells of windows and
/// numbers, of nobody by name.</summary>
public sealed partial class CountyWallPage : IAsyncDisposable
{
    /// <summary>The script of a screen that does not speak: clock and lifeline.</summary>
    private const string Module = "hall/wall.js";

    // Twenty halls change several times a second; the eye needs no more than this.
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CountEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MinutesEvery = TimeSpan.FromSeconds(15);

    private readonly Dictionary<string, HallSnapshot> _halls = [];
    private readonly List<IDisposable> _watches = [];
    private CountyWall? _wall;
    private DateTimeOffset _countedAt;
    private DateTimeOffset _drawnAt;
    private bool _unknown;
    private bool _changed;
    private IJSObjectReference? _module;
    private DotNetObjectReference<CountyWallPage>? _self;

    /// <summary>Short code of the county.</summary>
    [Parameter]
    public string County { get; set; } = "";

    [Inject]
    private ICountyWall Walls { get; init; } = null!;

    [Inject]
    private IHallFeed Feed { get; init; } = null!;

    [Inject]
    private IJSRuntime Script { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    [Inject]
    private ILogger<CountyWallPage> Log { get; init; } = null!;

    private IEnumerable<CenterLine> Lines => _wall!.Centers.Select(c => new CenterLine(new(c.CenterId, c.CenterName, County, _wall.CountyName), _halls.GetValueOrDefault(c.CenterId)));

    private int Uncovered => Lines.Sum(l => l.Uncovered);

    private int Columns => _wall!.Centers.Count switch { <= 6 => 3, <= 12 => 4, <= 20 => 5, _ => 6 };

    private DateOnly Today => Moment.At(Clock.GetUtcNow()).Day;

    /// <summary>Asked by the screen every two seconds: an answer proves the circuit. It also keeps the screen up to date.</summary>
    [JSInvokable]
    public async Task<Pulse> Beat()
    {
        var now = Clock.GetUtcNow();
        if (!_unknown && now - _countedAt >= CountEvery)
        {
            await Read();
            _changed = true;
        }

        if (_changed ? now - _drawnAt >= RedrawEvery : now - _drawnAt >= MinutesEvery)
        {
            (_changed, _drawnAt) = (false, now);
            StateHasChanged();
        }

        return new Pulse(now.ToUnixTimeMilliseconds(), _wall is not null || _unknown);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var watch in _watches)
            watch.Dispose();
        _self?.Dispose();
        if (_module is { } module)
            await Call(module.DisposeAsync);
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Read();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        await Call(async () => _module = await Script.InvokeAsync<IJSObjectReference>("import", $"./{Assets[Module]}"));
        if (_module is { } module)
            await Call(() => module.InvokeVoidAsync("attach", _self));
        foreach (var center in _wall?.Centers ?? [])
            _watches.Add(Feed.Watch(center.CenterId, hall => InvokeAsync(() => Take(center.CenterId, hall))));
    }

    private void Take(string center, HallSnapshot hall) => (_halls[center], _changed) = (hall, true);

    private async Task Read()
    {
        try
        {
            _wall = await Walls.Today(County, CancellationToken.None);
            _unknown = _wall is null;
            foreach (var center in _wall?.Centers ?? [])
            {
                if (!_halls.ContainsKey(center.CenterId) && await Feed.Current(center.CenterId, CancellationToken.None) is { } hall)
                    _halls[center.CenterId] = hall;
            }

            _countedAt = Clock.GetUtcNow();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The screen comes up whatever state the database is in; it says so and tries again.
            ScreenLog.HallNotRead(Log, County, e);
        }
    }

    private async Task Call(Func<ValueTask> script)
    {
        try
        {
            await script();
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException)
        {
            ScreenLog.ScriptFailed(Log, County, e.Message);
        }
    }
}
