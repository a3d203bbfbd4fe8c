using System.Collections.Concurrent;
using System.Diagnostics;
using BianMin.Bench.County;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;

namespace BianMin.Bench.Calls;

/// <summary>Visits of the county played against the portal's own use cases.</summary>
internal sealed class PortalCounty : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly IUseCasePipeline _useCases;
    private readonly IReadOnlyList<Clerk> _clerks;
    private readonly ConcurrentDictionary<Guid, Guid> _atWindow = new();
    private readonly ConcurrentBag<(string Center, string Label, long Start)> _called = [];
    private int _next;

    private PortalCounty(IUseCasePipeline useCases, IReadOnlyList<Clerk> clerks, IReadOnlyList<Display> displays)
    {
        _useCases = useCases;
        _clerks = clerks;
        Displays = displays;
    }

    public IReadOnlyList<Display> Displays { get; }

    public Samples ToBoard { get; private set; } = new();

    public Samples ToCall { get; private set; } = new();

    public Samples UseCase { get; private set; } = new();

    public Samples Draw { get; private set; } = new();

    public int Lost { get; private set; }

    public static async Task<PortalCounty> Open(HostedPortal portal, IReadOnlyList<Clerk> clerks, int displaysPerCenter)
    {
        var displays = new List<Display>();
        foreach (var center in clerks.Select(c => c.CenterId).Distinct())
        {
            for (var i = 0; i < displaysPerCenter; i++)
                displays.Add(await Display.Watch(portal.Address, center));
        }

        // One window of each centre after the other, as calls come in a county.
        return new PortalCounty(portal.Get<IUseCasePipeline>(), [.. clerks.OrderBy(c => c.WindowNumber).ThenBy(c => c.CenterId)], displays);
    }

    public void Reset()
    {
        (ToBoard, ToCall, UseCase, Draw, Lost) = (new(), new(), new(), new(), 0);
    }

    public async Task Run(int count, double perSecond)
    {
        await Pace.Run(_next, count, perSecond, Prepare, Call);
        _next += count;
        var deadline = Stopwatch.GetTimestamp() + (long)(Patience.TotalSeconds * Stopwatch.Frequency);
        while (_called.Any(c => Of(c.Center).Any(d => !d.Calls.ContainsKey(c.Label))) && Stopwatch.GetTimestamp() < deadline)
            await Task.Delay(10);
        foreach (var (center, label, start) in _called)
        {
            foreach (var display in Of(center))
            {
                Count(display.Boards, label, start, ToBoard);
                if (!Count(display.Calls, label, start, ToCall))
                    Lost++;
            }
        }

        _called.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var display in Displays)
            await display.DisposeAsync();
    }

    private static bool Count(ConcurrentDictionary<string, long> received, string label, long start, Samples samples)
    {
        if (!received.TryGetValue(label, out var at))
            return false;
        samples.AddTicks(start, at);
        return true;
    }

    private async Task Prepare(int visit)
    {
        var clerk = _clerks[visit % _clerks.Count];
        if (_atWindow.TryRemove(clerk.WindowId, out var ticket))
            CountySeed.Succeeded(await _useCases.Do(clerk.Actor, new FinishService(clerk.CenterId, clerk.WindowId, ticket)));
        var start = Stopwatch.GetTimestamp();
        CountySeed.Succeeded(await _useCases.Do(Actor.Kiosk(clerk.CenterId), clerk.Visitor()));
        Draw.AddTicks(start, Stopwatch.GetTimestamp());
    }

    private async Task Call(int visit)
    {
        var clerk = _clerks[visit % _clerks.Count];
        var start = Stopwatch.GetTimestamp();
        var called = CountySeed.Succeeded(await _useCases.Do(clerk.Actor, new CallNextTicket(clerk.CenterId, clerk.WindowId, null)));
        UseCase.AddTicks(start, Stopwatch.GetTimestamp());
        _atWindow[clerk.WindowId] = called.TicketId;
        _called.Add((clerk.CenterId, called.Label, start));
    }

    private IEnumerable<Display> Of(string center) => Displays.Where(d => d.Center == center);
}
