using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;

namespace BianMin.Tests.Fakes;

/// <summary>A day on which nobody has drawn a ticket yet.</summary>
internal sealed class FakeTicketList : ITicketList
{
    public Task<Outcome<TicketPage>> Search(Actor actor, CenterScope center, DateOnly day, TicketFilter filter, int skip, int take, CancellationToken cancel) =>
        Task.FromResult<Outcome<TicketPage>>(new TicketPage([], 0));

    public Task<Outcome<BookingPage>> Bookings(Actor actor, CenterScope center, DateOnly day, CancellationToken cancel) =>
        Task.FromResult<Outcome<BookingPage>>(new BookingPage([]));
}
