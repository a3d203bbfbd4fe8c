using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Exports;
using BianMin.Tests.Calendar;
using BianMin.Tests.Database;

namespace BianMin.Tests.Cases;

/// <summary>The list of cases as a workbook (CASE-14), and filtered by window and day.</summary>
public sealed class CaseSheetTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_workbook_holds_what_the_filter_shows_and_no_formula(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var first = await fixture.Accepted();
        fixture.Hall.Time.Advance(TimeSpan.FromDays(1));
        var tricky = await fixture.Asking(new(IntakeOutcome.Accept));
        var second = (await fixture.TakeIn(tricky with { Applicant = tricky.Applicant with { Name = "=HYPERLINK(\"x\")" } })).Number;

        var sheet = await Sheet(fixture, new(WorkView.All, From: China.Day("2026-11-24")));

        Assert.Equal([second], sheet.Select(l => l.Cells[0]));
        Assert.Equal("=HYPERLINK(\"x\")", sheet[0].Cells[2]);
        Assert.Equal(("办理中", "时限内", "2026-11-24 09:00"), (sheet[0].Cells[3], sheet[0].Cells[4], sheet[0].Cells[6]));
        Assert.Equal([second, first], (await Sheet(fixture, new(WorkView.All))).Select(l => l.Cells[0]));
        Assert.Equal(RefusalKind.Forbidden, (await fixture.Queries.Workbook(fixture.Hall.As(Role.Agent), fixture.Scope, new(WorkView.All), CaseFixture.Cancel)).Refusal?.Kind);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_list_is_narrowed_by_window_and_whole_days_of_receipt_in_China(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var monday = await fixture.Accepted();
        fixture.Hall.Time.Advance(TimeSpan.FromHours(15) - TimeSpan.FromMinutes(1));
        var late = await fixture.Accepted();
        fixture.Hall.Time.Advance(TimeSpan.FromMinutes(2));
        var tuesday = await fixture.Accepted();
        var (first, second) = (China.Day("2026-11-23"), China.Day("2026-11-24"));

        Assert.Equal([tuesday], await Numbers(fixture, new(WorkView.All, From: second)));
        Assert.Equal([late, monday], await Numbers(fixture, new(WorkView.All, To: first)));
        Assert.Equal([tuesday, late, monday], await Numbers(fixture, new(WorkView.All, WindowId: fixture.Hall.Window(1), From: first, To: DateOnly.MaxValue)));
        Assert.Empty(await Numbers(fixture, new(WorkView.All, WindowId: fixture.Hall.Window(2))));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_name_is_found_by_its_beginning_whatever_letters_follow(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        string[] names = ["陈一", "陈𬱖", "陈～", "陈Zed", "阿卜杜拉·买买提", "程二", "陈%", "ABC公司"];
        foreach (var name in names)
            await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.Accept)) with { Applicant = CaseSamples.Zhang with { Name = name } });

        async Task<IEnumerable<string>> Named(string text) =>
            (await fixture.Queries.Search(fixture.Clerk, fixture.Scope, new(WorkView.All, text), 0, 50, CaseFixture.Cancel)).Value.Lines.Select(l => l.ApplicantName).Order(StringComparer.Ordinal);

        Assert.Equal(names.Where(n => n[0] == '陈').Order(StringComparer.Ordinal), await Named("陈"));
        Assert.Equal(["陈𬱖"], await Named("陈𬱖"));
        Assert.Equal(["陈%"], await Named("陈%"));
        Assert.Equal(["阿卜杜拉·买买提"], await Named("阿卜杜拉·"));
        Assert.Equal(["ABC公司"], await Named("ABC公"));
        Assert.Empty(await Named("%"));
    }

    private static async Task<List<string>> Numbers(CaseFixture fixture, CaseFilter filter) =>
        [.. (await fixture.Queries.Search(fixture.Clerk, fixture.Scope, filter, 0, 50, CaseFixture.Cancel)).Value.Lines.Select(l => l.Number)];

    // The first line is the headings.
    private static async Task<List<SheetLine>> Sheet(CaseFixture fixture, CaseFilter filter) =>
        [.. XlsxReader.Read((await fixture.Queries.Workbook(fixture.Clerk, fixture.Scope, filter, CaseFixture.Cancel)).Value).Sheets["办件"].Lines.Skip(1)];
}
