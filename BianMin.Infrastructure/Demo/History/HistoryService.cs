using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Infrastructure.Demo;

/// <summary>What happens to tickets at the windows of a day of the past.</summary>
internal sealed class HistoryService
{
    private readonly CenterProfile _center;
    private readonly Random _random;
    private readonly IReadOnlyDictionary<string, SeriesDay> _series;
    private readonly IReadOnlyList<HistoryWindow> _windows;

    // Who can be called, and from when.
    private readonly Dictionary<Ticket, DateTimeOffset> _queue = [];

    public HistoryService(
        CenterProfile center, HistoryDay day, IReadOnlyList<Ticket> tickets, IReadOnlyDictionary<string, SeriesDay> series, IReadOnlyList<HistoryWindow> windows)
    {
        (_center, _series, _windows) = (center, series, windows);
        _random = HistoryChance.Of(center.Id, day.Date, "service");
        foreach (var ticket in tickets)
        {
            if (_random.Happens(0.012))
                HistoryRefused.Never(ticket.Void("重复取号", Moment.At(ticket.DrawnAt + _random.Seconds(20, 200))));
            else
                _queue.Add(ticket, ticket.DrawnAt + _random.Seconds(5, 40));
        }
    }

    public List<HistoryServed> Served { get; } = [];

    /// <summary>Serves whoever is next at a window; when it is free again, or null when nobody waits.</summary>
    public DateTimeOffset? Serve(HistoryWindow window, DateTimeOffset now, DateTimeOffset until)
    {
        if (window.Held is { } held && held.From <= now)
        {
            window.Held = null;
            HistoryRefused.Never(held.Ticket.Resume(window.Profile.Id, window.Holder!.Id, Moment.At(now)));
            return Finish(window, held.Ticket, now + _random.Minutes(2, 9));
        }

        var places = Queue(window.Profile, now);
        if (places.Count == 0)
            return null;
        // Now and then somebody is let ahead for a reason.
        var jump = places.Count > 1 && _random.Happens(0.01);
        var place = places[jump ? 1 : 0];
        var ticket = _queue.Keys.First(t => t.Id == place.Ticket.Id);
        _queue.Remove(ticket);
        HistoryRefused.Never(ticket.Call(window.Profile.Id, window.Holder!.Id, Moment.At(now), jump ? "行动不便，提前办理" : null));
        if (!jump)
            _series[ticket.QueueSeries].Spend(place.CreditAfter);
        return _random.Happens(0.05) ? Miss(ticket, now, until) : Attend(window, ticket, now, until);
    }

    private IReadOnlyList<QueuePlace> Queue(WindowProfile window, DateTimeOffset now)
    {
        var arranged = _queue
            .Where(q => q.Value <= now && window.Series.Contains(q.Key.QueueSeries) && (q.Key.TargetWindowId is not { } target || target == window.Id))
            .Select(q => WaitingTicket.Of(q.Key)).GroupBy(t => t.QueueSeries)
            .Select(s => QueueOrder.Arrange(s, _center.Hall, _series[s.Key].CourtesyCredit, now)).ToList();
        return arranged.Count == 1 ? arranged[0] : QueueOrder.Merge(arranged, _center.Hall);
    }

    // Called in vain; some come after all and go to the queue's tail.
    private DateTimeOffset Miss(Ticket ticket, DateTimeOffset called, DateTimeOffset until)
    {
        var now = called + _random.Seconds(25, 45);
        for (var n = 0; n < Math.Min(2, _center.Hall.RecallLimit); n++, now += _random.Seconds(25, 45))
            HistoryRefused.Never(ticket.Recall(_center.Hall.RecallLimit, Moment.At(now)));
        HistoryRefused.Never(ticket.MarkNoShow(Moment.At(now)));
        var comes = now + _random.Minutes(3, 20);
        if (comes < until && !ticket.Returned && _random.Happens(0.35))
        {
            HistoryRefused.Never(ticket.ReturnAfterNoShow(Moment.At(comes)));
            _queue.Add(ticket, comes);
        }

        return now;
    }

    private DateTimeOffset Attend(HistoryWindow window, Ticket ticket, DateTimeOffset called, DateTimeOffset until)
    {
        var started = called + _random.Seconds(8, 70);
        HistoryRefused.Never(ticket.Start(window.Holder!.Id, Moment.At(started)));
        var (soon, chance) = (started + _random.Minutes(1, 6), _random.NextDouble());
        if (chance < 0.03 && window.Held is null)
        {
            HistoryRefused.Never(ticket.Hold(_random.One(["回家补取材料", "等候电话核实", "去复印材料"])));
            // Nobody signs off before what is put aside was taken up again.
            var from = soon + _random.Minutes(8, 45);
            window.Held = (ticket, from < until ? from : until);
            return soon;
        }

        var others = _windows.Where(w => w != window && !w.IsClosed && Opens(w, soon, until)).ToList();
        if (chance > 0.97 && others.Count > 0)
        {
            var other = _random.One(others).Profile;
            HistoryRefused.Never(ticket.Transfer(other.Series[0], _random.Happens(0.6) ? other.Id : null, "材料已审核，转下一环节"));
            _queue.Add(ticket, soon);
            return soon;
        }

        // Most take some minutes, a few take long.
        return Finish(window, ticket, started + TimeSpan.FromSeconds(150 + Math.Min(2400, (int)(-Math.Log(1 - _random.NextDouble()) * 420))));
    }

    private DateTimeOffset Finish(HistoryWindow window, Ticket ticket, DateTimeOffset at)
    {
        HistoryRefused.Never(ticket.Finish(window.Holder!.Id, Moment.At(at)));
        _series[ticket.QueueSeries].Record(ticket.ServiceTime!.Value);
        Served.Add(new(ticket, window.Profile, window.Holder!));
        return at + _random.Seconds(5, 40);
    }

    // A window whose queue has numbers of its own today, and long enough before the end.
    private bool Opens(HistoryWindow other, DateTimeOffset at, DateTimeOffset until) => _series.ContainsKey(other.Profile.Series[0]) && at < until - TimeSpan.FromMinutes(20);
}
