using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Cases.Intake;
using BianMin.Tests.Calendar;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Cases;

/// <summary>收件登记 at the window.</summary>
public sealed class IntakeDialogTests
{
    [Fact]
    public async Task What_is_wrong_with_the_applicant_is_told_at_each_field_and_above_where_the_focus_goes()
    {
        using var fixture = Open();
        var dialog = fixture.Dialogs;

        await dialog.Labelled("联系电话").InputAsync(new() { Value = "123" });
        await SaveButton(fixture).ClickAsync(new());

        Assert.Equal(
            ["身份证号码不正确，请对照证件逐位核对（18 位，最后一位可能是 X）。", "请填写姓名，2 至 60 个字。", "联系电话应是 11 位手机号，或带区号的固定电话，例如 0795-2510110。"],
            dialog.FindAll(".form-errors li").Select(l => l.TextContent));
        Assert.All(["居民身份证号码", "姓名", "联系电话"], label =>
        {
            var input = dialog.Labelled(label);
            Assert.Equal("true", input.GetAttribute("aria-invalid"));
            Assert.NotEmpty(dialog.Find($"[id='{input.GetAttribute("aria-describedby")}']").TextContent.Trim());
        });
        Assert.NotEqual("true", dialog.Labelled("联系地址").GetAttribute("aria-invalid"));
        Assert.Empty(fixture.UseCases.Asked);
    }

    [Fact]
    public async Task A_field_that_was_mended_is_no_longer_marked()
    {
        using var fixture = Open();
        await SaveButton(fixture).ClickAsync(new());

        await fixture.Dialogs.Labelled("姓名").InputAsync(new() { Value = "张小明" });

        Assert.NotEqual("true", fixture.Dialogs.Labelled("姓名").GetAttribute("aria-invalid"));
        Assert.Equal("true", fixture.Dialogs.Labelled("居民身份证号码").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Whoever_acts_for_the_applicant_is_checked_at_the_same_time()
    {
        using var fixture = Open();
        var dialog = fixture.Dialogs;
        await dialog.FindAll("label.tick").Single(l => l.TextContent.Contains("由他人代办", StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(new() { Value = true });

        await SaveButton(fixture).ClickAsync(new());

        Assert.All(["代办人姓名", "代办人身份证号码", "与申请人的关系"], label => Assert.Equal("true", dialog.Labelled(label).GetAttribute("aria-invalid")));
    }

    [Fact]
    public async Task Where_main_materials_decide_their_lack_proposes_a_refusal_that_lists_everything_with_what_to_correct()
    {
        using var fixture = Open();
        fixture.UseCases.Answer = new TakenIn(Guid.NewGuid(), "SIXI-2026-000001");
        var dialog = fixture.Dialogs;
        Assert.Equal("不予受理", dialog.Find(".advice b").TextContent);
        Assert.Equal(["申请书", "居民户口簿"], dialog.FindAll(".intake-flaw span").Select(s => s.TextContent));

        await dialog.FindAll(".intake-flaw input")[0].ChangeAsync(new() { Value = " 没有签名 " });
        await dialog.Labelled("居民身份证号码").ChangeAsync(new() { Value = "11010519491231002X" });
        await dialog.Labelled("姓名").InputAsync(new() { Value = "张小明" });
        await SaveButton(fixture).ClickAsync(new());

        Assert.Empty(dialog.FindAll(".form-errors li, [role=alert]").Select(f => f.TextContent));
        var decision = Assert.IsType<TakeIn>(Assert.Single(fixture.UseCases.Asked)).Decision;
        Assert.Equal((IntakeOutcome.Refuse, "主要申报材料不齐全"), (decision.Outcome, decision.Text));
        Assert.Equal(new Dictionary<string, string> { ["申请书"] = "没有签名" }, decision.Flaws);
    }

    private static AngleSharp.Dom.IElement SaveButton(PortalFixture fixture) => fixture.Dialogs.FindAll(".mud-dialog-actions button:not([hidden])")[^1];

    private static PortalFixture Open()
    {
        var fixture = new PortalFixture(
            PortalFixture.Clerk(1), s => s.AddSingleton<ICaseQueries>(new NobodyKnown()).AddSingleton<IHolidays>(new InMemoryCalendar()), HallSnapshots.Sixi());
        fixture.GuideQueries.With("M1", "临时救助", "困难", 1);
        var center = HallSnapshots.Center();
        _ = fixture.Open<IntakeDialog>(fixture.Dialogs, new()
        {
            [nameof(IntakeDialog.Actor)] = PortalFixture.Clerk(1),
            [nameof(IntakeDialog.Center)] = center,
            [nameof(IntakeDialog.Window)] = center.Windows[0],
            [nameof(IntakeDialog.Open)] = new HashSet<Guid>(),
            [nameof(IntakeDialog.ItemId)] = fixture.GuideQueries.Guides[0].ItemId,
        });
        fixture.Dialogs.WaitForElement("label.field-label");
        return fixture;
    }

    private sealed class NobodyKnown : ICaseQueries
    {
        public Task<Outcome<IReadOnlyList<KnownApplicant>>> Remembered(Actor actor, CenterScope center, string numberOrPhone, CancellationToken cancellationToken) => Found<IReadOnlyList<KnownApplicant>>([]);

        public Task<Outcome<IReadOnlyList<CaseLine>>> Alike(Actor actor, CenterScope center, string applicantNumber, Guid itemId, CancellationToken cancellationToken) => Found<IReadOnlyList<CaseLine>>([]);

        public Task<Outcome<CasePage>> Search(Actor actor, CenterScope center, CaseFilter filter, int skip, int take, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome<byte[]>> Workbook(Actor actor, CenterScope center, CaseFilter filter, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome<WorkCounts>> Counts(Actor actor, CenterScope center, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome<IReadOnlyList<SentUpCase>>> SentUp(Actor actor, string countyId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome<IReadOnlyList<CaseLine>>> Numbered(Actor actor, CenterScope center, IReadOnlyList<string> numbers, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome<CaseFile>> Open(Actor actor, string number, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome<PaperView>> Paper(Actor actor, Guid paperId, CancellationToken cancellationToken) => throw new NotSupportedException();

        private static Task<Outcome<T>> Found<T>(T value) => Task.FromResult(Of(value));

        // An interface converts to its outcome only through the type parameter.
        private static Outcome<T> Of<T>(T value) => value;
    }
}
