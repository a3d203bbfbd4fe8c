using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Tests.Calendar;
using BianMin.Tests.Database;
using static BianMin.Domain.Cases.PaperKind;

namespace BianMin.Tests.Cases;

/// <summary>The whole life of each handling kind through the use cases, to the archive (CASE-6…CASE-14).</summary>
public sealed class CaseLifeTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_done_at_once_is_archived_on_the_day(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var taken = await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.FinishAtOnce, "已发证", null, "本人"), HandlingKind.Immediate));

        var archived = await Archive(fixture, taken.Number);

        Assert.Equal(("已发证", CaseState.Archived), (archived.Result, archived.State));
        await fixture.Refused(taken.Number, f => new WithdrawCase(fixture.Center, f.Id, f.Version, "不办了"), "cases.wrong-state");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_promised_case_is_paused_resumed_extended_finished_delivered_and_archived(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = await fixture.Accepted();
        var paused = await fixture.Do(number, f => new PauseCase(fixture.Center, f.Id, f.Version, PauseReason.Appraisal));
        Assert.Equal((CaseLight.Stopped, true), (paused.Light, paused.Paused));
        fixture.Hall.Time.Advance(TimeSpan.FromDays(2));
        await fixture.Do(number, f => new ResumeCase(fixture.Center, f.Id, f.Version));
        var extended = await fixture.Do(number, f => new ExtendCase(fixture.Center, f.Id, f.Version, 5, "现场复杂"), fixture.Hall.Director);
        Assert.Equal(China.Day("2026-12-09"), extended.Promised!.Due);
        await fixture.Do(number, f => new EscalateCase(fixture.Center, f.Id, f.Version, EscalationLevel.LeaderMeeting, "请分管领导协调"), fixture.Hall.Director);
        Assert.Equal(CaseState.Finished, (await fixture.Finish(number)).State);

        var archived = await Deliver(fixture, number);

        Assert.Equal([ApplicationForm, ReceiptList, AcceptanceNotice, PauseNotice, ExtensionNotice, CompletionNotice, ServiceReceipt, ResumeNotice], await fixture.Papers(number));
        Assert.Equal(Enumerable.Range(1, archived.Steps.Count), archived.Steps.Select(s => s.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_supplement_stops_the_clock_until_it_is_there(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var asking = await fixture.Asking(new(IntakeOutcome.AcceptWithSupplement, By: China.Day("2026-12-04")));
        var number = (await fixture.TakeIn(asking with { Standings = CaseFixture.WithoutPicture })).Number;
        await fixture.Refused(number, f => new ResumeCase(fixture.Center, f.Id, f.Version), "cases.general-missing");
        fixture.Hall.Time.Advance(TimeSpan.FromDays(1));

        await fixture.Do(number, f => new CheckMaterials(fixture.Center, f.Id, f.Version, new Dictionary<string, MaterialStanding> { ["照片"] = MaterialStanding.HandedIn }));
        var resumed = await fixture.Do(number, f => new ResumeCase(fixture.Center, f.Id, f.Version));

        Assert.Equal(China.Day("2026-12-01"), resumed.Promised!.Due);
        await fixture.Finish(number);
        await Deliver(fixture, number);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_joint_case_waits_for_each_department(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = await fixture.Accepted(HandlingKind.Joint);
        await fixture.Do(number, f => new CompleteCasePart(fixture.Center, f.Id, f.Version, "国土所", "符合规划"));
        var waiting = await fixture.Refused(number, f => new FinishCase(fixture.Center, f.Id, f.Version, "同意"), "cases.unfinished");
        Assert.Contains("规划所", waiting.Message, StringComparison.Ordinal);
        var done = await fixture.Do(number, f => new CompleteCasePart(fixture.Center, f.Id, f.Version, "规划所", "同意"));
        Assert.Equal(["符合规划", "同意"], done.Parts.Select(p => p.Opinion!));

        await fixture.Finish(number);
        await Deliver(fixture, number);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_upward_case_is_signed_for_by_the_county_and_comes_back(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = await fixture.Accepted(HandlingKind.Upward);
        await fixture.Refused(number, f => new FinishCase(fixture.Center, f.Id, f.Version, "同意"), "cases.unfinished");
        await fixture.Do(number, f => new SendCaseUp(fixture.Center, f.Id, f.Version, "初审同意"));
        await fixture.Refused(number, f => new ReceiveFromBelow(fixture.Center, f.Id, f.Version), "request.forbidden");
        var early = await fixture.Refused(number, f => new BringCaseBack(fixture.Center, f.Id, f.Version, "县民政局批准"), "cases.not-received-above");
        Assert.Contains("请联系县（市）中心先在“上报件”中签收", early.Message, StringComparison.Ordinal);
        var officer = fixture.Hall.As(Role.CountyOfficer);
        var received = await fixture.Do(number, f => new ReceiveFromBelow(fixture.Center, f.Id, f.Version), officer);
        Assert.Equal((CaseState.ForwardedUp, "县中心"), (received.State, received.Steps[^1].By));
        await fixture.Refused(number, f => new ReceiveFromBelow(fixture.Center, f.Id, f.Version), "cases.already-received", officer);
        await fixture.Do(number, f => new BringCaseBack(fixture.Center, f.Id, f.Version, "县民政局批准"));

        await fixture.Finish(number);
        await Deliver(fixture, number);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_question_is_answered_in_writing(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = await fixture.Accepted(HandlingKind.Reply);

        var replied = await fixture.Do(number, f => new FinishCase(fixture.Center, f.Id, f.Version, "经核实，您家符合条件，理由附后。"));

        Assert.Equal("经核实，您家符合条件，理由附后。", replied.Result);
        await Deliver(fixture, number);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_ends_without_a_result_goes_to_the_archive_too(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var (returned, withdrawn, later, redirected) = (await fixture.Accepted(), await fixture.Accepted(), await Later(fixture), await Later(fixture));

        await fixture.Do(returned, f => new ReturnCase(fixture.Center, f.Id, f.Version, "不符合《社会救助暂行办法》"));
        await fixture.Do(withdrawn, f => new WithdrawCase(fixture.Center, f.Id, f.Version, "不办了"));
        await fixture.Do(later, f => new RefuseCase(fixture.Center, f.Id, f.Version, "不属于救助范围"));
        await fixture.Do(redirected, f => new RedirectCase(fixture.Center, f.Id, f.Version, "2号窗口王芳"));

        Assert.Equal([ApplicationForm, ReceiptList, AcceptanceNotice, ReturnNotice], await fixture.Papers(returned));
        Assert.Equal([ApplicationForm, ReceiptList, AcceptanceNotice], await fixture.Papers(withdrawn));
        Assert.Equal([ApplicationForm, ReceiptList, NonAcceptanceNotice], await fixture.Papers(later));
        Assert.Equal([ApplicationForm, ReceiptList], await fixture.Papers(redirected));
        foreach (var number in new[] { returned, withdrawn, later, redirected })
            Assert.Null((await Archive(fixture, number)).Light);
    }

    private static async Task<string> Later(CaseFixture fixture) => (await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.Later)))).Number;

    private static async Task<CaseFile> Deliver(CaseFixture fixture, string number)
    {
        var delivered = await fixture.Do(number, f => new DeliverCase(fixture.Center, f.Id, f.Version, "本人", Service: new(ServiceWay.OnPaper)));
        Assert.Equal(CaseState.Delivered, delivered.State);
        return await Archive(fixture, number);
    }

    private static async Task<CaseFile> Archive(CaseFixture fixture, string number)
    {
        var archived = await fixture.Do(number, f => new ArchiveCase(fixture.Center, f.Id, f.Version, Retention.TenYears));
        Assert.Equal(CaseState.Archived, archived.State);
        return archived;
    }
}
