using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;

namespace BianMin.Portal.Reports.County;

/// <summary>For whom reports of a county are read: the county itself, or a centre of it.</summary>
internal static class ReportReach
{
    private const int HalfMonthsShown = 12;
    private const int QuartersShown = 4;

    /// <summary>The actor's centre, or the county of who belongs to none.</summary>
    public static async Task<CenterScope> Of(Actor actor, ICenterDirectory centers) =>
        actor.CenterId is { } own && await centers.Find(own, CancellationToken.None) is { } center ? center.Scope : new("", actor.CountyId ?? "");

    /// <summary>The periods that have ended, newest first: half months, then quarters.</summary>
    public static IReadOnlyList<ReportPeriod> Ended(ReportClock clock, DateTimeOffset now) =>
        [.. Ended(ReportKind.HalfMonth, HalfMonthsShown, clock, now), .. Ended(ReportKind.Quarter, QuartersShown, clock, now)];

    /// <summary>The period of an address, if it has ended; the newest half month otherwise.</summary>
    public static ReportPeriod Chosen(string? code, ReportClock clock, DateTimeOffset now) =>
        ReportPeriod.TryParse(code, out var period) && period.ReadyAt(clock.Close) <= now ? period : Ended(ReportKind.HalfMonth, 1, clock, now).First();

    private static IEnumerable<ReportPeriod> Ended(ReportKind kind, int count, ReportClock clock, DateTimeOffset now)
    {
        var period = ReportPeriod.Containing(kind, Moment.At(now).Day);
        while (period.ReadyAt(clock.Close) > now)
            period = period.Before;
        for (var i = 0; i < count; i++, period = period.Before)
            yield return period;
    }
}
