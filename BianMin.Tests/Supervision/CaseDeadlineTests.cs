using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Tests.Calendar;
using BianMin.Tests.Cases;
using static BianMin.Tests.Cases.CaseSamples;

namespace BianMin.Tests.Supervision;

/// <summary>What is awaited of a case, and until when.</summary>
public sealed class CaseDeadlineTests
{
    [Fact]
    public void An_application_awaits_its_answer_and_an_accepted_one_both_limits()
    {
        Assert.Equal([new(CaseDeadlineKind.Answer, China.Day("2026-11-30"))], Receive().Deadlines(Holidays));
        Assert.Equal(
            [new(CaseDeadlineKind.Promise, China.Day("2026-11-30")), new(CaseDeadlineKind.Law, China.Day("2026-12-21"))],
            Accepted().Deadlines(Holidays));
    }

    [Fact]
    public void While_the_clock_stands_nothing_is_awaited_of_the_office()
    {
        var one = Accepted();
        Assert.Null(one.Pause(PauseReason.Hearing, Clerk, Monday));

        Assert.Empty(one.Deadlines(Holidays));
    }

    [Fact]
    public void The_applicant_is_awaited_to_hand_in_what_was_deferred_or_asked_for()
    {
        var (deferred, asked) = (Lacking(defer: true), Lacking(defer: false));

        Assert.Equal(new(CaseDeadlineKind.Deferral, China.Day("2026-11-27"), "照片"), Assert.Single(deferred.Deadlines(Holidays), d => d.Of.Length > 0));
        Assert.Equal([new(CaseDeadlineKind.Supplement, China.Day("2026-11-27"), "照片")], asked.Deadlines(Holidays));
        Assert.Null(deferred.Check(new Dictionary<string, MaterialStanding> { ["照片"] = MaterialStanding.HandedIn }, Monday.Day, Clerk, Monday));
        Assert.DoesNotContain(deferred.Deadlines(Holidays), d => d.Kind == CaseDeadlineKind.Deferral);
    }

    [Fact]
    public void Each_department_of_a_joint_case_has_its_own_days_until_it_is_done()
    {
        var joint = CaseSamples.Accepted(Guide with { Kind = HandlingKind.Joint, JointDepartments = [new("国土所", 5), new("规划所", 3)] });
        Assert.Equal(
            [new(CaseDeadlineKind.Part, China.Day("2026-11-30"), "国土所"), new(CaseDeadlineKind.Part, China.Day("2026-11-26"), "规划所")],
            joint.Deadlines(Holidays).Where(d => d.Kind == CaseDeadlineKind.Part));

        Assert.Null(joint.CompletePart("规划所", "同意", Clerk, Monday));

        Assert.Equal("国土所", Assert.Single(joint.Deadlines(Holidays), d => d.Kind == CaseDeadlineKind.Part).Of);
    }

    [Fact]
    public void An_upward_case_is_to_be_sent_up_in_three_days_and_its_decision_passed_on_in_two()
    {
        var one = CaseSamples.Accepted(Guide with { Kind = HandlingKind.Upward });
        Assert.Contains(new(CaseDeadlineKind.SendUp, China.Day("2026-11-26")), one.Deadlines(Holidays));
        Assert.Null(one.SendUp("符合条件", Clerk, Monday));
        Assert.DoesNotContain(one.Deadlines(Holidays), d => d.Kind == CaseDeadlineKind.SendUp);
        Assert.Null(one.ReceiveAbove("县中心", Monday));

        Assert.Null(one.ComeBack("同意", Clerk, China.At("2026-11-27 15:00")));

        Assert.Contains(new(CaseDeadlineKind.PassOn, China.Day("2026-12-01")), one.Deadlines(Holidays));
    }

    [Fact]
    public void A_result_is_to_be_handed_over_in_ten_working_days_and_then_nothing_is_awaited()
    {
        var one = Accepted();
        Assert.Null(one.Finish("同意", Clerk, Monday));
        Assert.Equal([new(CaseDeadlineKind.Delivery, China.Day("2026-12-07"))], one.Deadlines(Holidays));

        Assert.Null(one.Deliver("张小明", Clerk, Monday));

        Assert.Empty(one.Deadlines(Holidays));
    }

    private static Case Lacking(bool defer)
    {
        var one = Receive();
        var standings = All(one, MaterialStanding.HandedIn);
        standings["照片"] = MaterialStanding.Missing;
        Assert.Null(one.Check(standings, Monday.Day, Clerk, Monday));
        Assert.Null(one.Accept(new(defer, China.Day("2026-11-27")), Clerk, Holidays, Monday));
        return one;
    }
}
