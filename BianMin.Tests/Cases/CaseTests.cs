using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Tests.Calendar;
using static BianMin.Tests.Cases.CaseSamples;

namespace BianMin.Tests.Cases;

/// <summary>A case from the asking to the archive (CASE-1…15).</summary>
public sealed class CaseTests
{
    [Fact]
    public void A_complete_application_is_accepted_with_both_limits_counted_from_the_next_day()
    {
        var accepted = Accepted();

        Assert.Equal(CaseState.InProgress, accepted.State);
        Assert.Equal((China.Day("2026-11-30"), China.Day("2026-12-21")), (accepted.Promised(Holidays)!.Due!.Value, accepted.Legal(Holidays)!.Due!.Value));
        Assert.Equal([CaseStepKind.Received, CaseStepKind.HandedIn, CaseStepKind.Accepted], accepted.Steps.Select(s => s.Kind));
    }

    [Fact]
    public void Nothing_is_accepted_while_a_main_material_is_missing()
    {
        var asked = Receive();
        Assert.Null(asked.Check(new Dictionary<string, MaterialStanding> { ["身份证"] = MaterialStanding.HandedIn }, Monday.Day, Clerk, Monday));

        Assert.Equal(IntakeOutcome.Refuse, Proposal(asked));
        Assert.Contains("申请书", Refused(asked.Accept(new(true, China.Day("2026-11-27")), Clerk, Holidays, Monday), "cases.main-missing"), StringComparison.Ordinal);
        Assert.Null(asked.Promised(Holidays));
    }

    [Fact]
    public void General_materials_that_lack_stop_the_clock_until_they_are_brought_when_a_supplement_is_asked_for()
    {
        var asked = WithMainOnly();
        Assert.Equal(IntakeOutcome.AcceptWithSupplement, Proposal(asked));
        Refused(asked.Accept(null, Clerk, Holidays, Monday), "cases.general-missing");
        Refused(asked.Accept(new(false, Monday.Day), Clerk, Holidays, Monday), "cases.bad-date");

        Assert.Null(asked.Accept(new(false, China.Day("2026-12-04")), Clerk, Holidays, Monday));
        Assert.Null(asked.Promised(Holidays)!.Due);
        Refused(asked.Resume(Clerk, China.At("2026-11-25 10:00")), "cases.general-missing");
        Refused(asked.Finish("同意", Clerk, China.At("2026-11-25 10:00")), "cases.unfinished");

        Assert.Null(asked.Check(All(asked, MaterialStanding.HandedIn), Monday.Day, Clerk, China.At("2026-11-25 10:00")));
        Assert.Null(asked.Resume(Clerk, China.At("2026-11-25 10:00")));
        Assert.Equal(China.Day("2026-12-02"), asked.Promised(Holidays)!.Due);
    }

    [Fact]
    public void A_deferrable_material_is_deferred_with_a_promise_while_the_clock_runs_and_must_come_before_the_end()
    {
        var asked = WithMainOnly();
        Refused(asked.Check(new Dictionary<string, MaterialStanding> { ["照片"] = MaterialStanding.Promised }, Monday.Day, Clerk, Monday), "cases.not-allowed");
        Refused(asked.Check(new Dictionary<string, MaterialStanding> { ["户口簿"] = MaterialStanding.HandedIn }, Monday.Day, Clerk, Monday), "cases.not-allowed");
        Assert.Null(asked.Check(new Dictionary<string, MaterialStanding> { ["收入证明"] = MaterialStanding.Promised }, Monday.Day, Clerk, Monday));
        Assert.Equal(IntakeOutcome.AcceptDeferring, Proposal(asked));
        Refused(asked.Accept(new(true, China.Day("2026-12-01")), Clerk, Holidays, Monday), "cases.bad-date");

        Assert.Null(asked.Accept(new(true, China.Day("2026-11-30")), Clerk, Holidays, Monday));
        Assert.Equal(China.Day("2026-11-30"), asked.Promised(Holidays)!.Due);
        Assert.Contains("照片", Refused(asked.Finish("同意", Clerk, Monday), "cases.unfinished"), StringComparison.Ordinal);

        Assert.Null(asked.Check(new Dictionary<string, MaterialStanding> { ["照片"] = MaterialStanding.HandedIn }, Monday.Day, Clerk, Monday));
        Assert.Null(asked.Finish("同意", Clerk, Monday));
    }

