using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using static BianMin.Tests.Cases.CaseSamples;

namespace BianMin.Tests.Cases;

/// <summary>The aggregate and the table of transitions say the same, in every state.</summary>
public sealed class CaseRulesTests
{
    private const string Agent = "代办员";

    private static readonly GuideContent Upward = Guide with { Kind = HandlingKind.Upward };

    // Each transition tried for its state alone; whatever else it needs may refuse it, but not as a wrong state.
    private static readonly Dictionary<CaseStepKind, Func<Case, Refusal?>> Attempts = new()
    {
        [CaseStepKind.Redirected] = c => c.Redirect("3 号窗口", Clerk, Monday),
        [CaseStepKind.ToldMissing] = c => c.TellMissing(Clerk, Monday),
        [CaseStepKind.Completed] = c => c.Check(All(c, MaterialStanding.HandedIn), Monday.Day, Clerk, Monday),
        [CaseStepKind.HandedIn] = c => c.Check(All(c, MaterialStanding.HandedIn), Monday.Day, Clerk, Monday),
        [CaseStepKind.Refused] = c => c.Refuse("不符合条件", Clerk, Monday),
        [CaseStepKind.Accepted] = c => c.Accept(null, Clerk, Holidays, Monday),
        [CaseStepKind.DeemedAccepted] = c => c.DeemAccepted(Holidays, Monday),
        [CaseStepKind.Assisted] = c => c.Assist("填写申请表", Clerk, Monday),
        [CaseStepKind.Paused] = c => c.Pause(PauseReason.Hearing, Clerk, Monday),
        [CaseStepKind.Resumed] = c => c.Resume(Clerk, Monday),
        [CaseStepKind.Extended] = c => c.Extend(5, "现场复杂", Clerk, Monday),
        [CaseStepKind.PartDone] = c => c.CompletePart("国土所", "同意", Clerk, Monday),
        [CaseStepKind.SentUp] = c => c.SendUp("初审同意", Clerk, Monday),
        [CaseStepKind.ReceivedAbove] = c => c.ReceiveAbove(Clerk, Monday),
        [CaseStepKind.CameBack] = c => c.ComeBack("批准", Clerk, Monday),
        [CaseStepKind.Finished] = c => c.Finish("同意", Clerk, Monday),
        [CaseStepKind.Returned] = c => c.Return("政策依据", Clerk, Monday),
        [CaseStepKind.Lapsed] = c => c.Lapse(Holidays, Monday),
        [CaseStepKind.Withdrawn] = c => c.Withdraw("不办了", Clerk, Monday),
        [CaseStepKind.Supplied] = c => c.Supply(["照片"], Agent, Monday),
        [CaseStepKind.Fetched] = c => c.Fetch(Agent, Monday),
        [CaseStepKind.SignedOver] = c => c.SignOver("本人", Agent, Monday),
        [CaseStepKind.Delivered] = c => c.Deliver("本人", Clerk, Monday),
        [CaseStepKind.Reassigned] = c => c.Reassign(Guid.NewGuid(), Guid.NewGuid(), "王芳", Clerk, Monday),
        [CaseStepKind.Escalated] = c => c.Escalate(EscalationLevel.Director, "请主任协调", Clerk, Monday),
        [CaseStepKind.Denied] = c => c.Deny(new("收入高于标准", "核对报告", "条例第九条", "收入超过标准", ""), Clerk, Monday),
        [CaseStepKind.Corrected] = c => c.Correct(Zhang with { Name = "张晓明" }, "姓名录错", Clerk, Monday),
        [CaseStepKind.Archived] = c => c.Archive(Retention.ThirtyYears, Clerk, Monday),
    };

