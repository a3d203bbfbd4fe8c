using BianMin.Domain.Cases;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Registers;
using BianMin.Infrastructure.Audit;
using BianMin.Infrastructure.UseCases;
using BianMin.Tests.Cases;
using BianMin.Tests.Database;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static BianMin.Tests.Registers.RegisterSamples;

namespace BianMin.Tests.Registers;

/// <summary>Registers on every engine: written once, found, masked, never lost.</summary>
public sealed class RegisterQueriesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_entry_sent_twice_is_written_once_and_read_masked(string engine)
    {
        await using var fixture = await Open(engine);
        var visit = Visit(fixture.CenterId);
        await fixture.Must(fixture.Clerk(1), visit);
        await fixture.Must(fixture.Clerk(1), visit);

        var line = Assert.Single(await Lines(fixture, RegisterKind.HomeService));

        Assert.Equal(("刘德福", "********0110", "曾家村……", RegisterState.Planned), (line.Name, line.Phone, line.Address, line.State));
        var full = await Queries(fixture).Open(fixture.Clerk(1), Scope(fixture), line.Id, Cancel);
        Assert.Equal(("0795-2510110", "曾家村三组12号", "Clerk"), (full.Value.Phone, full.Value.Address, full.Value.RecordedBy));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Lines_are_found_by_day_state_name_and_whole_telephone(string engine)
    {
        await using var fixture = await Open(engine);
        await fixture.Must(fixture.Clerk(1), Question(fixture.CenterId));
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        await fixture.Must(fixture.Clerk(1), Question(fixture.CenterId, answer: "", name: "陈大军") with { Phone = "0795-2510110" });
        fixture.Time.Advance(TimeSpan.FromDays(1));
        await fixture.Must(fixture.Clerk(1), Question(fixture.CenterId, name: ""));

        Assert.Equal(["", "陈大军", "陈玉梅"], (await Lines(fixture, RegisterKind.Consultation)).Select(l => l.Name));
        Assert.Equal(["陈大军", "陈玉梅"], (await Lines(fixture, RegisterKind.Consultation, new("陈"))).Select(l => l.Name));
        Assert.Equal(["陈大军"], (await Lines(fixture, RegisterKind.Consultation, new("07952510110"))).Select(l => l.Name));
        Assert.Empty(await Lines(fixture, RegisterKind.Consultation, new("2510110")));
        Assert.Equal([""], (await Lines(fixture, RegisterKind.Consultation, new(From: Monday.Day.AddDays(1)))).Select(l => l.Name));
        Assert.Equal(2, (await Lines(fixture, RegisterKind.Consultation, new(To: Monday.Day))).Count);
        Assert.Equal(["陈大军"], (await Lines(fixture, RegisterKind.Consultation, new(State: RegisterState.Planned))).Select(l => l.Name));
        Assert.Empty(await Lines(fixture, RegisterKind.AgencyResult));
        var toDo = (await Queries(fixture).ToDo(fixture.Clerk(1), Scope(fixture), Cancel)).Value;
        Assert.Equal([(RegisterKind.Consultation, 1)], toDo.Select(t => (t.Key, t.Value)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Pages_follow_one_another_without_a_gap(string engine)
    {
        await using var fixture = await Open(engine);
        for (var n = 0; n < 7; n++)
            await fixture.Must(fixture.Clerk(1), Agency(fixture.CenterId, Monday.Day.AddDays(-n)));

        var pages = Enumerable.Range(0, 3).Select(n => 3 * n).Select(skip => Queries(fixture).Search(fixture.Clerk(1), Scope(fixture), RegisterKind.AgencyResult, new(), skip, 3, Cancel));
        var read = (await Task.WhenAll(pages)).Select(p => p.Value).ToList();

        Assert.All(read, p => Assert.Equal(7, p.Total));
        Assert.Equal(Enumerable.Range(0, 7).Select(n => Monday.Day.AddDays(-n)), read.SelectMany(p => p.Lines).Select(l => l.Day));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_call_for_a_later_day_joins_the_queue_on_its_day_and_is_seen_to_have_come(string engine)
    {
        await using var fixture = await Open(engine);
        await fixture.Must(fixture.Clerk(1), Call(fixture.CenterId, Monday.Day.AddDays(1)));
        fixture.Time.Advance(TimeSpan.FromDays(1));
        var planned = Assert.Single(await Lines(fixture, RegisterKind.PhoneBooking, new(State: RegisterState.Planned)));

        var booked = await fixture.Must(fixture.Clerk(1), new BookPlannedCall(fixture.CenterId, planned.Id, planned.Version));
        await fixture.Refused(fixture.Clerk(1), new BookPlannedCall(fixture.CenterId, planned.Id, planned.Version), "registers.changed");
        Assert.False(Assert.Single(await Lines(fixture, RegisterKind.PhoneBooking)).HasCome);
        await fixture.Must(fixture.Clerk(1), new CheckInBooking(fixture.CenterId, booked.Code));

        var line = Assert.Single(await Lines(fixture, RegisterKind.PhoneBooking));
        Assert.Equal((booked.Code, RegisterState.Done, true), (line.BookingCode, line.State, line.HasCome));
        await fixture.Refused(fixture.Clerk(1), new CancelRegisterEntry(fixture.CenterId, line.Id, "群众来电取消", line.Version), "registers.has-come");
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_second_of_two_who_change_an_entry_is_told(string engine)
    {
        await using var fixture = await Open(engine);
        await fixture.Must(fixture.Clerk(1), Visit(fixture.CenterId));
        var seen = Assert.Single(await Lines(fixture, RegisterKind.HomeService));

        await fixture.Must(fixture.Clerk(1), new CancelRegisterEntry(fixture.CenterId, seen.Id, "群众来电取消", seen.Version));

        await fixture.Refused(fixture.Clerk(2), new FinishRegisterEntry(fixture.CenterId, seen.Id, "已办", Monday.Day, seen.Version), "registers.changed");
        Assert.Equal(RegisterState.Cancelled, Assert.Single(await Lines(fixture, RegisterKind.HomeService)).State);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Cases_that_were_handed_over_stand_in_the_register_of_sign_offs_by_themselves(string engine)
    {
        await using var fixture = await Open(engine);
        await Deliver(fixture, 1, "张小明", "王桂兰");
        await Deliver(fixture, 2, "李大同", null);

        var line = Assert.Single(await Lines(fixture, RegisterKind.SignOff));

        Assert.Equal(("张小明", "临时救助", "王桂兰", Clerk, Monday.Day), (line.Name, line.Matter, line.HandedTo, line.RecordedBy, line.Day));
        Assert.Equal("*******0001", line.Phone);
        Assert.Equal(line.CaseNumber, Assert.Single(await Lines(fixture, RegisterKind.SignOff, new("13800000001"))).CaseNumber);
        Assert.Equal(line.CaseNumber, Assert.Single(await Lines(fixture, RegisterKind.SignOff, new(line.CaseNumber))).CaseNumber);
        Assert.Single(await Lines(fixture, RegisterKind.SignOff, new("张", Monday.Day, Monday.Day)));
        Assert.Empty(await Lines(fixture, RegisterKind.SignOff, new("王")));
        Assert.Empty(await Lines(fixture, RegisterKind.SignOff, new(To: Monday.Day.AddDays(-1))));

        await fixture.Must(fixture.Clerk(1), Question(fixture.CenterId));
        var asked = Assert.Single(await Lines(fixture, RegisterKind.Consultation));
        await fixture.Refused(fixture.Clerk(1), new MarkConsultation(fixture.CenterId, asked.Id, true, "NONE-2026-000001", asked.Version), "registers.unknown-case");
        await fixture.Must(fixture.Clerk(1), new MarkConsultation(fixture.CenterId, asked.Id, true, line.CaseNumber, asked.Version));
        asked = Assert.Single(await Lines(fixture, RegisterKind.Consultation));
        Assert.Equal((true, line.CaseNumber), (asked.WantsGuideCorrection, asked.CaseNumber));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Telephone_address_and_question_stand_in_the_table_and_the_trail_as_ciphers_only(string engine)
    {
        await using var fixture = await Open(engine);
        await fixture.Must(fixture.Clerk(1), Visit(fixture.CenterId));
        await fixture.Must(fixture.Clerk(1), Question(fixture.CenterId));

        await using var context = await fixture.Context();
        var trail = string.Concat(await context.Set<AuditEntry>().Where(e => e.CenterId == fixture.CenterId).Select(e => e.Changes).ToListAsync(Cancel));
        Assert.Contains("刘德福", trail, StringComparison.Ordinal);
#pragma warning disable EF1002 // Names of the model, nothing from outside.
        var kept = string.Concat(await context.Database.SqlQueryRaw<string>(
            $"SELECT {Columns(engine, "Phone", "Address", "Question")} FROM {Quoted(engine, "RegisterEntries")} WHERE {Quoted(engine, "CenterId")} = {{0}}", fixture.CenterId).ToListAsync(Cancel));
#pragma warning restore EF1002
        Assert.NotEmpty(kept);
        foreach (var secret in (string[])["0795-2510110", "13800000003", "曾家村", "孩子上学"])
        {
            Assert.DoesNotContain(secret, kept, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, trail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_register_cannot_hold_is_refused_in_words()
    {
        await using var fixture = await Open("Sqlite");
        var (here, clerk) = (fixture.CenterId, fixture.Clerk(1));

        await fixture.Refused(clerk, Call(here, Monday.Day.AddDays(-1)), "registers.bad-day");
        await fixture.Refused(clerk, Call(here, Monday.Day.AddDays(91)), "registers.bad-day");
        await fixture.Refused(clerk, Call(here) with { Series = "Z" }, "registers.unknown-series");
        await fixture.Refused(clerk, Call(here) with { Phone = "" }, "request.invalid");
        await fixture.Refused(clerk, Agency(here, Monday.Day.AddDays(1)), "registers.bad-day");
        await fixture.Refused(clerk, Agency(here, caseNumber: "SIXI-2026-999999"), "registers.unknown-case");
        await fixture.Refused(clerk, Agency(here) with { Result = " " }, "request.invalid");
        await fixture.Refused(clerk, Visit(here, Monday.Day.AddDays(91)), "registers.bad-day");
        await fixture.Refused(clerk, Visit(here) with { Phone = "12345" }, "request.invalid");
        await fixture.Refused(clerk, Visit(here) with { Address = "曾家村\n三组" }, "request.invalid");
        await fixture.Refused(clerk, Question(here, answer: "") with { Phone = "" }, "request.invalid");
        await fixture.Refused(clerk, Question(here) with { ItemId = Guid.NewGuid() }, "cases.unknown-item");
        await fixture.Refused(clerk, Question(here) with { Question = new('问', 301) }, "request.invalid");
        await fixture.Refused(clerk, new StrikeOutEntry(here, Guid.NewGuid(), "重复登记", Guid.NewGuid()), "registers.unknown");
        Assert.All(Enum.GetValues<RegisterKind>(), kind => Assert.Empty(Lines(fixture, kind).Result));
    }

    [Fact]
    public async Task Nobody_reads_or_opens_what_is_not_theirs()
    {
        await using var fixture = await Open("Sqlite");
        await fixture.Must(fixture.Clerk(1), Visit(fixture.CenterId));
        var line = Assert.Single(await Lines(fixture, RegisterKind.HomeService));

        Assert.NotNull((await Queries(fixture).Search(fixture.As(Role.Clerk, "elsewhere"), Scope(fixture), RegisterKind.HomeService, new(), 0, 20, Cancel)).Refusal);
        Assert.NotNull((await Queries(fixture).Workbook(fixture.As(Role.Agent), Scope(fixture), RegisterKind.HomeService, new(), Cancel)).Refusal);
        Assert.True((await Queries(fixture).Search(fixture.As(Role.CountyOfficer), Scope(fixture), RegisterKind.HomeService, new(), 0, 20, Cancel)).Succeeded);
        // The inspector and the county see that there was a service, not where.
        Assert.NotNull((await Queries(fixture).Open(fixture.As(Role.Inspector), Scope(fixture), line.Id, Cancel)).Refusal);
        Assert.NotNull((await Queries(fixture).Open(fixture.As(Role.CountyOfficer), Scope(fixture), line.Id, Cancel)).Refusal);
    }

    [Fact]
    public async Task The_workbook_holds_what_the_filter_shows_and_no_formula()
    {
        await using var fixture = await Open("Sqlite");
        await fixture.Must(fixture.Clerk(1), Agency(fixture.CenterId) with { Name = "=HYPERLINK(\"x\")" });
        await fixture.Must(fixture.Clerk(1), Agency(fixture.CenterId, Monday.Day.AddDays(-3)));

        var file = (await Queries(fixture).Workbook(fixture.Clerk(1), Scope(fixture), RegisterKind.AgencyResult, new(From: Monday.Day), Cancel)).Value;

        using var queries = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var cells = queries.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        Assert.Equal(RegisterColumns.Of(RegisterKind.AgencyResult).Select(c => c.Title), cells.Take(9).Select(c => c.InnerText));
        Assert.Contains(cells, c => c.InnerText == "=HYPERLINK(\"x\")");
        Assert.Contains(cells, c => c.InnerText == "*******0002");
        Assert.All(cells, c => Assert.Null(c.CellFormula));
        Assert.Equal(2, queries.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<Row>().Count());
    }

    private static Task<HallFixture> Open(string engine) => HallFixture.Open(engine, at: Monday.Instant);

    private static CenterScope Scope(HallFixture fixture) => new(fixture.CenterId, fixture.CountyId);

    private static IRegisters Queries(HallFixture fixture) => fixture.Services.GetRequiredService<IRegisters>();

    private static async Task<IReadOnlyList<RegisterLine>> Lines(HallFixture fixture, RegisterKind kind, RegisterFilter? filter = null) =>
        (await Queries(fixture).Search(fixture.Clerk(1), Scope(fixture), kind, filter ?? new(), 0, 20, Cancel)).Value.Lines;

    private static string Quoted(string engine, string name) => engine == "SqlServer" ? $"[{name}]" : $"\"{name}\"";

    private static string Columns(string engine, params string[] names) =>
        $"{string.Join(engine == "SqlServer" ? " + " : " || ", names.Select(n => Quoted(engine, n)))} AS {Quoted(engine, "Value")}";

    // A case as it comes to its end at a window: accepted, finished, and handed over to whom it names.
    private static async Task Deliver(HallFixture fixture, int ordinal, string applicant, string? to)
    {
        await using var scope = fixture.Services.CreateAsyncScope();
        var sample = CaseSamples.Guide;
        var number = $"{fixture.CenterId.ToUpperInvariant()}-2026-{ordinal:D6}";
        var one = Case.Receive(
            new(fixture.CenterId, number, NewKey(), new(Guid.NewGuid(), 1, "MZ-003", sample.Name, sample.Kind, sample.PromisedLimit!, sample.LegalLimit), CaseSamples.Zhang with { Name = applicant }, null, "",
                new(fixture.Window(1), fixture.Staff(1), Clerk)),
            sample, LegalClock.Start(Monday, null), Monday);
        Assert.Null(one.Check(CaseSamples.All(one, MaterialStanding.HandedIn), one.StartsOn, Clerk, Monday));
        Assert.Null(one.Accept(null, Clerk, CaseSamples.Holidays, Monday));
        Assert.Null(one.Finish("发放救助金", Clerk, Monday));
        if (to is not null)
            Assert.Null(one.Deliver(to, Clerk, Monday));
        scope.ServiceProvider.GetRequiredService<ICaseStore>().Add(one);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit(Actor.System, new KeepCases(fixture.CenterId), [], Cancel);
    }
}
