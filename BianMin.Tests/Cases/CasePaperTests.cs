using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Tests.Calendar;
using BianMin.Tests.Database;

namespace BianMin.Tests.Cases;

/// <summary>文书: kept as issued, corrected by a new one that names the old, printed again after whatever failure.</summary>
public sealed class CasePaperTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_a_paper_says_stays_when_the_case_goes_on(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = await fixture.Accepted();
        var before = await Text(fixture, number, PaperKind.AcceptanceNotice);
        Assert.Contains("2026年11月30日", before, StringComparison.Ordinal);

        await fixture.Do(number, f => new ExtendCase(fixture.Center, f.Id, f.Version, 5, "现场复杂"), fixture.Hall.Director);
        await fixture.Do(number, f => new ReassignCase(fixture.Center, f.Id, f.Version, fixture.Hall.Window(1), fixture.Hall.Staff(101)), fixture.Hall.Director);

        Assert.Equal(before, await Text(fixture, number, PaperKind.AcceptanceNotice));
        Assert.Contains("2026年12月7日", await Text(fixture, number, PaperKind.ExtensionNotice), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_correction_is_a_paper_of_its_own_that_names_the_old_one(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = await fixture.Accepted();
        var wrong = (await fixture.File(number)).Papers.Single(p => p.Kind == PaperKind.AcceptanceNotice);

        await fixture.Hall.Must(fixture.Clerk, new CorrectPaper(fixture.Center, wrong.Id, "笔误"));

        var file = await fixture.File(number);
        var right = file.Papers.Single(p => p.Corrects == wrong.Id);
        Assert.Equal((PaperKind.AcceptanceNotice, "测试镇便民受〔2026〕2号"), (right.Kind, right.Number));
        Assert.Equal($"本文书更正并代替 {wrong.Number}（更正原因：笔误）。", (await Paper(fixture, right.Id)).Body.Paragraphs[0]);
        Assert.Equal(right.Number, (await Paper(fixture, wrong.Id)).CorrectedBy);
        await fixture.Hall.Refused(fixture.Clerk, new CorrectPaper(fixture.Center, wrong.Id, "又一处笔误"), "cases.paper-corrected");
        Assert.DoesNotContain("更正", (await Paper(fixture, wrong.Id)).Body.Paragraphs[0], StringComparison.Ordinal);
        await fixture.Hall.Refused(fixture.Hall.Clerk(2), new CorrectPaper(fixture.Center, wrong.Id, "笔误"), "request.forbidden");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_paper_of_what_is_over_is_not_written_anew(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var taken = await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.AcceptWithSupplement, By: China.Day("2026-12-04"))) with { Standings = CaseFixture.WithoutPicture });
        var notice = (await fixture.File(taken.Number)).Papers.Single(p => p.Kind == PaperKind.SupplementNotice);
        await fixture.Hall.Must(fixture.Clerk, new CorrectPaper(fixture.Center, notice.Id, "笔误"));
        await fixture.Do(taken.Number, f => new CheckMaterials(fixture.Center, f.Id, f.Version, CaseFixture.Complete));
        await fixture.Do(taken.Number, f => new ResumeCase(fixture.Center, f.Id, f.Version));

        await fixture.Hall.Refused(fixture.Clerk, new CorrectPaper(fixture.Center, notice.Id, "笔误"), "cases.paper-past");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task After_a_crash_between_the_commit_and_the_printer_the_paper_is_there_and_every_print_is_counted(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = await fixture.Accepted();
        var notice = (await fixture.File(number)).Papers.Single(p => p.Kind == PaperKind.AcceptanceNotice);
        Assert.Equal(0, notice.Prints);

        // Another process, which knows nothing but what was committed.
        await using var afterwards = await fixture.Hall.SecondNode(engine);
        await afterwards.Must(fixture.Clerk, new PrintPaper(fixture.Center, notice.Id));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Printed(i % 2 == 0 ? fixture.Hall : afterwards, fixture.Clerk, new PrintPaper(fixture.Center, notice.Id))));

        var printed = await Paper(new CaseFixture(afterwards), notice.Id);
        Assert.Equal((9, notice.Number, number), (printed.Paper.Prints, printed.Paper.Number, printed.CaseNumber));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_refusal_names_its_reason_and_the_remedies(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var taken = await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.Refuse, "不属于救助范围")));

        var text = await Text(fixture, taken.Number, PaperKind.NonAcceptanceNotice);

        Assert.Contains("理由：不属于救助范围", text, StringComparison.Ordinal);
        Assert.Contains("六十日内向", text, StringComparison.Ordinal);
        Assert.Contains("六个月内直接向", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_paper_that_lacks_something_is_not_printed_until_it_was_filled_in(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var taken = await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.Refuse, "不属于救助范围")));
        var notice = (await fixture.File(taken.Number)).Papers.Single(p => p.Kind == PaperKind.NonAcceptanceNotice);

        var refusal = await fixture.Hall.Refused(fixture.Clerk, new PrintPaper(fixture.Center, notice.Id), "cases.paper-lacks");
        Assert.Contains("没有登记测试县民政局的行政复议机关", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await Paper(fixture, notice.Id)).Paper.Prints);

        var officer = fixture.Hall.As(Role.CountyOfficer);
        await fixture.Hall.Must(officer, new SaveAuthority(fixture.Hall.CountyId, null, new("测试县民政局", "行政审批专用章", "测试县人民政府", "", "", "测试县人民法院", null, China.Day("2026-01-01"), null), null));

        var body = await fixture.Hall.Must(fixture.Clerk, new PrintPaper(fixture.Center, notice.Id));
        Assert.Contains("向测试县人民政府申请行政复议", body.Write(), StringComparison.Ordinal);
        Assert.Equal((notice.Number, 1), ((await Paper(fixture, notice.Id)).Paper.Number, (await Paper(fixture, notice.Id)).Paper.Prints));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_wrong_name_is_put_right_with_its_reason_and_the_papers_that_count_are_issued_anew(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = await fixture.Accepted();
        var before = (await fixture.File(number)).Papers;

        await fixture.Refused(number, f => new CorrectApplicant(fixture.Center, f.Id, f.Version, CaseSamples.Zhang, "看错"), "cases.nothing-corrected");
        var file = await fixture.Do(number, f => new CorrectApplicant(fixture.Center, f.Id, f.Version, CaseSamples.Zhang with { Name = "张晓明" }, "姓名录错"));

        Assert.Equal(("张晓明", "更正姓名（名称）：姓名录错"), (file.Applicant.Name, file.Steps[^1].Text));
        Assert.Equal(before.Select(p => p.Id).Order(), file.Papers.Where(p => p.Corrects is not null).Select(p => p.Corrects!.Value).Order());
        Assert.All(file.Papers.Where(p => p.Corrects is not null), p => Assert.Equal("姓名录错", p.Reason));
        Assert.Contains("张晓明", await Newest(fixture, number, PaperKind.AcceptanceNotice), StringComparison.Ordinal);
        Assert.Single((await fixture.Queries.Search(fixture.Clerk, fixture.Scope, new(WorkView.All, "张晓明"), 0, 10, CaseFixture.Cancel)).Value.Lines);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_denial_tells_facts_law_and_remedies_and_is_handed_over_with_its_number_on_the_receipt(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = await fixture.Accepted();
        await fixture.Do(number, f => new DenyCase(fixture.Center, f.Id, f.Version, new("家庭月人均收入 1200 元。", "核对报告。", "《社会救助暂行办法》第九条。", "收入高于标准。", "")));
        var denied = await fixture.File(number);
        await fixture.Refused(number, f => new DeliverCase(fixture.Center, f.Id, f.Version, "张小明"), "request.invalid");
        await fixture.Refused(number, f => new DeliverCase(fixture.Center, f.Id, f.Version, "张小明", Service: new(ServiceWay.Left, "拒收")), "request.invalid");
        var file = await fixture.Do(number, f => new DeliverCase(fixture.Center, f.Id, f.Version, "张小明", Service: new(ServiceWay.Posted, "", "EMS1036CN")));

        Assert.Equal((CaseState.Finished, "不予批准", CaseState.Delivered), (denied.State, denied.Result, file.State));
        Assert.Contains("家庭月人均收入 1200 元", await Text(fixture, number, PaperKind.DenialDecision), StringComparison.Ordinal);
        var receipt = await Text(fixture, number, PaperKind.ServiceReceipt);
        Assert.All(["测试镇便民不准〔2026〕1号", "邮寄送达", "EMS1036CN"], part => Assert.Contains(part, receipt, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_reply_has_room_for_several_paragraphs_and_is_one_only_where_an_answer_was_asked_for(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var (asked, other) = (await fixture.Accepted(HandlingKind.Reply), await fixture.Accepted());
        var answer = new string('答', 700) + "\n" + new string('复', 700);

        await fixture.Refused(other, f => new ReplyToCase(fixture.Center, f.Id, f.Version, answer), "cases.other-kind");
        await fixture.Do(asked, f => new ReplyToCase(fixture.Center, f.Id, f.Version, answer));

        var letter = (await fixture.File(asked)).Papers.Single(p => p.Kind == PaperKind.ReplyLetter);
        Assert.Equal([700, 700], (await Paper(fixture, letter.Id)).Body.Paragraphs.Skip(1).Take(2).Select(p => p.Length));
        Assert.DoesNotContain(PaperKind.CompletionNotice, await fixture.Papers(asked));
    }

    private static async Task<string> Newest(CaseFixture fixture, string number, PaperKind kind) =>
        (await Paper(fixture, (await fixture.File(number)).Papers.Single(p => p.Kind == kind && p.Corrects is not null).Id)).Body.Write();

    private static async Task Printed(HallFixture node, Actor clerk, PrintPaper print)
    {
        while ((await node.UseCases.Do(clerk, print, CaseFixture.Cancel)).Refusal is { } refusal)
            Assert.Equal("request.busy", refusal.Code);
    }

    private static async Task<PaperView> Paper(CaseFixture fixture, Guid id) => (await fixture.Queries.Paper(fixture.Clerk, id, CaseFixture.Cancel)).Value;

    private static async Task<string> Text(CaseFixture fixture, string number, PaperKind kind) =>
        (await Paper(fixture, (await fixture.File(number)).Papers.Single(p => p.Kind == kind).Id)).Body.Write();
}
