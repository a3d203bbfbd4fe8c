using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Tests.Fakes;

/// <summary>A day's tickets as the test writes them; it keeps what it was asked for.</summary>
internal sealed class FakeTicketList : ITicketList
{
    public List<TicketLine> Lines { get; } = [];

    public List<(TicketFilter Filter, int Skip)> Asked { get; } = [];

    public Task<Outcome<TicketPage>> Search(Actor actor, CenterScope center, DateOnly day, TicketFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        Asked.Add((filter, skip));
        return Task.FromResult<Outcome<TicketPage>>(new TicketPage([.. Lines.Skip(skip).Take(take)], Lines.Count));
    }

    public Task<Outcome<BookingPage>> Bookings(Actor actor, CenterScope center, DateOnly day, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<BookingPage>>(new BookingPage([]));
}