    [Fact]
    public void What_is_missing_is_told_once_and_the_completed_application_is_accepted()
    {
        var asked = Receive();
        Assert.Null(asked.TellMissing(Clerk, Monday));
        Assert.Equal("身份证、申请书、照片、收入证明", asked.Steps[^1].Text);
        Refused(asked.TellMissing(Clerk, Monday), "cases.wrong-state");
        Refused(asked.Accept(null, Clerk, Holidays, Monday), "cases.wrong-state");

        var later = China.At("2026-12-01 15:00");
        Assert.Null(asked.Check(All(asked, MaterialStanding.HandedIn), later.Day, Clerk, later));
        Refused(asked.TellMissing(Clerk, later), "cases.nothing-missing");
        Assert.Null(asked.Accept(null, Clerk, Holidays, later));
        Assert.Equal(China.Day("2026-12-08"), asked.Promised(Holidays)!.Due);
    }

    [Fact]
    public void An_application_without_an_answer_counts_as_accepted_after_five_working_days()
    {
        var asked = Receive();
        Refused(asked.DeemAccepted(Holidays, China.At("2026-11-30 23:00")), "cases.not-deemed");

        Assert.Null(asked.DeemAccepted(Holidays, China.At("2026-12-01 00:10")));
        Assert.Equal((CaseState.InProgress, China.Day("2026-11-30")), (asked.State, asked.Promised(Holidays)!.Due!.Value));
    }

    [Fact]
    public void A_joint_case_ends_when_every_department_is_done()
    {
        var joint = Accepted(Guide with { Kind = HandlingKind.Joint, JointDepartments = [new("国土所", 5), new("规划所", 3)] });
        Assert.Contains("国土所", Refused(joint.Finish("同意", Clerk, Monday), "cases.unfinished"), StringComparison.Ordinal);

        Assert.Null(joint.CompletePart("国土所", "符合规划", Clerk, Monday));
        Refused(joint.CompletePart("国土所", "再来一次", Clerk, Monday), "cases.unknown-part");
        Refused(joint.CompletePart("派出所", "没有这个部门", Clerk, Monday), "cases.unknown-part");
        Assert.Null(joint.CompletePart("规划所", "同意", Clerk, Monday));
        Assert.Null(joint.Finish("批准", Clerk, Monday));
    }

    [Fact]
    public void A_case_for_the_level_above_is_sent_signed_for_and_fetched_before_it_ends()
    {
        var upward = Accepted(Guide with { Kind = HandlingKind.Upward });
        Refused(upward.Finish("同意", Clerk, Monday), "cases.unfinished");
        Assert.Null(upward.SendUp("初审同意", Clerk, Monday));
        Refused(upward.Finish("同意", Clerk, Monday), "cases.wrong-state");
        Refused(upward.ComeBack("批准", Clerk, Monday), "cases.not-received-above");
        Assert.Null(upward.ReceiveAbove("县民政局", Monday));
        Refused(upward.ReceiveAbove("县民政局", Monday), "cases.already-received");
        Assert.Null(upward.ComeBack("批准", Clerk, Monday));
        Assert.Null(upward.Finish("批准", Clerk, Monday));

        Refused(Accepted().SendUp("初审同意", Clerk, Monday), "cases.other-kind");
    }

    [Fact]
    public void What_is_sent_up_once_more_is_signed_for_once_more()
    {
        var upward = Accepted(Guide with { Kind = HandlingKind.Upward });
        Assert.Null(upward.SendUp("初审同意", Clerk, Monday));
        Assert.Null(upward.ReceiveAbove("县民政局", Monday));
        Assert.Null(upward.ComeBack("补充材料后再报", Clerk, Monday));
        Assert.Null(upward.SendUp("已补充", Clerk, Monday));

        Refused(upward.ComeBack("批准", Clerk, Monday), "cases.not-received-above");
        Assert.Equal(CaseState.ForwardedUp, upward.State);
    }

    [Fact]
    public void The_director_extends_once_and_both_limits_move()
    {
        var accepted = Accepted();
        Refused(accepted.Extend(0, "现场复杂", "徐静", Monday), "cases.bad-extension");
        Assert.Null(accepted.Extend(10, "现场复杂", "徐静", Monday));
        Refused(accepted.Extend(1, "还要", "徐静", Monday), "cases.already-extended");

        Assert.Equal((China.Day("2026-12-14"), China.Day("2027-01-05")), (accepted.Promised(Holidays)!.Due!.Value, accepted.Legal(Holidays)!.Due!.Value));
    }

