using System.Collections.Concurrent;
using System.Globalization;
using BianMin.Bench.County;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Bench.Bare;

/// <summary>
/// What a program could do at best: it knows everything already, checks nothing, and only writes the rows that the portal
/// writes for a ticket, a call and a finish, one durable transaction each, in a database of the same schema. Writers wait
/// for each other like the portal's do (one at a time on SQLite, one at a time for a centre elsewhere), because left to
/// themselves they would only run into each other's locks.
/// </summary>
internal sealed class BareCounty
{
    private readonly ConcurrentDictionary<string, BareCenter> _centers = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim? _oneWriter;

    private BareCounty(Site site) => _oneWriter = site.Engine == Engine.Sqlite ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Takes over a seeded database.</summary>
    public static async Task<BareCounty> Open(Site site, ServiceProvider services)
    {
        var county = new BareCounty(site);
        await using var context = await services.GetRequiredService<IDbContextFactory<BianMinDbContext>>().CreateDbContextAsync();
        foreach (var head in await context.Set<CenterHead>().AsNoTracking().Where(h => h.CenterId != "").ToListAsync())
        {
            var numbers = await context.Set<SeriesDay>().Where(s => s.CenterId == head.CenterId).ToDictionaryAsync(s => s.Series, s => s.LastNumber);
            var waiting = await context.Set<Ticket>().Where(t => t.CenterId == head.CenterId && t.State == TicketState.Waiting)
                .OrderBy(t => t.QueuedAt).Select(t => new BareTicket(t.Id, t.Series, t.Number)).ToListAsync();
            county._centers[head.CenterId] = new BareCenter(head, county._oneWriter ?? new SemaphoreSlim(1, 1), numbers, new(waiting.ToLookup(t => t.Series).ToDictionary(q => q.Key, q => new Queue<BareTicket>(q))));
        }

        return county;
    }

    /// <summary>How long the portal's audit text is, so that the bare one is as long.</summary>
    public int AuditLength { get; set; } = 600;

    public BareCenter Center(string id) => _centers[id];

    public Dictionary<string, object> Common(BareCenter center, bool ticks, HallEventKind kind)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Center"] = center.Id,
            ["Now"] = ticks ? now.UtcTicks : now,
            ["Day"] = Moment.At(now).Day,
            ["Version"] = Guid.NewGuid(),
            ["Hall"] = ++center.HallVersion,
            ["Before"] = center.AuditSequence,
            ["Audit"] = ++center.AuditSequence,
            ["Hash"] = Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"),
            ["Kind"] = kind.ToString(),
            ["Changes"] = new string('x', AuditLength),
        };
    }
}

/// <summary>A centre as a bare program remembers it.</summary>
internal sealed class BareCenter(CenterHead head, SemaphoreSlim gate, Dictionary<string, int> numbers, ConcurrentDictionary<string, Queue<BareTicket>> waiting)
{
    public string Id => head.CenterId;

    public SemaphoreSlim Gate => gate;

    public long HallVersion { get; set; } = head.HallVersion;

    public long AuditSequence { get; set; } = head.AuditSequence;

    public ConcurrentDictionary<Guid, BareTicket> AtWindow { get; } = new();

    public BareTicket Draw(string series)
    {
        var ticket = new BareTicket(Guid.CreateVersion7(), series, ++numbers[series]);
        waiting.GetOrAdd(series, _ => new()).Enqueue(ticket);
        return ticket;
    }

    public BareTicket Next(string series) => waiting[series].Dequeue();
}

/// <summary>A ticket as a bare program remembers it.</summary>
internal sealed record BareTicket(Guid Id, string Series, int Number)
{
    public string Label => string.Create(CultureInfo.InvariantCulture, $"{Series}{Number:D3}");
}
