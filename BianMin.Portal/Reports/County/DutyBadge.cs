using BianMin.Domain.Reports;
using BianMin.Portal.Controls.Marks;

namespace BianMin.Portal.Reports.County;

/// <summary>How a duty stands in the matrix: a word, a shape and a colour, and whether it came in time.</summary>
/// <param name="Word">The word.</param>
/// <param name="Tone">The colour and the shape of its mark.</param>
/// <param name="Time">按时 or 逾期 for what was sent in; empty otherwise.</param>
internal sealed record DutyBadge(string Word, Tone Tone, string Time)
{
    public static DutyBadge Of(ReportDuty duty)
    {
        var time = duty.Standing switch { DutyStanding.InTime => "按时", DutyStanding.Late => "逾期", _ => "" };
        return (duty.Standing, duty.State) switch
        {
            (DutyStanding.Open, _) => new("待报", Tone.Off, time),
            (DutyStanding.Overdue, _) => new("逾期未报", Tone.Danger, time),
            (DutyStanding.Returned, _) => new("退回待改", Tone.Warn, time),
            (_, ReportState.Received) => new("已签收", Tone.Ok, time),
            (_, ReportState.Draft) => new("修订中", Tone.Info, time),
            _ => new("待签收", Tone.Info, time),
        };
    }

    /// <summary>Whether the county has to sign for it.</summary>
    public static bool Waits(ReportDuty duty) => duty is { State: ReportState.Submitted, Standing: DutyStanding.InTime or DutyStanding.Late };

    /// <summary>The report where the county can open it; the centre's list otherwise.</summary>
    public static string Link(ReportDuty duty) =>
        duty is { ReportId: { } id, State: not (null or ReportState.Draft) } ? $"reports/{id}" : $"reports?c={duty.CenterId}";
}
