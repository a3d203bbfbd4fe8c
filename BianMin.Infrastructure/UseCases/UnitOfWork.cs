using System.Data;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Audit;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BianMin.Infrastructure.UseCases;

/// <summary>
/// What one or several use cases change, in one transaction: the changes, their events, their links of the audit chain and the
/// centres' heads. One use case alone is one save; when others wait, each is saved after the other and all are committed at once.
/// </summary>
internal sealed class UnitOfWork(BianMinDbContext context, CenterVersions versions, IEnumerable<ICommitListener> listeners, TimeProvider time) : IUnitOfWork
{
    private readonly Dictionary<string, (CenterHead Begun, CenterHead Now)> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, object> _memory = [];
    private readonly List<CommittedUseCase> _done = [];
    private List<HallEvent> _events = [];
    private List<Func<CancellationToken, Task>> _afterwards = [];
    private IDbContextTransaction? _transaction;
    private string? _center;
    private Moment? _now;

    /// <summary>The version of the hall that the use case began with; null outside of one.</summary>
    public long? HallVersion => _center is not null && _heads.TryGetValue(_center, out var head) ? head.Now.HallVersion : null;

    public Moment Now => _now ??= Moment.At(time.GetUtcNow());

    /// <summary>Whether something was changed that others read through connections of their own: nobody may be taken along after that.</summary>
    public bool ChangesCommonKnowledge { get; private set; }

    public void Raise(HallEvent happened) => _events.Add(happened);

    public void Afterwards(Func<CancellationToken, Task> act) => _afterwards.Add(act);

    /// <summary>What a store remembers during one use case and forgets at its end.</summary>
    public T Memory<T>()
        where T : class, new()
    {
        if (!_memory.TryGetValue(typeof(T), out var known))
            _memory[typeof(T)] = known = new T();
        return (T)known;
    }

    /// <summary>
    /// Begins a use case. Where the centre stands is noted before anything of it is read: whatever another node commits from here
    /// on is found out by the commit, even when this node learns of it meanwhile.
    /// </summary>
    public async ValueTask Begin(string centerId, CancellationToken cancellationToken)
    {
        (_center, _now, _events, _afterwards) = (centerId, null, [], []);
        _memory.Clear();
        if (_heads.ContainsKey(centerId))
            return;
        var head = await versions.Read(context, centerId, cancellationToken);
        _heads.Add(centerId, (head, head.Copy()));
    }

    /// <summary>Ends a use case that succeeded: what it changed gets its link of the chain, and waits for the commit.</summary>
    /// <returns>What is to be done once the commit stands.</returns>
    public IReadOnlyList<Func<CancellationToken, Task>> Complete(Actor actor, IUseCase useCase)
    {
        // Changes are looked for once: every look at the tracker would look for them again. What is added below is added as such.
        context.ChangeTracker.DetectChanges();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        if (_events.Count > 0 || useCase is IRevealsPersonalData or IAsksFor || context.ChangeTracker.HasChanges())
            Chain(actor, useCase, AuditedChanges.Of(context.ChangeTracker, useCase));
        return _afterwards;
    }

    /// <summary>Drops what a use case that was refused has read and changed.</summary>
    public void Drop()
    {
        context.ChangeTracker.Clear();
        context.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    /// <summary>Writes the rows of a use case, so that the next one reads them.</summary>
    public async Task SaveForNext()
    {
        if (context.ChangeTracker.HasChanges())
        {
            _transaction ??= await context.Database.BeginTransactionAsync(CancellationToken.None);
            // A save that fails ends the whole transaction, so nothing need be able to roll back to before it.
            context.Database.AutoSavepointsEnabled = false;
            await context.SaveChangesAsync(CancellationToken.None);
        }

        Drop();
    }

    /// <summary>Commits all that was completed.</summary>
    /// <exception cref="CommitInDoubtException">The database was not heard: all of it or nothing is there.</exception>
    public async Task Commit()
    {
        foreach (var (begun, now) in _heads.Values.Where(h => h.Now.AuditSequence > h.Begun.AuditSequence))
            (begun.AuditSequence == 0 ? context.Add(begun) : context.Attach(begun)).CurrentValues.SetValues(now);
        try
        {
            // From here the commit is under way: giving up half-way would leave the caller in doubt.
            if (context.ChangeTracker.HasChanges())
                await context.SaveChangesAsync(CancellationToken.None);
            if (_transaction is not null)
                await _transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception e) when (context.Database.GetDbConnection().State != ConnectionState.Open && !DatabaseErrors.IsAnswer(e))
        {
            // Who answered has rolled back; whose connection was lost meanwhile may have received it all and do it yet.
            throw new CommitInDoubtException(e);
        }
    }

    /// <summary>Tells what is committed, in the order it was done.</summary>
    public void Tell()
    {
        foreach (var useCase in _done)
        {
            var told = useCase with { Head = versions.Keep(useCase.Head) };
            foreach (var listener in listeners)
                listener.Committed(told);
        }

        _done.Clear();
        context.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    /// <summary>It came to nothing, perhaps because a centre's head was not the newest: it is to be read anew.</summary>
    public void Forget()
    {
        foreach (var center in _heads.Keys)
            versions.Forget(center);
    }

    /// <summary>Commits what was changed by other means than a handler: seeds, and the demo's history.</summary>
    public async Task Commit(Actor actor, IUseCase useCase, IReadOnlyList<HallEvent> events, CancellationToken cancellationToken)
    {
        if (_center is null)
            await Begin(useCase.CenterId, cancellationToken);
        _events.AddRange(events);
        Complete(actor, useCase);
        try
        {
            await Commit();
        }
        catch (Exception)
        {
            Forget();
            throw;
        }

        Tell();
    }

    private void Chain(Actor actor, IUseCase useCase, string changes)
    {
        var (begun, head) = _heads[useCase.CenterId];
        head.AuditSequence++;
        if (_events.Count > 0)
            head.HallVersion++;
        if (_events.Exists(e => e.Kind == HallEventKind.CenterChanged))
            head.ProfileVersion++;
        if (context.ChangeTracker.Entries().Any(e => e.State is EntityState.Added or EntityState.Modified && e.Metadata.RaisesPostVersion()))
            head.PostVersion++;
        ChangesCommonKnowledge |= head.ProfileVersion != begun.ProfileVersion || head.PostVersion != begun.PostVersion;
        var entities = context.ChangeTracker.Entries().Select(e => e.Entity).ToList();
        for (var i = 0; i < _events.Count; i++)
            context.Add(StoredHallEvent.Of(head, i, Now.Instant, _events[i]));
        var entry = AuditEntry.After(head, Now.Instant, actor, useCase, changes);
        context.Add(entry);
        head.AuditHash = entry.Hash;
        _done.Add(new(useCase.GetType(), head.Copy(), Now.Instant, _events, entities));
    }
}
