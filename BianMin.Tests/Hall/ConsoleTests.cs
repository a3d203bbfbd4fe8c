using AngleSharp.Dom;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Posts;
using BianMin.Portal.Hall.Console;
using BianMin.Portal.Shell;
using BianMin.Portal.Shell.Drafts;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace BianMin.Tests.Hall;

/// <summary>The clerk's console (HALL-1, HALL-2).</summary>
public sealed class ConsoleTests
{
    private static readonly Actor Clerk = PortalFixture.Clerk(3);

    [Fact]
    public void Calling_the_next_asks_for_my_window_with_nobody_seen()
    {
        using var fixture = new PortalFixture(Clerk, HallSnapshots.Sixi().Waiting(3, 5));
        var console = fixture.Render<ConsolePage>();

        Press(console, "叫号");

        var call = fixture.UseCases.Last<CallNextTicket>();
        Assert.Equal((HallSnapshots.Window(3), (Guid?)null), (call.WindowId, call.Seen));
    }

    [Fact]
    public async Task A_double_click_is_one_wish()
    {
        using var fixture = new PortalFixture(Clerk, HallSnapshots.Sixi().Waiting(3, 5));
        var gate = new TaskCompletionSource();
        fixture.UseCases.Then = _ => gate.Task;
        var console = fixture.Render<ConsolePage>();

        var first = Act(console, "叫号").ClickAsync(new());
        await Act(console, "叫号").ClickAsync(new());
        gate.SetResult();
        await fixture.Feed.Show(HallSnapshots.Sixi().Waiting(3, 5) with { Version = 2 });
        await first;

        Assert.Single(fixture.UseCases.Asked.OfType<CallNextTicket>());
    }

    [Theory]
    [InlineData(TicketState.Serving, "办结", "012 已办结")]
    [InlineData(TicketState.Called, "过号", "012 已过号")]
    public async Task What_ended_too_early_is_taken_back_for_ten_seconds(TicketState state, string act, string done)
    {
        using var fixture = new PortalFixture(Clerk, HallSnapshots.Sixi().At(3, state));
        fixture.UseCases.Then = asked => asked is TakeBackEnd ? Task.CompletedTask : fixture.Feed.Show(HallSnapshots.Sixi() with { Version = 2 });
        var console = fixture.Render<ConsolePage>();
        await Act(console, act).ClickAsync(new());
        var bar = console.Find(".undo-bar");
        Assert.Contains(done, bar.TextContent, StringComparison.Ordinal);
        Assert.Contains("10 秒", bar.TextContent, StringComparison.Ordinal);

        _ = console.Find(".undo-bar button").ClickAsync(new());

        Assert.Equal(HallSnapshots.Window(3), fixture.UseCases.Last<TakeBackEnd>().WindowId);
        Assert.Empty(console.FindAll(".undo-bar"));
    }

    [Fact]
    public async Task Taking_back_is_not_offered_for_long_nor_while_the_next_person_stands_there()
    {
        using var fixture = new PortalFixture(Clerk, HallSnapshots.Sixi().At(3, TicketState.Serving));
        fixture.UseCases.Then = _ => fixture.Feed.Show(HallSnapshots.Sixi() with { Version = 2 });
        var console = fixture.Render<ConsolePage>();
        await Act(console, "办结").ClickAsync(new());
        Assert.NotEmpty(console.FindAll(".undo-bar"));

        await fixture.Feed.Show(HallSnapshots.Sixi().At(3, TicketState.Called) with { Version = 3 });
        Assert.Empty(console.FindAll(".undo-bar"));
        await fixture.Feed.Show(HallSnapshots.Sixi() with { Version = 4 });
        Assert.NotEmpty(console.FindAll(".undo-bar"));
        for (var second = 0; second < 10; second++)
            fixture.Clock.Advance(TimeSpan.FromSeconds(1));

        console.WaitForAssertion(() => Assert.Empty(console.FindAll(".undo-bar")));
    }

