using BianMin.Domain.Kernel;

namespace BianMin.Domain.Hall;

/// <summary>The refusals of the hall, each saying what to do next.</summary>
public static class HallRefusals
{
    /// <summary>The hall gives no tickets now.</summary>
    public static Refusal Closed(string hours) =>
        Refusal.Conflict("hall.closed", $"现在不取号：{hours}。");

    /// <summary>No such series in this centre.</summary>
    public static readonly Refusal UnknownSeries =
        Refusal.NotFound("hall.unknown-series", "本中心没有这个号段，请在取号机上重新选择业务。");

    /// <summary>The day's quota is used up.</summary>
    public static Refusal QuotaReached(string series, int quota) =>
        Refusal.Limit("hall.quota", $"{series}今日 {quota} 个号已取完，请改日再来，或到咨询台登记预约。");

    /// <summary>The key was used for another request.</summary>
    public static readonly Refusal KeyReused =
        Refusal.Conflict("hall.key-reused", "同一个请求编号已用于另一个号段，请换一个新的请求编号。");

    /// <summary>The pad number was keyed in before.</summary>
    public static Refusal PadNumberUsed(string label) =>
        Refusal.Conflict("hall.pad-number-used", $"{label} 已经录入过，请核对票面号码。");

    /// <summary>No such ticket here.</summary>
    public static readonly Refusal UnknownTicket =
        Refusal.NotFound("hall.unknown-ticket", "没有找到这张号票，请核对号码和日期。");

    /// <summary>Nobody waits for this window.</summary>
    public static readonly Refusal NobodyWaits =
        Refusal.Conflict("hall.nobody-waits", "现在没有等候的群众。有人取号后，这里会立即显示。");

    /// <summary>Not in the state Waiting any more.</summary>
    public static Refusal NotWaiting(string label) =>
        Refusal.Conflict("hall.not-waiting", $"{label} 已不在等候队列中，请看最新的队列。");

    /// <summary>Meant for another window.</summary>
    public static Refusal ForAnotherWindow(string label) =>
        Refusal.Conflict("hall.for-another-window", $"{label} 由其他窗口办理，请选择本窗口的号。");

    /// <summary>Not in the state Called.</summary>
    public static Refusal NotCalled(string label) =>
        Refusal.Conflict("hall.not-called", $"{label} 不在“已叫号”状态，请看窗口的最新情况。");

    /// <summary>Neither called nor being served.</summary>
    public static Refusal NotAtWindow(string label) =>
        Refusal.Conflict("hall.not-at-window", $"{label} 不在窗口办理中，请看窗口的最新情况。");

    /// <summary>Not held.</summary>
    public static Refusal NotHeld(string label) =>
        Refusal.Conflict("hall.not-held", $"{label} 没有挂起，请看窗口的最新情况。");

    /// <summary>Its end is too long ago, or it did not end here.</summary>
    public static Refusal TooLateToTakeBack(string label) =>
        Refusal.Conflict("hall.too-late-to-take-back", $"{label} 不能再撤销。办结的请重新取号，过号的请点“恢复排队”。");

    /// <summary>Not a no-show.</summary>
    public static Refusal NotNoShow(string label) =>
        Refusal.Conflict("hall.not-no-show", $"{label} 没有过号，不需要恢复排队。");

    /// <summary>Came back once already.</summary>
    public static Refusal ReturnedBefore(string label) =>
        Refusal.Limit("hall.returned-before", $"{label} 已经恢复过一次，请为群众重新取号。");

    /// <summary>Recalled often enough.</summary>
    public static Refusal RecallLimit(string label, int limit) =>
        Refusal.Limit("hall.recall-limit", $"{label} 已重呼 {limit} 次。人没有来请按“过号”，来了请按“开始”。");

    /// <summary>Finished or voided.</summary>
    public static Refusal Ended(string label) =>
        Refusal.Conflict("hall.ended", $"{label} 已经办结或作废，不能再改动。");

    /// <summary>Transfer to the window it is at.</summary>
    public static readonly Refusal TransferToSelf =
        Refusal.Invalid("hall.transfer-to-self", "这张号票就在本窗口，请选择另一个窗口或号段。");

    /// <summary>Transfer to a window where nobody will call.</summary>
    public static Refusal WindowNotOpen(string plate) =>
        Refusal.Conflict("hall.window-not-open", $"{plate}现在没有开放，请转到号段或其他窗口。");

    /// <summary>The window still has somebody.</summary>
    public static Refusal PersonInService(string label) =>
        Refusal.Conflict("hall.person-in-service", $"{label} 还在本窗口，请先办结、挂起、转办或过号。");

    /// <summary>The window is not staffed by this person.</summary>
    public static readonly Refusal NotAtThisWindow =
        Refusal.Conflict("hall.not-at-this-window", "您现在不在这个窗口上岗，请先上岗。");

    /// <summary>What the screen showed is no longer so.</summary>
    public static readonly Refusal SeenStale =
        Refusal.Conflict("hall.seen-stale", "窗口情况刚刚变了，画面已更新，请看清后再操作。");

    /// <summary>No such booking today.</summary>
    public static readonly Refusal UnknownBooking =
        Refusal.NotFound("hall.unknown-booking", "没有找到今天的这个预约号，请核对后重新输入，或直接取号。");
}
