using BianMin.Domain.Kernel;

namespace BianMin.Domain.Reports;

/// <summary>Refusals about the ranking and circulars.</summary>
public static class RankingRefusals
{
    /// <summary>No such county.</summary>
    public static readonly Refusal UnknownCounty = Refusal.NotFound("ranking.unknown-county", "没有找到这个县（市），请重新登录后再试。");

    /// <summary>A day of the past.</summary>
    public static readonly Refusal Backdated = Refusal.Invalid("ranking.backdated", "施行日期不能早于今天：已经结束的期次仍按当时的规则排名。");

    /// <summary>A day before that of the newest version.</summary>
    public static readonly Refusal BeforeTheNewest = Refusal.Invalid("ranking.before-the-newest", "施行日期不能早于上一版规则的施行日期，请改后再发布。");

    /// <summary>Another published rules meanwhile.</summary>
    public static readonly Refusal RulesChanged = Refusal.Conflict("ranking.rules-changed", "刚刚有人发布了新的规则，您的修改没有保存。请刷新后核对，再重新发布。");

    /// <summary>The period has not ended.</summary>
    public static readonly Refusal NotRanked = Refusal.Invalid("ranking.not-ranked", "这一期还没有结束，没有排名。请选择已经结束的期次。");

    /// <summary>There is one that waits for its answer.</summary>
    public static readonly Refusal AlreadyFiled = Refusal.Conflict("ranking.already-filed", "本中心对这一期已经提出异议，正在等待答复，不需要重复提出。");

    /// <summary>No such objection.</summary>
    public static readonly Refusal UnknownObjection = Refusal.NotFound("ranking.unknown-objection", "没有找到这条异议，请刷新后重新选择。");

    /// <summary>It was answered.</summary>
    public static readonly Refusal Answered = Refusal.Conflict("ranking.answered", "这条异议已经答复，请刷新后查看。");

    /// <summary>No such circular.</summary>
    public static readonly Refusal UnknownCircular = Refusal.NotFound("circulars.unknown", "没有找到这份通报，请返回列表重新选择。");

    /// <summary>It was issued.</summary>
    public static readonly Refusal Issued = Refusal.Conflict("circulars.issued", "通报已经印发，不能再修改。");

    /// <summary>Another changed it meanwhile.</summary>
    public static readonly Refusal CircularChanged = Refusal.Conflict("circulars.changed", "这份通报刚刚被别人修改过，您的修改没有保存。请复制您写的内容，刷新后再改。");

    /// <summary>The time for objections is over.</summary>
    public static Refusal TooLate(DateOnly lastDay) =>
        Refusal.Conflict("ranking.too-late", $"这一期的异议受理到 {lastDay.Month}月{lastDay.Day}日截止，现在不能再提出。如有情况，请联系县（市）中心。");
}
