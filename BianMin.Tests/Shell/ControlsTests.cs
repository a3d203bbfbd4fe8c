using BianMin.Domain.Kernel;
using BianMin.Domain.Posts;
using BianMin.Portal.Controls;
using BianMin.Tests.Fakes;
using Bunit;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace BianMin.Tests.Shell;

public sealed class ControlsTests : MudContext
{
    private static readonly string[] Reasons = ["材料不在本窗口"];
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    public ControlsTests()
    {
        Services.AddSingleton<TimeProvider>(new StoppedTimeProvider(Noon));
    }

    [Theory]
    [InlineData(PostState.StaffedByA, "在岗")]
    [InlineData(PostState.CoveredByB, "顶岗")]
    [InlineData(PostState.Uncovered, "空岗")]
    [InlineData(PostState.Closed, "未开放")]
    public void A_state_is_told_by_a_word_and_a_shape(PostState state, string word)
    {
        var badge = Render<StateBadge>(p => p.Add(b => b.State, state));
        Assert.Contains(word, badge.Markup, StringComparison.Ordinal);
        Assert.NotNull(badge.Find("svg.shape[aria-hidden=true]"));
    }

    [Fact]
    public void No_two_states_share_a_word_a_shape_or_a_style()
    {
        var looks = Enum.GetValues<PostState>().Select(PostStyle.Of).ToList();
        Assert.Equal(looks.Count, looks.Select(l => l.Word).Distinct().Count());
        Assert.Equal(looks.Count, looks.Select(l => l.Shape).Distinct().Count());
        Assert.Equal(looks.Count, looks.Select(l => l.Key).Distinct().Count());
    }

    [Fact]
    public void A_refusal_is_an_alert_with_its_own_words()
    {
        var alert = Render<RefusalAlert>(p => p.Add(a => a.Refusal, Refusal.Conflict("hall.closed", "大厅已经关门。")));
        Assert.Equal("大厅已经关门。", alert.Find("[role=alert] p").TextContent);
        Assert.Equal("hall.closed", alert.Find("[role=alert]").GetAttribute("data-refusal"));
    }

    [Fact]
    public void Without_a_refusal_nothing_is_shown() =>
        Assert.Empty(Render<RefusalAlert>(p => p.Add(a => a.Refusal, null)).Markup.Trim());

    [Theory]
    [InlineData(135, ElapsedForm.Clock, "02:15")]
    [InlineData(3735, ElapsedForm.Clock, "1:02:15")]
    [InlineData(-5, ElapsedForm.Clock, "00:00")]
    [InlineData(735, ElapsedForm.Minutes, "12 分钟")]
    public void Time_runs_since_an_instant(int seconds, ElapsedForm form, string text)
    {
        var since = Noon.AddSeconds(-seconds);
        var elapsed = Render<Elapsed>(p => p.Add(e => e.Since, since).Add(e => e.Form, form));
        var span = elapsed.Find("span");
        Assert.Equal(text, span.TextContent);
        // elapsed.js counts on from here.
        Assert.Equal(since.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture), span.GetAttribute("data-since"));
    }

    [Fact]
    public void Every_shortcut_is_a_letter_of_its_own_that_no_browser_owns()
    {
        var letters = typeof(Shortcut).GetFields().Where(f => f.FieldType == typeof(char)).Select(f => (char)f.GetRawConstantValue()!).ToList();
        Assert.NotEmpty(letters);
        Assert.Equal(letters.Count, letters.Distinct().Count());
        Assert.Empty(letters.Intersect(Shortcut.OwnedByBrowsers));
        Assert.All(letters, l => Assert.True(char.IsAsciiLetterUpper(l)));
    }

    [Fact]
    public void A_reason_that_is_asked_for_must_be_given()
    {
        var dialog = Render<MudDialogProvider>();
        _ = Open<ConfirmDialog>(dialog, new() { [nameof(ConfirmDialog.Label)] = "转办原因" });
        dialog.Find("form").Submit();
        Assert.Contains("请填写转办原因", dialog.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Usual_reasons_are_one_click()
    {
        var dialog = Render<MudDialogProvider>();
        _ = Open<ConfirmDialog>(dialog, new() { [nameof(ConfirmDialog.Label)] = "原因", [nameof(ConfirmDialog.Suggestions)] = Reasons });
        dialog.Find("button.quiet").Click();
        Assert.Equal("材料不在本窗口", dialog.Find("input").GetAttribute("value"));
    }

    [Fact]
    public async Task Esc_leaves_a_dialog_at_once_but_asks_first_when_something_was_typed()
    {
        var dialogs = Render<MudDialogProvider>();
        var first = Open<ConfirmDialog>(dialogs, new() { [nameof(ConfirmDialog.Label)] = "原因" });
        dialogs.Find("[data-escape]").Click();
        Assert.Null(await first);

        var second = Open<ConfirmDialog>(dialogs, new() { [nameof(ConfirmDialog.Label)] = "原因" });
        dialogs.Find("#ask-reason").Input("材料不全");
        dialogs.Find("[data-escape]").Click();
        dialogs.WaitForAssertion(() => Assert.Contains("放弃已填写的内容？", dialogs.Markup, StringComparison.Ordinal));
        Assert.False(second.IsCompleted);
        Assert.Equal("材料不全", dialogs.Find("#ask-reason").GetAttribute("value"));

        dialogs.FindAll(".mud-dialog")[^1].QuerySelector("form")!.Submit();
        Assert.Null(await second);
    }

    [Fact]
    public void A_form_tells_what_is_wrong_with_which_field()
    {
        var model = new Named();
        var form = Render<EditForm>(p => p
            .Add(f => f.Model, model)
            .Add(f => f.ChildContent, (RenderFragment<EditContext>)(_ => builder =>
            {
                builder.OpenComponent<FluentValidationValidator>(0);
                builder.AddAttribute(1, nameof(FluentValidationValidator.Validator), new NamedValidator());
                builder.CloseComponent();
                builder.OpenComponent<ValidationMessage<string>>(2);
                builder.AddAttribute(3, nameof(ValidationMessage<string>.For), (System.Linq.Expressions.Expression<Func<string>>)(() => model.Name));
                builder.CloseComponent();
            })));
        form.Find("form").Submit();
        Assert.Equal("请填写名称。", form.Find(".validation-message").TextContent);
    }

    private sealed class Named
    {
        public string Name { get; set; } = "";
    }

    private sealed class NamedValidator : AbstractValidator<Named>
    {
        public NamedValidator() => RuleFor(n => n.Name).NotEmpty().WithMessage("请填写名称。");
    }

    private sealed class StoppedTimeProvider(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
