using AngleSharp.Dom;
using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Calendar;
using BianMin.Portal.Shell;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Calendar;

public sealed class CalendarPageTests : MudContext
{
    private const string Header = "日期,类型,名称\n";

    private readonly InMemoryCalendar _calendar = new([.. ShippedHolidays.Days]);

    public CalendarPageTests()
    {
        Services.AddSingleton<IHolidays>(_calendar);
        Services.AddSingleton<IUseCasePipeline>(new CalendarPipeline(_calendar));
        Services.AddSingleton<ICurrentActor>(new Administrator());
        Services.AddSingleton<ICenterDirectory>(new OneCentre());
        Services.AddSingleton<TimeProvider>(new StoppedTimeProvider());
    }

    [Fact]
    public void The_year_shows_twelve_months_with_holidays_and_make_up_days_in_words()
    {
        var page = Render<CalendarPage>();

        Assert.Equal(12, page.FindAll("table.month").Count);
        Assert.Equal(33, page.FindAll("td.holiday").Count);
        Assert.Equal(6, page.FindAll("td.makeup").Count);
        Assert.Equal("农历正月初一，春节放假", Day(page, 2, 17).GetAttribute("title"));
        Assert.Equal("date", Day(page, 11, 22).GetAttribute("aria-current"));
    }

    [Fact]
    public void Market_days_are_marked_for_the_centre_that_is_chosen()
    {
        var page = Render<CalendarPage>();
        page.Find("select").Change("sixi");

        Assert.Equal("农历十月十四，圩日", Day(page, 11, 22).GetAttribute("title"));
        Assert.Equal("农历十月十五", Day(page, 11, 23).GetAttribute("title"));
    }

    [Fact]
    public void A_year_that_is_not_known_yet_says_so()
    {
        var page = Render<CalendarPage>();
        page.FindAll(".years button")[1].Click();

        Assert.Contains("2027年的放假安排还没有导入", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_shown_before_it_is_imported_and_then_seen_in_the_year()
    {
        var page = Render<CalendarPage>();
        Upload(page, Header + "2027-01-01,放假,元旦\n2027-01-09,补班,元旦\n");

        Assert.Equal(2, page.FindAll(".days tbody tr").Count);
        Assert.False(_calendar.Current.Knows(2027));

        Button(page, "确认导入").Click();

        page.WaitForAssertion(() => Assert.Contains("2027年", page.Find("h1").TextContent, StringComparison.Ordinal));
        Assert.Equal("农历冬月廿四，元旦放假", Day(page, 1, 1).GetAttribute("title"));
    }

    [Fact]
    public void A_file_with_errors_lists_them_and_cannot_be_imported()
    {
        var page = Render<CalendarPage>();
        Upload(page, Header + "2027-01-01,放假,元旦\n2027-02-30,放假,春节\n2027-02-08,补班,春节\n");

        Assert.Equal(2, page.FindAll(".errors li").Count);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Contains("确认导入", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        var page = Render<CalendarPage>();
        Button(page, "导入放假安排").Click();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[HolidayFile.MaxBytes + 1], "大.csv"));

        Assert.Contains("1 MB", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private static void Upload(IRenderedComponent<CalendarPage> page, string text)
    {
        Button(page, "导入放假安排").Click();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(text, "2027.csv"));
        page.WaitForElement("h3");
    }

    private static IElement Day(IRenderedComponent<CalendarPage> page, int month, int day) =>
        page.FindAll("table.month")[month - 1].QuerySelectorAll("td").First(td => td.QuerySelector(".number")?.TextContent == $"{day}");

    private static IElement Button(IRenderedComponent<CalendarPage> page, string text) =>
        page.FindAll("button").First(b => b.TextContent.Contains(text, StringComparison.Ordinal));

    private sealed class CalendarPipeline(InMemoryCalendar calendar) : IUseCasePipeline
    {
        public async Task<Outcome<T>> Do<T>(Actor actor, IUseCase<T> useCase, CancellationToken cancellationToken = default) =>
            (Outcome<T>)(object)await calendar.Import(actor, ((ImportHolidays)(object)useCase).Text);
    }

    private sealed class Administrator : ICurrentActor
    {
        public ValueTask<Actor> Get() => new(new Actor("a", "管理员", ActorKind.Person) { Roles = [Role.Administrator] });
    }

    private sealed class OneCentre : ICenterDirectory
    {
        private readonly CenterProfile _center = HallSnapshots.Center() with { Regime = OfficeRegime.Shanggao with { Market = MarketDays.Lunar("147") } };

        public ValueTask<CenterProfile?> Find(string centerId, CancellationToken cancellationToken) => new(centerId == _center.Id ? _center : null);

        public ValueTask<IReadOnlyList<CenterListing>> All(CancellationToken cancellationToken) =>
            new([new CenterListing(_center.Id, _center.Name, _center.CountyId, _center.CountyName)]);
    }

    private sealed class StoppedTimeProvider : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => HallSnapshots.Now;
    }
}