    [Fact]
    public void A_result_is_handed_over_with_a_signature_and_then_archived_for_good()
    {
        var accepted = Accepted();
        Refused(accepted.Deliver("本人", Clerk, Monday), "cases.wrong-state");
        Assert.Null(accepted.Finish("发放 1000 元", Clerk, Monday));
        Assert.Null(accepted.Deliver("本人", Clerk, Monday));
        Assert.Null(accepted.Archive(Retention.ThirtyYears, Clerk, Monday));

        Refused(accepted.Archive(Retention.ThirtyYears, Clerk, Monday), "cases.wrong-state");
        Refused(accepted.Reassign(Guid.NewGuid(), Guid.NewGuid(), "王芳", Clerk, Monday), "cases.wrong-state");
        Assert.False(accepted.IsOpen);
    }

    [Fact]
    public void A_history_names_as_many_materials_as_have_room()
    {
        var asked = Receive(Guide with { Materials = [.. Enumerable.Range(0, 60).Select(i => Guide.Materials[0] with { Name = i + string.Concat(Enumerable.Repeat("𠮷", 30)) })] });

        Assert.Null(asked.TellMissing(Clerk, Monday));

        Assert.InRange(asked.Steps[^1].Text.Length, CaseStep.TextLength - 1, CaseStep.TextLength);
        Assert.True(PlainText.Is(asked.Steps[^1].Text));
    }

    [Theory]
    [InlineData(IntakeRegime.MainDecide, ItemCategory.Payment, IntakeOutcome.Refuse)]
    [InlineData(IntakeRegime.MainDecide, ItemCategory.PublicService, IntakeOutcome.Refuse)]
    [InlineData(IntakeRegime.MainDecide, ItemCategory.Licence, IntakeOutcome.TellMissing)]
    [InlineData(IntakeRegime.TellOnce, ItemCategory.Payment, IntakeOutcome.TellMissing)]
    [InlineData(IntakeRegime.TellOnce, ItemCategory.Licence, IntakeOutcome.TellMissing)]
    public void Who_comes_without_main_materials_is_refused_where_these_decide_but_never_for_a_licence(IntakeRegime regime, ItemCategory nature, IntakeOutcome outcome) =>
        Assert.Equal(outcome, Intake.Propose(Receive().Materials, regime, new(5, DayCounting.WorkingDays), nature));

    [Theory]
    [InlineData(ServiceWay.Direct, "", "", "", false)]
    [InlineData(ServiceWay.OnPaper, "", "", "", true)]
    [InlineData(ServiceWay.Left, "拒绝签收", "", "", false)]
    [InlineData(ServiceWay.Left, "拒绝签收", "", "村委会主任刘某", true)]
    [InlineData(ServiceWay.Posted, "", "", "", false)]
    [InlineData(ServiceWay.Posted, "", "EMS1036CN", "", true)]
    [InlineData(ServiceWay.Told, "", "", "", false)]
    [InlineData(ServiceWay.Told, "本人接听，行动不便", "", "", true)]
    [InlineData(ServiceWay.Electronic, "", "", "", false)]
    [InlineData(ServiceWay.Electronic, "", "政务服务账户", "", true)]
    public void Without_a_signature_the_way_of_service_says_what_stands_for_it(ServiceWay way, string reason, string reference, string witness, bool enough) =>
        Assert.Equal(enough, new ServiceRecord(way, reason, reference, witness).Flaw(hasSignature: false) is null);

    private static Case WithMainOnly()
    {
        var asked = Receive();
        Assert.Null(asked.Check(new Dictionary<string, MaterialStanding> { ["身份证"] = MaterialStanding.HandedIn, ["申请书"] = MaterialStanding.HandedIn }, Monday.Day, Clerk, Monday));
        return asked;
    }

    private static IntakeOutcome Proposal(Case asked) => Intake.Propose(asked.Materials, IntakeRegime.MainDecide, asked.Item.Promised, ItemCategory.PublicService);

    private static string Refused(Refusal? refusal, string code)
    {
        Assert.Equal(code, refusal?.Code);
        return refusal!.Message;
    }
}