    [Fact]
    public void A_window_that_was_closed_too_early_is_opened_again()
    {
        using var fixture = new PortalFixture(Clerk, HallSnapshots.Sixi());
        fixture.UseCases.Then = asked => asked is SignOffPost ? fixture.Feed.Show(HallSnapshots.Sixi().Closed(3) with { Version = 2 }) : Task.CompletedTask;
        var console = fixture.Render<ConsolePage>();
        var bar = fixture.Render<Microsoft.AspNetCore.Components.Sections.SectionOutlet>(p => p.Add(o => o.SectionName, ShellSections.Bar));
        bar.FindAll("button").Single(b => b.TextContent.Contains("收岗", StringComparison.Ordinal)).Click();
        fixture.Dialogs.Find("form").Submit();
        console.WaitForAssertion(() => Assert.Contains("3号窗口已收岗", console.Find(".undo-bar").TextContent, StringComparison.Ordinal));

        _ = console.Find(".undo-bar button").ClickAsync(new());

        Assert.Equal(HallSnapshots.Window(3), fixture.UseCases.Last<SignOnPost>().WindowId);
    }

    [Fact]
    public async Task An_intake_that_is_asked_for_while_its_draft_is_looked_for_opens_once()
    {
        using var fixture = new PortalFixture(Clerk, HallSnapshots.Sixi().Waiting(3, 5));
        var read = fixture.JSInterop.Setup<IJSStreamReference>("bianmin.drafts.read", i => i.Arguments is ["intake-no-ticket"]);
        var console = fixture.Render<ConsolePage>();

        _ = Act(console, "受理").ClickAsync(new());
        fixture.Dialogs.WaitForElement(".mud-dialog");
        var seal = fixture.Services.GetRequiredService<DraftSeal>();
        await console.InvokeAsync(() => read.SetResult(new KeptInTab($"{seal.Close(Clerk, "intake-no-ticket", "{}")}\n")));

        fixture.Dialogs.WaitForAssertion(() => Assert.Contains("已恢复", fixture.Dialogs.Markup, StringComparison.Ordinal));
        Assert.Single(fixture.Dialogs.FindAll(".mud-dialog"));
    }

