using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Cases;

/// <summary>One transition of a case: from where, to where, who may, what it needs, which papers it makes.</summary>
/// <param name="Kind">The transition.</param>
/// <param name="From">States from which it may happen.</param>
/// <param name="To">The state after it; null where the state stays.</param>
/// <param name="By">The permission it takes.</param>
/// <param name="Needs">What must be given or done, in Chinese; empty when nothing.</param>
/// <param name="Papers">Papers that it may make; which of them is decided by the case.</param>
public sealed record CaseRule(
    CaseStepKind Kind, IReadOnlyList<CaseState> From, CaseState? To, Permission By, string Needs, IReadOnlyList<PaperKind> Papers)
{
    /// <summary>What bars it in a state from which it may happen, whatever is given for it; null when nothing does.</summary>
    public Func<ICaseStand, Refusal?> Bars { get; init; } = _ => null;

    /// <summary>Why it cannot happen to a case as it stands; null when it can. What is given for it may still be refused.</summary>
    public Refusal? Hindrance(ICaseStand standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return From.Contains(standing.State) ? Bars(standing) : CaseRefusals.WrongState(standing.State);
    }
}

/// <summary>The one table of transitions: the aggregate asks it what is possible, screens which buttons to show, and
/// docs/cases.md is made from it.</summary>
public static class CaseRules
{
    private static readonly CaseState[] Answerable = [CaseState.AwaitingDecision];
    private static readonly CaseState[] InProgress = [CaseState.InProgress];
    private static readonly CaseState[] Unended = [CaseState.AwaitingDecision, CaseState.Incomplete, CaseState.InProgress, CaseState.ForwardedUp, CaseState.Finished, CaseState.WithAgent];

    private static readonly CaseState[] NotArchived = [.. Enum.GetValues<CaseState>().Where(s => s != CaseState.Archived)];

    /// <summary>All transitions, in the order of a case's life.</summary>
    public static IReadOnlyList<CaseRule> All { get; } =
    [
        new(CaseStepKind.Received, [], CaseState.AwaitingDecision, Permission.HandleCases, "事项、申请人", [PaperKind.ApplicationForm]),
        new(CaseStepKind.Submitted, [], CaseState.AwaitingDecision, Permission.SubmitForVillagers, "事项、申请人、申请人的委托", [PaperKind.ApplicationForm]),
        new(CaseStepKind.Redirected, Answerable, CaseState.Redirected, Permission.HandleCases, "应去的窗口和责任人", []),
        new(CaseStepKind.ToldMissing, Answerable, CaseState.Incomplete, Permission.HandleCases, "缺少材料", [PaperKind.OneTimeNotice]) { Bars = c => c.Missing().Count == 0 ? CaseRefusals.NothingMissing : null },
        new(CaseStepKind.Completed, [CaseState.Incomplete], CaseState.AwaitingDecision, Permission.HandleCases, "补正的材料", [PaperKind.ReceiptList, PaperKind.Promise]),
        new(CaseStepKind.Refused, [CaseState.AwaitingDecision, CaseState.Incomplete], CaseState.Refused, Permission.HandleCases, "不予受理的理由", [PaperKind.NonAcceptanceNotice]),
        new(CaseStepKind.Accepted, Answerable, CaseState.InProgress, Permission.HandleCases, "主要材料齐全", [PaperKind.AcceptanceNotice, PaperKind.DeferralPromise, PaperKind.DeferralNotice]),
        new(CaseStepKind.DeemedAccepted, Answerable, CaseState.InProgress, Permission.KeepHall, "收件后超过 5 个工作日没有答复", [PaperKind.AcceptanceNotice]),
        new(CaseStepKind.AskedSupplement, InProgress, null, Permission.HandleCases, "补交日期，计时暂停", [PaperKind.SupplementNotice]),
        new(CaseStepKind.HandedIn, [CaseState.AwaitingDecision, CaseState.InProgress], null, Permission.HandleCases, "收到的材料", [PaperKind.ReceiptList, PaperKind.Promise]),
        new(CaseStepKind.Supplied, [CaseState.AwaitingDecision, CaseState.Incomplete, CaseState.InProgress], null, Permission.SubmitForVillagers, "本人提交的办件；照片", []) { Bars = OnlyByAgent },
        new(CaseStepKind.Assisted, [CaseState.AwaitingDecision, CaseState.Incomplete, CaseState.InProgress], null, Permission.HandleCases, "协助了什么", []),
        new(CaseStepKind.Paused, InProgress, null, Permission.HandleCases, "特别程序的理由", [PaperKind.PauseNotice]) { Bars = c => c.IsPaused ? CaseRefusals.AlreadyPaused : null },
        new(CaseStepKind.Resumed, InProgress, null, Permission.HandleCases, "计时处于暂停；补报的材料已经收齐", [PaperKind.ResumeNotice]) { Bars = c => c.IsPaused ? null : CaseRefusals.NotPaused },
        new(CaseStepKind.Extended, [CaseState.InProgress, CaseState.ForwardedUp], null, Permission.DirectCases, "1 至 30 日和理由，只能一次", [PaperKind.ExtensionNotice]) { Bars = c => c.Extension > 0 ? CaseRefusals.AlreadyExtended : null },
        new(CaseStepKind.PartDone, InProgress, null, Permission.HandleCases, "联办件；部门意见", []) { Bars = c => c.OpenParts().Any() ? null : CaseRefusals.UnknownPart },
        new(CaseStepKind.SentUp, InProgress, CaseState.ForwardedUp, Permission.HandleCases, "上报件；初审意见，材料齐全", []) { Bars = c => c.Item.Kind.Definition().GoesUp ? null : CaseRefusals.OtherKind },
        new(CaseStepKind.ReceivedAbove, [CaseState.ForwardedUp], null, Permission.DecideAbove, "还没有签收", []) { Bars = c => c.IsReceivedAbove ? CaseRefusals.AlreadyReceived : null },
        new(CaseStepKind.CameBack, [CaseState.ForwardedUp], CaseState.InProgress, Permission.HandleCases, "上级已经签收；上级的办理结果", []) { Bars = c => c.IsReceivedAbove ? null : CaseRefusals.NotReceivedAbove },
        new(CaseStepKind.Finished, InProgress, CaseState.Finished, Permission.HandleCases, "办理结果；材料齐全，部门办结，上报件已取回", [PaperKind.CompletionNotice, PaperKind.ReplyLetter]),
        new(CaseStepKind.Denied, InProgress, CaseState.Finished, Permission.HandleCases, "查明的事实、证据、依据的条文和理由", [PaperKind.DenialDecision]),
        new(CaseStepKind.Returned, InProgress, CaseState.Returned, Permission.HandleCases, "政策依据", [PaperKind.ReturnNotice]),
        new(CaseStepKind.Lapsed, InProgress, CaseState.Returned, Permission.KeepHall, "容缺或者补报的材料到期没有补交", [PaperKind.TerminationNotice]),
        new(CaseStepKind.Withdrawn, [CaseState.AwaitingDecision, CaseState.Incomplete, CaseState.InProgress], CaseState.Withdrawn, Permission.HandleCases, "撤回的原因", []),
        new(CaseStepKind.Fetched, [CaseState.Finished], CaseState.WithAgent, Permission.SubmitForVillagers, "本人提交的办件", []) { Bars = OnlyByAgent },
        new(CaseStepKind.SignedOver, [CaseState.WithAgent], CaseState.Delivered, Permission.SubmitForVillagers, "本人提交的办件；接收人；签名，或者写明情况", [PaperKind.ServiceReceipt]) { Bars = OnlyByAgent },
        new(CaseStepKind.Delivered, [CaseState.Finished, CaseState.WithAgent], CaseState.Delivered, Permission.HandleCases, "领取人；签名，或者写明送达方式和情况", [PaperKind.ServiceReceipt]),
        new(CaseStepKind.Reassigned, Unended, null, Permission.DirectCases, "接手的人", []),
        new(CaseStepKind.Escalated, [CaseState.AwaitingDecision, CaseState.Incomplete, CaseState.InProgress, CaseState.ForwardedUp], null, Permission.DirectCases, "事由或决定", []),
        new(CaseStepKind.Corrected, NotArchived, null, Permission.HandleCases, "更正的内容和原因；还有效的文书重新开具", []),
        new(CaseStepKind.Archived, [CaseState.Delivered, CaseState.Redirected, CaseState.Refused, CaseState.Returned, CaseState.Withdrawn], CaseState.Archived, Permission.HandleCases, "", []),
    ];

