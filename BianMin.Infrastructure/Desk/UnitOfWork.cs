using System.Data;
using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Audit;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Hall;
using BianMin.Infrastructure.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BianMin.Infrastructure.Desk;

/// <summary>One commit for one use case: the changes, their events, their audit entry and the centre's head, in one transaction.</summary>
internal sealed class UnitOfWork(BianMinDbContext context, Heads heads, HallFeed feed, HallMeter meter, TimeProvider time) : IUnitOfWork
{
    private Moment? _now;
    private CenterHead? _begun;

    /// <summary>The version of the hall that this unit began with; null outside of a use case.</summary>
    public long? HallVersion => _begun?.HallVersion;

    public Moment Now => _now ??= Moment.At(time.GetUtcNow());

    /// <summary>
    /// Notes where the centre stands before anything of it is read: whatever another node commits from here on is found out by
    /// the commit, even when this node learns of it meanwhile.
    /// </summary>
    public async ValueTask Begin(string centerId, CancellationToken cancel) => _begun = await heads.Read(context, centerId, cancel);

    public async Task Commit(Actor actor, IUseCase useCase, IReadOnlyList<HallEvent> events, CancellationToken cancel)
    {
        var head = _begun ?? await heads.Read(context, useCase.CenterId, cancel);
        // Changes are looked for once: every look at the tracker would look for them again. What is added below is added as such.
        context.ChangeTracker.DetectChanges();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var changes = AuditedChanges.Of(context.ChangeTracker, useCase);
        var postsChange = context.ChangeTracker.Entries<WindowPost>().Any(p => p.State is EntityState.Added or EntityState.Modified);
        var tracked = Track(head);
        head.AuditSequence++;
        if (events.Count > 0)
            head.HallVersion++;
        if (events.Any(e => e.Kind == HallEventKind.CenterChanged))
            head.ProfileVersion++;
        if (postsChange)
            head.PostVersion++;
        Store(head, events);
        head.AuditHash = Audit(actor, useCase, head, changes);
        tracked.DetectChanges();
        try
        {
            // From here the commit is under way: giving up half-way would leave the caller in doubt.
            await context.SaveChangesAsync(CancellationToken.None);
        }
        catch (Exception e)
        {
            heads.Forget(useCase.CenterId);
            // Who answered has rolled back; whose connection was lost meanwhile may have received it all and do it yet.
            if (context.Database.GetDbConnection().State != ConnectionState.Open && !DatabaseErrors.IsAnswer(e))
                throw new CommitInDoubtException(e);
            throw;
        }

        feed.Committed(heads.Keep(head), events);
        meter.Committed(useCase.CenterId, Now.Instant, events, context.ChangeTracker.Entries<Ticket>().Select(t => t.Entity));
        context.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private EntityEntry<CenterHead> Track(CenterHead head) => head.AuditSequence == 0 ? context.Add(head) : context.Attach(head);

    private void Store(CenterHead head, IReadOnlyList<HallEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
        {
            context.Add(new StoredHallEvent
            {
                CenterId = head.CenterId,
                HallVersion = head.HallVersion,
                Ordinal = i,
                At = Now.Instant,
                Kind = events[i].Kind,
                TicketId = events[i].TicketId,
                Number = events[i].Number,
                WindowId = events[i].WindowId,
                WindowNumber = events[i].WindowNumber,
            });
        }
    }

    private string Audit(Actor actor, IUseCase useCase, CenterHead head, string changes)
    {
        var entry = new AuditEntry
        {
            CenterId = head.CenterId,
            Sequence = head.AuditSequence,
            At = Now.Instant,
            ActorId = actor.Id,
            ActorName = actor.Name,
            Action = useCase.GetType().Name,
            Changes = changes,
            PreviousHash = head.AuditHash,
        };
        entry.Hash = entry.ComputeHash();
        context.Add(entry);
        return entry.Hash;
    }
}
