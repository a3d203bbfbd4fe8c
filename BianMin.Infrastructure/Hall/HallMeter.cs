using System.Diagnostics.Metrics;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Centers;

namespace BianMin.Infrastructure.Hall;

/// <summary>Counts what happens in the halls, and tells how their boards stand.</summary>
internal sealed class HallMeter : ICommitListener
{
    private static readonly InstrumentAdvice<double> ReadSeconds = new() { HistogramBucketBoundaries = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] };
    private static readonly InstrumentAdvice<double> WaitSeconds = new() { HistogramBucketBoundaries = [60, 120, 300, 600, 900, 1200, 1800, 2700, 3600, 5400, 7200] };

    private readonly Meter _meter;
    private readonly TimeProvider _time;
    private readonly Counter<long> _drawn;
    private readonly Counter<long> _calls;
    private readonly Histogram<double> _waits;
    private readonly Histogram<double> _reads;

    public HallMeter(IMeterFactory meters, TimeProvider time)
    {
        _meter = meters.Create("BianMin.Hall");
        _time = time;
        _drawn = _meter.CreateCounter<long>("bianmin.hall.tickets.drawn", "{ticket}", "Tickets that were drawn or keyed in.");
        _calls = _meter.CreateCounter<long>("bianmin.hall.calls", "{call}", "Calls that were committed.");
        _waits = _meter.CreateHistogram("bianmin.hall.wait.duration", "s", "From joining the queue to a call; recalls are not counted.", null, WaitSeconds);
        _reads = _meter.CreateHistogram("bianmin.hall.board.read.duration", "s", "Reading a hall for its board.", null, ReadSeconds);
    }

    /// <summary>From now on tells how old the boards of this node are, and how many wait in them.</summary>
    /// <param name="boards">Of the centres that somebody watches.</param>
    public void Observe(Func<IEnumerable<HallSnapshot>> boards)
    {
        _meter.CreateObservableGauge(
            "bianmin.hall.board.age", () => boards().Select(b => new Measurement<double>((_time.GetUtcNow() - b.ReadAt).TotalSeconds, Center(b.Center.Id))),
            "s", "The age of what the screens of a centre show.");
        _meter.CreateObservableGauge(
            "bianmin.hall.queue.length", () => boards().SelectMany(b => b.Series, (b, s) => new Measurement<int>(s.Queue.Count, Center(b.Center.Id), new("series", s.Profile.Code))),
            "{ticket}", "Tickets that wait, by series; of centres whose board somebody watches on this node.");
    }

    /// <summary>The beginning of a read.</summary>
    public long Begin() => _time.GetTimestamp();

    /// <summary>A hall was read.</summary>
    public void Read(string centerId, long begun) => _reads.Record(_time.GetElapsedTime(begun).TotalSeconds, Center(centerId));

    /// <summary>Counts what was committed.</summary>
    public void Committed(CommittedUseCase useCase)
    {
        var (centerId, at) = (useCase.Head.CenterId, useCase.At);
        var tickets = useCase.Entities.OfType<Ticket>();
        foreach (var told in useCase.Events)
        {
            switch (told.Kind)
            {
                case HallEventKind.Queued when tickets.FirstOrDefault(t => t.Id == told.TicketId) is { } ticket && ticket.DrawnAt == at:
                    _drawn.Add(1, Center(centerId), new("source", ticket.Source.ToString()));
                    break;
                case HallEventKind.Called:
                    _calls.Add(1, Center(centerId), new("kind", "call"));
                    if (tickets.FirstOrDefault(t => t.Id == told.TicketId) is { } called)
                        _waits.Record((at - called.QueuedAt).TotalSeconds, Center(centerId));
                    break;
                case HallEventKind.Recalled:
                    _calls.Add(1, Center(centerId), new("kind", "recall"));
                    break;
            }
        }
    }

    private static KeyValuePair<string, object?> Center(string id) => new("center", id);
}
