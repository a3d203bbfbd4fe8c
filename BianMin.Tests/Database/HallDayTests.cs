using BianMin.Domain.Hall;
using BianMin.Domain.Posts;

namespace BianMin.Tests.Database;

/// <summary>What clerks do with tickets, through the real use cases on every engine (HALL-1).</summary>
public sealed class HallDayTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_visitor_is_drawn_called_started_and_finished_and_the_board_follows(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var (clerk, window) = (house.Clerk(1), house.Window(1));
        await house.Must(clerk, new SignOnPost(house.CenterId, window));
        var drawn = await house.Draw();
        Assert.Equal(("A001", 0), (drawn.Label, drawn.WaitingAhead));
        Assert.Equal(1, (await house.Hall()).WaitingTotal);

        var called = await house.Must(clerk, new CallNextTicket(house.CenterId, window, null));
        var hall = await house.Hall();
        Assert.Equal(drawn.TicketId, called.TicketId);
        Assert.Equal("A001", hall.Window(window)!.Current!.Label);
        Assert.Equal(("A001", 1), (hall.Calls[0].Label, hall.Calls[0].WindowNumber));

        await house.Must(clerk, new StartService(house.CenterId, window, drawn.TicketId));
        house.Time.Advance(TimeSpan.FromMinutes(4));
        await house.Must(clerk, new FinishService(house.CenterId, window, drawn.TicketId));
        Assert.Null((await house.Hall()).Window(window)!.Current);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_second_click_calls_nobody_else(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var (clerk, window) = (house.Clerk(1), house.Window(1));
        await house.Must(clerk, new SignOnPost(house.CenterId, window));
        await house.Draw();
        await house.Draw();

        var clicks = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => house.Must(clerk, new CallNextTicket(house.CenterId, window, null))));
        Assert.Single(clicks.Distinct());
        var first = clicks[0];
        await house.Refused(clerk, new CallNextTicket(house.CenterId, window, first.TicketId), "hall.person-in-service");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => house.Must(clerk, new RecallTicket(house.CenterId, window, first.TicketId, Seen: 0))));
        Assert.Equal(1, (await house.Hall()).Window(window)!.Current!.Recalls);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => house.Must(clerk, new FinishService(house.CenterId, window, first.TicketId))));
        Assert.Equal(1, (await house.Hall()).WaitingTotal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Recalls_end_at_the_limit_and_a_missed_visitor_comes_back_once_to_the_tail(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var (clerk, window) = (house.Clerk(1), house.Window(1));
        await house.Must(clerk, new SignOnPost(house.CenterId, window));
        var missed = await house.Draw();
        house.Time.Advance(TimeSpan.FromMinutes(1));
        var next = await house.Draw();
        await house.Must(clerk, new CallNextTicket(house.CenterId, window, null));
        for (var seen = 0; seen < 3; seen++)
            await house.Must(clerk, new RecallTicket(house.CenterId, window, missed.TicketId, seen));
        await house.Refused(clerk, new RecallTicket(house.CenterId, window, missed.TicketId, 3), "hall.recall-limit");

        await house.Must(clerk, new MarkNoShow(house.CenterId, window, missed.TicketId));
        house.Time.Advance(TimeSpan.FromMinutes(1));
        await house.Must(clerk, new ReturnTicket(house.CenterId, missed.TicketId));
        Assert.Equal([next.TicketId, missed.TicketId], (await house.Hall()).QueueOf(window).Select(p => p.Ticket.Id));

        await house.Must(clerk, new CallTicket(house.CenterId, window, missed.TicketId, "同事代为确认"));
        await house.Must(clerk, new MarkNoShow(house.CenterId, window, missed.TicketId));
        await house.Refused(clerk, new ReturnTicket(house.CenterId, missed.TicketId), "hall.returned-before");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_transferred_visitor_keeps_the_waiting_time_and_only_the_target_window_calls_them(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, house.Window(1)));
        await house.Must(house.Clerk(2), new SignOnPost(house.CenterId, house.Window(2)));
        var early = await house.Draw();
        house.Time.Advance(TimeSpan.FromMinutes(10));
        var late = await house.Draw();
        await house.Must(house.Clerk(1), new CallNextTicket(house.CenterId, house.Window(1), null));
        await house.Must(house.Clerk(1), new TransferTicket(house.CenterId, house.Window(1), early.TicketId, null, house.Window(2), "需要二号窗口"));

        Assert.Equal(late.TicketId, (await house.Must(house.Clerk(1), new CallNextTicket(house.CenterId, house.Window(1), null))).TicketId);
        var place = Assert.Single((await house.Hall()).QueueOf(house.Window(2)));
        Assert.Equal(early.TicketId, place.Ticket.Id);
        Assert.Contains("需要二号窗口", place.Explain(new(), house.Time.GetUtcNow()), StringComparison.Ordinal);
        Assert.Equal(early.TicketId, (await house.Must(house.Clerk(2), new CallNextTicket(house.CenterId, house.Window(2), null))).TicketId);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_first_who_draws_of_a_series_stands_behind_who_was_sent_there_before(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, house.Window(1)));
        var sent = await house.Draw();
        await house.Must(house.Clerk(1), new CallNextTicket(house.CenterId, house.Window(1), null));
        await house.Must(house.Clerk(1), new TransferTicket(house.CenterId, house.Window(1), sent.TicketId, "B", null, "办另一项"));

        Assert.Equal(1, (await house.Draw("B")).WaitingAhead);
        Assert.Equal(2, (await house.Draw("B")).WaitingAhead);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_quota_of_a_series_refuses_the_next_and_issues_nothing(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        await house.Draw("B");
        await house.Draw("B");
        await house.Refused(house.Kiosk, new DrawTicket(house.CenterId, "B", Courtesy.None, TicketSource.Kiosk, "third"), "hall.quota");
        Assert.Equal(2, (await house.Hall()).WaitingTotal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_paper_pad_number_is_keyed_in_once_and_numbers_restart_the_next_day(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var reception = house.Clerk(1);
        Assert.Equal("A903", (await house.Must(reception, new KeyInPadTicket(house.CenterId, "A", 903, Courtesy.None))).Label);
        await house.Refused(reception, new KeyInPadTicket(house.CenterId, "A", 903, Courtesy.None), "hall.pad-number-used");
        await house.Refused(reception, new KeyInPadTicket(house.CenterId, "A", 12, Courtesy.None), "desk.invalid");
        Assert.Equal("A001", (await house.Draw()).Label);

        house.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("A001", (await house.Draw()).Label);
        await house.Must(Domain.Desk.Actor.System, new KeepHall(house.CenterId));
        Assert.Equal(1, (await house.Hall()).WaitingTotal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_booked_visitor_joins_at_the_booked_time(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, house.Window(1)));
        var at = house.Time.GetUtcNow() + TimeSpan.FromMinutes(20);
        var booked = await house.Must(house.Director, new BookVisit(house.CenterId, "A", at, "booking-1"));
        Assert.Equal(booked, await house.Must(house.Director, new BookVisit(house.CenterId, "A", at, "booking-1")));
        var early = await house.Must(house.Kiosk, new CheckInBooking(house.CenterId, booked.Code));
        Assert.Equal(early.TicketId, (await house.Must(house.Kiosk, new CheckInBooking(house.CenterId, booked.Code))).TicketId);
        house.Time.Advance(TimeSpan.FromMinutes(15));
        var walkIn = await house.Draw();
        house.Time.Advance(TimeSpan.FromMinutes(15));
        var later = await house.Draw();

        Assert.Equal([walkIn.TicketId, early.TicketId, later.TicketId], (await house.Hall()).QueueOf(house.Window(1)).Select(p => p.Ticket.Id));
    }
}
