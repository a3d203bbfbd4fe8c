using System.Text;

namespace BianMin.Domain.Calendar;

/// <summary>What was read of an administrator's file of holidays. Nothing may be imported of a file with errors.</summary>
/// <param name="Days">The days, by date.</param>
/// <param name="Errors">What is wrong, by line; at most <see cref="MaxErrors"/>.</param>
/// <param name="Skipped">Names of entries that are no days off, such as 冬至 among the events of a phone's calendar.</param>
public sealed record HolidayFile(IReadOnlyList<CalendarDay> Days, IReadOnlyList<LineError> Errors, IReadOnlyList<string> Skipped)
{
    /// <summary>Greatest size of a file, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Greatest number of days: some twenty years.</summary>
    public const int MaxDays = 1000;

    /// <summary>How many errors are told at once.</summary>
    public const int MaxErrors = 50;

    private const string IcsStart = "BEGIN:VCALENDAR";

    /// <summary>Years whose whole arrangement the file holds, told by their New Year's Day, which every arrangement has.
    /// A file of single days leaves the rest of its year alone.</summary>
    public IReadOnlyList<int> WholeYears => [.. Days.Where(d => d.Date is { Month: 1, Day: 1 }).Select(d => d.Year)];

    /// <summary>Reads a text in either form; the form is told by its beginning, not by the name of the file.</summary>
    public static HolidayFile Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var draft = new HolidayDraft();
        if (lines[0].Trim().Equals(IcsStart, StringComparison.OrdinalIgnoreCase))
            IcsHolidays.Read(lines, draft);
        else
            CsvHolidays.Read(lines, draft);

        return draft.Finish();
    }

    /// <summary>The text of a file: Unicode by its mark, else UTF-8 when it is valid, else GB 18030, which spreadsheets on Chinese systems save.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(bytes);

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }
}

/// <summary>Something wrong with one line of a file.</summary>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
/// <param name="Message">What, and what to write instead, in Chinese.</param>
public sealed record LineError(int Line, string Message)
{
    /// <summary>With its place: 第3行：….</summary>
    public string Text => Line == 0 ? Message : $"第{Line}行：{Message}";
}
