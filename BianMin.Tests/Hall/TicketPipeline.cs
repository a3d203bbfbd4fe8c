using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Tests.Hall;

/// <summary>A pipeline that issues tickets, one for each key, or refuses.</summary>
internal sealed class TicketPipeline : IUseCasePipeline
{
    private readonly Dictionary<string, DrawnTicket> _issued = [];

    /// <summary>What was asked for, in order, and by whom.</summary>
    public List<(Actor Actor, object Request)> Asked { get; } = [];

    /// <summary>Refuses everything until taken away.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>Answers only when this has ended.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Tickets that were really issued.</summary>
    public int Issued => _issued.Count;

    public async Task<Outcome<T>> Do<T>(Actor actor, IUseCase<T> useCase, CancellationToken cancellationToken = default)
    {
        Asked.Add((actor, useCase));
        await Gate;
        if (Refusal is { } refusal)
            return refusal;
        return useCase switch
        {
            DrawTicket draw => (Outcome<T>)(T)(object)Issue(draw.Series, draw.IdempotencyKey),
            CheckInBooking booking => (Outcome<T>)(T)(object)Issue("A", booking.Code),
            _ => (Outcome<T>)(T)(object)Done.It,
        };
    }

    private DrawnTicket Issue(string series, string key)
    {
        if (_issued.TryGetValue(key, out var before))
            return before with { Existing = true };
        var ticket = new DrawnTicket(
            Guid.NewGuid(), TicketSeries.Format(series, _issued.Count + 1), series, "民政救助", 4, new WaitEstimate(8, 12), Existing: false);
        return _issued[key] = ticket;
    }
}
