using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Tests.Calendar;

namespace BianMin.Tests.Hall;

public sealed class TicketTests
{
    private static readonly Guid ThisWindow = Guid.NewGuid();
    private static readonly Guid OtherWindow = Guid.NewGuid();
    private static readonly Guid Clerk = Guid.NewGuid();
    private static readonly Moment Drawn = China.At("2026-11-23 09:00");
    private static readonly Moment Later = China.At("2026-11-23 09:20");

    [Theory]
    [InlineData(TicketSource.Kiosk, PaperState.Unconfirmed)]
    [InlineData(TicketSource.Machine, PaperState.Unconfirmed)]
    [InlineData(TicketSource.Reception, PaperState.Confirmed)]
    [InlineData(TicketSource.PaperPad, PaperState.Confirmed)]
    public void Paper_counts_as_in_hand_only_where_a_person_gave_it(TicketSource source, PaperState paper) =>
        Assert.Equal(paper, Ticket.Draw("sixi", "A", 1, source, Courtesy.None, "k", Drawn).Paper);

    [Fact]
    public void A_ticket_is_printed_with_its_series_and_three_digits() => Assert.Equal("A012", Waiting(12).Label);

    [Fact]
    public void A_call_claims_the_ticket_once()
    {
        var ticket = Waiting();

        Assert.Null(ticket.Call(ThisWindow, Clerk, Later));

        Refused("hall.not-waiting", ticket.Call(OtherWindow, Clerk, Later), ticket);
        Assert.Equal(ThisWindow, ticket.WindowId);
    }

    [Fact]
    public void A_call_out_of_order_keeps_its_reason()
    {
        var ticket = Waiting();

        ticket.Call(ThisWindow, Clerk, Later, "群众突发不适");

        Assert.Equal("群众突发不适", ticket.Reason);
    }

    [Fact]
    public void A_person_is_recalled_up_to_the_limit_of_the_centre()
    {
        var ticket = Called();

        Assert.Null(ticket.Recall(2, Later));
        Assert.Null(ticket.Recall(2, Later));

        Refused("hall.recall-limit", ticket.Recall(2, Later), ticket);
        Assert.Equal(2, ticket.Recalls);
    }

    [Fact]
    public void A_no_show_returns_once_and_to_the_tail()
    {
        var ticket = Called();
        ticket.MarkNoShow(Later);

        Assert.Null(ticket.ReturnAfterNoShow(Later));
        Assert.Equal((TicketState.Waiting, Later.Instant), (ticket.State, ticket.QueuedAt));

        ticket.Call(ThisWindow, Clerk, Later);
        ticket.MarkNoShow(Later);
        Refused("hall.returned-before", ticket.ReturnAfterNoShow(Later), ticket);
    }

    [Fact]
    public void A_transfer_keeps_the_waiting_time_and_forgets_the_call()
    {
        var ticket = Called();
        ticket.Recall(3, Later);

        Assert.Null(ticket.Transfer("B", null, "材料归民政"));

        Assert.Equal((TicketState.Waiting, Drawn.Instant, "A", "B"), (ticket.State, ticket.QueuedAt, ticket.Series, ticket.QueueSeries));
        Assert.Equal((null, null, 0), ((Guid?)ticket.WindowId, ticket.CalledAt, ticket.Recalls));
    }

    [Fact]
    public void A_ticket_sent_to_one_window_is_called_by_no_other()
    {
        var ticket = Called();
        ticket.Transfer("A", OtherWindow, "由专人办理");

        Refused("hall.for-another-window", ticket.Call(ThisWindow, Clerk, Later), ticket);
        Assert.Null(ticket.Call(OtherWindow, Clerk, Later));
    }

    [Fact]
    public void A_ticket_whose_window_closed_may_be_called_by_any_and_keeps_its_time()
    {
        var ticket = Called();
        ticket.Transfer("A", OtherWindow, "由专人办理");

        ticket.Release();

        Assert.Equal(Drawn.Instant, ticket.QueuedAt);
        Assert.Null(ticket.Call(ThisWindow, Clerk, Later));
    }

    [Fact]
    public void Nobody_is_transferred_to_the_window_where_they_stand()
    {
        var ticket = Called();

        Refused("hall.transfer-to-self", ticket.Transfer("A", ThisWindow, "误操作"), ticket);
    }

    [Fact]
    public void A_held_ticket_is_resumed_at_its_own_window_and_its_service_began_once()
    {
        var ticket = Called();
        ticket.Start(Clerk, Drawn);
        ticket.Hold("等材料");

        Refused("hall.for-another-window", ticket.Resume(OtherWindow, Clerk, Later), ticket);

        Assert.Null(ticket.Resume(ThisWindow, Clerk, Later));
        Assert.Equal(Drawn.Instant, ticket.StartedAt);
    }

