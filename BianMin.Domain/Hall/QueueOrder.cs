using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Hall;

/// <summary>
/// Who is next. Time of arrival decides; entitled people count as having come some minutes earlier (head start), and
/// of the calls made while others wait at most a share goes ahead that way. A ticket is therefore only ever passed by
/// courtesy tickets that came within the head start after it, so none starves (HALL-1).
/// </summary>
public static class QueueOrder
{
    /// <summary>Arranges the waiting tickets of one series.</summary>
    /// <param name="waiting">Tickets in the state Waiting, in any order.</param>
    /// <param name="settings">Head start and share of the centre.</param>
    /// <param name="credit">The series' courtesy credit as it stands.</param>
    /// <param name="now">Bookings whose time has not come stand behind everybody.</param>
    public static IReadOnlyList<QueuePlace> Arrange(IEnumerable<WaitingTicket> waiting, HallSettings settings, double credit, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var all = waiting.OrderBy(t => t.QueuedAt).ThenBy(t => t.Number).ToList();
        var courtesy = new Queue<WaitingTicket>(all.Where(t => t.QueuedAt <= now && t.Courtesy != Courtesy.None));
        var ordinary = new Queue<WaitingTicket>(all.Where(t => t.QueuedAt <= now && t.Courtesy == Courtesy.None));
        var early = all.Where(t => t.QueuedAt > now);
        var headStart = TimeSpan.FromMinutes(settings.CourtesyHeadStartMinutes);
        var (gain, cap) = CreditOf(settings.CourtesySharePercent);
        // A share of nothing means nothing, whatever credit the day began with.
        credit = settings.CourtesySharePercent > 0 ? credit : 0;
        var places = new List<QueuePlace>(all.Count);

        void Place(WaitingTicket ticket, PlaceReason reason) =>
            places.Add(new QueuePlace(ticket, places.Count + 1, reason, credit));

        while (courtesy.Count > 0 || ordinary.Count > 0)
        {
            if (ordinary.Count == 0)
            {
                Place(courtesy.Dequeue(), PlaceReason.ByTime);
            }
            else if (courtesy.Count == 0)
            {
                Place(ordinary.Dequeue(), PlaceReason.ByTime);
            }
            else if (courtesy.Peek().QueuedAt <= ordinary.Peek().QueuedAt)
            {
                Place(courtesy.Dequeue(), PlaceReason.ByTime);
            }
            else if (courtesy.Peek().QueuedAt - headStart <= ordinary.Peek().QueuedAt && credit >= 1)
            {
                credit -= 1;
                Place(courtesy.Dequeue(), PlaceReason.Ahead);
            }
            else
            {
                var spent = courtesy.Peek().QueuedAt - headStart <= ordinary.Peek().QueuedAt;
                credit = Math.Min(cap, credit + gain);
                Place(ordinary.Dequeue(), spent ? PlaceReason.BeforeCourtesy : PlaceReason.ByTime);
            }
        }

        foreach (var ticket in early)
            Place(ticket, PlaceReason.BookedLater);
        return places;
    }

    /// <summary>Merges the arranged series of a window that serves several: the longest wait at the head of a series is next.</summary>
    public static IReadOnlyList<QueuePlace> Merge(IEnumerable<IReadOnlyList<QueuePlace>> series, HallSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var heads = series.Where(s => s.Count > 0).Select(s => new Queue<QueuePlace>(s)).ToList();
        var headStart = TimeSpan.FromMinutes(settings.CourtesyHeadStartMinutes);
        var merged = new List<QueuePlace>();
        while (heads.Count > 0)
        {
            var next = heads.MinBy(q => (
                q.Peek().Reason == PlaceReason.BookedLater,
                q.Peek().Ticket.QueuedAt - (q.Peek().Reason == PlaceReason.Ahead ? headStart : TimeSpan.Zero),
                q.Peek().Ticket.Series))!;
            merged.Add(next.Dequeue() with { Rank = merged.Count + 1 });
            if (next.Count == 0)
                heads.Remove(next);
        }

        return merged;
    }

