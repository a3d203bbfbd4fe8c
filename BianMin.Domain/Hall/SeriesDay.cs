using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Hall;

/// <summary>One series on one business day: its last number, its courtesy credit and its recent pace.</summary>
public sealed class SeriesDay
{
    /// <summary>How many recent services the estimate looks at.</summary>
    public const int PaceLength = 20;

    private SeriesDay()
    {
    }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>The business day.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>The series.</summary>
    public string Series { get; private init; } = "";

    /// <summary>The last number given by a machine; 0 before the first.</summary>
    public int LastNumber { get; private set; }

    /// <summary>What <see cref="QueueOrder"/> may still spend on going ahead by courtesy.</summary>
    public double CourtesyCredit { get; private set; } = 1;

    /// <summary>Seconds that the last services took, oldest first, at most <see cref="PaceLength"/>.</summary>
    public List<int> RecentServiceSeconds { get; private set; } = [];

    /// <summary>Set anew at each change; the database refuses a change made on an older one.</summary>
    public Guid Version { get; private set; }

    /// <summary>Opens a series for a day; the pace goes on from the day before.</summary>
    public static SeriesDay Open(string centerId, DateOnly day, string series, SeriesDay? before) => new()
    {
        CenterId = centerId,
        Day = day,
        Series = series,
        RecentServiceSeconds = [.. before?.RecentServiceSeconds ?? []],
        Version = Guid.NewGuid(),
    };

    /// <summary>The next number, or a refusal when the quota of the day is used up.</summary>
    public Outcome<int> TakeNumber(SeriesProfile series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var quota = Math.Min(series.DailyQuota ?? int.MaxValue, TicketSeries.PadFrom - 1);
        if (LastNumber >= quota)
            return HallRefusals.QuotaReached(series.Name, quota);
        LastNumber++;
        Version = Guid.NewGuid();
        return LastNumber;
    }

    /// <summary>Keeps the credit after a call.</summary>
    public void Spend(double credit)
    {
        if (credit == CourtesyCredit)
            return;
        CourtesyCredit = credit;
        Version = Guid.NewGuid();
    }

    /// <summary>Forgets how long a service took that goes on after all.</summary>
    public void Forget(TimeSpan service)
    {
        var last = RecentServiceSeconds.FindLastIndex(s => s == Seconds(service));
        if (last < 0)
            return;
        RecentServiceSeconds = [.. RecentServiceSeconds.Where((_, i) => i != last)];
        Version = Guid.NewGuid();
    }

    /// <summary>Keeps how long a service took.</summary>
    public void Record(TimeSpan service)
    {
        RecentServiceSeconds = [.. RecentServiceSeconds.TakeLast(PaceLength - 1), Seconds(service)];
        Version = Guid.NewGuid();
    }

    private static int Seconds(TimeSpan service) => Math.Max(1, (int)service.TotalSeconds);
}