    [Fact]
    public void Service_counts_from_the_start_and_not_from_the_walk_to_the_window()
    {
        var ticket = Called();
        ticket.Start(Clerk, China.At("2026-11-23 09:05"));
        ticket.Finish(Clerk, Later);

        Assert.Equal(TimeSpan.FromMinutes(15), ticket.ServiceTime);
    }

    [Fact]
    public void Service_without_a_start_counts_from_the_call()
    {
        var ticket = Waiting();
        ticket.Call(ThisWindow, Clerk, China.At("2026-11-23 09:10"));
        ticket.Finish(Clerk, Later);

        Assert.Equal(TimeSpan.FromMinutes(10), ticket.ServiceTime);
    }

    [Fact]
    public void Confirming_paper_twice_changes_nothing_the_second_time()
    {
        var ticket = Waiting();
        ticket.ConfirmPaper();

        Unchanged(ticket, () => ticket.ConfirmPaper());
    }

    [Theory]
    [InlineData(TicketState.Finished, TicketState.Serving)]
    [InlineData(TicketState.NoShow, TicketState.Called)]
    public void An_end_that_came_too_early_is_taken_back_as_if_it_had_not_been_but_not_for_long(TicketState ended, TicketState before)
    {
        var (soon, late) = (In(ended), In(ended));

        Assert.Null(soon.TakeBack(After(15)));
        Refused("hall.too-late-to-take-back", late.TakeBack(After(16)), late);

        Assert.Equal((before, null, null), (soon.State, soon.EndedAt, soon.MissedAt));
        Assert.Equal((ThisWindow, Clerk, Drawn.Instant), (soon.WindowId, soon.StaffId, soon.CalledAt));
        Assert.Null(soon.Finish(Clerk, Later));
        Assert.Equal(TimeSpan.FromMinutes(20), soon.ServiceTime);
    }

    public static TheoryData<TicketState, string> Allowed => new()
    {
        { TicketState.Waiting, "Call Void" },
        { TicketState.Called, "Recall Start NoShow Hold Transfer Finish Void" },
        { TicketState.Serving, "Hold Transfer Finish Void" },
        { TicketState.Held, "Resume Transfer Void" },
        { TicketState.NoShow, "Return TakeBack Void" },
        { TicketState.Finished, "TakeBack" },
        { TicketState.Voided, "" },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Each_state_allows_its_own_steps_and_refuses_all_others_unchanged(TicketState state, string allowed)
    {
        var possible = new List<string>();
        foreach (var (name, step) in Steps)
        {
            var ticket = In(state);
            var before = ticket.Version;
            if (step(ticket) is { } refusal)
                Assert.Equal((before, state), (ticket.Version, ticket.State));
            else
                possible.Add(name);
        }

        Assert.Equal(allowed, string.Join(' ', possible));
    }

    private static readonly (string Name, Func<Ticket, Refusal?> Step)[] Steps =
    [
        ("Call", t => t.Call(ThisWindow, Clerk, Later)),
        ("Recall", t => t.Recall(3, Later)),
        ("Start", t => t.Start(Clerk, Later)),
        ("NoShow", t => t.MarkNoShow(Later)),
        ("Return", t => t.ReturnAfterNoShow(Later)),
        ("Hold", t => t.Hold("等材料")),
        ("Resume", t => t.Resume(ThisWindow, Clerk, Later)),
        ("Transfer", t => t.Transfer("B", null, "转办")),
        ("Finish", t => t.Finish(Clerk, Later)),
        ("TakeBack", t => t.TakeBack(After(10))),
        ("Void", t => t.Void("打印机卡纸", Later)),
    ];

    private static Ticket In(TicketState state)
    {
        var ticket = Waiting();
        if (state is TicketState.Waiting)
            return ticket;
        if (state is TicketState.Voided)
        {
            ticket.Void("打印机卡纸", Drawn);
            return ticket;
        }

        ticket.Call(ThisWindow, Clerk, Drawn);
        var refusal = state switch
        {
            TicketState.Serving => ticket.Start(Clerk, Drawn),
            TicketState.Held => ticket.Hold("等材料"),
            TicketState.NoShow => ticket.MarkNoShow(Drawn),
            TicketState.Finished => ticket.Finish(Clerk, Drawn),
            _ => null,
        };
        Assert.Null(refusal);
        return ticket;
    }

    private static Ticket Waiting(int number = 1) => Ticket.Draw("sixi", "A", number, TicketSource.Kiosk, Courtesy.None, "k", Drawn);

    private static Moment After(int seconds) => Moment.At(Drawn.Instant.AddSeconds(seconds));

    private static Ticket Called() => In(TicketState.Called);

    private static void Refused(string code, Refusal? refusal, Ticket ticket)
    {
        Assert.Equal(code, refusal?.Code);
        if (code != "hall.transfer-to-self")
            Assert.Contains(ticket.Label, refusal!.Message, StringComparison.Ordinal);
    }

    private static void Unchanged(Ticket ticket, Func<Refusal?> step)
    {
        var before = ticket.Version;
        Assert.Null(step());
        Assert.Equal(before, ticket.Version);
    }
}
