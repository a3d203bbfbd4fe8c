using BianMin.Domain.Kernel;
using BianMin.Domain.Reports;
using BianMin.Portal.Controls;
using BianMin.Portal.Controls.Marks;

namespace BianMin.Portal.Reports;

/// <summary>How reports look: the mark of a state, the word of a duty.</summary>
internal static class ReportStyles
{
    public static Tone Tone(ReportState state) => state switch
    {
        ReportState.Draft => Controls.Marks.Tone.Warn,
        ReportState.Submitted => Controls.Marks.Tone.Info,
        ReportState.Received => Controls.Marks.Tone.Ok,
        ReportState.Returned => Controls.Marks.Tone.Danger,
    };

    public static Tone Tone(DutyStanding standing) => standing switch
    {
        DutyStanding.Open => Controls.Marks.Tone.Warn,
        DutyStanding.InTime => Controls.Marks.Tone.Ok,
        DutyStanding.Overdue or DutyStanding.Late or DutyStanding.Returned => Controls.Marks.Tone.Danger,
    };

    public static string Text(DutyStanding standing) => standing switch
    {
        DutyStanding.Open => "待报",
        DutyStanding.Overdue => "逾期未报",
        DutyStanding.InTime => "按时报送",
        DutyStanding.Late => "逾期报送",
        DutyStanding.Returned => "退回待改",
    };

    /// <summary>How much time there is, or by how much it is too late.</summary>
    public static string Remaining(ReportDuty duty, DateOnly today) => (duty.DueOn.DayNumber - today.DayNumber) switch
    {
        0 => "今天到期",
        > 0 and var days => $"{ChineseText.ShortDate(duty.DueOn)}前报送，还有 {days} 天",
        var days => $"应于{ChineseText.ShortDate(duty.DueOn)}前报送，已逾期 {-days} 天",
    };

    /// <summary>The page of rows that a cell counts.</summary>
    public static string Rows(string center, RowsAsked asked, Guid? report = null) =>
        $"reports/rows?c={center}&f={asked.Figure}&from={asked.First:yyyy-MM-dd}&to={asked.Last:yyyy-MM-dd}"
        + (asked.WindowId is { } w ? $"&w={w:N}" : "") + (asked.Subject is { } s ? $"&i={Uri.EscapeDataString(s)}" : "") + (asked.Kind is { } k ? $"&k={k}" : "")
        + (asked.StaffId is { } p ? $"&who={p:N}" : "")
        + (report is { } r ? $"&r={r:N}" : "");

    /// <summary>When, on the wall in China.</summary>
    public static string When(DateTimeOffset at) => $"{ChineseText.Date(Moment.At(at).Day)} {ChineseText.Time(at)}";
}
