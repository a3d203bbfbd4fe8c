using System.Globalization;
using Cronos;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>
/// When a job runs: one or more cron expressions of five fields (minute, hour, day of the month, month, weekday) on the wall
/// clock of China, separated by semicolons: <c>0 18 15 * *; 0 18 L * *</c>.
/// </summary>
internal sealed class CronSchedule
{
    private const int Fields = 5;
    private const string Form = "五段（分 时 日 月 周，周日为 0、周六为 6），例如每天 02:30 写“30 2 * * *”；几个时间用分号隔开，例如“0 18 15 * *; 0 18 L * *”";
    private readonly IReadOnlyList<CronExpression> _expressions;

    private CronSchedule(IReadOnlyList<string> crons, IReadOnlyList<CronExpression> expressions) => (Crons, _expressions) = (crons, expressions);

    /// <summary>Schedules are on the wall clock of China.</summary>
    public static TimeZoneInfo China { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The expressions.</summary>
    public IReadOnlyList<string> Crons { get; }

    /// <summary>In Chinese words: 每月 15 日 18:00，每月最后一天 18:00.</summary>
    public string Words => string.Join("，", Crons.Select(CronWords.Of));

    /// <summary>Reads a schedule.</summary>
    /// <param name="text">What is set.</param>
    /// <param name="schedule">The schedule; null when it cannot be read.</param>
    /// <param name="fault">Why not, in Chinese, with the form in which it can; null when it can.</param>
    public static bool TryParse(string text, out CronSchedule schedule, out string? fault)
    {
        (schedule, fault) = (null!, null);
        var crons = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var expressions = new List<CronExpression>();
        foreach (var cron in crons)
        {
            if (cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == Fields && CronExpression.TryParse(cron, out var expression))
                expressions.Add(expression);
        }

        if (crons.Length > 0 && expressions.Count == crons.Length)
            schedule = new(crons, expressions);
        else
            fault = OldCron.InNewForm(text) is { } renewed ? $"这是以前六、七段的写法，现在请写“{renewed}”" : $"无法识别；请写{Form}";
        return fault is null;
    }

    /// <summary>The first time after an instant (UTC); null when there is none.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => _expressions.Min(e => e.GetNextOccurrence(after.ToUniversalTime(), China))?.ToUniversalTime();
}

/// <summary>The syntax of versions before, with seconds first, <c>?</c> for any day, weekdays from 1 and perhaps a year: known only to be refused in words.</summary>
internal static class OldCron
{
    private const int WithSeconds = 6;
    private const int WithYear = 7;

    /// <summary>The same in the new syntax; null when the text is no expression of the old one, or says what the new one cannot.</summary>
    public static string? InNewForm(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length is not (WithSeconds or WithYear))
            return null;
        string[] rest = [fields[1], fields[2], fields[3].Replace('?', '*'), fields[4], Weekdays(fields[5].Replace('?', '*'))];
        // A day and the last day do not stand in one expression any more.
        var days = rest[2].Split(',');
        var parts = days.Length > 1 && days.Contains("L", StringComparer.OrdinalIgnoreCase)
            ? (string[])[string.Join(',', days.Where(d => !d.Equals("L", StringComparison.OrdinalIgnoreCase))), "L"]
            : [rest[2]];
        var crons = parts.Select(day => $"{rest[0]} {rest[1]} {day} {rest[3]} {rest[4]}").ToList();
        return crons.TrueForAll(c => CronExpression.TryParse(c, out _)) ? string.Join("; ", crons) : null;
    }

    // Numbers of weekdays began with 1 on Sunday; what follows / or # counts something else.
    private static string Weekdays(string field) => string.Concat(field.Select((c, i) =>
        char.IsAsciiDigit(c) && (i == 0 || field[i - 1] is ',' or '-') ? (c - '0' - 1).ToString(CultureInfo.InvariantCulture) : c.ToString()));
}
