using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Reports;

/// <summary>What can be done with a report.</summary>
public enum ReportAct
{
    /// <summary>编写, 签名报送.</summary>
    Write,

    /// <summary>重新统计.</summary>
    Recount,

    /// <summary>更正: a new revision.</summary>
    Revise,

    /// <summary>签收, 退回.</summary>
    Answer,
}

/// <summary>What can be done with a report as it stands. The report asks this before it changes, screens before they draw a button.</summary>
public static class ReportRules
{
    /// <summary>What somebody can do with a report.</summary>
    public static IReadOnlySet<ReportAct> Open(ReportView view, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(actor);
        return Enum.GetValues<ReportAct>()
            .Where(a => actor.Allows(By(a), view.Center.Scope) && (Hindrance(a, view.Report) ?? Superseded(a, view.IsNewest)) is null)
            .ToHashSet();
    }

    /// <summary>Why something cannot be done with a report; null when it can.</summary>
    public static Refusal? Hindrance(ReportAct act, Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return act switch
        {
            ReportAct.Write => report.State == ReportState.Draft ? null : ReportRefusals.Frozen,
            ReportAct.Recount => report.State != ReportState.Draft ? ReportRefusals.Frozen
                : report.Kind == ReportKind.Practice ? ReportRefusals.NothingCounted
                : null,
            ReportAct.Revise => report.State == ReportState.Draft ? ReportRefusals.NotSentIn : null,
            ReportAct.Answer => report.State == ReportState.Submitted ? null : ReportRefusals.NotWaiting(report.State),
        };
    }

    /// <summary>Why it cannot be done with a revision that is not the newest: only that one is put right.</summary>
    public static Refusal? Superseded(ReportAct act, bool isNewest) => act == ReportAct.Revise && !isNewest ? ReportRefusals.Superseded : null;

    private static Permission By(ReportAct act) => act == ReportAct.Answer ? Permission.AnswerReports : Permission.WriteReports;
}