    // The way to every state.
    private static readonly Dictionary<CaseState, CaseStepKind[]> Ways = new()
    {
        [CaseState.AwaitingDecision] = [],
        [CaseState.Incomplete] = [CaseStepKind.ToldMissing],
        [CaseState.InProgress] = [CaseStepKind.HandedIn, CaseStepKind.Accepted],
        [CaseState.ForwardedUp] = [CaseStepKind.HandedIn, CaseStepKind.Accepted, CaseStepKind.SentUp],
        [CaseState.Finished] = [CaseStepKind.HandedIn, CaseStepKind.Accepted, CaseStepKind.SentUp, CaseStepKind.ReceivedAbove, CaseStepKind.CameBack, CaseStepKind.Finished],
        [CaseState.WithAgent] = [CaseStepKind.HandedIn, CaseStepKind.Accepted, CaseStepKind.SentUp, CaseStepKind.ReceivedAbove, CaseStepKind.CameBack, CaseStepKind.Finished, CaseStepKind.Fetched],
        [CaseState.Delivered] = [CaseStepKind.HandedIn, CaseStepKind.Accepted, CaseStepKind.SentUp, CaseStepKind.ReceivedAbove, CaseStepKind.CameBack, CaseStepKind.Finished, CaseStepKind.Delivered],
        [CaseState.Redirected] = [CaseStepKind.Redirected],
        [CaseState.Refused] = [CaseStepKind.Refused],
        [CaseState.Returned] = [CaseStepKind.HandedIn, CaseStepKind.Accepted, CaseStepKind.Returned],
        [CaseState.Withdrawn] = [CaseStepKind.Withdrawn],
        [CaseState.Archived] = [CaseStepKind.Withdrawn, CaseStepKind.Archived],
    };

    /// <summary>Every transition in every state.</summary>
    public static TheoryData<CaseStepKind, CaseState> Everything { get; } =
        new(from kind in Attempts.Keys from state in Enum.GetValues<CaseState>() select (kind, state));

    [Theory]
    [MemberData(nameof(Everything))]
    public void The_aggregate_refuses_a_state_exactly_when_the_table_does_not_list_it(CaseStepKind kind, CaseState state)
    {
        var one = In(state);

        var refusal = Attempts[kind](one);

        Assert.Equal(From(kind).Contains(state), refusal?.Code != "cases.wrong-state");
        if (refusal is not null)
            Assert.Equal(state, one.State);
        else
            Assert.Equal(CaseRules.Of(one.Steps[^1].Kind).To ?? state, one.State);
    }

    [Fact]
    public void Every_transition_is_in_the_table_once_and_all_but_three_can_be_asked_for()
    {
        Assert.Equal(Enum.GetValues<CaseStepKind>().Order(), CaseRules.All.Select(r => r.Kind).Order());
        // A case begins by being received or submitted, and a supplement is asked for in the same breath as the acceptance.
        Assert.Equal([CaseStepKind.Received, CaseStepKind.Submitted, CaseStepKind.AskedSupplement], CaseRules.All.Select(r => r.Kind).Except(Attempts.Keys));
    }

    [Fact]
    public void Every_state_is_reached_and_every_kind_of_paper_made_by_some_transition()
    {
        Assert.Equal(Enum.GetValues<CaseState>(), CaseRules.All.Where(r => r.To is not null).Select(r => r.To!.Value).Distinct().Order());
        Assert.Equal(Enum.GetValues<PaperKind>(), CaseRules.All.SelectMany(r => r.Papers).Distinct().Order());
    }

    // Handing in is one act with two names, by whether the case was incomplete.
    private static IEnumerable<CaseState> From(CaseStepKind kind) => kind is CaseStepKind.HandedIn or CaseStepKind.Completed
        ? CaseRules.Of(CaseStepKind.HandedIn).From.Concat(CaseRules.Of(CaseStepKind.Completed).From)
        : CaseRules.Of(kind).From;

    private static Case In(CaseState state)
    {
        var one = Receive(Upward, submittedBy: "agent");
        Assert.All(Ways[state], kind => Assert.Null(Attempts[kind](one)));
        Assert.Equal(state, one.State);
        return one;
    }
}
