namespace BianMin.Domain.Hall;

/// <summary>How long a visitor will probably wait, as a range; there is none rather than an invented one.</summary>
/// <param name="FromMinutes">The favourable end, whole minutes, ≥ 0.</param>
/// <param name="ToMinutes">The cautious end, whole minutes, ≥ <paramref name="FromMinutes"/>.</param>
public sealed record WaitEstimate(int FromMinutes, int ToMinutes)
{
    /// <summary>Fewer finished services than this say nothing.</summary>
    public const int FewestServices = 3;

    /// <summary>Estimates from the last services of the series and the windows really staffed now.</summary>
    /// <param name="ahead">People who will be called before, ≥ 0.</param>
    /// <param name="recentServiceSeconds">What the last services took.</param>
    /// <param name="staffedWindows">Windows that serve the series now; a window that serves several series counts in part.</param>
    public static WaitEstimate? For(int ahead, IReadOnlyCollection<int> recentServiceSeconds, double staffedWindows)
    {
        ArgumentNullException.ThrowIfNull(recentServiceSeconds);
        if (recentServiceSeconds.Count < FewestServices || staffedWindows <= 0)
            return null;
        var sorted = recentServiceSeconds.Order().ToList();
        double At(double quantile) => sorted[(int)Math.Round(quantile * (sorted.Count - 1))];
        var from = Minutes(ahead * At(0.25) / staffedWindows);
        var to = Minutes((ahead + 1) * At(0.75) / staffedWindows);
        return new WaitEstimate(from, Math.Max(from, to));
    }

    /// <summary>In words: 「8–12 分钟」, or that it is not known.</summary>
    public static string InWords(WaitEstimate? estimate) => estimate switch
    {
        null => "暂无法估计",
        { ToMinutes: 0 } => "马上",
        { FromMinutes: var from, ToMinutes: var to } when from == to => $"{to} 分钟",
        _ => $"{estimate.FromMinutes}–{estimate.ToMinutes} 分钟",
    };

    private static int Minutes(double seconds) => (int)Math.Ceiling(seconds / 60);
}
