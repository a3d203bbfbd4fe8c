using BianMin.Domain.Kernel;

namespace BianMin.Domain.Posts;

/// <summary>The refusals about posts.</summary>
public static class PostRefusals
{
    /// <summary>The person may not stand at this window.</summary>
    public static Refusal NotQualified(string name) =>
        Refusal.Conflict("posts.not-qualified", $"{name}没有这个窗口的上岗资格，请另选人员。");

    /// <summary>The person stands there already.</summary>
    public static readonly Refusal AlreadyThere =
        Refusal.Conflict("posts.already-there", "您已经在这个窗口上岗。");

    /// <summary>Somebody else stands there.</summary>
    public static readonly Refusal HeldByAnother =
        Refusal.Conflict("posts.held-by-another", "这个窗口已有人在岗，请选择其他窗口，或请对方先离岗。");

    /// <summary>A B acts only when the director sends them.</summary>
    public static readonly Refusal NotSent =
        Refusal.Conflict("posts.not-sent", "这个窗口没有派您顶岗，请联系中心主任。");

    /// <summary>Not the one at the window.</summary>
    public static readonly Refusal NotHolder =
        Refusal.Conflict("posts.not-holder", "您现在不在这个窗口上岗，画面已更新。");

    /// <summary>An expected return before now.</summary>
    public static readonly Refusal BackInThePast =
        Refusal.Invalid("posts.back-in-the-past", "预计返回时间应晚于现在，请重新选择。");

    /// <summary>An expected return beyond <see cref="WindowPost.FurthestReturn"/>.</summary>
    public static readonly Refusal BackTooFar =
        Refusal.Invalid("posts.back-too-far", "预计返回时间应在 30 天以内，请重新选择。");

    /// <summary>The window is closed.</summary>
    public static readonly Refusal ClosedAlready =
        Refusal.Conflict("posts.closed", "这个窗口今天还没有开放。");

    /// <summary>A B can only be sent to an uncovered window.</summary>
    public static readonly Refusal NotUncovered =
        Refusal.Conflict("posts.not-uncovered", "这个窗口现在不是空岗，不需要派人顶岗。");

    /// <summary>This person was sent already.</summary>
    public static Refusal SentAlready(string name) =>
        Refusal.Conflict("posts.sent-already", $"已经派{name}前往，正在等候确认。");

    /// <summary>The person serves elsewhere.</summary>
    public static Refusal NotFree(string name, string plate) =>
        Refusal.Conflict("posts.not-free", $"{name}正在{plate}办理业务，请另选人员，或先协调其离岗。");

    /// <summary>Somebody is being served at this window.</summary>
    public static Refusal PersonInService(string label) =>
        Refusal.Conflict("posts.person-in-service", $"{label} 还在本窗口办理。确实要离开，请勾选“留给顶岗人员继续办理”。");

    /// <summary>No such open alarm.</summary>
    public static readonly Refusal UnknownAlarm =
        Refusal.NotFound("posts.unknown-alarm", "这条告警已经解除。");

    /// <summary>No such handover.</summary>
    public static readonly Refusal UnknownHandover =
        Refusal.NotFound("posts.unknown-handover", "这份交接清单已经确认过。");
}
