using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using static BianMin.Tests.Cases.CaseSamples;

namespace BianMin.Tests.Cases;

/// <summary>An application that an agent brings for a villager (CASE-10).</summary>
public sealed class AgencyTests
{
    private const string Agent = "赵代办";
    private const string Account = "agent";

    [Fact]
    public void It_begins_as_submitted_and_waits_for_an_answer_like_any_other()
    {
        var one = Receive(submittedBy: Account);
        one.Reckon(Holidays);

        Assert.Equal((CaseState.AwaitingDecision, CaseStepKind.Submitted), (one.State, Assert.Single(one.Steps).Kind));
        Assert.Equal(new DateOnly(2026, 11, 30), one.AnswerBy);
        Assert.False(one.HasNewsForAgent);
    }

    [Fact]
    public void What_the_window_does_is_news_to_the_agent_until_the_agent_has_seen_it_and_the_agents_own_steps_are_none()
    {
        var one = Receive(submittedBy: Account);

        Assert.Null(one.TellMissing(Clerk, Monday));
        Assert.True(one.HasNewsForAgent);
        var version = one.Version;
        one.ShowToAgent();
        Assert.False(one.HasNewsForAgent);
        Assert.Equal(version, one.Version);
        Assert.Null(one.Supply(["照片"], Agent, Monday));
        Assert.False(one.HasNewsForAgent);
        Assert.NotEqual(version, one.Version);
    }

    [Fact]
    public void Photographs_of_what_was_lacking_are_a_step_and_the_materials_stay_missing_until_the_window_has_looked()
    {
        var one = Receive(submittedBy: Account);
        Assert.Null(one.TellMissing(Clerk, Monday));

        Assert.Null(one.Supply(["身份证", "照片"], Agent, Monday));

        Assert.Equal((CaseStepKind.Supplied, "身份证、照片", CaseState.Incomplete), (one.Steps[^1].Kind, one.Steps[^1].Text, one.State));
        Assert.All(one.Materials, m => Assert.Equal(MaterialStanding.Missing, m.Standing));
    }

    [Fact]
    public void The_result_goes_from_the_window_through_the_agents_hands_to_the_villager()
    {
        var one = Finished(Account);

        Assert.Null(one.Fetch(Agent, Monday));
        Assert.Equal((CaseState.WithAgent, true), (one.State, one.IsOpen));
        Assert.Null(one.SignOver("张小明", Agent, Monday));

        Assert.Equal((CaseState.Delivered, false), (one.State, one.IsOpen));
        Assert.Equal([(CaseStepKind.Fetched, Agent), (CaseStepKind.SignedOver, "张小明")], one.Steps.TakeLast(2).Select(s => (s.Kind, s.Text)));
    }

    [Fact]
    public void The_window_can_still_hand_over_what_the_agent_did_not_bring()
    {
        var one = Finished(Account);
        Assert.Null(one.Fetch(Agent, Monday));

        Assert.Null(one.Deliver("张小明", Clerk, Monday));

        Assert.Equal(CaseState.Delivered, one.State);
    }

    [Fact]
    public void What_was_received_at_a_window_does_not_pass_through_an_agents_hands()
    {
        var one = Finished(null);

        Assert.Equal("cases.not-by-agent", one.Fetch(Agent, Monday)?.Code);

        Assert.Equal(CaseState.Finished, one.State);
        Assert.False(one.HasNewsForAgent);
    }

    private static Case Finished(string? account)
    {
        var one = Receive(submittedBy: account);
        Assert.Null(one.Check(All(one, MaterialStanding.HandedIn), Monday.Day, Clerk, Monday));
        Assert.Null(one.Accept(null, Clerk, Holidays, Monday));
        Assert.Null(one.Finish("同意", Clerk, Monday));
        return one;
    }
}
