using System.Globalization;
using System.Text.RegularExpressions;

namespace BianMin.Domain.Calendar;

/// <summary>Reads the all-day events of an iCalendar file (RFC 5545), as phones and calendar sites give holidays away.</summary>
internal static partial class IcsHolidays
{
    private const int MaxEventDays = 31;

    public static void Read(string[] lines, HolidayDraft draft)
    {
        var events = Events(lines, draft);
        // Where a calendar marks its days off, what it does not mark are mere observances, such as 冬至.
        var marked = events.Exists(e => e.IsMarkedOff);
        foreach (var entry in events)
        {
            if (entry.IsMakeUp || entry.IsMarkedOff || !marked)
                AddDays(entry, draft);
            else
                draft.Skip(entry.Name);
        }
    }

    private static List<Event> Events(string[] lines, HolidayDraft draft)
    {
        List<Event> events = [];
        Event? open = null;
        foreach (var (line, name, value) in Properties(lines))
        {
            switch (name, value.ToUpperInvariant())
            {
                case ("BEGIN", "VEVENT"):
                    if (open is not null)
                        draft.Error(open.Line, "日程没有结束（缺少 END:VEVENT）。");
                    open = new(line);
                    break;
                case ("END", "VEVENT") when open is not null:
                    events.Add(open);
                    open = null;
                    break;
                default:
                    open?.Properties.TryAdd(name, value);
                    break;
            }
        }

        if (open is not null)
            draft.Error(open.Line, "日程没有结束（缺少 END:VEVENT），文件可能不完整。");
        return events;
    }

    /// <summary>Name and value of each property, folded lines joined, parameters left out.</summary>
    private static IEnumerable<(int Line, string Name, string Value)> Properties(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var first = i;
            var text = new System.Text.StringBuilder(lines[i]);
            while (i + 1 < lines.Length && lines[i + 1] is [' ' or '\t', ..])
                text.Append(lines[++i].AsSpan(1));

            var whole = text.ToString();
            var colon = whole.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                yield return (first + 1, whole[..colon].Split(';')[0].Trim().ToUpperInvariant(), whole[(colon + 1)..].Trim());
        }
    }

    private static void AddDays(Event entry, HolidayDraft draft)
    {
        if (entry.Properties.ContainsKey("RRULE"))
            draft.Error(entry.Line, "不支持重复日程，请写出每一天。");
        else if (!TryDate(entry["DTSTART"], out var from))
            draft.Error(entry.Line, "开始日期（DTSTART）不对，应是全天日程，例如 20261001。");
        else if (!TryDate(entry.Properties.GetValueOrDefault("DTEND", from.AddDays(1).ToString("yyyyMMdd", CultureInfo.InvariantCulture)), out var until))
            draft.Error(entry.Line, "结束日期（DTEND）不对，应是全天日程，例如 20261008。");
        else if (until <= from || until.DayNumber - from.DayNumber > MaxEventDays)
            draft.Error(entry.Line, $"结束日期应在开始日期之后，并且一次不超过 {MaxEventDays} 天。");
        else
        {
            // DTEND is the day after the last one.
            for (var date = from; date < until; date = date.AddDays(1))
                draft.Add(entry.Line, date, entry.IsMakeUp ? CalendarDayKind.MakeUpWorkday : CalendarDayKind.Holiday, entry.Name);
        }
    }

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date < DateOnly.MaxValue;

    private sealed record Event(int Line)
    {
        public Dictionary<string, string> Properties { get; } = [];

        public string this[string name] => Properties.GetValueOrDefault(name, "");

        public string Summary => this["SUMMARY"].Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal);

        public bool IsMakeUp => Summary.Contains('班', StringComparison.Ordinal) || this["CATEGORIES"].Contains('班', StringComparison.Ordinal);

        public bool IsMarkedOff => OffMark().IsMatch(Summary) || OffMark().IsMatch(this["CATEGORIES"]);

        /// <summary>The festival without the mark: 春节（休） and 春节假期 第1天/共9天 are both 春节.</summary>
        public string Name => Mark().Replace(Summary, "") is { Length: > 0 } name ? name : Summary;
    }

    [GeneratedRegex("休|放假|假期|假日", RegexOptions.NonBacktracking)]
    private static partial Regex OffMark();

    [GeneratedRegex(@"[\s（(\[【·-]*(调休)?(放假|假期|休假|休息|休|补班|上班|调班|班)[\s）)\]】]*(第\d+天.*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
