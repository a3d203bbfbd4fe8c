using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
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
        await using var house = await CaseHouse.Open(engine);

        var number = await house.Submitted(SampleFiles.Of("身份证"), SampleFiles.Of(""));

        var file = await house.File(number);
        Assert.Equal((CaseState.Asked, house.Hall.Window(1), house.Hall.Staff(1), true), (file.State, file.WindowId, file.StaffId, file.ByAgent));
        Assert.Equal(new DateOnly(2026, 11, 30), file.AnswerBy);
        Assert.Equal(("赵代办", "代办员", "*******0009"), (file.Agent!.Name, file.Agent.Relation, file.Agent.Phone));
        Assert.Equal(["身份证", ""], file.Attachments.Select(a => a.Material));
        Assert.Equal([PaperKind.ApplicationForm], file.Papers.Select(p => p.Kind));
        var listed = Assert.Single((await house.Book.Search(house.Clerk, house.Scope, new(WorkView.Mine), 0, 10, CaseHouse.Cancel)).Value.Lines);
        Assert.Equal((number, true), (listed.Number, listed.ByAgent));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_application_sent_twice_makes_one_case(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var submission = await house.Submission(SampleFiles.Of("身份证"));

        var both = await Task.WhenAll(house.Hall.Must(house.Agent, submission), house.Hall.Must(house.Agent, submission));

        Assert.Equal(both[0], both[1]);
        Assert.Single((await house.File(both[0].Number)).Attachments);
        await house.Hall.Refused(house.Agent with { Id = "other" }, submission, "cases.unknown");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_result_is_fetched_signed_over_and_stands_in_the_register_once(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var number = await Finished(house);

        await house.Do(number, f => new FetchResult(house.Center, f.Id, f.Version), house.Agent);
        var done = await house.Do(number, f => new SignOver(house.Center, f.Id, f.Version, "张小明", new(SampleFiles.Png, null)), house.Agent);

        Assert.Equal(CaseState.Delivered, done.State);
        Assert.Equal(AttachmentPurpose.Signature, Assert.Single(done.Attachments).Purpose);
        var receipt = done.Papers.Single(p => p.Kind == PaperKind.ServiceReceipt);
        Assert.Equal(done.Attachments[0].Id, (await house.Book.Paper(house.Clerk, receipt.Id, CaseHouse.Cancel)).Value.SignatureId);
        var line = Assert.Single(await Lines(house, RegisterKind.AgencyResult));
        Assert.Equal((number, "张小明", "张小明", "发放 1000 元", "赵代办"), (line.CaseNumber, line.Name, line.HandedTo, line.Result, line.RecordedBy));
        Assert.Equal("赵代办", Assert.Single(await Lines(house, RegisterKind.SignOff)).HandedTo);
        var byHand = new RegisterAgencyResult(house.Center, Guid.NewGuid().ToString("N"), new(2026, 11, 23), "张小明", "", "救助", number, "已领", "张小明");
        await house.Hall.Refused(house.Clerk, byHand, "registers.agency-known");
        await house.Hall.Must(house.Clerk, new StrikeOutEntry(house.Center, line.Id, "写错了", line.Version));
        await house.Hall.Must(house.Clerk, byHand);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_result_that_stands_in_the_register_by_hand_is_not_written_again(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var number = await Finished(house);
        await house.Hall.Must(house.Clerk, new RegisterAgencyResult(house.Center, Guid.NewGuid().ToString("N"), new(2026, 11, 23), "张小明", "", "救助", number, "已领", "张小明"));
        await house.Do(number, f => new FetchResult(house.Center, f.Id, f.Version), house.Agent);

        await house.Do(number, f => new SignOver(house.Center, f.Id, f.Version, "张小明"), house.Agent);

        Assert.Equal("Clerk", Assert.Single(await Lines(house, RegisterKind.AgencyResult)).RecordedBy);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_agent_knows_of_nobody_elses_case(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mine, windows) = (await house.Submitted(SampleFiles.Of("身份证")), await house.Accepted());
        var other = house.Agent with { Id = "other" };
        var file = await house.File(mine);
        await house.Finish(windows);

        Assert.Equal([mine], (await Found(house, house.Agent)).Select(l => l.File.Number));
        Assert.Empty(await Found(house, other));
        Assert.Equal(RefusalKind.Forbidden, (await Book(house).Search(house.Clerk, house.Scope, "", 0, 10, CaseHouse.Cancel)).Refusal?.Kind);
        foreach (var (actor, number) in new[] { (other, mine), (house.Agent, windows) })
            Assert.Equal("cases.unknown", (await Book(house).Open(actor, number, CaseHouse.Cancel)).Refusal?.Code);
        Assert.Equal("cases.unknown-paper", (await Book(house).Paper(other, file.Papers[0].Id, CaseHouse.Cancel)).Refusal?.Code);
        var paper = (await Book(house).Paper(house.Agent, file.Papers[0].Id, CaseHouse.Cancel)).Value;
        Assert.Contains("（代办员）*******0009", paper.Body.Write(), StringComparison.Ordinal);
        Assert.Equal("", await Book(house).LastPhone(other, CaseHouse.Cancel));
        Assert.Equal("13900000009", await Book(house).LastPhone(house.Agent, CaseHouse.Cancel));
        await house.Hall.Refused(other, new AttachToCase(house.Center, file.Id, [SampleFiles.Of("")]), "cases.unknown");
        await house.Hall.Refused(other, new ViewAttachment(house.Center, file.Attachments[0].Id), "cases.unknown-file");
        await house.Hall.Refused(other, new NoteSeenByAgent(house.Center, file.Id), "cases.unknown");
        await house.Refused(windows, f => new FetchResult(house.Center, f.Id, f.Version), "cases.unknown", house.Agent);
        await house.Refused(windows, f => new SignOver(house.Center, f.Id, f.Version, "本人"), "cases.unknown", house.Agent);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task News_stand_first_and_go_when_the_agent_has_looked_without_disturbing_the_window(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (first, second) = (await house.Submitted(), await house.Submitted());
        var told = await house.Do(first, f => new TellMissing(house.Center, f.Id, f.Version));

        var lines = await Found(house, house.Agent);

        Assert.Equal([(first, true), (second, false)], lines.Select(l => (l.File.Number, l.HasNews)));
        Assert.Equal("补交：身份证、申请书、照片、收入证明", AgentWords.ToDo(lines[0].File));
        Assert.Null(AgentWords.ToDo(lines[1].File));
        Assert.Equal("已交到窗口，11月30日前会有答复", AgentWords.Standing(lines[1].File));
        await house.Hall.Must(house.Agent, new NoteSeenByAgent(house.Center, told.Id));
        Assert.DoesNotContain(await Found(house, house.Agent), l => l.HasNews);
        await house.Hall.Must(house.Clerk, new RefuseCase(house.Center, told.Id, told.Version, "不符合条件"));
        Assert.Equal("窗口不予受理：不符合条件", AgentWords.Standing((await Found(house, house.Agent, first))[0].File));
    }

    [Fact]
    public async Task What_was_lacking_is_supplied_while_the_window_waits_for_it_and_no_longer()
    {
        await using var house = await CaseHouse.Open("Sqlite");
        var number = await house.Submitted();
        var told = await house.Do(number, f => new TellMissing(house.Center, f.Id, f.Version));

        await house.Hall.Must(house.Agent, new AttachToCase(house.Center, told.Id, [SampleFiles.Of("身份证"), SampleFiles.Of("身份证"), SampleFiles.Of("照片")]));

        var file = await house.File(number);
        Assert.Equal((CaseStepKind.Supplied, "赵代办", "身份证、照片"), (file.Steps[^1].Kind, file.Steps[^1].By, file.Steps[^1].Text));
        Assert.Equal(3, file.Attachments.Count);
        await house.Hall.Refused(house.Clerk, new RefuseCase(house.Center, told.Id, told.Version, "过期"), "cases.changed");
        await house.Do(number, f => new RefuseCase(house.Center, f.Id, f.Version, "不符合条件"));
        await house.Hall.Refused(house.Agent, new AttachToCase(house.Center, told.Id, [SampleFiles.Of("身份证")]), "cases.wrong-state");
    }

    [Fact]
    public async Task Unsound_applications_are_refused_in_words_and_nothing_is_kept()
    {
        await using var house = await CaseHouse.Open("Sqlite");
        var right = await house.Submission(SampleFiles.Of("身份证"));

        await house.Hall.Refused(house.Agent, right with { AskedFor = false }, "desk.invalid");
        await house.Hall.Refused(house.Agent, right with { AgentPhone = "12" }, "desk.invalid");
        await house.Hall.Refused(house.Agent, right with { Files = null! }, "desk.invalid");
        await house.Hall.Refused(house.Agent, right with { Files = [null!] }, "desk.invalid");
        await house.Hall.Refused(house.Agent, right with { Applicant = CaseSamples.Zhang with { Number = "110105194912310021" } }, "desk.invalid");
        await house.Hall.Refused(house.Agent, right with { ItemId = Guid.NewGuid() }, "cases.unknown-item");
        await house.Hall.Refused(house.Agent, right with { Files = [SampleFiles.Of("房产证")] }, "cases.unknown-material");
        await house.Hall.Refused(house.Agent, right with { Files = [.. Enumerable.Repeat(SampleFiles.Of(""), 31)] }, "desk.invalid");
        await house.Hall.Refused(house.Clerk, right, "desk.forbidden");

        Assert.Empty(await Found(house, house.Agent));
        Assert.EndsWith("-2026-000001", await house.Submitted(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_whose_window_nobody_may_stand_at_is_not_submitted_into_nowhere()
    {
        await using var house = await CaseHouse.Open("Sqlite");
        var right = await house.Submission();
        foreach (var staff in new[] { 1, 101, 102 })
        {
            var version = (await house.Hall.Services.GetRequiredService<ICenterDirectory>().Find(house.Center, CaseHouse.Cancel))!.Version;
            await house.Hall.Must(house.Hall.Director, new SaveStaffMember(house.Center, house.Hall.Staff(staff), $"职员{staff}", $"{staff:D4}", "测试所", "窗口工作人员", [], version));
        }

        await house.Hall.Refused(house.Agent, right, "cases.nobody-answers");
    }

    private static async Task<string> Finished(CaseHouse house)
    {
        var number = await house.Submitted();
        await house.Do(number, f => new CheckMaterials(house.Center, f.Id, f.Version, CaseHouse.Complete));
        await house.Do(number, f => new AcceptCase(house.Center, f.Id, f.Version, null));
        await house.Finish(number);
        return number;
    }

    private static IAgentBook Book(CaseHouse house) => house.Hall.Services.GetRequiredService<IAgentBook>();

    private static async Task<IReadOnlyList<AgentLine>> Found(CaseHouse house, Actor agent, string text = "") =>
        (await Book(house).Search(agent, house.Scope, text, 0, 20, CaseHouse.Cancel)).Value.Lines;

    private static async Task<IReadOnlyList<RegisterLine>> Lines(CaseHouse house, RegisterKind kind) =>
        (await house.Hall.Services.GetRequiredService<IRegisters>().Search(house.Clerk, house.Scope, kind, new(), 0, 20, CaseHouse.Cancel)).Value.Lines;
}
