namespace BianMin.Domain.Reports;

/// <summary>All that is counted of a stretch of days.</summary>
/// <param name="Sums">Rows added up; those in hand and overdue as they were at its end.</param>
/// <param name="Digest">One fingerprint of every row behind it.</param>
public sealed record PeriodFigures(IReadOnlyList<FigureSum> Sums, string Digest)
{
    /// <summary>The waiting times that a report told, by the share of visitors; null where everything was counted.</summary>
    public IReadOnlyDictionary<double, long?>? SignedWaits { get; init; }

    /// <summary>Nothing counted.</summary>
    public static PeriodFigures None { get; } = new([], "");

    /// <summary>The sum of a figure over what is asked for.</summary>
    public long Of(Figure figure, Func<FigureSum, bool>? which = null) => Sums.Where(s => s.Figure == figure && (which is null || which(s))).Sum(s => s.Amount);

    /// <summary>Of the visitors called, the waiting time in whole minutes that a share of them did not exceed; null when nobody was called.</summary>
    /// <param name="share">0.5 for the median, 0.9 for the ninth of ten.</param>
    /// <param name="which">Whom; everybody when null.</param>
    public long? Wait(double share, Func<FigureSum, bool>? which = null)
    {
        if (which is null && SignedWaits is { } signed)
            return signed.GetValueOrDefault(share);
        var waits = Sums.Where(s => s.Figure == Figure.Waits && (which is null || which(s)))
            .GroupBy(s => int.Parse(s.Subject, System.Globalization.CultureInfo.InvariantCulture)).Select(g => (Minutes: g.Key, Count: g.Sum(s => s.Amount))).OrderBy(w => w.Minutes).ToList();
        var rank = (long)Math.Ceiling(waits.Sum(w => w.Count) * share);
        var seen = 0L;
        foreach (var (minutes, count) in waits)
        {
            seen += count;
            if (seen >= rank)
                return minutes;
        }

        return null;
    }
}
