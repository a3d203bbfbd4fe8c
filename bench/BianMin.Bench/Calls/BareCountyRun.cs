using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using BianMin.Bench.Bare;
using BianMin.Bench.County;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Bench.Calls;

/// <summary>The same visits as bare commits, each call followed by a bare broadcast.</summary>
internal sealed class BareCountyRun : IAsyncDisposable
{
    private const int Writers = 8;
    private readonly ConcurrentBag<BareWriter> _writers = [];
    private readonly List<BareDisplay> _displays = [];
    private readonly BareCounty _county;
    private readonly BareHubServer _hub;
    private readonly IReadOnlyList<Clerk> _clerks;
    private readonly SemaphoreSlim _free = new(Writers);
    private int _next;

    private BareCountyRun(BareCounty county, BareHubServer hub, IReadOnlyList<Clerk> clerks)
    {
        _county = county;
        _hub = hub;
        _clerks = [.. clerks.OrderBy(c => c.WindowNumber).ThenBy(c => c.CenterId)];
    }

    public Samples Commit { get; private set; } = new();

    public Samples Broadcast { get; private set; } = new();

    /// <summary>A board as the portal sent it.</summary>
    public JsonElement Payload { get; set; }

    public int AuditLength
    {
        set => _county.AuditLength = value;
    }

    public static async Task<BareCountyRun> Open(Site site, ServiceProvider services, BareHubServer hub, IReadOnlyList<Clerk> clerks, int displaysPerCenter)
    {
        var county = await BareCounty.Open(site, services);
        var run = new BareCountyRun(county, hub, clerks);
        for (var i = 0; i < Writers; i++)
            run._writers.Add(await BareWriter.Open(county, site));
        foreach (var center in clerks.Select(c => c.CenterId).Distinct())
        {
            for (var i = 0; i < displaysPerCenter; i++)
                run._displays.Add(await BareDisplay.Join(hub.Address, center, (sent, received) => run.Broadcast.AddTicks(sent, received)));
        }

        return run;
    }

    public void Reset() => (Commit, Broadcast) = (new(), new());

    public async Task Run(int count, double perSecond)
    {
        await Pace.Run(_next, count, perSecond, Prepare, Call);
        _next += count;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in _writers)
            await writer.DisposeAsync();
        foreach (var display in _displays)
            await display.DisposeAsync();
    }

    private async Task Prepare(int visit)
    {
        var clerk = _clerks[visit % _clerks.Count];
        await With(w => w.Finish(clerk));
        await With(w => w.Draw(clerk.CenterId, clerk.Series));
    }

    private async Task Call(int visit)
    {
        var clerk = _clerks[visit % _clerks.Count];
        var start = Stopwatch.GetTimestamp();
        await With(w => w.Call(clerk));
        Commit.AddTicks(start, Stopwatch.GetTimestamp());
        await _hub.Broadcast(clerk.CenterId, Payload);
    }

    private async Task With(Func<BareWriter, Task> work)
    {
        await _free.WaitAsync();
        _writers.TryTake(out var writer);
        try
        {
            await work(writer!);
        }
        finally
        {
            _writers.Add(writer!);
            _free.Release();
        }
    }
}
