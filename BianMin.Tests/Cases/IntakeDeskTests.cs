using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Org;
using BianMin.Tests.Calendar;
using BianMin.Tests.Database;
using static BianMin.Domain.Cases.PaperKind;

namespace BianMin.Tests.Cases;

/// <summary>Every answer to an application, with the papers it makes (CASE-1…CASE-5).</summary>
public sealed class IntakeDeskTests
{
    private static readonly DateOnly Friday = China.Day("2026-11-27");

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_answer_leaves_the_case_where_it_belongs_with_the_papers_that_it_needs(string engine)
    {
        await using var house = await CaseHouse.Open(engine);

        await Gives(house, new(IntakeOutcome.Accept), CaseHouse.Complete, CaseState.InHand, "2026-11-30", ApplicationForm, ReceiptList, AcceptanceNotice);
        await Gives(house, new(IntakeOutcome.AcceptDeferring, By: Friday), CaseHouse.WithoutPicture, CaseState.InHand, "2026-11-30", ApplicationForm, ReceiptList, AcceptanceNotice, Promise, DeferralNotice);
        await Gives(house, new(IntakeOutcome.AcceptWithSupplement, By: Friday), Only("身份证", "申请书"), CaseState.InHand, null, ApplicationForm, ReceiptList, AcceptanceNotice, SupplementNotice);
        await Gives(house, new(IntakeOutcome.TellMissing), Only("身份证"), CaseState.Incomplete, null, ApplicationForm, ReceiptList, OneTimeNotice);
        await Gives(house, new(IntakeOutcome.TellMissing), Only(), CaseState.Incomplete, null, ApplicationForm, OneTimeNotice);
        await Gives(house, new(IntakeOutcome.Refuse, "不属于救助范围"), Only(), CaseState.Refused, null, ApplicationForm, NonAcceptanceNotice);
        await Gives(house, new(IntakeOutcome.Redirect, "2号窗口王芳"), Only(), CaseState.Redirected, null, ApplicationForm);
        await Gives(house, new(IntakeOutcome.Later), CaseHouse.Complete, CaseState.Asked, null, ApplicationForm, ReceiptList);
        await Gives(house, new(IntakeOutcome.FinishAtOnce, "已发证", null, "本人"), CaseHouse.Complete, CaseState.Delivered, "2026-11-23", ApplicationForm, ServiceReceipt);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_centre_that_tells_once_never_asks_for_a_supplement_and_accepts_what_was_completed(string engine)
    {
        await using var house = await CaseHouse.Open(engine, IntakeRegime.TellOnce);
        var half = await house.Asking(new(IntakeOutcome.AcceptWithSupplement, By: Friday)) with { Standings = Only("身份证", "申请书") };
        await house.Hall.Refused(house.Clerk, half, "cases.other-regime");

        var number = (await house.TakeIn(half with { Decision = new(IntakeOutcome.TellMissing) })).Number;
        house.Hall.Time.Advance(TimeSpan.FromDays(14));
        await house.Do(number, f => new CheckMaterials(house.Center, f.Id, f.Version, CaseHouse.WithoutPicture));
        await house.Refused(number, f => new AcceptCase(house.Center, f.Id, f.Version, new(false, China.Day("2026-12-09"))), "cases.other-regime");
        var accepted = await house.Do(number, f => new AcceptCase(house.Center, f.Id, f.Version, new(true, China.Day("2026-12-09"))));

        Assert.Equal((CaseState.InHand, China.Day("2026-12-14")), (accepted.State, accepted.Promised!.Due!.Value));
        Assert.Equal([ApplicationForm, ReceiptList, ReceiptList, AcceptanceNotice, OneTimeNotice, Promise, DeferralNotice], await house.Papers(number));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_was_completed_days_later_has_its_own_five_days_for_the_answer(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var number = (await house.TakeIn(await house.Asking(new(IntakeOutcome.TellMissing)) with { Standings = Only("身份证") })).Number;
        house.Hall.Time.Advance(TimeSpan.FromDays(14));

        var completed = await house.Do(number, f => new CheckMaterials(house.Center, f.Id, f.Version, CaseHouse.Complete));
        await house.Hall.Must(Domain.Desk.Actor.System, new KeepCases(house.Center));

        Assert.Equal((CaseState.Asked, China.Day("2026-12-14")), ((await house.File(number)).State, completed.AnswerBy!.Value));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_the_clerk_may_not_decide_is_refused_and_leaves_nothing_behind(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var right = await house.Asking(new(IntakeOutcome.Accept));

        await house.Hall.Refused(house.Clerk, right with { Standings = Only("身份证") }, "cases.main-missing");
        await house.Hall.Refused(house.Clerk, right with { Standings = Only("身份证", "申请书") }, "cases.general-missing");
        await house.Hall.Refused(house.Clerk, right with { Decision = new(IntakeOutcome.TellMissing) }, "cases.nothing-missing");
        await house.Hall.Refused(house.Clerk, right with { Decision = new(IntakeOutcome.FinishAtOnce, "已发证", null, "本人") }, "cases.not-at-once");
        await house.Hall.Refused(house.Clerk, right with { Standings = Only("户口簿") }, "cases.not-allowed");
        await house.Hall.Refused(house.Clerk, right with { Standings = CaseHouse.WithoutPicture, Decision = new(IntakeOutcome.AcceptDeferring, By: China.Day("2026-12-01")) }, "cases.bad-date");
        await house.Hall.Refused(house.Clerk, right with { ItemId = Guid.NewGuid() }, "cases.unknown-item");
        await house.Hall.Refused(house.Clerk, right with { WindowId = Guid.NewGuid() }, "org.unknown-window");
        await house.Hall.Refused(house.Clerk, right with { Applicant = right.Applicant with { Number = "110105194912310021" } }, "desk.invalid");

        Assert.EndsWith("-2026-000001", (await house.TakeIn(right)).Number, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_ticket_and_what_was_typed_are_kept_without_the_spaces_around_them(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var ticket = await house.Hall.Draw();
        var asking = await house.Asking(new(IntakeOutcome.Later));

        var taken = await house.TakeIn(asking with
        {
            TicketId = ticket.TicketId,
            Applicant = CaseSamples.Zhang with { Name = "  张小明 ", Number = " 110105 19491231 002x", Phone = "13800000001 " },
            Statement = "  家中遭遇火灾。 ",
        });

        var file = await house.File(taken.Number);
        Assert.Equal((ticket.Label, "张小明", "**************002X", "家中遭遇火灾。"), (file.TicketLabel, file.Applicant.Name, file.Applicant.Number, file.Statement));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Help_with_the_drafting_is_told_in_the_history(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var asking = await house.Asking(new(IntakeOutcome.Accept));
        var number = (await house.TakeIn(asking with { Assisted = " 协助填写申请表 " })).Number;
        var file = await house.Do(number, f => new AssistApplicant(house.Center, f.Id, f.Version, "代写情况说明"));

        Assert.Equal(["协助填写申请表", "代写情况说明"], file.Steps.Where(s => s.Kind == CaseStepKind.Assisted).Select(s => s.Text));
        Assert.Equal(CaseState.InHand, file.State);
        await house.Hall.Refused(house.Clerk, asking with { Key = "k2", Assisted = "  " }, "desk.invalid");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_signs_for_what_is_done_at_once_signs_on_the_receipt(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var done = await house.Asking(new(IntakeOutcome.FinishAtOnce, "已发证", null, "张小明", new(SampleFiles.Png, null)), HandlingKind.Immediate);

        var file = await house.File((await house.TakeIn(done)).Number);
        await house.Hall.Refused(house.Clerk, await house.Asking(new(IntakeOutcome.Accept, Proof: new(SampleFiles.Png, null))), "desk.invalid");

        var signature = Assert.Single(file.Attachments);
        Assert.Equal(AttachmentPurpose.Signature, signature.Purpose);
        var receipt = file.Papers.Single(p => p.Kind == ServiceReceipt);
        Assert.Equal(signature.Id, (await house.Book.Paper(house.Clerk, receipt.Id, CaseHouse.Cancel)).Value.SignatureId);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_clerk_receives_nothing_at_a_window_where_they_do_not_belong(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var asking = await house.Asking(new(IntakeOutcome.Accept));

        await house.Hall.Refused(house.Hall.Clerk(2), asking, "desk.forbidden");

        Assert.EndsWith("-2026-000001", (await house.TakeIn(asking)).Number, StringComparison.Ordinal);
    }

    private static async Task Gives(
        CaseHouse house, IntakeDecision decision, IReadOnlyDictionary<string, MaterialStanding> standings, CaseState state, string? due, params PaperKind[] papers)
    {
        var kind = decision.Outcome == IntakeOutcome.FinishAtOnce ? HandlingKind.Immediate : HandlingKind.Promised;
        var taken = await house.TakeIn(await house.Asking(decision, kind) with { Standings = standings });

        var file = await house.File(taken.Number);
        Assert.Equal((state, due), (file.State, file.Promised?.Due?.ToString("yyyy-MM-dd", null)));
        Assert.Equal(state == CaseState.Asked, file.AnswerBy is not null);
        Assert.Equal(papers.Order(), await house.Papers(taken.Number));
        Assert.Subset(file.Steps.SelectMany(s => CaseRules.Of(s.Kind).Papers).ToHashSet(), papers.ToHashSet());
    }

    private static Dictionary<string, MaterialStanding> Only(params string[] names) => names.ToDictionary(n => n, _ => MaterialStanding.HandedIn);
}
