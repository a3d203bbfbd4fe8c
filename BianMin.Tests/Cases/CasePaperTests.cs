using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
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
        await using var house = await CaseHouse.Open(engine);
        var number = await house.Accepted();
        var before = await Text(house, number, PaperKind.AcceptanceNotice);
        Assert.Contains("2026年11月30日", before, StringComparison.Ordinal);

        await house.Do(number, f => new ExtendCase(house.Center, f.Id, f.Version, 5, "现场复杂"), house.Hall.Director);
        await house.Do(number, f => new ReassignCase(house.Center, f.Id, f.Version, house.Hall.Window(1), house.Hall.Staff(101)), house.Hall.Director);

        Assert.Equal(before, await Text(house, number, PaperKind.AcceptanceNotice));
        Assert.Contains("2026年12月7日", await Text(house, number, PaperKind.ExtensionNotice), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_correction_is_a_paper_of_its_own_that_names_the_old_one(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var number = await house.Accepted();
        var wrong = (await house.File(number)).Papers.Single(p => p.Kind == PaperKind.AcceptanceNotice);

        await house.Hall.Must(house.Clerk, new CorrectPaper(house.Center, wrong.Id));

        var file = await house.File(number);
        var right = file.Papers.Single(p => p.Corrects == wrong.Id);
        Assert.Equal((PaperKind.AcceptanceNotice, "测试镇便民受〔2026〕2号"), (right.Kind, right.Number));
        Assert.Equal($"本文书更正并代替 {wrong.Number}。", (await Paper(house, right.Id)).Body.Paragraphs[0]);
        Assert.DoesNotContain("更正", (await Paper(house, wrong.Id)).Body.Paragraphs[0], StringComparison.Ordinal);
        await house.Hall.Refused(house.Hall.Clerk(2), new CorrectPaper(house.Center, wrong.Id), "desk.forbidden");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_paper_of_what_is_over_is_not_written_anew(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var taken = await house.TakeIn(await house.Asking(new(IntakeOutcome.AcceptWithSupplement, By: China.Day("2026-12-04"))) with { Standings = CaseHouse.WithoutPicture });
        var notice = (await house.File(taken.Number)).Papers.Single(p => p.Kind == PaperKind.SupplementNotice);
        await house.Hall.Must(house.Clerk, new CorrectPaper(house.Center, notice.Id));
        await house.Do(taken.Number, f => new CheckMaterials(house.Center, f.Id, f.Version, CaseHouse.Complete));
        await house.Do(taken.Number, f => new ResumeCase(house.Center, f.Id, f.Version));

        await house.Hall.Refused(house.Clerk, new CorrectPaper(house.Center, notice.Id), "cases.paper-past");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task After_a_crash_between_the_commit_and_the_printer_the_paper_is_there_and_every_print_is_counted(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var number = await house.Accepted();
        var notice = (await house.File(number)).Papers.Single(p => p.Kind == PaperKind.AcceptanceNotice);
        Assert.Equal(0, notice.Prints);

        // Another process, which knows nothing but what was committed.
        await using var afterwards = await house.Hall.SecondNode(engine);
        await afterwards.Must(house.Clerk, new PrintPaper(house.Center, notice.Id));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Printed(i % 2 == 0 ? house.Hall : afterwards, house.Clerk, new PrintPaper(house.Center, notice.Id))));

        var printed = await Paper(new CaseHouse(afterwards), notice.Id);
        Assert.Equal((9, notice.Number, number), (printed.Paper.Prints, printed.Paper.Number, printed.CaseNumber));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_refusal_names_its_reason_and_the_remedies(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var taken = await house.TakeIn(await house.Asking(new(IntakeOutcome.Refuse, "不属于救助范围")));

        var text = await Text(house, taken.Number, PaperKind.NonAcceptanceNotice);

        Assert.Contains("理由：不属于救助范围", text, StringComparison.Ordinal);
        Assert.Contains("六十日内依法申请行政复议", text, StringComparison.Ordinal);
        Assert.Contains("六个月内依法向人民法院提起行政诉讼", text, StringComparison.Ordinal);
    }

    private static async Task Printed(HallHouse node, Actor clerk, PrintPaper print)
    {
        while ((await node.Desk.Do(clerk, print, CaseHouse.Cancel)).Refusal is { } refusal)
            Assert.Equal("desk.busy", refusal.Code);
    }

    private static async Task<PaperView> Paper(CaseHouse house, Guid id) => (await house.Book.Paper(house.Clerk, id, CaseHouse.Cancel)).Value;

    private static async Task<string> Text(CaseHouse house, string number, PaperKind kind) =>
        (await Paper(house, (await house.File(number)).Papers.Single(p => p.Kind == kind).Id)).Body.Write();
}