    private static readonly Dictionary<CaseStepKind, CaseRule> ByKind = All.ToDictionary(r => r.Kind);

    /// <summary>The rule of a transition.</summary>
    public static CaseRule Of(CaseStepKind kind) => ByKind[kind];

    /// <summary>The transitions that somebody can make with a case as it stands: screens draw these and no others.</summary>
    public static IReadOnlySet<CaseStepKind> Open(ICaseStand standing, Actor actor, CenterProfile center) =>
        All.Where(r => actor.Allows(r.By, center.Scope) && (r.By == Permission.SubmitForVillagers || Answers(standing, actor, center)) && r.Hindrance(standing) is null)
            .Select(r => r.Kind).ToHashSet();

    /// <summary>Whether somebody has a say in a case: a clerk when it is theirs, or when they may stand at its window; for everybody
    /// else their permission is enough.</summary>
    public static bool Answers(ICaseStand standing, Actor actor, CenterProfile center)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(center);
        return actor.Kind != ActorKind.Person
            || actor.Allows(Permission.DirectCases, center.Scope)
            || actor.Allows(Permission.DecideAbove, center.Scope)
            || actor.StaffId == standing.StaffId
            || center.Person(actor.StaffId)?.RoleAt(standing.WindowId) is not null;
    }

    /// <summary>Why nothing can be added to the file of a case, or struck out there; null when it can.</summary>
    public static Refusal? KeepsFile(ICaseStand standing, Actor actor, CenterProfile center) =>
        !Answers(standing, actor, center) ? CaseRefusals.NotYours
        : standing.State == CaseState.Archived ? CaseRefusals.WrongState(standing.State)
        : null;

    /// <summary>Whether somebody must still do something about a case in a state.</summary>
    public static bool IsOpen(CaseState state) => Unended.Contains(state);

    private static Refusal? OnlyByAgent(ICaseStand standing) => standing.ByAgent ? null : CaseRefusals.NotByAgent;
}
