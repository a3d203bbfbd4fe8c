using BianMin.Domain.Hall;
using BianMin.Portal.Hall.Paper;
using BianMin.Portal.Hall.Progress;
using BianMin.Tests.Fakes;

namespace BianMin.Tests.Hall;

/// <summary>What a visitor learns by the QR code of the ticket.</summary>
public sealed class ProgressTests
{
    [Fact]
    public void The_code_on_the_paper_is_read_back()
    {
        var address = TicketReference.Address("sixi", new DateOnly(2026, 11, 22), "A012");

        Assert.Equal(new TicketReference("sixi", new DateOnly(2026, 11, 22), "A012"), TicketReference.Parse(address["progress?n=".Length..]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A012")]
    [InlineData("sixi-20261399-A012")]
    [InlineData("sixi-20261122-A012<script>")]
    [InlineData("../-20261122-A012")]
    public void What_is_no_code_is_nothing(string? text) => Assert.Null(TicketReference.Parse(text));

    [Fact]
    public void A_waiting_visitor_sees_how_many_stand_before()
    {
        var hall = HallSnapshots.Sixi().Waiting(1, 5);
        Assert.Equal("前面还有 2 人", Place(hall, hall.Series[0].Queue[2].Ticket.Label).Words);
    }

    [Fact]
    public void A_called_visitor_sees_the_window() =>
        Assert.Equal("正在叫号，请到1号窗口", Place(HallSnapshots.Sixi().At(1, TicketState.Called, 12), "A012").Words);

    [Fact]
    public void The_ticket_of_another_day_is_void() =>
        Assert.Contains("已经失效", TicketPlace.Of(HallSnapshots.Sixi(), new TicketReference("sixi", new DateOnly(2026, 11, 21), "A001")).Words, StringComparison.Ordinal);

    private static TicketPlace Place(HallSnapshot hall, string label) => TicketPlace.Of(hall, new TicketReference("sixi", hall.Day, label));
}
