using AngleSharp.Dom;
using BianMin.Portal.Controls;
using BianMin.Tests.Fakes;
using Bunit;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;

namespace BianMin.Tests.Shell;

/// <summary>The fields that every form of the office is made of.</summary>
public sealed class FormFieldsTests : MudContext
{
    private static readonly DateOnly Saturday = new(2026, 11, 28);

    [Fact]
    public void A_text_is_told_when_its_field_is_left()
    {
        var told = "";
        var field = Render<TextField>(p => p.Add(f => f.Label, "姓名").Add(f => f.MaxLength, 20).Add(f => f.ValueChanged, v => told = v));
        var input = Labelled(field, "姓名");
        Assert.Equal("20", input.GetAttribute("maxlength"));
        Assert.Equal("off", input.GetAttribute("autocomplete"));
        input.Change("李某某");
        Assert.Equal("李某某", told);
    }

    [Fact]
    public void A_long_text_has_lines_and_a_sentence_beneath_is_read_out_with_it()
    {
        var field = Render<TextField>(p => p.Add(f => f.Label, "答复").Add(f => f.Rows, 3).Add(f => f.Help, "一时答不上的先空着。"));
        var area = Labelled(field, "答复");
        Assert.Equal("TEXTAREA", area.TagName);
        Assert.Equal("3", area.GetAttribute("rows"));
        var beneath = area.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.Find($"#{id}").TextContent);
        Assert.Contains("一时答不上的先空着。", beneath);
    }

    [Fact]
    public void A_number_is_none_when_emptied_and_never_above_its_greatest()
    {
        int? told = 3;
        var field = Render<NumberField>(p => p.Add(f => f.Label, "原件").Add(f => f.Value, 3).Add(f => f.Max, 9).Add(f => f.ValueChanged, v => told = v));
        Labelled(field, "原件").Change("12");
        Assert.Equal(9, told);
        Labelled(field, "原件").Change("");
        Assert.Null(told);
    }

    [Fact]
    public void A_choice_and_a_tick_are_told()
    {
        var chosen = DayOfWeek.Monday;
        var choice = Render<ChoiceField<DayOfWeek>>(p => p.Add(f => f.Label, "逢").Add(f => f.Value, chosen).Add(f => f.Words, d => $"周{(int)d}").Add(f => f.ValueChanged, v => chosen = v));
        Labelled(choice, "逢").Change("Friday");
        Assert.Equal(DayOfWeek.Friday, chosen);

        var ticked = false;
        var tick = Render<TickField>(p => p.Add(f => f.Label, "收费").Add(f => f.ValueChanged, v => ticked = v));
        Assert.Equal("收费", tick.Find("label").TextContent.Trim());
        tick.Find("label input[type=checkbox]").Change(true);
        Assert.True(ticked);
    }

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
        Labelled(field, "施行日期").Change(typed);
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
        Labelled(field, "施行日期").Change("20261131");
        Assert.Empty(told);
        var input = Labelled(field, "施行日期");
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
        Assert.Equal("2026-11-30", Labelled(field, "施行日期").GetAttribute("value"));
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

    [Theory]
    [InlineData("0830", 8, 30)]
    [InlineData("08:30", 8, 30)]
    [InlineData("8:30", 8, 30)]
    [InlineData("830", 8, 30)]
    [InlineData("14：05", 14, 5)]
    public void A_time_can_be_typed_as_people_write_it(string typed, int hour, int minute)
    {
        var told = new List<TimeOnly?>();
        var field = Render<TimeField>(p => p.Add(f => f.Label, "上午开始").Add(f => f.ValueChanged, told.Add));
        Labelled(field, "上午开始").Change(typed);
        Assert.Equal([new TimeOnly(hour, minute)], told);
    }

    [Fact]
    public void What_is_no_time_is_none_and_says_so()
    {
        var told = new List<TimeOnly?>();
        var field = Render<TimeField>(p => p.Add(f => f.Label, "上午开始").Add(f => f.Value, new TimeOnly(8, 30)).Add(f => f.ValueChanged, told.Add));
        Assert.Equal("08:30", Labelled(field, "上午开始").GetAttribute("value"));
        Labelled(field, "上午开始").Change("2560");
        Assert.Equal([null], told);
        Assert.Contains("“2560”不是时间", field.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_that_is_sent_with_faults_tells_them_at_the_fields_and_together_with_the_focus()
    {
        var model = new Named();
        var form = Form(model);
        Assert.Empty(form.FindAll(".form-errors"));

        form.Find("form").Submit();
        var summary = form.Find(".form-errors");
        Assert.Equal("alert", summary.GetAttribute("role"));
        Assert.Equal("请填写名称。", summary.QuerySelector("li")!.TextContent);
        JSInterop.VerifyFocusAsyncInvoke();
        var input = Labelled(form, "名称");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("请填写名称。", form.Find($"[id='{input.GetAttribute("aria-describedby")}']").TextContent.Trim());

        input.Change("便民服务中心");
        form.WaitForAssertion(() => Assert.Empty(form.FindAll(".form-errors")));
        Assert.NotEqual("true", Labelled(form, "名称").GetAttribute("aria-invalid"));
        JSInterop.VerifyFocusAsyncInvoke(); // Still once: mending a field leaves the focus where it is.
    }

    private (IRenderedComponent<DayField> Field, List<DateOnly> Told) Day(DateOnly day)
    {
        var told = new List<DateOnly>();
        return (Render<DayField>(p => p.Add(f => f.Label, "施行日期").Add(f => f.Value, day).Add(f => f.ValueChanged, told.Add)), told);
    }

    private IRenderedComponent<EditForm> Form(Named model) => Render<EditForm>(p => p
        .Add(f => f.Model, model)
        .Add(f => f.ChildContent, (RenderFragment<EditContext>)(_ => builder =>
        {
            builder.OpenComponent<FluentValidationValidator>(0);
            builder.AddAttribute(1, nameof(FluentValidationValidator.Validator), new NamedValidator());
            builder.CloseComponent();
            builder.OpenComponent<FormErrors>(2);
            builder.CloseComponent();
            builder.OpenComponent<TextField>(3);
            builder.AddAttribute(4, nameof(TextField.Label), "名称");
            builder.AddAttribute(5, nameof(TextField.Value), model.Name);
            builder.AddAttribute(6, nameof(TextField.ValueChanged), EventCallback.Factory.Create<string>(this, v => model.Name = v));
            builder.AddAttribute(7, nameof(TextField.ValueExpression), (System.Linq.Expressions.Expression<Func<string>>)(() => model.Name));
            builder.CloseComponent();
        })));

    /// <summary>What a label is tied to, as a browser does it.</summary>
    private static IElement Labelled<TPage>(IRenderedComponent<TPage> page, string label)
        where TPage : IComponent =>
        page.Find($"#{page.FindAll("label").Single(l => l.TextContent.Trim() == label).GetAttribute("for")}");

    private sealed class Named
    {
        public string Name { get; set; } = "";
    }

    private sealed class NamedValidator : AbstractValidator<Named>
    {
        public NamedValidator() => RuleFor(n => n.Name).NotEmpty().WithMessage("请填写名称。");
    }
}
