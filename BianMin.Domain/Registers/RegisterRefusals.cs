using BianMin.Domain.Kernel;

namespace BianMin.Domain.Registers;

/// <summary>Why something cannot be written into a register.</summary>
public static class RegisterRefusals
{
    /// <summary>No such entry in the centre.</summary>
    public static readonly Refusal Unknown = Refusal.NotFound("registers.unknown", "没有找到这条登记，请刷新页面后再试。");

    /// <summary>Somebody else was faster.</summary>
    public static readonly Refusal Changed = Refusal.Conflict("registers.changed", "这条登记刚刚被别人改过，您的操作没有保存。请看过最新内容后再办。");

    /// <summary>The register does not know this step.</summary>
    public static readonly Refusal OtherRegister = Refusal.Conflict("registers.other", "这本登记没有这一步，请刷新页面后再试。");

    /// <summary>A day that lies too far away, or on the wrong side of today.</summary>
    public static readonly Refusal BadDay = Refusal.Invalid(
        "registers.bad-day", $"日期不对：预约从今天起 {RegisterEntry.FurthestAhead} 天以内；上门计划不晚于今天起 {RegisterEntry.FurthestAhead} 天；已经办的事不能填以后的日期，补登不早于一年前。");

    /// <summary>Done in the future, or long ago.</summary>
    public static readonly Refusal BadDayDone = Refusal.Invalid("registers.bad-day-done", "完成日期不能晚于今天，也不能早于一年前，请重新选择。");

    /// <summary>The place in the queue is booked on the day itself.</summary>
    public static readonly Refusal NotToday = Refusal.Conflict("registers.not-today", "只有当天的预约才能转入叫号；日期改了的，请取消后重新登记。");

    /// <summary>Who booked has drawn the ticket.</summary>
    public static readonly Refusal HasCome = Refusal.Conflict("registers.has-come", "预约的群众已经到中心取号，不能取消预约。登记有误的，请作废这条登记。");

    /// <summary>No such series in the centre.</summary>
    public static readonly Refusal UnknownSeries = Refusal.NotFound("registers.unknown-series", "本中心没有这项业务的号段，请刷新页面后重新选择业务。");

    /// <summary>No such case in the centre.</summary>
    public static readonly Refusal UnknownCase = Refusal.NotFound("registers.unknown-case", "本中心没有这个办件编号，请对照办件上的编号逐位核对，例如 SIXI-2026-000123。");

    /// <summary>The agent wrote it there by handing it over, or somebody did by hand.</summary>
    public static readonly Refusal AgencyKnown = Refusal.Conflict("registers.agency-known", "这个办件的代办结果已经登记过，请按办件编号查找；登记有误的，请先作废再重新登记。");

    /// <summary>The entry stands where this cannot happen.</summary>
    public static Refusal WrongState(RegisterKind kind, RegisterState state) =>
        Refusal.Conflict("registers.wrong-state", $"这条登记现在是“{RegisterWords.Of(kind, state)}”，不能做这一步。请刷新后再看。");
}
