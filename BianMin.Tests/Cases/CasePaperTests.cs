using BianMin.Domain.Cases;
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

        await fixture.Hall.Must(fixture.Clerk, new CorrectPaper(fixture.Center, wrong.Id));

        var file = await fixture.File(number);
        var right = file.Papers.Single(p => p.Corrects == wrong.Id);
        Assert.Equal((PaperKind.AcceptanceNotice, "测试镇便民受〔2026〕2号"), (right.Kind, right.Number));
        Assert.Equal($"本文书更正并代替 {wrong.Number}。", (await Paper(fixture, right.Id)).Body.Paragraphs[0]);
        Assert.DoesNotContain("更正", (await Paper(fixture, wrong.Id)).Body.Paragraphs[0], StringComparison.Ordinal);
        await fixture.Hall.Refused(fixture.Hall.Clerk(2), new CorrectPaper(fixture.Center, wrong.Id), "request.forbidden");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_paper_of_what_is_over_is_not_written_anew(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var taken = await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.AcceptWithSupplement, By: China.Day("2026-12-04"))) with { Standings = CaseFixture.WithoutPicture });
        var notice = (await fixture.File(taken.Number)).Papers.Single(p => p.Kind == PaperKind.SupplementNotice);
        await fixture.Hall.Must(fixture.Clerk, new CorrectPaper(fixture.Center, notice.Id));
        await fixture.Do(taken.Number, f => new CheckMaterials(fixture.Center, f.Id, f.Version, CaseFixture.Complete));
        await fixture.Do(taken.Number, f => new ResumeCase(fixture.Center, f.Id, f.Version));

        await fixture.Hall.Refused(fixture.Clerk, new CorrectPaper(fixture.Center, notice.Id), "cases.paper-past");
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
        Assert.Contains("六十日内依法申请行政复议", text, StringComparison.Ordinal);
        Assert.Contains("六个月内依法向人民法院提起行政诉讼", text, StringComparison.Ordinal);
    }

    private static async Task Printed(HallFixture node, Actor clerk, PrintPaper print)
    {
        while ((await node.UseCases.Do(clerk, print, CaseFixture.Cancel)).Refusal is { } refusal)
            Assert.Equal("request.busy", refusal.Code);
    }

    private static async Task<PaperView> Paper(CaseFixture fixture, Guid id) => (await fixture.Queries.Paper(fixture.Clerk, id, CaseFixture.Cancel)).Value;

    private static async Task<string> Text(CaseFixture fixture, string number, PaperKind kind) =>
        (await Paper(fixture, (await fixture.File(number)).Papers.Single(p => p.Kind == kind).Id)).Body.Write();
}
