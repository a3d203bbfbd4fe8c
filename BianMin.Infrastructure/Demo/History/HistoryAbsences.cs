using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Infrastructure.Demo;

/// <summary>Who comes late, leaves and is stood in for on a day of the past.</summary>
internal sealed class HistoryAbsences(CenterProfile center, HistoryDay day)
{
    private static readonly AwayReason[] Reasons =
    [
        AwayReason.Meeting, AwayReason.Meeting, AwayReason.VillageVisit, AwayReason.SiteInspection, AwayReason.Leave, AwayReason.Other, AwayReason.Other, AwayReason.Unannounced,
    ];

    private readonly Random _random = HistoryChance.Of(center.Id, day.Date, "absences");
    private readonly Dictionary<Guid, DateTimeOffset> _busyUntil = [];

    /// <summary>Name of the director, who sends stand-ins.</summary>
    public string Director { get; } = center.Staff.FirstOrDefault(s => s.Duty == "中心主任")?.Name ?? "中心主任";

    /// <summary>Most are there before the hall opens, some are not.</summary>
    public DateTimeOffset SignsOn(DateTimeOffset opening) =>
        _random.Happens(0.06) ? opening + _random.Minutes(3, 25) : opening - _random.Minutes(1, 12);

    /// <summary>A little after the last turn.</summary>
    public DateTimeOffset SignsOff(DateTimeOffset lastTurn) => lastTurn + _random.Seconds(20, 240);

    /// <summary>Whether and when a resident leaves in a session.</summary>
    public HistoryAbsence? Next(DateTimeOffset from, DateTimeOffset until)
    {
        if (!_random.Happens(0.14))
            return null;
        var begins = from + _random.Minutes(25, (int)(until - from).TotalMinutes - 30);
        var reason = _random.One(Reasons);
        return new(begins, begins, reason, reason == AwayReason.Other ? _random.One(["取文件", "接电话", "到政府办送材料"]) : null);
    }

    /// <summary>How long it lasts, and who stands in: nobody when nobody is free, and nobody for the shortest.</summary>
    public HistoryAbsence Begin(HistoryWindow window, HistoryAbsence planned, DateTimeOffset now, DateTimeOffset until)
    {
        var back = now + (planned.Reason is AwayReason.Other or AwayReason.Unannounced ? _random.Minutes(4, 16) : _random.Minutes(20, 90));
        var latest = until - TimeSpan.FromMinutes(5);
        var absence = planned with { From = now, Back = back < latest ? back : latest };
        var standIn = center.Staff.FirstOrDefault(s => s.RoleAt(window.Profile.Id) == PostRole.B && _busyUntil.GetValueOrDefault(s.Id) <= now);
        if (standIn is null || !_random.Happens(0.8))
            return absence;
        var sent = now + _random.Seconds(20, 240);
        var comes = sent + _random.Seconds(12, Math.Min(110, center.Hall.AcknowledgeSeconds));
        if (comes + TimeSpan.FromMinutes(3) > absence.Back)
            return absence;
        // The one who is back signs on when the present visitor is done, which may take a while.
        _busyUntil[standIn.Id] = absence.Back + TimeSpan.FromHours(1);
        return absence with { Cover = new(standIn, sent, comes) };
    }
}
