using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;

namespace BianMin.Tests.Calendar;

public sealed class ImportHolidaysTests
{
    private const string Header = "日期,类型,名称\n";
    private const string NewYear = Header + "2027-01-01,放假,元旦\n2027-01-09,补班,元旦\n";

    private static readonly Actor Administrator = new("a", "管理员", ActorKind.Person) { Roles = [Role.Administrator] };

    private readonly InMemoryCalendar _calendar = new([.. ShippedHolidays.Days, new(new(2027, 3, 1), CalendarDayKind.Holiday, "误录")]);

    [Fact]
    public async Task An_imported_year_takes_the_place_of_what_was_known_of_it_and_leaves_other_years_alone()
    {
        var outcome = await Import(Administrator, NewYear);

        Assert.Equal((2, 2027), (outcome.Value.Days, Assert.Single(outcome.Value.WholeYears)));
        Assert.Equal(["元旦放假", "元旦调休上班"], _calendar.Current.In(2027).Select(d => d.Text));
        Assert.Equal(ShippedHolidays.Calendar.In(2026), _calendar.Current.In(2026));
    }

    [Fact]
    public async Task A_file_without_new_years_day_only_adds_and_changes_its_own_days()
    {
        var outcome = await Import(Administrator, Header + "2026-10-07,放假,国庆节\n2026-12-31,放假,元旦\n");

        Assert.Empty(outcome.Value.WholeYears);
        Assert.Equal(ShippedHolidays.Calendar.In(2026).Count + 1, _calendar.Current.In(2026).Count);
    }

    [Fact]
    public async Task The_same_file_twice_gives_the_same_calendar()
    {
        await Import(Administrator, NewYear);
        var once = _calendar.Current.In(2027);
        await Import(Administrator, NewYear);

        Assert.Equal(once, _calendar.Current.In(2027));
    }

    [Fact]
    public async Task One_wrong_line_and_nothing_is_imported()
    {
        var outcome = await Import(Administrator, NewYear + "2027-13-01,放假,春节\n");

        Assert.Equal("calendar.wrong-lines", outcome.Refusal?.Code);
        Assert.Contains("第4行", outcome.Refusal?.Message, StringComparison.Ordinal);
        Assert.Equal(0, _calendar.Replaced);
        Assert.False(_calendar.Current.Knows(2027));
    }

    [Fact]
    public void Nobody_but_an_administrator_may_import() =>
        Assert.Equal([Permission.Administer], UseCaseDeclarations.PermissionsOf(typeof(ImportHolidays)));

    [Fact]
    public void A_text_that_is_empty_or_too_long_is_refused_by_its_shape()
    {
        var validator = new ImportHolidaysValidator();

        Assert.False(validator.Validate(new ImportHolidays("")).IsValid);
        Assert.False(validator.Validate(new ImportHolidays(new string('x', HolidayFile.MaxBytes + 1))).IsValid);
        Assert.True(validator.Validate(new ImportHolidays(NewYear)).IsValid);
    }

    [Fact]
    public async Task A_new_installation_gets_the_shipped_holidays_once()
    {
        var calendar = new InMemoryCalendar();
        var handler = new SeedHolidaysHandler(calendar);

        await handler.Handle(Actor.System, new SeedHolidays(), CancellationToken.None);
        await handler.Handle(Actor.System, new SeedHolidays(), CancellationToken.None);

        Assert.Equal(ShippedHolidays.Days.Count, (await calendar.All(CancellationToken.None)).Count);
        Assert.Equal(1, calendar.Replaced);
    }

    private Task<Outcome<ImportedHolidays>> Import(Actor actor, string text) => _calendar.Import(actor, text);
}
