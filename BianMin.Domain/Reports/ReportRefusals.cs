using BianMin.Domain.Kernel;

namespace BianMin.Domain.Reports;

/// <summary>Refusals about reports.</summary>
public static class ReportRefusals
{
    /// <summary>No such report here.</summary>
    public static readonly Refusal Unknown = Refusal.NotFound("reports.unknown", "没有找到这份报告，可能已经不在这个中心，请返回列表重新选择。");

    /// <summary>No such period, or one whose last day has not passed.</summary>
    public static readonly Refusal NotReady = Refusal.Invalid("reports.not-ready", "这一期还没有结束，请在期末闭厅以后再生成报告。");

    /// <summary>No figure, no days, or too many of them.</summary>
    public static readonly Refusal BadStretch = Refusal.Invalid("reports.bad-stretch", $"请从报告或者统计的数字点进来；一次最多看 {IReports.LongestStretch} 天的明细。");

    /// <summary>A stretch that ends before it begins, or is too long.</summary>
    public static readonly Refusal BadSpan = Refusal.Invalid("reports.bad-span", $"请重新选择期间：结束日期不能早于开始日期，最长 {IReports.LongestStretch} 天。");

    /// <summary>Sent in: nothing in it changes.</summary>
    public static readonly Refusal Frozen = Refusal.Conflict("reports.frozen", "报告已经报送，不能再修改。需要更正的，请新建修订稿。");

    /// <summary>A practice has no figures.</summary>
    public static readonly Refusal NothingCounted = Refusal.Conflict("reports.nothing-counted", "经验做法没有统计数据，不需要重新统计。");

    /// <summary>The director has written nothing.</summary>
    public static readonly Refusal TextMissing = Refusal.Conflict("reports.text-missing", "请先填写工作情况，再签名报送。");

    /// <summary>A revision corrects what was sent in only.</summary>
    public static readonly Refusal NotSentIn = Refusal.Conflict("reports.not-sent-in", "报告还没有报送，可以直接修改，不需要修订。");

    /// <summary>A revision is under way.</summary>
    public static readonly Refusal Superseded = Refusal.Conflict("reports.superseded", "这份报告已经有了更新的修订稿，请打开最新的一稿。");

    /// <summary>It has arrived, or is still being tried.</summary>
    public static readonly Refusal NotLost = Refusal.Conflict("reports.not-lost", "这份报告已经送达，或者正在重试，不需要再次推送。");

    /// <summary>Too many files.</summary>
    public static readonly Refusal TooManyFiles = Refusal.Limit("reports.too-many-files", $"一份报告最多带 {ReportFile.GreatestCount} 个附件，请先删除不需要的。");

    /// <summary>Empty, too large, or of a kind that is not taken.</summary>
    public static readonly Refusal BadFile = Refusal.Invalid(
        "reports.bad-file", $"附件应是 PDF、Word（.docx）、PNG 或 JPEG 文件，不是空的，不超过 {FileKinds.GreatestSize / 1024 / 1024} 兆。请另存后重新选择。");

    /// <summary>No such file.</summary>
    public static readonly Refusal UnknownFile = Refusal.NotFound("reports.unknown-file", "没有找到这个附件，可能已经删除，请刷新后再看。");

    /// <summary>Another changed it meanwhile.</summary>
    public static readonly Refusal Changed = Refusal.Conflict("reports.changed", "这份报告刚刚被别人修改过，您的修改没有保存。请刷新后核对，再重新提交。");

    /// <summary>Only what was sent in and not yet answered is answered.</summary>
    public static Refusal NotWaiting(ReportState state) => Refusal.Conflict(
        "reports.not-waiting", state switch
        {
            ReportState.Draft => "报告还没有报送，不能签收或者退回。",
            ReportState.Received => "报告已经签收。",
            ReportState.Submitted or ReportState.Returned => "报告已经退回，请等待中心报送修订稿。",
        });
}
