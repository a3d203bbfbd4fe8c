using BianMin.Domain.Kernel;

namespace BianMin.Domain.Supervision;

/// <summary>Why something about a card does not happen.</summary>
public static class SupervisionRefusals
{
    /// <summary>No such card in the centre.</summary>
    public static readonly Refusal UnknownCard = Refusal.NotFound("supervision.unknown-card", "没有找到这张监察卡，请刷新页面后再试。");

    /// <summary>Somebody else was faster.</summary>
    public static readonly Refusal Changed = Refusal.Conflict("supervision.changed", "这张监察卡刚刚有变动，您的操作没有保存。请看过最新情况后再办。");

    /// <summary>A hint ends by itself.</summary>
    public static readonly Refusal OnlyAHint = Refusal.Conflict("supervision.only-a-hint", "提示不用答复，事情办好后自动消除。");

    /// <summary>Whoever answers does not judge the answer.</summary>
    public static readonly Refusal OwnAnswer = Refusal.Forbidden("这张监察卡是您本人答复的，请由其他负责人或者监察人员核销。");

    /// <summary>What is awaited has not happened yet.</summary>
    public static readonly Refusal NotSettled = Refusal.Conflict("supervision.not-settled", "这件事还没有办好，办好以后才能核销。");

    /// <summary>Somebody else's card.</summary>
    public static readonly Refusal NotYours = Refusal.Forbidden("这张监察卡由其他窗口的人员负责，请由责任人或者中心负责人答复。");

    /// <summary>The card stands where this cannot happen.</summary>
    public static Refusal WrongState(CardState state) =>
        Refusal.Conflict("supervision.wrong-state", $"这张监察卡现在是“{state.Text()}”，不能做这一步。请刷新后再看。");
}
