using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Registers;
using BianMin.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Cases;

/// <summary>An agent and a window at work on one case, on every engine.</summary>
public sealed class AgentDeskTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_an_agent_submits_lies_on_the_desk_of_who_belongs_at_the_items_window(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);

        var number = await fixture.Submitted(SampleFiles.Of("身份证"), SampleFiles.Of(""));

        var file = await fixture.File(number);
        Assert.Equal((CaseState.AwaitingDecision, fixture.Hall.Window(1), fixture.Hall.Staff(1), true), (file.State, file.WindowId, file.StaffId, file.ByAgent));
        Assert.Equal(new DateOnly(2026, 11, 30), file.AnswerBy);
        Assert.Equal(("赵代办", "代办员", "*******0009"), (file.Agent!.Name, file.Agent.Relation, file.Agent.Phone));
        Assert.Equal(["身份证", ""], file.Attachments.Select(a => a.Material));
        Assert.Equal([PaperKind.ApplicationForm], file.Papers.Select(p => p.Kind));
        var listed = Assert.Single((await fixture.Queries.Search(fixture.Clerk, fixture.Scope, new(WorkView.Mine), 0, 10, CaseFixture.Cancel)).Value.Lines);
        Assert.Equal((number, true), (listed.Number, listed.ByAgent));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_application_sent_twice_makes_one_case(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var submission = await fixture.Submission(SampleFiles.Of("身份证"));

        var both = await Task.WhenAll(fixture.Hall.Must(fixture.Agent, submission), fixture.Hall.Must(fixture.Agent, submission));

        Assert.Equal(both[0], both[1]);
        Assert.Single((await fixture.File(both[0].Number)).Attachments);
        await fixture.Hall.Refused(fixture.Agent with { Id = "other" }, submission, "cases.unknown");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_result_is_fetched_signed_over_and_stands_in_the_register_once(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = await Finished(fixture);

        await fixture.Do(number, f => new FetchResult(fixture.Center, f.Id, f.Version), fixture.Agent);
        var done = await fixture.Do(number, f => new SignOver(fixture.Center, f.Id, f.Version, "张小明", new(SampleFiles.Png, null)), fixture.Agent);

        Assert.Equal(CaseState.Delivered, done.State);
        Assert.Equal(AttachmentPurpose.Signature, Assert.Single(done.Attachments).Purpose);
        var receipt = done.Papers.Single(p => p.Kind == PaperKind.ServiceReceipt);
        Assert.Equal(done.Attachments[0].Id, (await fixture.Queries.Paper(fixture.Clerk, receipt.Id, CaseFixture.Cancel)).Value.SignatureId);
        var line = Assert.Single(await Lines(fixture, RegisterKind.AgencyResult));
        Assert.Equal((number, "张小明", "张小明", "发放 1000 元", "赵代办"), (line.CaseNumber, line.Name, line.HandedTo, line.Result, line.RecordedBy));
        Assert.Equal("赵代办", Assert.Single(await Lines(fixture, RegisterKind.SignOff)).HandedTo);
        var byHand = new RegisterAgencyResult(fixture.Center, Guid.NewGuid().ToString("N"), new(2026, 11, 23), "张小明", "", "救助", number, "已领", "张小明");
        await fixture.Hall.Refused(fixture.Clerk, byHand, "registers.agency-known");
        await fixture.Hall.Must(fixture.Clerk, new StrikeOutEntry(fixture.Center, line.Id, "写错了", line.Version));
        await fixture.Hall.Must(fixture.Clerk, byHand);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_result_that_stands_in_the_register_by_hand_is_not_written_again(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = await Finished(fixture);
        await fixture.Hall.Must(fixture.Clerk, new RegisterAgencyResult(fixture.Center, Guid.NewGuid().ToString("N"), new(2026, 11, 23), "张小明", "", "救助", number, "已领", "张小明"));
        await fixture.Do(number, f => new FetchResult(fixture.Center, f.Id, f.Version), fixture.Agent);

        await fixture.Do(number, f => new SignOver(fixture.Center, f.Id, f.Version, "张小明", Service: new(ServiceWay.OnPaper)), fixture.Agent);

        Assert.Equal("Clerk", Assert.Single(await Lines(fixture, RegisterKind.AgencyResult)).RecordedBy);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_agent_knows_of_nobody_elses_case(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var (mine, windows) = (await fixture.Submitted(SampleFiles.Of("身份证")), await fixture.Accepted());
        var other = fixture.Agent with { Id = "other" };
        var file = await fixture.File(mine);
        await fixture.Finish(windows);

        Assert.Equal([mine], (await Found(fixture, fixture.Agent)).Select(l => l.File.Number));
        Assert.Empty(await Found(fixture, other));
        Assert.Equal(RefusalKind.Forbidden, (await Queries(fixture).Search(fixture.Clerk, fixture.Scope, "", 0, 10, CaseFixture.Cancel)).Refusal?.Kind);
        foreach (var (actor, number) in new[] { (other, mine), (fixture.Agent, windows) })
            Assert.Equal("cases.unknown", (await Queries(fixture).Open(actor, number, CaseFixture.Cancel)).Refusal?.Code);
        Assert.Equal("cases.unknown-paper", (await Queries(fixture).Paper(other, file.Papers[0].Id, CaseFixture.Cancel)).Refusal?.Code);
        var paper = (await Queries(fixture).Paper(fixture.Agent, file.Papers[0].Id, CaseFixture.Cancel)).Value;
        Assert.Contains("（代办员）*******0009", paper.Body.Write(), StringComparison.Ordinal);
        Assert.Equal("", await Queries(fixture).LastPhone(other, CaseFixture.Cancel));
        Assert.Equal("13900000009", await Queries(fixture).LastPhone(fixture.Agent, CaseFixture.Cancel));
        await fixture.Hall.Refused(other, new AttachToCase(fixture.Center, file.Id, [SampleFiles.Of("")]), "cases.unknown");
        await fixture.Hall.Refused(other, new ViewAttachment(fixture.Center, file.Attachments[0].Id), "cases.unknown-file");
        await fixture.Hall.Refused(other, new NoteSeenByAgent(fixture.Center, file.Id), "cases.unknown");
        await fixture.Refused(windows, f => new FetchResult(fixture.Center, f.Id, f.Version), "cases.unknown", fixture.Agent);
        await fixture.Refused(windows, f => new SignOver(fixture.Center, f.Id, f.Version, "本人", Service: new(ServiceWay.OnPaper)), "cases.unknown", fixture.Agent);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task News_stand_first_and_go_when_the_agent_has_looked_without_disturbing_the_window(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var (first, second) = (await fixture.Submitted(), await fixture.Submitted());
        var told = await fixture.Do(first, f => new TellMissing(fixture.Center, f.Id, f.Version));

        var lines = await Found(fixture, fixture.Agent);

        Assert.Equal([(first, true), (second, false)], lines.Select(l => (l.File.Number, l.HasNews)));
        Assert.Equal("补交：身份证、申请书、照片、收入证明", AgentWords.ToDo(lines[0].File));
        Assert.Null(AgentWords.ToDo(lines[1].File));
        Assert.Equal("已交到窗口，11月30日前会有答复", AgentWords.Standing(lines[1].File));
        await fixture.Hall.Must(fixture.Agent, new NoteSeenByAgent(fixture.Center, told.Id));
        Assert.DoesNotContain(await Found(fixture, fixture.Agent), l => l.HasNews);
        await fixture.Hall.Must(fixture.Clerk, new RefuseCase(fixture.Center, told.Id, told.Version, "不符合条件"));
        Assert.Equal("窗口不予受理：不符合条件", AgentWords.Standing((await Found(fixture, fixture.Agent, first))[0].File));
    }

    [Fact]
    public async Task What_was_lacking_is_supplied_while_the_window_waits_for_it_and_no_longer()
    {
        await using var fixture = await CaseFixture.Open("Sqlite");
        var number = await fixture.Submitted();
        var told = await fixture.Do(number, f => new TellMissing(fixture.Center, f.Id, f.Version));

        await fixture.Hall.Must(fixture.Agent, new AttachToCase(fixture.Center, told.Id, [SampleFiles.Of("身份证"), SampleFiles.Of("身份证"), SampleFiles.Of("照片")]));

        var file = await fixture.File(number);
        Assert.Equal((CaseStepKind.Supplied, "赵代办", "身份证、照片"), (file.Steps[^1].Kind, file.Steps[^1].By, file.Steps[^1].Text));
        Assert.Equal(3, file.Attachments.Count);
        await fixture.Hall.Refused(fixture.Clerk, new RefuseCase(fixture.Center, told.Id, told.Version, "过期"), "cases.changed");
        await fixture.Do(number, f => new RefuseCase(fixture.Center, f.Id, f.Version, "不符合条件"));
        await fixture.Hall.Refused(fixture.Agent, new AttachToCase(fixture.Center, told.Id, [SampleFiles.Of("身份证")]), "cases.wrong-state");
    }

    [Fact]
    public async Task Unsound_applications_are_refused_in_words_and_nothing_is_kept()
    {
        await using var fixture = await CaseFixture.Open("Sqlite");
        var right = await fixture.Submission(SampleFiles.Of("身份证"));

        await fixture.Hall.Refused(fixture.Agent, right with { AskedFor = false }, "request.invalid");
        await fixture.Hall.Refused(fixture.Agent, right with { AgentPhone = "12" }, "request.invalid");
        await fixture.Hall.Refused(fixture.Agent, right with { Files = null! }, "request.invalid");
        await fixture.Hall.Refused(fixture.Agent, right with { Files = [null!] }, "request.invalid");
        await fixture.Hall.Refused(fixture.Agent, right with { Applicant = CaseSamples.Zhang with { Number = "110105194912310021" } }, "request.invalid");
        await fixture.Hall.Refused(fixture.Agent, right with { ItemId = Guid.NewGuid() }, "cases.unknown-item");
        await fixture.Hall.Refused(fixture.Agent, right with { Files = [SampleFiles.Of("房产证")] }, "cases.unknown-material");
        await fixture.Hall.Refused(fixture.Agent, right with { Files = [.. Enumerable.Repeat(SampleFiles.Of(""), 31)] }, "request.invalid");
        await fixture.Hall.Refused(fixture.Clerk, right, "request.forbidden");

        Assert.Empty(await Found(fixture, fixture.Agent));
        Assert.EndsWith("-2026-000001", await fixture.Submitted(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_whose_window_nobody_may_stand_at_is_not_submitted_into_nowhere()
    {
        await using var fixture = await CaseFixture.Open("Sqlite");
        var right = await fixture.Submission();
        foreach (var staff in new[] { 1, 101, 102 })
        {
            var version = (await fixture.Hall.Services.GetRequiredService<ICenterDirectory>().Find(fixture.Center, CaseFixture.Cancel))!.Version;
            await fixture.Hall.Must(fixture.Hall.Director, new SaveStaffMember(fixture.Center, fixture.Hall.Staff(staff), $"职员{staff}", $"{staff:D4}", "测试所", "窗口工作人员", [], version));
        }

        await fixture.Hall.Refused(fixture.Agent, right, "cases.nobody-answers");
    }

    private static async Task<string> Finished(CaseFixture fixture)
    {
        var number = await fixture.Submitted();
        await fixture.Do(number, f => new CheckMaterials(fixture.Center, f.Id, f.Version, CaseFixture.Complete));
        await fixture.Do(number, f => new AcceptCase(fixture.Center, f.Id, f.Version, null));
        await fixture.Finish(number);
        return number;
    }

    private static IAgentQueries Queries(CaseFixture fixture) => fixture.Hall.Services.GetRequiredService<IAgentQueries>();

    private static async Task<IReadOnlyList<AgentLine>> Found(CaseFixture fixture, Actor agent, string text = "") =>
        (await Queries(fixture).Search(agent, fixture.Scope, text, 0, 20, CaseFixture.Cancel)).Value.Lines;

    private static async Task<IReadOnlyList<RegisterLine>> Lines(CaseFixture fixture, RegisterKind kind) =>
        (await fixture.Hall.Services.GetRequiredService<IRegisters>().Search(fixture.Clerk, fixture.Scope, kind, new(), 0, 20, CaseFixture.Cancel)).Value.Lines;
}
