using BianMin.Domain.Kernel;

namespace BianMin.Domain.Org;

/// <summary>Refusals about the set of windows.</summary>
public static class WindowRefusals
{
    /// <summary>A refusal of the county says why.</summary>
    public static readonly Refusal ReasonNeeded =
        Refusal.Invalid("windows.reason", "不同意时请写明理由，便于中心修改后重新申请。");

    /// <summary>It was decided or taken back before.</summary>
    public static readonly Refusal AlreadyEnded =
        Refusal.Conflict("windows.ended", "这份申请已经审批或撤回，请刷新页面查看结果。");

    /// <summary>No such request in the centre.</summary>
    public static readonly Refusal UnknownRequest =
        Refusal.NotFound("windows.unknown-request", "没有找到这份窗口调整申请，请刷新页面。");

    /// <summary>The number is on another plate.</summary>
    public static readonly Refusal NumberTaken =
        Refusal.Conflict("windows.number-taken", "这个窗口号已被本中心的其他窗口使用，请换一个号。");

    /// <summary>A series that the centre does not have.</summary>
    public static readonly Refusal UnknownSeries =
        Refusal.Invalid("windows.unknown-series", "所选的号段不在本中心的号段中，请重新选择。");

    /// <summary>Nothing would be different.</summary>
    public static readonly Refusal NothingToChange =
        Refusal.Invalid("windows.nothing", "窗口号、名称和号段都与现在相同，没有需要调整的内容。");

    /// <summary>Another request about the same window waits.</summary>
    public static readonly Refusal AlreadyAsked =
        Refusal.Conflict("windows.asked", "这个窗口已有一份待审批的申请，请等待审批，或先撤回原申请。");

    /// <summary>Somebody works there or waits for it.</summary>
    public static readonly Refusal InUse =
        Refusal.Conflict("windows.in-use", "这个窗口现在有人在岗或有群众在等候，暂不能撤销。请中心先收岗，再同意撤销。");

    /// <summary>A centre without a window serves nobody.</summary>
    public static readonly Refusal LastWindow =
        Refusal.Conflict("windows.last", "这是本中心最后一个窗口，不能撤销。");
}
