using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Portal.Hall.Console;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Hall;

/// <summary>What the console asks before it acts.</summary>
public sealed class ConsoleDialogTests
{
    [Fact]
    public async Task Leaving_gives_reason_and_expected_return()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(3), HallSnapshots.Sixi());
        var answer = fixture.Open<LeaveDialog>(fixture.Dialogs);
        var dialog = fixture.Dialogs;

        await dialog.FindAll("input[type=radio]")[1].ChangeAsync(new() { Value = "on" });
        await dialog.FindAll("fieldset button").Single(b => b.TextContent == "60 分钟").ClickAsync(new());
        await dialog.Find("form").SubmitAsync();

        Assert.Equal(new LeaveWish(AwayReason.VillageVisit, null, HallSnapshots.Now.AddMinutes(60), false), await answer);
    }

    [Fact]
    public async Task Somebody_in_service_is_left_behind_only_by_an_explicit_choice()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(3), HallSnapshots.Sixi());
        var answer = fixture.Open<LeaveDialog>(fixture.Dialogs, new() { [nameof(LeaveDialog.Serving)] = "C012" });
        var dialog = fixture.Dialogs;

        await dialog.Find("form").SubmitAsync();
        Assert.False(answer.IsCompleted);
        Assert.Contains("C012", dialog.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        await dialog.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });
        await dialog.Find("form").SubmitAsync();
        Assert.True(Assert.IsType<LeaveWish>(await answer).LeaveOpen);
    }

    [Fact]
    public async Task Another_reason_than_the_usual_ones_is_said_in_the_remark()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(3), HallSnapshots.Sixi());
        var answer = fixture.Open<LeaveDialog>(fixture.Dialogs);
        var dialog = fixture.Dialogs;

        await dialog.FindAll("input[type=radio]")[^1].ChangeAsync(new() { Value = "on" });
        await dialog.Find("form").SubmitAsync();
        Assert.False(answer.IsCompleted);
        Assert.Equal("离岗原因选“其他”时，请填写说明。", Assert.Single(dialog.FindAll(".form-errors li")).TextContent);
        Assert.Equal("true", dialog.Labelled("备注").GetAttribute("aria-invalid"));

        await dialog.Labelled("备注").ChangeAsync(new() { Value = "送材料到县里" });
        await dialog.Find("form").SubmitAsync();
        Assert.Equal("送材料到县里", Assert.IsType<LeaveWish>(await answer).Remark);
    }

    [Fact]
    public async Task A_return_before_now_is_not_taken()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(3), HallSnapshots.Sixi());
        var answer = fixture.Open<LeaveDialog>(fixture.Dialogs);
        var dialog = fixture.Dialogs;

        await dialog.Find("#leave-until").ChangeAsync(new() { Value = "0900" });
        await dialog.Find("form").SubmitAsync();

        Assert.False(answer.IsCompleted);
        Assert.Equal(PostRefusals.BackInThePast.Code, dialog.Find("[role=alert]").GetAttribute("data-refusal"));
    }

    [Theory]
    [InlineData("1130")]
    [InlineData("11:30")]
    [InlineData("11：30")]
    public async Task The_return_is_typed_as_a_clock_shows_it(string typed)
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(3), HallSnapshots.Sixi());
        var answer = fixture.Open<LeaveDialog>(fixture.Dialogs);

        await fixture.Dialogs.Find("#leave-until").ChangeAsync(new() { Value = typed });
        await fixture.Dialogs.Find("form").SubmitAsync();

        Assert.Equal(HallSnapshots.Now.AddMinutes(90), Assert.IsType<LeaveWish>(await answer).ExpectedBack);
    }

    [Fact]
    public async Task What_is_no_time_stays_in_sight_with_its_fault_and_the_browser_keeps_the_form_back()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(3), HallSnapshots.Sixi());
        _ = fixture.Open<LeaveDialog>(fixture.Dialogs);

        await fixture.Dialogs.Find("#leave-until").ChangeAsync(new() { Value = "2575" });

        var field = fixture.Dialogs.Find("#leave-until");
        Assert.Equal("2575", field.GetAttribute("value"));
        Assert.Contains("“2575”不是时间", fixture.Dialogs.Markup, StringComparison.Ordinal);
        Assert.DoesNotMatch($"^(?:{field.GetAttribute("pattern")})$", "2575");
    }

    [Fact]
    public async Task A_transfer_names_its_target_and_its_reason()
    {
        var hall = HallSnapshots.Sixi().At(3, TicketState.Serving);
        using var fixture = new PortalFixture(PortalFixture.Clerk(3), hall);
        var answer = fixture.Open<TransferDialog>(fixture.Dialogs, new() { [nameof(TransferDialog.Hall)] = hall, [nameof(TransferDialog.From)] = hall.Window(HallSnapshots.Window(3)) });
        var dialog = fixture.Dialogs;

        await dialog.Find("form").SubmitAsync();
        Assert.Equal(["请填写转办原因。", "请选择转到哪个窗口或哪个号段。"], dialog.FindAll(".form-errors li").Select(l => l.TextContent));
        Assert.Equal("true", dialog.Labelled("转办原因").GetAttribute("aria-invalid"));
        await dialog.FindAll("fieldset:nth-of-type(2) input[type=radio]")[0].ChangeAsync(new() { Value = "on" });
        await dialog.Labelled("转办原因").ChangeAsync(new() { Value = " 下一环节 " });
        await dialog.Find("form").SubmitAsync();

        Assert.Equal(new TransferWish(null, HallSnapshots.Window(1), "下一环节"), await answer);
    }
}
