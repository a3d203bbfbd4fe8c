using BianMin.Portal.Controls;
using BianMin.Tests.Fakes;
using Bunit;
using MudBlazor;

namespace BianMin.Tests.Shell;

/// <summary>A day in a form, typed or chosen in the calendar.</summary>
public sealed class DayFieldTests : MudContext
{
    private static readonly DateOnly Saturday = new(2026, 11, 28);

    [Theory]
    [InlineData("2026-11-28")]
    [InlineData("20261128")]
    [InlineData("2026/11/28")]
    [InlineData("2026年11月28日")]
    [InlineData("1128")]
    [InlineData("11-28")]
    [InlineData("11月28日")]
    public void A_day_can_be_typed_as_people_write_it(string typed)
    {
        var (field, told) = Day(new(2026, 11, 20));
        field.Labelled("施行日期").Change(typed);
        Assert.Equal([Saturday], told);
    }

    [Fact]
    public void A_day_without_a_year_is_the_one_that_can_be_chosen()
    {
        DateOnly? told = null;
        var ahead = Render<DayInput>(p => p.Add(f => f.Id, "ahead").Add(f => f.Min, Saturday).Add(f => f.ValueChanged, v => told = v));
        ahead.Find("#ahead").Change("0105");
        Assert.Equal(new DateOnly(2027, 1, 5), told);
        Assert.Equal("2027-01-05", ahead.Find("#ahead").GetAttribute("value"));
        ahead.Find("#ahead").Change("0230");
        Assert.Null(told);
    }

    [Fact]
    public void What_is_no_day_stays_in_sight_with_its_fault_and_changes_nothing()
    {
        var (field, told) = Day(Saturday);
        field.Labelled("施行日期").Change("20261131");
        Assert.Empty(told);
        var input = field.Labelled("施行日期");
        Assert.Equal("20261131", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains("“20261131”不是日期", field.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_was_emptied_and_is_put_back_by_the_page_is_shown_again()
    {
        DateOnly? day = Saturday;
        var input = Render<DayInput>(p => p.Add(f => f.Id, "from").Add(f => f.Value, day).Add(f => f.ValueChanged, v => day = v));
        input.Find("#from").Change("");
        Assert.Null(day);
        input.Render(p => p.Add(f => f.Value, day));
        Assert.Equal("", input.Find("#from").GetAttribute("value") ?? "");
        input.Render(p => p.Add(f => f.Value, Saturday));
        Assert.Equal("2026-11-28", input.Find("#from").GetAttribute("value"));
    }

    [Fact]
    public void A_day_that_the_form_changes_is_shown()
    {
        var (field, _) = Day(Saturday);
        field.Render(p => p.Add(f => f.Value, Saturday.AddDays(2)));
        Assert.Equal("2026-11-30", field.Labelled("施行日期").GetAttribute("value"));
    }

    [Fact]
    public void The_calendar_is_Chinese_and_its_week_begins_on_Monday()
    {
        var popovers = Render<MudPopoverProvider>();
        var (field, told) = Day(Saturday);
        field.Find("button[aria-label=打开日历]").Click();
        popovers.WaitForElement(".mud-picker-calendar-day");
        Assert.Equal("周一", popovers.Find(".mud-day-label").TextContent.Trim());
        Assert.Contains("11月28日 星期六", popovers.Markup, StringComparison.Ordinal);
        Assert.DoesNotMatch("[A-Za-z]{3}", popovers.Find(".mud-picker-content").TextContent);
        popovers.FindAll(".mud-picker-calendar-day").First(d => d.TextContent.Trim() == "30" && !d.ClassList.Contains("mud-hidden")).Click();
        field.WaitForAssertion(() => Assert.Equal([new DateOnly(2026, 11, 30)], told));
        Assert.Empty(popovers.FindAll(".mud-picker-calendar-day"));
    }

    private (IRenderedComponent<DayField> Field, List<DateOnly> Told) Day(DateOnly day)
    {
        var told = new List<DateOnly>();
        return (Render<DayField>(p => p.Add(f => f.Label, "施行日期").Add(f => f.Value, day).Add(f => f.ValueChanged, told.Add)), told);
    }
}
