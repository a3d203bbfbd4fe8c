using System.Globalization;
using BianMin.Domain.Kernel;

namespace BianMin.Portal.Posts;

/// <summary>The time axis under the windows' days: whole marks from the first sign-on to now.</summary>
/// <param name="From">Left end (UTC).</param>
/// <param name="To">Right end (UTC).</param>
/// <param name="Step">Between two marks.</param>
public sealed record DayScale(DateTimeOffset From, DateTimeOffset To, TimeSpan Step)
{
    private const int MostMarks = 8;

    private static readonly TimeSpan[] Steps =
        [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2)];

    /// <summary>The axis for these days; half an hour at the least, so that a fresh morning is readable.</summary>
    public static DayScale For(IReadOnlyList<WindowDay> days, DateTimeOffset now)
    {
        var first = days.SelectMany(d => d.Stretches).Select(s => s.From).DefaultIfEmpty(now).Min();
        var length = now - first < TimeSpan.FromMinutes(30) ? TimeSpan.FromMinutes(30) : now - first;
        var step = Steps.FirstOrDefault(s => length / s <= MostMarks, Steps[^1]);
        var from = Floor(first, step);
        var to = Floor(from + length, step) + step;
        return new DayScale(from, to < now ? Floor(now, step) + step : to, step);
    }

    /// <summary>The marks, both ends included.</summary>
    public IEnumerable<DateTimeOffset> Marks()
    {
        for (var at = From; at <= To; at += Step)
            yield return at;
    }

    /// <summary>Where an instant stands, from 0 to <paramref name="width"/>.</summary>
    public double At(DateTimeOffset instant, double width) =>
        Math.Round(Math.Clamp((instant - From) / (To - From), 0, 1) * width, 1);

    /// <summary>The time at a mark, as on the wall in China; the hour alone where every mark is one.</summary>
    public string InWords(DateTimeOffset instant) => Moment.LocalOf(instant).ToString(Step < TimeSpan.FromHours(1) ? "HH:mm" : "%H", CultureInfo.InvariantCulture);

    private static DateTimeOffset Floor(DateTimeOffset instant, TimeSpan step) =>
        new(instant.UtcTicks - (instant.UtcTicks % step.Ticks), TimeSpan.Zero);
}
