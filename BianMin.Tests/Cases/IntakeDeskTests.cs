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
        await using var fixture = await CaseFixture.Open(engine);

        await Gives(fixture, new(IntakeOutcome.Accept), CaseFixture.Complete, CaseState.InProgress, "2026-11-30", ApplicationForm, ReceiptList, AcceptanceNotice);
        await Gives(fixture, new(IntakeOutcome.AcceptDeferring, By: Friday), CaseFixture.WithoutPicture, CaseState.InProgress, "2026-11-30", ApplicationForm, ReceiptList, AcceptanceNotice, Promise, DeferralPromise, DeferralNotice);
        await Gives(fixture, new(IntakeOutcome.AcceptWithSupplement, By: Friday), Only("身份证", "申请书"), CaseState.InProgress, null, ApplicationForm, ReceiptList, AcceptanceNotice, SupplementNotice);
        await Gives(fixture, new(IntakeOutcome.TellMissing), Only("身份证"), CaseState.Incomplete, null, ApplicationForm, ReceiptList, OneTimeNotice);
        await Gives(fixture, new(IntakeOutcome.TellMissing), Only(), CaseState.Incomplete, null, ApplicationForm, OneTimeNotice);
        await Gives(fixture, new(IntakeOutcome.Refuse, "不属于救助范围"), Only(), CaseState.Refused, null, ApplicationForm, NonAcceptanceNotice);
        await Gives(fixture, new(IntakeOutcome.Redirect, "2号窗口王芳"), Only(), CaseState.Redirected, null, ApplicationForm);
        await Gives(fixture, new(IntakeOutcome.Later), CaseFixture.Complete, CaseState.AwaitingDecision, null, ApplicationForm, ReceiptList);
        await Gives(fixture, new(IntakeOutcome.FinishAtOnce, "已发证", null, "本人"), CaseFixture.Complete, CaseState.Delivered, "2026-11-23", ApplicationForm, ServiceReceipt);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_centre_that_tells_once_never_asks_for_a_supplement_and_accepts_what_was_completed(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine, IntakeRegime.TellOnce);
        var half = await fixture.Asking(new(IntakeOutcome.AcceptWithSupplement, By: Friday)) with { Standings = Only("身份证", "申请书") };
        await fixture.Hall.Refused(fixture.Clerk, half, "cases.other-regime");

        var number = (await fixture.TakeIn(half with { Decision = new(IntakeOutcome.TellMissing) })).Number;
        fixture.Hall.Time.Advance(TimeSpan.FromDays(14));
        await fixture.Do(number, f => new CheckMaterials(fixture.Center, f.Id, f.Version, CaseFixture.WithoutPicture));
        await fixture.Refused(number, f => new AcceptCase(fixture.Center, f.Id, f.Version, new(false, China.Day("2026-12-09"))), "cases.other-regime");
        var accepted = await fixture.Do(number, f => new AcceptCase(fixture.Center, f.Id, f.Version, new(true, China.Day("2026-12-09"))));

        Assert.Equal((CaseState.InProgress, China.Day("2026-12-14")), (accepted.State, accepted.Promised!.Due!.Value));
        Assert.Equal([ApplicationForm, ReceiptList, ReceiptList, AcceptanceNotice, OneTimeNotice, Promise, DeferralNotice, DeferralPromise], await fixture.Papers(number));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_was_completed_days_later_has_its_own_five_days_for_the_answer(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = (await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.TellMissing)) with { Standings = Only("身份证") })).Number;
        fixture.Hall.Time.Advance(TimeSpan.FromDays(14));

        var completed = await fixture.Do(number, f => new CheckMaterials(fixture.Center, f.Id, f.Version, CaseFixture.Complete));
        await fixture.Hall.Must(Domain.Kernel.Actor.System, new KeepCases(fixture.Center));

        Assert.Equal((CaseState.AwaitingDecision, China.Day("2026-12-14")), ((await fixture.File(number)).State, completed.AnswerBy!.Value));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_the_clerk_may_not_decide_is_refused_and_leaves_nothing_behind(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var right = await fixture.Asking(new(IntakeOutcome.Accept));

        await fixture.Hall.Refused(fixture.Clerk, right with { Standings = Only("身份证") }, "cases.main-missing");
        await fixture.Hall.Refused(fixture.Clerk, right with { Standings = Only("身份证", "申请书") }, "cases.general-missing");
        await fixture.Hall.Refused(fixture.Clerk, right with { Decision = new(IntakeOutcome.TellMissing) }, "cases.nothing-missing");
        await fixture.Hall.Refused(fixture.Clerk, right with { Decision = new(IntakeOutcome.FinishAtOnce, "已发证", null, "本人") }, "cases.not-at-once");
        await fixture.Hall.Refused(fixture.Clerk, right with { Standings = Only("户口簿") }, "cases.not-allowed");
        await fixture.Hall.Refused(fixture.Clerk, right with { Standings = CaseFixture.WithoutPicture, Decision = new(IntakeOutcome.AcceptDeferring, By: China.Day("2026-12-01")) }, "cases.bad-date");
        await fixture.Hall.Refused(fixture.Clerk, right with { ItemId = Guid.NewGuid() }, "cases.unknown-item");
        await fixture.Hall.Refused(fixture.Clerk, right with { WindowId = Guid.NewGuid() }, "org.unknown-window");
        await fixture.Hall.Refused(fixture.Clerk, right with { Applicant = right.Applicant with { Number = "110105194912310021" } }, "request.invalid");

        Assert.EndsWith("-2026-000001", (await fixture.TakeIn(right)).Number, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_ticket_and_what_was_typed_are_kept_without_the_spaces_around_them(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var ticket = await fixture.Hall.Draw();
        var asking = await fixture.Asking(new(IntakeOutcome.Later));

        var taken = await fixture.TakeIn(asking with
        {
            TicketId = ticket.TicketId,
            Applicant = CaseSamples.Zhang with { Name = "  张小明 ", Number = " 110105 19491231 002x", Phone = "13800000001 " },
            Statement = "  家中遭遇火灾。 ",
        });

        var file = await fixture.File(taken.Number);
        Assert.Equal((ticket.Label, "张小明", "**************002X", "家中遭遇火灾。"), (file.TicketLabel, file.Applicant.Name, file.Applicant.Number, file.Statement));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Help_with_the_drafting_is_told_in_the_history(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var asking = await fixture.Asking(new(IntakeOutcome.Accept));
        var number = (await fixture.TakeIn(asking with { Assisted = " 协助填写申请表 " })).Number;
        var file = await fixture.Do(number, f => new AssistApplicant(fixture.Center, f.Id, f.Version, "代写情况说明"));

        Assert.Equal(["协助填写申请表", "代写情况说明"], file.Steps.Where(s => s.Kind == CaseStepKind.Assisted).Select(s => s.Text));
        Assert.Equal(CaseState.InProgress, file.State);
        await fixture.Hall.Refused(fixture.Clerk, asking with { Key = "k2", Assisted = "  " }, "request.invalid");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_signs_for_what_is_done_at_once_signs_on_the_receipt(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var done = await fixture.Asking(new(IntakeOutcome.FinishAtOnce, "已发证", null, "张小明", new(SampleFiles.Png, null)), HandlingKind.Immediate);

        var file = await fixture.File((await fixture.TakeIn(done)).Number);
        await fixture.Hall.Refused(fixture.Clerk, await fixture.Asking(new(IntakeOutcome.Accept, Proof: new(SampleFiles.Png, null))), "request.invalid");

        var signature = Assert.Single(file.Attachments);
        Assert.Equal(AttachmentPurpose.Signature, signature.Purpose);
        var receipt = file.Papers.Single(p => p.Kind == ServiceReceipt);
        Assert.Equal(signature.Id, (await fixture.Queries.Paper(fixture.Clerk, receipt.Id, CaseFixture.Cancel)).Value.SignatureId);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_clerk_receives_nothing_at_a_window_where_they_do_not_belong(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var asking = await fixture.Asking(new(IntakeOutcome.Accept));

        await fixture.Hall.Refused(fixture.Hall.Clerk(2), asking, "request.forbidden");

        Assert.EndsWith("-2026-000001", (await fixture.TakeIn(asking)).Number, StringComparison.Ordinal);
    }

    private static async Task Gives(
        CaseFixture fixture, IntakeDecision decision, IReadOnlyDictionary<string, MaterialStanding> standings, CaseState state, string? due, params PaperKind[] papers)
    {
        var kind = decision.Outcome == IntakeOutcome.FinishAtOnce ? HandlingKind.Immediate : HandlingKind.Promised;
        var taken = await fixture.TakeIn(await fixture.Asking(decision, kind) with { Standings = standings });

        var file = await fixture.File(taken.Number);
        Assert.Equal((state, due), (file.State, file.Promised?.Due?.ToString("yyyy-MM-dd", null)));
        Assert.Equal(state == CaseState.AwaitingDecision, file.AnswerBy is not null);
        Assert.Equal(papers.Order(), await fixture.Papers(taken.Number));
        Assert.Subset(file.Steps.SelectMany(s => CaseRules.Of(s.Kind).Papers).ToHashSet(), papers.ToHashSet());
    }

    private static Dictionary<string, MaterialStanding> Only(params string[] names) => names.ToDictionary(n => n, _ => MaterialStanding.HandedIn);
}