    [Theory]
    [InlineData(TicketState.Called, "开始")]
    [InlineData(TicketState.Serving, "办结")]
    [InlineData(null, "叫号")]
    public void The_next_useful_action_stands_out(TicketState? state, string expected)
    {
        var hall = HallSnapshots.Sixi().Waiting(3, 2);
        using var fixture = new PortalFixture(Clerk, state is { } s ? hall.At(3, s) : hall);

        var next = fixture.Render<ConsolePage>().Find(".service-acts .act.next");

        Assert.StartsWith(expected, next.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaving_a_person_in_service_asks_first()
    {
        using var fixture = new PortalFixture(Clerk, HallSnapshots.Sixi().Waiting(3, 2).At(3, TicketState.Serving));
        var console = fixture.Render<ConsolePage>();

        Press(console, "叫号");

        Assert.Empty(fixture.UseCases.Asked.OfType<CallNextTicket>());
        fixture.Dialogs.WaitForAssertion(() => Assert.Contains("办结并叫下一位", fixture.Dialogs.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_shown_in_words_and_changes_nothing()
    {
        using var fixture = new PortalFixture(Clerk, HallSnapshots.Sixi());
        fixture.UseCases.Refusal = HallRefusals.NobodyWaits;
        var console = fixture.Render<ConsolePage>();

        await Act(console, "叫号").ClickAsync(new());

        Assert.Contains(HallRefusals.NobodyWaits.Message, console.Find(".refusal").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_waiting_ticket_can_say_why_it_stands_where_it_stands()
    {
        using var fixture = new PortalFixture(Clerk, HallSnapshots.Sixi().Waiting(3, 6, longestMinutes: 9));
        var console = fixture.Render<ConsolePage>();

        console.Find(".queue-row").Click();

        Assert.Contains("已等 8 分钟", console.Find(".queue-why").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", console.Find(".queue-row").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void Two_hundred_people_are_counted_in_full_and_listed_in_part()
    {
        using var fixture = new PortalFixture(Clerk, HallSnapshots.Sixi().Waiting(3, 200));
        var console = fixture.Render<ConsolePage>();

        Assert.Contains("200", console.Find("#queue-title").TextContent, StringComparison.Ordinal);
        Assert.Contains("还有 140 人", console.Find(".queue-more").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newcomer_to_the_queue_is_marked_and_the_others_are_not()
    {
        var hall = HallSnapshots.Sixi().Waiting(3, 2);
        using var fixture = new PortalFixture(Clerk, hall);
        var console = fixture.Render<ConsolePage>();
        Assert.Empty(console.FindAll(".queue-list .marked"));

        await fixture.Feed.Show(hall.Waiting(3, 3));

        Assert.Single(console.FindAll(".queue-list .marked"));
    }

    [Fact]
    public async Task Held_and_missed_tickets_can_be_taken_up_again()
    {
        var hall = HallSnapshots.Sixi().Parked(3, TicketState.Held, 7).Parked(3, TicketState.NoShow, 8);
        using var fixture = new PortalFixture(Clerk, hall);
        // The hall that an act makes ends the waiting for it. A clock moved by hand could be moved before the console waits for it.
        fixture.UseCases.Then = _ => fixture.Feed.Show(hall with { Version = hall.Version + 1 });
        var console = fixture.Render<ConsolePage>();

        await console.Find("[aria-label='继续办理 C007']").ClickAsync(new());
        await console.Find("[aria-label='恢复排队 C008']").ClickAsync(new());

        Assert.Equal(HallSnapshots.Ticket(3, TicketState.Held, 7).Id, fixture.UseCases.Last<ResumeTicket>().TicketId);
        Assert.Equal(HallSnapshots.Ticket(3, TicketState.NoShow, 8).Id, fixture.UseCases.Last<ReturnTicket>().TicketId);
    }

    [Fact]
    public void Nobody_is_resumed_while_somebody_is_served()
    {
        using var fixture = new PortalFixture(Clerk, HallSnapshots.Sixi().At(3, TicketState.Serving).Parked(3, TicketState.Held, 7));
        var console = fixture.Render<ConsolePage>();

        console.Find("[aria-label='继续办理 C007']").Click();

        Assert.Empty(fixture.UseCases.Asked.OfType<ResumeTicket>());
    }

    [Fact]
    public void One_who_was_sent_sees_it_and_acknowledges_by_signing_on()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(101), Sent(HallSnapshots.Sixi().Left(2)));
        var console = fixture.Render<ConsolePage>();

        Assert.Contains("90 秒", console.Find(".sent-card").TextContent, StringComparison.Ordinal);
        console.Find(".sent-card .act.next").Click();

        Assert.Equal(HallSnapshots.Window(2), fixture.UseCases.Last<SignOnPost>().WindowId);
    }

    [Fact]
    public void A_note_that_comes_moves_no_button_from_under_a_hand()
    {
        using var free = new PortalFixture(PortalFixture.Clerk(101), Sent(HallSnapshots.Sixi().Left(2)));
        Assert.DoesNotContain("console-notes-over", free.Render<ConsolePage>().Find(".console-notes").ClassList);
        using var serving = new PortalFixture(Clerk, HallSnapshots.Sixi());

        Assert.Contains("console-notes-over", serving.Render<ConsolePage>().Find(".console-notes").ClassList);
    }

    [Fact]
    public void One_who_cannot_come_says_so()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(101), Sent(HallSnapshots.Sixi().Left(2)));

        fixture.Render<ConsolePage>().FindAll(".sent-card .act")[^1].Click();

        Assert.Equal(HallSnapshots.Window(2), fixture.UseCases.Last<DeclineBPost>().WindowId);
    }

    [Fact]
    public void A_possible_stand_in_hears_of_an_uncovered_window_quietly()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(101), HallSnapshots.Sixi().Left(2));

        Assert.Contains("2号窗口", fixture.Render<ConsolePage>().Find(".cover-notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_resident_who_left_may_return()
    {
        using var fixture = new PortalFixture(Clerk, HallSnapshots.Sixi().Left(3));
        var console = fixture.Render<ConsolePage>();

        var act = console.Find(".choose-card .act");
        act.Click();

        Assert.Contains("回岗", act.TextContent, StringComparison.Ordinal);
        Assert.Equal(HallSnapshots.Window(3), fixture.UseCases.Last<SignOnPost>().WindowId);
    }

    [Fact]
    public void What_the_one_before_left_open_is_confirmed()
    {
        var hall = HallSnapshots.Sixi();
        var handover = new HandoverView(HallSnapshots.Id('h', 1), HallSnapshots.Window(3), hall.Center.Person(HallSnapshots.Staff(1)), HallSnapshots.Staff(3), HallSnapshots.Now, ["C007 挂起：等材料"]);
        using var fixture = new PortalFixture(Clerk, hall with { Handovers = [handover] });
        var console = fixture.Render<ConsolePage>();

        Assert.Contains("C007 挂起：等材料", console.Find(".handover-card").TextContent, StringComparison.Ordinal);
        console.Find(".handover-card .act").Click();

        Assert.Equal(handover.Id, fixture.UseCases.Last<ConfirmHandover>().HandoverId);
    }

    [Fact]
    public void Any_page_of_who_holds_a_window_gives_signs_of_life_until_it_is_closed()
    {
        using var fixture = new PortalFixture(Clerk, HallSnapshots.Sixi());
        var frame = fixture.Render<PresenceBeat>();
        Assert.Equal(1, Beats(fixture));

        fixture.Clock.Advance(TimeSpan.FromSeconds(20));
        frame.WaitForAssertion(() => Assert.Equal(2, Beats(fixture)));
        frame.Instance.Dispose();

        Assert.Equal(0, fixture.Timers);
    }

    [Fact]
    public void Who_holds_no_window_gives_none()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(101), HallSnapshots.Sixi());

        fixture.Render<PresenceBeat>();

        Assert.Equal((1, 0), (fixture.Timers, Beats(fixture)));
    }

    [Fact]
    public void A_console_that_is_closed_watches_no_more()
    {
        using var fixture = new PortalFixture(Clerk, HallSnapshots.Sixi());
        var console = fixture.Render<ConsolePage>();

        console.Instance.Dispose();

        Assert.Equal((0, 0), (fixture.Feed.Watchers, fixture.Timers));
    }

    [Fact]
    public void An_account_without_a_staff_record_is_told_what_to_do()
    {
        using var fixture = new PortalFixture(PortalFixture.Clerk(3) with { StaffId = null }, HallSnapshots.Sixi());

        Assert.Contains("系统管理员", fixture.Render<ConsolePage>().Markup, StringComparison.Ordinal);
    }

    private static int Beats(PortalFixture fixture) => fixture.UseCases.Asked.OfType<BeatPresence>().Count();

    private static HallSnapshot Sent(HallSnapshot hall) => hall.With(2, w => w with
    {
        Sent = hall.Center.Person(HallSnapshots.Staff(101)),
        SentBy = "主任",
        SentAt = HallSnapshots.Now.AddSeconds(-30),
    });

    private static IElement Act(IRenderedComponent<ConsolePage> console, string text) =>
        console.FindAll(".service-acts .act").Single(b => b.TextContent.Trim().StartsWith(text, StringComparison.Ordinal));

    private static void Press(IRenderedComponent<ConsolePage> console, string text) => Act(console, text).Click();
}
