using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using static BianMin.Tests.Hall.Queues;

namespace BianMin.Tests.Hall;

public sealed class QueueOrderTests
{
    private static readonly HallSettings Usual = new();

    [Fact]
    public void Who_came_first_is_called_first() =>
        Assert.Equal("A002 A001 A003", Order(Ticket(1, 10), Ticket(2, 5), Ticket(3, 20)));

    [Fact]
    public void At_the_same_instant_the_smaller_number_is_first() =>
        Assert.Equal("A001 A002", Order(Ticket(2, 5), Ticket(1, 5)));

    [Fact]
    public void An_elderly_person_counts_as_having_come_a_quarter_of_an_hour_earlier() =>
        Assert.Equal("A003 A001 A002", Order(Ticket(1, 0), Ticket(2, 5), Ticket(3, 15, Courtesy.Elderly)));

    [Fact]
    public void Courtesy_does_not_pass_people_who_came_longer_before() =>
        Assert.Equal("A001 A003 A002", Order(Ticket(1, 0), Ticket(2, 5), Ticket(3, 16, Courtesy.Military)));

    [Fact]
    public void When_the_share_is_used_up_an_ordinary_person_goes_first_and_the_screen_says_so()
    {
        var places = QueueOrder.Arrange(
            [Ticket(1, 0), Ticket(2, 1), Ticket(3, 2, Courtesy.Disabled), Ticket(4, 3, Courtesy.Elderly)], Usual, credit: 1, Nine.AddMinutes(60));

        Assert.Equal("A003 A001 A004 A002", string.Join(' ', places.Select(p => p.Ticket.Label)));
        Assert.Equal([PlaceReason.Ahead, PlaceReason.BeforeCourtesy, PlaceReason.Ahead, PlaceReason.ByTime], places.Select(p => p.Reason));
        Assert.Contains("优待号已占到 50%", places[1].Explain(Usual, Nine.AddMinutes(60)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_centre_without_a_courtesy_share_calls_by_time_alone() =>
        Assert.Equal("A001 A002", Order(Usual with { CourtesySharePercent = 0 }, credit: 0, Ticket(1, 0), Ticket(2, 1, Courtesy.Elderly)));

    [Fact]
    public void A_booked_visitor_who_is_early_stands_behind_all_until_the_booked_time()
    {
        var booked = Ticket(1, 90) with { Source = TicketSource.Booking };

        Assert.Equal("A002 A001", Order(Nine.AddMinutes(89), booked, Ticket(2, 80)));
        Assert.Equal("A003 A001 A002", Order(Nine.AddMinutes(100), booked, Ticket(2, 95), Ticket(3, 80)));
    }

    [Theory]
    [InlineData(Courtesy.None, "第 1 位：09:05 取号，已等 25 分钟；按到达先后。")]
    [InlineData(Courtesy.Pregnant, "第 1 位：09:05 取号，已等 25 分钟；孕妇优待，按提前 15 分钟到达排序。")]
    public void Every_place_can_say_why_it_is_where_it_is(Courtesy courtesy, string words)
    {
        var now = Nine.AddMinutes(30);

        Assert.Equal(words, QueueOrder.Arrange([Ticket(1, 5, courtesy), Ticket(2, courtesy == Courtesy.None ? 6 : 4)], Usual, 1, now)[0].Explain(Usual, now));
    }

    [Fact]
    public void A_transferred_person_is_explained_with_the_reason_and_the_waiting_time_kept()
    {
        var place = new QueuePlace(Ticket(1, 5) with { QueueSeries = "B", Reason = "材料归民政" }, 1, PlaceReason.ByTime, 1);

        Assert.Equal("第 1 位：转办而来（材料归民政），09:05 起的等候时间保留，已等 25 分钟；按到达先后。", place.Explain(Usual, Nine.AddMinutes(30)));
    }

    [Fact]
    public void A_window_of_several_series_takes_the_longest_wait_at_their_heads()
    {
        var now = Nine.AddMinutes(60);
        var a = QueueOrder.Arrange([Ticket(1, 0), Ticket(2, 20)], Usual, 1, now);
        var b = QueueOrder.Arrange([Ticket(1, 10, series: "B"), Ticket(2, 30, Courtesy.Elderly, "B"), Ticket(3, 25, series: "B")], Usual, 1, now);

        Assert.Equal("A001 B001 B002 A002 B003", string.Join(' ', QueueOrder.Merge([a, b], Usual).Select(p => p.Ticket.Label)));
    }

    private static string Order(params WaitingTicket[] tickets) => Order(Nine.AddMinutes(60), tickets);

    private static string Order(DateTimeOffset now, params WaitingTicket[] tickets) =>
        string.Join(' ', QueueOrder.Arrange(tickets, Usual, 1, now).Select(p => p.Ticket.Label));

    private static string Order(HallSettings settings, double credit, params WaitingTicket[] tickets) =>
        string.Join(' ', QueueOrder.Arrange(tickets, settings, credit, Nine.AddMinutes(60)).Select(p => p.Ticket.Label));
}
