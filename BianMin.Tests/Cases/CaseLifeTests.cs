using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
using BianMin.Domain.Guides;
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
        await using var house = await CaseHouse.Open(engine);
        var taken = await house.TakeIn(await house.Asking(new(IntakeOutcome.FinishAtOnce, "已发证", null, "本人"), HandlingKind.Immediate));

        var archived = await Archive(house, taken.Number);

        Assert.Equal(("已发证", CaseState.Archived), (archived.Result, archived.State));
        await house.Refused(taken.Number, f => new WithdrawCase(house.Center, f.Id, f.Version, "不办了"), "cases.wrong-state");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_promised_case_is_paused_resumed_extended_finished_delivered_and_archived(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var number = await house.Accepted();
        var paused = await house.Do(number, f => new PauseCase(house.Center, f.Id, f.Version, PauseReason.Appraisal));
        Assert.Equal((CaseLight.Stopped, true), (paused.Light, paused.Paused));
        house.Hall.Time.Advance(TimeSpan.FromDays(2));
        await house.Do(number, f => new ResumeCase(house.Center, f.Id, f.Version));
        var extended = await house.Do(number, f => new ExtendCase(house.Center, f.Id, f.Version, 5, "现场复杂"), house.Hall.Director);
        Assert.Equal(China.Day("2026-12-09"), extended.Promised!.Due);
        await house.Do(number, f => new EscalateCase(house.Center, f.Id, f.Version, EscalationLevel.LeaderMeeting, "请分管领导协调"), house.Hall.Director);
        Assert.Equal(CaseState.Finished, (await house.Finish(number)).State);

        var archived = await Deliver(house, number);

        Assert.Equal([ApplicationForm, ReceiptList, AcceptanceNotice, PauseNotice, ExtensionNotice, CompletionNotice, ServiceReceipt], await house.Papers(number));
        Assert.Equal(Enumerable.Range(1, archived.Steps.Count), archived.Steps.Select(s => s.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_supplement_stops_the_clock_until_it_is_there(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var asking = await house.Asking(new(IntakeOutcome.AcceptWithSupplement, By: China.Day("2026-12-04")));
        var number = (await house.TakeIn(asking with { Standings = CaseHouse.WithoutPicture })).Number;
        await house.Refused(number, f => new ResumeCase(house.Center, f.Id, f.Version), "cases.general-missing");
        house.Hall.Time.Advance(TimeSpan.FromDays(1));

        await house.Do(number, f => new CheckMaterials(house.Center, f.Id, f.Version, new Dictionary<string, MaterialStanding> { ["照片"] = MaterialStanding.HandedIn }));
        var resumed = await house.Do(number, f => new ResumeCase(house.Center, f.Id, f.Version));

        Assert.Equal(China.Day("2026-12-01"), resumed.Promised!.Due);
        await house.Finish(number);
        await Deliver(house, number);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_joint_case_waits_for_each_department(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var number = await house.Accepted(HandlingKind.Joint);
        await house.Do(number, f => new CompleteCasePart(house.Center, f.Id, f.Version, "国土所", "符合规划"));
        var waiting = await house.Refused(number, f => new FinishCase(house.Center, f.Id, f.Version, "同意"), "cases.unfinished");
        Assert.Contains("规划所", waiting.Message, StringComparison.Ordinal);
        var done = await house.Do(number, f => new CompleteCasePart(house.Center, f.Id, f.Version, "规划所", "同意"));
        Assert.Equal(["符合规划", "同意"], done.Parts.Select(p => p.Opinion!));

        await house.Finish(number);
        await Deliver(house, number);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_upward_case_is_signed_for_by_the_county_and_comes_back(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var number = await house.Accepted(HandlingKind.Upward);
        await house.Refused(number, f => new FinishCase(house.Center, f.Id, f.Version, "同意"), "cases.unfinished");
        await house.Do(number, f => new SendCaseUp(house.Center, f.Id, f.Version, "初审同意"));
        await house.Refused(number, f => new ReceiveFromBelow(house.Center, f.Id, f.Version), "desk.forbidden");
        var early = await house.Refused(number, f => new BringCaseBack(house.Center, f.Id, f.Version, "县民政局批准"), "cases.not-received-above");
        Assert.Contains("请联系县中心先在“上报件”中签收", early.Message, StringComparison.Ordinal);
        var officer = house.Hall.As(Role.CountyOfficer);
        var received = await house.Do(number, f => new ReceiveFromBelow(house.Center, f.Id, f.Version), officer);
        Assert.Equal((CaseState.Above, "县中心"), (received.State, received.Steps[^1].By));
        await house.Refused(number, f => new ReceiveFromBelow(house.Center, f.Id, f.Version), "cases.already-received", officer);
        await house.Do(number, f => new BringCaseBack(house.Center, f.Id, f.Version, "县民政局批准"));

        await house.Finish(number);
        await Deliver(house, number);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_question_is_answered_in_writing(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var number = await house.Accepted(HandlingKind.Reply);

        var replied = await house.Do(number, f => new FinishCase(house.Center, f.Id, f.Version, "经核实，您家符合条件，理由附后。"));

        Assert.Equal("经核实，您家符合条件，理由附后。", replied.Result);
        await Deliver(house, number);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_ends_without_a_result_goes_to_the_archive_too(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (returned, withdrawn, later, redirected) = (await house.Accepted(), await house.Accepted(), await Later(house), await Later(house));

        await house.Do(returned, f => new ReturnCase(house.Center, f.Id, f.Version, "不符合《社会救助暂行办法》"));
        await house.Do(withdrawn, f => new WithdrawCase(house.Center, f.Id, f.Version, "不办了"));
        await house.Do(later, f => new RefuseCase(house.Center, f.Id, f.Version, "不属于救助范围"));
        await house.Do(redirected, f => new RedirectCase(house.Center, f.Id, f.Version, "2号窗口王芳"));

        Assert.Equal([ApplicationForm, ReceiptList, AcceptanceNotice, ReturnNotice], await house.Papers(returned));
        Assert.Equal([ApplicationForm, ReceiptList, AcceptanceNotice], await house.Papers(withdrawn));
        Assert.Equal([ApplicationForm, ReceiptList, NonAcceptanceNotice], await house.Papers(later));
        Assert.Equal([ApplicationForm, ReceiptList], await house.Papers(redirected));
        foreach (var number in new[] { returned, withdrawn, later, redirected })
            Assert.Null((await Archive(house, number)).Light);
    }

    private static async Task<string> Later(CaseHouse house) => (await house.TakeIn(await house.Asking(new(IntakeOutcome.Later)))).Number;

    private static async Task<CaseFile> Deliver(CaseHouse house, string number)
    {
        var delivered = await house.Do(number, f => new DeliverCase(house.Center, f.Id, f.Version, "本人"));
        Assert.Equal(CaseState.Delivered, delivered.State);
        return await Archive(house, number);
    }

    private static async Task<CaseFile> Archive(CaseHouse house, string number)
    {
        var archived = await house.Do(number, f => new ArchiveCase(house.Center, f.Id, f.Version, Retention.TenYears));
        Assert.Equal(CaseState.Archived, archived.State);
        return archived;
    }
}
