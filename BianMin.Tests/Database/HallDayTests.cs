using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Database;

/// <summary>What clerks do with tickets, through the real use cases on every engine (HALL-1).</summary>
public sealed class HallDayTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_visitor_is_drawn_called_started_and_finished_and_the_board_follows(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var (clerk, window) = (fixture.Clerk(1), fixture.Window(1));
        await fixture.Must(clerk, new SignOnPost(fixture.CenterId, window));
        var drawn = await fixture.Draw();
        Assert.Equal(("A001", 0), (drawn.Label, drawn.WaitingAhead));
        Assert.Equal(1, (await fixture.Hall()).WaitingTotal);

        var called = await fixture.Must(clerk, new CallNextTicket(fixture.CenterId, window, null));
        var hall = await fixture.Hall();
        Assert.Equal(drawn.TicketId, called.TicketId);
        Assert.Equal("A001", hall.Window(window)!.Current!.Label);
        Assert.Equal(("A001", 1), (hall.Calls[0].Label, hall.Calls[0].WindowNumber));

        await fixture.Must(clerk, new StartService(fixture.CenterId, window, drawn.TicketId));
        fixture.Time.Advance(TimeSpan.FromMinutes(4));
        await fixture.Must(clerk, new FinishService(fixture.CenterId, window, drawn.TicketId));
        Assert.Null((await fixture.Hall()).Window(window)!.Current);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_second_click_calls_nobody_else(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var (clerk, window) = (fixture.Clerk(1), fixture.Window(1));
        await fixture.Must(clerk, new SignOnPost(fixture.CenterId, window));
        await fixture.Draw();
        await fixture.Draw();

        var clicks = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => fixture.Must(clerk, new CallNextTicket(fixture.CenterId, window, null))));
        Assert.Single(clicks.Distinct());
        var first = clicks[0];
        await fixture.Refused(clerk, new CallNextTicket(fixture.CenterId, window, first.TicketId), "hall.person-in-service");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => fixture.Must(clerk, new RecallTicket(fixture.CenterId, window, first.TicketId, Seen: 0))));
        Assert.Equal(1, (await fixture.Hall()).Window(window)!.Current!.Recalls);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => fixture.Must(clerk, new FinishService(fixture.CenterId, window, first.TicketId))));
        Assert.Equal(1, (await fixture.Hall()).WaitingTotal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Recalls_end_at_the_limit_and_a_missed_visitor_comes_back_once_to_the_tail(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var (clerk, window) = (fixture.Clerk(1), fixture.Window(1));
        await fixture.Must(clerk, new SignOnPost(fixture.CenterId, window));
        var missed = await fixture.Draw();
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        var next = await fixture.Draw();
        await fixture.Must(clerk, new CallNextTicket(fixture.CenterId, window, null));
        for (var seen = 0; seen < 3; seen++)
            await fixture.Must(clerk, new RecallTicket(fixture.CenterId, window, missed.TicketId, seen));
        await fixture.Refused(clerk, new RecallTicket(fixture.CenterId, window, missed.TicketId, 3), "hall.recall-limit");

        await fixture.Must(clerk, new MarkNoShow(fixture.CenterId, window, missed.TicketId));
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        await fixture.Must(clerk, new ReturnTicket(fixture.CenterId, missed.TicketId));
        Assert.Equal([next.TicketId, missed.TicketId], (await fixture.Hall()).QueueOf(window).Select(p => p.Ticket.Id));

        await fixture.Must(clerk, new CallTicket(fixture.CenterId, window, missed.TicketId, "同事代为确认"));
        await fixture.Must(clerk, new MarkNoShow(fixture.CenterId, window, missed.TicketId));
        await fixture.Refused(clerk, new ReturnTicket(fixture.CenterId, missed.TicketId), "hall.returned-before");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_end_that_came_too_early_is_taken_back_while_nobody_else_stands_at_the_window(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var (clerk, window) = (fixture.Clerk(1), fixture.Window(1));
        await fixture.Must(clerk, new SignOnPost(fixture.CenterId, window));
        var (first, second) = (await fixture.Draw(), await fixture.Draw());
        await fixture.Must(clerk, new CallNextTicket(fixture.CenterId, window, null));
        await fixture.Must(clerk, new StartService(fixture.CenterId, window, first.TicketId));
        fixture.Time.Advance(TimeSpan.FromMinutes(6));
        await fixture.Must(clerk, new FinishService(fixture.CenterId, window, first.TicketId));

        var back = new TakeBackEnd(fixture.CenterId, window, first.TicketId);
        await fixture.Must(clerk, back);
        await fixture.Must(clerk, back);
        Assert.Equal((first.TicketId, TicketState.Serving), ((await fixture.Hall()).Window(window)!.Current!.Id, (await fixture.Hall()).Window(window)!.Current!.State));
        fixture.Time.Advance(TimeSpan.FromMinutes(4));
        await fixture.Must(clerk, new FinishService(fixture.CenterId, window, first.TicketId));
        // The service counts once, as long as it really took.
        await using (var context = await fixture.Context())
            Assert.Equal([600], Assert.Single(await context.Set<SeriesDay>().Where(s => s.CenterId == fixture.CenterId).ToListAsync(TestContext.Current.CancellationToken)).RecentServiceSeconds);

        await fixture.Must(clerk, new CallNextTicket(fixture.CenterId, window, null));
        await fixture.Refused(clerk, back, "hall.person-in-service");
        await fixture.Must(clerk, new MarkNoShow(fixture.CenterId, window, second.TicketId));
        await fixture.Must(clerk, new TakeBackEnd(fixture.CenterId, window, second.TicketId));
        Assert.Equal(TicketState.Called, (await fixture.Hall()).Window(window)!.Current!.State);
        await fixture.Must(clerk, new MarkNoShow(fixture.CenterId, window, second.TicketId));
        fixture.Time.Advance(TimeSpan.FromSeconds(20));
        await fixture.Refused(clerk, new TakeBackEnd(fixture.CenterId, window, second.TicketId), "hall.too-late-to-take-back");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_transferred_visitor_keeps_the_waiting_time_and_only_the_target_window_calls_them(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        await fixture.Must(fixture.Clerk(2), new SignOnPost(fixture.CenterId, fixture.Window(2)));
        var early = await fixture.Draw();
        fixture.Time.Advance(TimeSpan.FromMinutes(10));
        var late = await fixture.Draw();
        await fixture.Must(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null));
        await fixture.Must(fixture.Clerk(1), new TransferTicket(fixture.CenterId, fixture.Window(1), early.TicketId, null, fixture.Window(2), "需要二号窗口"));

        Assert.Equal(late.TicketId, (await fixture.Must(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null))).TicketId);
        var place = Assert.Single((await fixture.Hall()).QueueOf(fixture.Window(2)));
        Assert.Equal(early.TicketId, place.Ticket.Id);
        Assert.Contains("需要二号窗口", place.Explain(new(), fixture.Time.GetUtcNow()), StringComparison.Ordinal);
        Assert.Equal(early.TicketId, (await fixture.Must(fixture.Clerk(2), new CallNextTicket(fixture.CenterId, fixture.Window(2), null))).TicketId);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_first_who_draws_of_a_series_stands_behind_who_was_sent_there_before(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        var sent = await fixture.Draw();
        await fixture.Must(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null));
        await fixture.Must(fixture.Clerk(1), new TransferTicket(fixture.CenterId, fixture.Window(1), sent.TicketId, "B", null, "办另一项"));

        Assert.Equal(1, (await fixture.Draw("B")).WaitingAhead);
        Assert.Equal(2, (await fixture.Draw("B")).WaitingAhead);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_quota_of_a_series_refuses_the_next_and_issues_nothing(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await fixture.Draw("B");
        await fixture.Draw("B");
        await fixture.Refused(fixture.Kiosk, new DrawTicket(fixture.CenterId, "B", Courtesy.None, TicketSource.Kiosk, "third"), "hall.quota");
        Assert.Equal(2, (await fixture.Hall()).WaitingTotal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_paper_pad_number_is_keyed_in_once_and_numbers_restart_the_next_day(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var reception = fixture.Clerk(1);
        Assert.Equal("A903", (await fixture.Must(reception, new KeyInPadTicket(fixture.CenterId, "A", 903, Courtesy.None))).Label);
        await fixture.Refused(reception, new KeyInPadTicket(fixture.CenterId, "A", 903, Courtesy.None), "hall.pad-number-used");
        await fixture.Refused(reception, new KeyInPadTicket(fixture.CenterId, "A", 12, Courtesy.None), "request.invalid");
        Assert.Equal("A001", (await fixture.Draw()).Label);

        fixture.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("A001", (await fixture.Draw()).Label);
        await fixture.Must(Domain.Kernel.Actor.System, new KeepHall(fixture.CenterId));
        Assert.Equal(1, (await fixture.Hall()).WaitingTotal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_booked_visitor_joins_at_the_booked_time(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        var at = fixture.Time.GetUtcNow() + TimeSpan.FromMinutes(20);
        var booked = await fixture.Must(fixture.Director, new BookVisit(fixture.CenterId, "A", at, "booking-1"));
        Assert.Equal(booked, await fixture.Must(fixture.Director, new BookVisit(fixture.CenterId, "A", at, "booking-1")));
        var early = await fixture.Must(fixture.Kiosk, new CheckInBooking(fixture.CenterId, booked.Code));
        Assert.Equal(early.TicketId, (await fixture.Must(fixture.Kiosk, new CheckInBooking(fixture.CenterId, booked.Code))).TicketId);
        fixture.Time.Advance(TimeSpan.FromMinutes(15));
        var walkIn = await fixture.Draw();
        fixture.Time.Advance(TimeSpan.FromMinutes(15));
        var later = await fixture.Draw();

        Assert.Equal([walkIn.TicketId, early.TicketId, later.TicketId], (await fixture.Hall()).QueueOf(fixture.Window(1)).Select(p => p.Ticket.Id));
    }
}
