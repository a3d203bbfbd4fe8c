namespace BianMin.Domain.Calendar;

/// <summary>Gathers the days and errors of a file while it is read, and checks what both forms have in common.</summary>
internal sealed class HolidayDraft
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    private readonly SortedDictionary<DateOnly, CalendarDay> _days = [];
    private readonly List<LineError> _errors = [];
    private readonly List<string> _skipped = [];

    public void Error(int line, string message)
    {
        if (_errors.Count < HolidayFile.MaxErrors)
            _errors.Add(new(line, message));
    }

    public void Skip(string name) => _skipped.Add(name);

    public void Add(int line, DateOnly date, CalendarDayKind kind, string name)
    {
        if (Flaw(date, kind, name) is { } flaw)
            Error(line, flaw);
        else if (!_days.TryAdd(date, new(date, kind, name)))
            Error(line, $"{date:yyyy-MM-dd} 重复，同一天只能写一次。");
    }

    public HolidayFile Finish()
    {
        if (_days.Count == 0 && _errors.Count == 0)
            Error(0, "文件里没有节假日。");
        if (_days.Count > HolidayFile.MaxDays)
            Error(0, $"文件里有 {_days.Count} 天，一次最多导入 {HolidayFile.MaxDays} 天，请分开导入。");

        return new([.. _days.Values], _errors, _skipped);
    }

    private static string? Flaw(DateOnly date, CalendarDayKind kind, string name) =>
        date.Year is < FirstYear or > LastYear ? $"年份应在 {FirstYear} 至 {LastYear} 之间。"
        : string.IsNullOrWhiteSpace(name) ? "名称没有填写，例如：春节。"
        : name.Length > CalendarDay.NameLength ? $"名称过长，最多 {CalendarDay.NameLength} 个字。"
        : name.Any(c => char.IsControl(c) || c is '<' or '>') ? "名称里有不能使用的字符。"
        : kind == CalendarDayKind.MakeUpWorkday && !date.IsWeekend() ? $"{date:yyyy-MM-dd} 是{date.WeekdayText()}，补班只能在周六或周日，请核对日期。"
        : null;
}
