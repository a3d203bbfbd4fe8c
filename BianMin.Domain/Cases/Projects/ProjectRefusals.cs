using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>Why something does not happen to a key project.</summary>
public static class ProjectRefusals
{
    /// <summary>No such project of this centre.</summary>
    public static readonly Refusal Unknown = Refusal.NotFound("projects.unknown", "没有这个项目，可能属于其他中心。");

    /// <summary>Somebody else was faster.</summary>
    public static readonly Refusal Changed = Refusal.Conflict("projects.changed", "其他人刚刚修改了这个项目。页面已更新为最新内容，请核对后重新保存。");

    /// <summary>The agency has ended.</summary>
    public static readonly Refusal Ended = Refusal.Conflict("projects.ended", "这个项目的代理已经结束，不能再修改。");

    /// <summary>No such step.</summary>
    public static readonly Refusal UnknownStep = Refusal.NotFound("projects.unknown-step", "项目中没有这个节点，请刷新后再试。");

    /// <summary>The step was reached before.</summary>
    public static readonly Refusal AlreadyReached = Refusal.Conflict("projects.already-reached", "这个节点已经完成。");

    /// <summary>What was reached cannot be planned away.</summary>
    public static readonly Refusal ReachedStays = Refusal.Conflict("projects.reached-stays", "已完成的节点要保留，不能删除或改名。");

    /// <summary>The day is in the future or too far back.</summary>
    public static readonly Refusal BadDay = Refusal.Invalid("projects.bad-day", "完成日期不能晚于今天，也不能早于项目开始一年以前。");

    /// <summary>The case belongs to it already.</summary>
    public static readonly Refusal KnownCase = Refusal.Conflict("projects.known-case", "这个办件已经在项目中。");

    /// <summary>Too many cases.</summary>
    public static readonly Refusal TooManyCases = Refusal.Limit("projects.too-many-cases", $"一个项目最多关联 {KeyProject.MostCases} 个办件。");

    /// <summary>No such case of this centre.</summary>
    public static readonly Refusal UnknownCase = Refusal.NotFound("projects.unknown-case", "本中心没有这个编号的办件，请核对编号。");

    /// <summary>Nobody of the centre has this identity.</summary>
    public static readonly Refusal UnknownAgent = Refusal.NotFound("projects.unknown-agent", "请从本中心人员中选择代理员。");

    /// <summary>Only the project's agent and the directors write into it.</summary>
    public static readonly Refusal NotYours = Refusal.Forbidden("只有该项目的代理员和中心主任可以更新项目。");
}