    private static (double Gain, double Cap) CreditOf(int sharePercent)
    {
        var share = Math.Clamp(sharePercent, 0, 90) / 100.0;
        var gain = share / (1 - share);
        return (gain, Math.Max(1, gain));
    }
}

/// <summary>What the order needs to know of a waiting ticket.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Series">The printed series.</param>
/// <param name="Number">The printed number.</param>
/// <param name="Courtesy">The courtesy it is entitled to.</param>
/// <param name="QueuedAt">The instant that decides its place.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="QueueSeries">The series whose queue it stands in.</param>
/// <param name="TargetWindowId">The only window that may call it, if any.</param>
/// <param name="Returned">Whether it came back after a no-show.</param>
/// <param name="Reason">Why it was transferred, if it was.</param>
public sealed record WaitingTicket(
    Guid Id, string Series, int Number, Courtesy Courtesy, DateTimeOffset QueuedAt, TicketSource Source,
    string QueueSeries, Guid? TargetWindowId, bool Returned, string? Reason)
{
    /// <summary>As printed.</summary>
    public string Label => TicketSeries.Format(Series, Number);

    /// <summary>What the order needs of a ticket.</summary>
    public static WaitingTicket Of(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return new(
            ticket.Id, ticket.Series, ticket.Number, ticket.Courtesy, ticket.QueuedAt, ticket.Source,
            ticket.QueueSeries, ticket.TargetWindowId, ticket.Returned, ticket.Reason);
    }
}

/// <summary>A ticket's place in the queue and why.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Rank">From 1.</param>
/// <param name="Reason">Why it stands here.</param>
/// <param name="CreditAfter">The courtesy credit that is left when this ticket and all before it are called.</param>
public sealed record QueuePlace(WaitingTicket Ticket, int Rank, PlaceReason Reason, double CreditAfter)
{
    /// <summary>The reason in words, for the clerk and the visitor who asks.</summary>
    public string Explain(HallSettings settings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var came = $"{Moment.LocalOf(Ticket.QueuedAt):HH:mm}";
        var waited = Math.Max(0, (int)(now - Ticket.QueuedAt).TotalMinutes);
        var how = Ticket switch
        {
            { Source: TicketSource.Booking } => $"预约 {came}",
            { Returned: true } => $"过号后 {came} 重新排队",
            _ when Ticket.QueueSeries != Ticket.Series || Ticket.TargetWindowId is not null => $"转办而来（{Ticket.Reason}），{came} 起的等候时间保留",
            _ => $"{came} 取号",
        };
        var why = Reason switch
        {
            PlaceReason.Ahead => $"{CourtesyName(Ticket.Courtesy)}优待，按提前 {settings.CourtesyHeadStartMinutes} 分钟到达排序",
            PlaceReason.BeforeCourtesy => $"优待号已占到 {settings.CourtesySharePercent}%，这次先叫普通号",
            PlaceReason.BookedLater => "预约时间未到，到点入队",
            PlaceReason.ByTime => "按到达先后",
        };
        return $"第 {Rank} 位：{how}，已等 {waited} 分钟；{why}。";
    }

    /// <summary>The Chinese word for a courtesy.</summary>
    public static string CourtesyName(Courtesy courtesy) => courtesy switch
    {
        Courtesy.Elderly => "老年人",
        Courtesy.Disabled => "残疾人",
        Courtesy.Military => "军人军属",
        Courtesy.Pregnant => "孕妇",
        Courtesy.None => "普通",
    };
}

/// <summary>Why a ticket stands where it stands.</summary>
public enum PlaceReason
{
    /// <summary>By time of arrival.</summary>
    ByTime,

    /// <summary>Ahead of earlier people by courtesy.</summary>
    Ahead,

    /// <summary>Before an entitled person, because the courtesy share is used up.</summary>
    BeforeCourtesy,

    /// <summary>A booking whose time has not come.</summary>
    BookedLater,
}
