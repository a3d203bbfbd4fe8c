using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
using BianMin.Domain.Guides;
using BianMin.Portal.Cases;
using BianMin.Tests.Calendar;
using BianMin.Tests.Database;

namespace BianMin.Tests.Cases;

/// <summary>The work list: found by what people know, sorted into views, masked.</summary>
public sealed class CaseBookTests
{
    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Applicant Li = new(ApplicantKind.Person, "李红", PapersKind.Other, "H01234567", "0795-2510110", "官桥村");
    private static readonly CaseAgent Agent = new("张大力", "11010519491231002X", "13911112222", "子女");

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_case_is_found_by_its_number_or_the_end_of_it_and_by_name_number_and_telephone(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var zhang = await house.Accepted();
        var li = (await house.TakeIn(await house.Asking(new(IntakeOutcome.Accept)) with { Applicant = Li })).Number;

        Assert.Equal([zhang], await Found(house, "1"));
        Assert.Equal([li], await Found(house, "000002"));
        Assert.Equal([zhang], await Found(house, zhang));
        Assert.Equal([li], await Found(house, $" {li.ToLowerInvariant()} "));
        Assert.Equal([zhang], await Found(house, "张"));
        Assert.Equal([li], await Found(house, "李红"));
        Assert.Equal([zhang], await Found(house, "110105 19491231 002x"));
        Assert.Equal([li], await Found(house, "h01234567"));
        Assert.Equal([zhang], await Found(house, "13800000001"));
        Assert.Equal([li], await Found(house, "07952510110"));
        Assert.Equal([li], await Found(house, "0795-2510110"));
        Assert.Equal([li, zhang], (await Found(house, "")).OrderDescending());
        Assert.Empty(await Found(house, "3"));
        Assert.Empty(await Found(house, "%"));
        Assert.Empty(await Found(house, "1380000000"));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_view_holds_what_it_says_and_the_counts_agree(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var unanswered = (await house.TakeIn(await house.Asking(new(IntakeOutcome.Later)))).Number;
        var running = await house.Accepted();
        var told = (await house.TakeIn(await house.Asking(new(IntakeOutcome.TellMissing)) with { Standings = CaseHouse.WithoutPicture })).Number;
        var paused = await house.Accepted();
        await house.Do(paused, f => new PauseCase(house.Center, f.Id, f.Version, PauseReason.Hearing));
        var finished = await house.Accepted();
        await house.Finish(finished);
        var refused = (await house.TakeIn(await house.Asking(new(IntakeOutcome.Refuse, "不属于救助范围")))).Number;

        await Holds(house, WorkView.Unanswered, unanswered);
        await Holds(house, WorkView.Waiting, told, paused);
        await Holds(house, WorkView.ToDeliver, finished);
        await Holds(house, WorkView.Returned, refused);
        await Holds(house, WorkView.DueToday);
        await Holds(house, WorkView.Mine, unanswered, running, told, paused, finished);
        await Holds(house, WorkView.All, unanswered, running, told, paused, finished, refused);
        Assert.Empty(await Found(house, "", WorkView.Mine, house.Hall.Clerk(2)));

        house.Hall.Time.Advance(TimeSpan.FromDays(7));
        await Holds(house, WorkView.DueToday, running);
        house.Hall.Time.Advance(TimeSpan.FromDays(1));
        await Holds(house, WorkView.Overdue, running);
        var late = await new OverdueCountyFigure(house.Book).Read(house.Clerk, [new(house.Center, "泗溪镇便民服务中心", house.Scope.CountyId!, "上高县")], CaseHouse.Cancel);
        Assert.Equal((1, $"cases?c={house.Center}&v=Overdue"), (late[house.Center].Count, late[house.Center].Address));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_list_is_ordered_by_what_is_asked_for_in_both_directions(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var first = await house.Accepted();
        house.Hall.Time.Advance(TimeSpan.FromDays(1));
        var second = await house.Accepted();
        house.Hall.Time.Advance(TimeSpan.FromDays(1));
        var paused = await house.Accepted();
        await house.Do(paused, f => new PauseCase(house.Center, f.Id, f.Version, PauseReason.Hearing));
        async Task<IEnumerable<string>> Ordered(CaseOrder order, bool descending) =>
            (await house.Book.Search(house.Clerk, house.Scope, new(WorkView.All) { Order = order, Descending = descending }, 0, 10, CaseHouse.Cancel)).Value.Lines.Select(l => l.Number);

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
        await using var house = await CaseHouse.Open(engine);
        var first = await house.Accepted();
        house.Hall.Time.Advance(TimeSpan.FromDays(1));
        var second = await house.Accepted();
        await house.Do(first, f => new ReassignCase(house.Center, f.Id, f.Version, house.Hall.Window(2), house.Hall.Staff(2)), house.Hall.Director);

        var page = (await house.Book.Search(house.Clerk, house.Scope, new(WorkView.All), 1, 1, CaseHouse.Cancel)).Value;
        var window = (await house.Book.Search(house.Clerk, house.Scope, new(WorkView.All, "", house.Hall.Window(2)), 0, 10, CaseHouse.Cancel)).Value;

        Assert.Equal((2, first), (page.Total, Assert.Single(page.Lines).Number));
        Assert.Equal(first, Assert.Single(window.Lines).Number);
        Assert.Equal(second, Assert.Single(await Found(house, "", WorkView.Mine)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_case_is_shown_without_any_number_telephone_or_address_in_full(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var file = await house.File((await house.TakeIn(await house.Asking(new(IntakeOutcome.Accept)) with { Agent = Agent })).Number);
        var brief = await house.File((await house.TakeIn(await house.Asking(new(IntakeOutcome.Accept)) with { Applicant = Li })).Number);

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
        await using var house = await CaseHouse.Open(engine);
        await house.Accepted();
        house.Hall.Time.Advance(TimeSpan.FromMinutes(1));
        await house.TakeIn(await house.Asking(new(IntakeOutcome.Accept)) with { Applicant = CaseSamples.Zhang with { Address = "泗溪镇曾家村" } });

        var known = Assert.Single(await Remembered(house, CaseSamples.Zhang.Number));
        Assert.Equal("**************002X", known.Applicant.Number);
        Assert.Equal("泗溪镇曾家村", (await house.Hall.Must(house.Clerk, new RevealApplicant(house.Center, known.CaseId))).Applicant.Address);
        Assert.Equal("张小明", Assert.Single(await Remembered(house, CaseSamples.Zhang.Phone)).Applicant.Name);
        Assert.Empty(await Remembered(house, "002X"));
        Assert.Empty(await Remembered(house, ""));
        Assert.Equal(RefusalKind.Forbidden, (await house.Book.Remembered(house.Hall.As(Role.Inspector), house.Scope, CaseSamples.Zhang.Phone, CaseHouse.Cancel)).Refusal?.Kind);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_applicant_with_the_same_item_is_shown_to_the_clerk_before_a_second_case_begins(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var open = await house.Accepted();
        await house.Accepted(HandlingKind.Reply);
        var item = await house.Item();

        Assert.Equal(open, Assert.Single(await Alike(house, item)).Number);
        await house.Do(open, f => new WithdrawCase(house.Center, f.Id, f.Version, "不办了"));
        Assert.Single(await Alike(house, item));
        house.Hall.Time.Advance(TimeSpan.FromDays(31));
        Assert.Empty(await Alike(house, item));
    }

    private static async Task<IReadOnlyList<KnownApplicant>> Remembered(CaseHouse house, string text) => (await house.Book.Remembered(house.Clerk, house.Scope, text, CaseHouse.Cancel)).Value;

    private static async Task<IReadOnlyList<CaseLine>> Alike(CaseHouse house, Guid item) => (await house.Book.Alike(house.Clerk, house.Scope, CaseSamples.Zhang.Number, item, CaseHouse.Cancel)).Value;

    private static async Task Holds(CaseHouse house, WorkView view, params string[] numbers)
    {
        Assert.Equal(numbers, (await Found(house, "", view)).Order(StringComparer.Ordinal));
        var counts = (await house.Book.Counts(house.Clerk, house.Scope, CaseHouse.Cancel)).Value.Of;
        if (counts.TryGetValue(view, out var count))
            Assert.Equal(numbers.Length, count);
    }

    private static async Task<IEnumerable<string>> Found(CaseHouse house, string text, WorkView view = WorkView.All, Actor? actor = null) =>
        (await house.Book.Search(actor ?? house.Clerk, house.Scope, new(view, text), 0, 50, CaseHouse.Cancel)).Value.Lines.Select(l => l.Number);
}
