using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Portal.Cases;
using BianMin.Tests.Calendar;
using BianMin.Tests.Database;

namespace BianMin.Tests.Cases;

/// <summary>The work list: found by what people know, sorted into views, masked.</summary>
public sealed class CaseQueriesTests
{
    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Applicant Li = new(ApplicantKind.Person, "李红", PapersKind.Other, "H01234567", "0795-2510110", "官桥村");
    private static readonly CaseAgent Agent = new("张大力", "11010519491231002X", "13911112222", "子女");

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_case_is_found_by_its_number_or_the_end_of_it_and_by_name_number_and_telephone(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var zhang = await fixture.Accepted();
        var li = (await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.Accept)) with { Applicant = Li })).Number;

        Assert.Equal([zhang], await Found(fixture, "1"));
        Assert.Equal([li], await Found(fixture, "000002"));
        Assert.Equal([zhang], await Found(fixture, zhang));
        Assert.Equal([li], await Found(fixture, $" {li.ToLowerInvariant()} "));
        Assert.Equal([zhang], await Found(fixture, "张"));
        Assert.Equal([li], await Found(fixture, "李红"));
        Assert.Equal([zhang], await Found(fixture, "110105 19491231 002x"));
        Assert.Equal([li], await Found(fixture, "h01234567"));
        Assert.Equal([zhang], await Found(fixture, "13800000001"));
        Assert.Equal([li], await Found(fixture, "07952510110"));
        Assert.Equal([li], await Found(fixture, "0795-2510110"));
        Assert.Equal([li, zhang], (await Found(fixture, "")).OrderDescending());
        Assert.Empty(await Found(fixture, "3"));
        Assert.Empty(await Found(fixture, "%"));
        Assert.Empty(await Found(fixture, "1380000000"));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_view_holds_what_it_says_and_the_counts_agree(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var unanswered = (await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.Later)))).Number;
        var running = await fixture.Accepted();
        var told = (await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.TellMissing)) with { Standings = CaseFixture.WithoutPicture })).Number;
        var paused = await fixture.Accepted();
        await fixture.Do(paused, f => new PauseCase(fixture.Center, f.Id, f.Version, PauseReason.Hearing));
        var finished = await fixture.Accepted();
        await fixture.Finish(finished);
        var refused = (await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.Refuse, "不属于救助范围")))).Number;

        await Holds(fixture, WorkView.Unanswered, unanswered);
        await Holds(fixture, WorkView.Waiting, told, paused);
        await Holds(fixture, WorkView.ToDeliver, finished);
        await Holds(fixture, WorkView.Returned, refused);
        await Holds(fixture, WorkView.DueToday);
        await Holds(fixture, WorkView.Mine, unanswered, running, told, paused, finished);
        await Holds(fixture, WorkView.All, unanswered, running, told, paused, finished, refused);
        Assert.Empty(await Found(fixture, "", WorkView.Mine, fixture.Hall.Clerk(2)));

        fixture.Hall.Time.Advance(TimeSpan.FromDays(7));
        await Holds(fixture, WorkView.DueToday, running);
        fixture.Hall.Time.Advance(TimeSpan.FromDays(1));
        await Holds(fixture, WorkView.Overdue, running);
        var late = await new OverdueCountyFigure(fixture.Queries).Read(fixture.Clerk, [new(fixture.Center, "泗溪镇便民服务中心", fixture.Scope.CountyId!, "上高县")], CaseFixture.Cancel);
        Assert.Equal((1, $"cases?c={fixture.Center}&v=Overdue"), (late[fixture.Center].Count, late[fixture.Center].Address));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_list_is_ordered_by_what_is_asked_for_in_both_directions(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var first = await fixture.Accepted();
        fixture.Hall.Time.Advance(TimeSpan.FromDays(1));
        var second = await fixture.Accepted();
        fixture.Hall.Time.Advance(TimeSpan.FromDays(1));
        var paused = await fixture.Accepted();
        await fixture.Do(paused, f => new PauseCase(fixture.Center, f.Id, f.Version, PauseReason.Hearing));
        async Task<IEnumerable<string>> Ordered(CaseOrder order, bool descending) =>
            (await fixture.Queries.Search(fixture.Clerk, fixture.Scope, new(WorkView.All) { Order = order, Descending = descending }, 0, 10, CaseFixture.Cancel)).Value.Lines.Select(l => l.Number);

        Assert.Equal([first, second, paused], await Ordered(CaseOrder.Received, false));
        Assert.Equal([paused, second, first], await Ordered(CaseOrder.Received, true));
        Assert.Equal([first, second, paused], await Ordered(CaseOrder.Due, false));
        Assert.Equal([second, first, paused], await Ordered(CaseOrder.Due, true));
        Assert.Equal([first, second, paused], await Ordered(CaseOrder.Applicant, false));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_page_and_a_window_narrow_a_list_and_the_first_due_come_first(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var first = await fixture.Accepted();
        fixture.Hall.Time.Advance(TimeSpan.FromDays(1));
        var second = await fixture.Accepted();
        await fixture.Do(first, f => new ReassignCase(fixture.Center, f.Id, f.Version, fixture.Hall.Window(2), fixture.Hall.Staff(2)), fixture.Hall.Director);

        var page = (await fixture.Queries.Search(fixture.Clerk, fixture.Scope, new(WorkView.All), 1, 1, CaseFixture.Cancel)).Value;
        var window = (await fixture.Queries.Search(fixture.Clerk, fixture.Scope, new(WorkView.All, "", fixture.Hall.Window(2)), 0, 10, CaseFixture.Cancel)).Value;

        Assert.Equal((2, first), (page.Total, Assert.Single(page.Lines).Number));
        Assert.Equal(first, Assert.Single(window.Lines).Number);
        Assert.Equal(second, Assert.Single(await Found(fixture, "", WorkView.Mine)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_case_is_shown_without_any_number_telephone_or_address_in_full(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var file = await fixture.File((await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.Accept)) with { Agent = Agent })).Number);
        var brief = await fixture.File((await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.Accept)) with { Applicant = Li })).Number);

        Assert.Equal(("**************002X", "*******0001", "泗溪镇……"), (file.Applicant.Number, file.Applicant.Phone, file.Applicant.Address));
        Assert.Equal(("**************002X", "*******2222"), (file.Agent!.Number, file.Agent.Phone));
        Assert.Equal(("*****4567", "********0110", "……"), (brief.Applicant.Number, brief.Applicant.Phone, brief.Applicant.Address));
        var text = System.Text.Json.JsonSerializer.Serialize(new[] { file, brief }, Readable);
        Assert.All([CaseSamples.Zhang.Number, CaseSamples.Zhang.Phone, CaseSamples.Zhang.Address, Agent.Phone, Li.Number, Li.Phone, Li.Address], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_applicant_is_remembered_by_the_whole_number_or_telephone_with_the_newest_particulars(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        await fixture.Accepted();
        fixture.Hall.Time.Advance(TimeSpan.FromMinutes(1));
        await fixture.TakeIn(await fixture.Asking(new(IntakeOutcome.Accept)) with { Applicant = CaseSamples.Zhang with { Address = "泗溪镇曾家村" } });

        var known = Assert.Single(await Remembered(fixture, CaseSamples.Zhang.Number));
        Assert.Equal("**************002X", known.Applicant.Number);
        Assert.Equal("泗溪镇曾家村", (await fixture.Hall.Must(fixture.Clerk, new RevealApplicant(fixture.Center, known.CaseId))).Applicant.Address);
        Assert.Equal("张小明", Assert.Single(await Remembered(fixture, CaseSamples.Zhang.Phone)).Applicant.Name);
        Assert.Empty(await Remembered(fixture, "002X"));
        Assert.Empty(await Remembered(fixture, ""));
        Assert.Equal(RefusalKind.Forbidden, (await fixture.Queries.Remembered(fixture.Hall.As(Role.Inspector), fixture.Scope, CaseSamples.Zhang.Phone, CaseFixture.Cancel)).Refusal?.Kind);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_applicant_with_the_same_item_is_shown_to_the_clerk_before_a_second_case_begins(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var open = await fixture.Accepted();
        await fixture.Accepted(HandlingKind.Reply);
        var item = await fixture.Item();

        Assert.Equal(open, Assert.Single(await Alike(fixture, item)).Number);
        await fixture.Do(open, f => new WithdrawCase(fixture.Center, f.Id, f.Version, "不办了"));
        Assert.Single(await Alike(fixture, item));
        fixture.Hall.Time.Advance(TimeSpan.FromDays(31));
        Assert.Empty(await Alike(fixture, item));
    }

    private static async Task<IReadOnlyList<KnownApplicant>> Remembered(CaseFixture fixture, string text) => (await fixture.Queries.Remembered(fixture.Clerk, fixture.Scope, text, CaseFixture.Cancel)).Value;

    private static async Task<IReadOnlyList<CaseLine>> Alike(CaseFixture fixture, Guid item) => (await fixture.Queries.Alike(fixture.Clerk, fixture.Scope, CaseSamples.Zhang.Number, item, CaseFixture.Cancel)).Value;

    private static async Task Holds(CaseFixture fixture, WorkView view, params string[] numbers)
    {
        Assert.Equal(numbers, (await Found(fixture, "", view)).Order(StringComparer.Ordinal));
        var counts = (await fixture.Queries.Counts(fixture.Clerk, fixture.Scope, CaseFixture.Cancel)).Value.Of;
        if (counts.TryGetValue(view, out var count))
            Assert.Equal(numbers.Length, count);
    }

    private static async Task<IEnumerable<string>> Found(CaseFixture fixture, string text, WorkView view = WorkView.All, Actor? actor = null) =>
        (await fixture.Queries.Search(actor ?? fixture.Clerk, fixture.Scope, new(view, text), 0, 50, CaseFixture.Cancel)).Value.Lines.Select(l => l.Number);
}
