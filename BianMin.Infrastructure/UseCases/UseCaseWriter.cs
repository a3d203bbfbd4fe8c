using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.UseCases;

/// <summary>
/// Writes use cases for the holder of a centre's lock. What waits behind it meanwhile is taken along and committed with it, so that
/// one wait for the disk serves many; who is alone pays nothing for it (docs/decisions/0016).
/// </summary>
internal sealed partial class UseCaseWriter(
    IServiceScopeFactory scopes, ICenterDirectory centers, UseCaseMeter meter, TimeProvider time, ILogger<UseCaseWriter> logger)
{
    private const int Tries = 8;

    // The most use cases of one commit, and the longest that the first of them waits for the others.
    private const int Most = 32;
    private static readonly TimeSpan LongestCompany = TimeSpan.FromMilliseconds(8);

    /// <summary>Writes a use case and what it takes along; afterwards each has its outcome.</summary>
    /// <param name="first">Its owner holds the lock.</param>
    /// <param name="held">The lock.</param>
    public async Task Write(WriteRequest first, CenterLock held)
    {
        var budget = new TimeBudget(time);
        var begun = time.GetTimestamp();
        var along = new List<CenterLock.Place>();
        try
        {
            var fault = await Try(first, budget, () => along.Count + 1 < Most && time.GetElapsedTime(begun) < LongestCompany ? TakeAlong(held, along) : null);
            if (along.Count == 0)
                await Settle(first, fault, budget);
            else if (fault is not null)
                await Settle([first, .. along.Select(p => (WriteRequest)p.Work!)], fault);
        }
        finally
        {
            foreach (var place in along)
                place.SetResult(Entry.DoneAlong);
        }
    }

    private static WriteRequest? TakeAlong(CenterLock held, List<CenterLock.Place> along)
    {
        if (held.TakeAlong(work => ((WriteRequest)work).MayShare) is not { } place)
            return null;
        along.Add(place);
        return (WriteRequest)place.Work!;
    }

    /// <summary>Something failed in company. A database that cannot be used is so for all of them; otherwise each is done again alone,
    /// so that it has an answer of its own.</summary>
    private async Task Settle(IReadOnlyList<WriteRequest> together, Exception fault)
    {
        FailedTogether(fault, together.Count);
        var forAll = !DatabaseErrors.MeansAnotherWasFaster(fault) && (fault is CommitInDoubtException || DatabaseErrors.MeansUnavailable(fault));
        foreach (var request in together)
        {
            var budget = new TimeBudget(time);
            await Settle(request, forAll ? fault : await Try(request, budget, Nobody), budget);
        }
    }

    /// <summary>Tries a use case again as long as another was faster, and turns into an answer what else came of it.</summary>
    private async Task Settle(WriteRequest request, Exception? fault, TimeBudget budget)
    {
        for (var attempt = 1; fault is not null && DatabaseErrors.MeansAnotherWasFaster(fault); attempt++)
        {
            meter.Conflict(request.Name);
            AnotherWasFaster(request.Name, request.UseCase.CenterId, attempt);
            budget.Lost();
            if (attempt == Tries || !budget.Allows)
            {
                request.Refuse(Refusal.Busy());
                return;
            }

            fault = await Try(request, budget, Nobody);
        }

        if (fault is CommitInDoubtException)
        {
            CommitInDoubt(fault, request.Name, request.UseCase.CenterId);
            request.Refuse(Refusal.InDoubt());
        }
        else if (fault is not null && DatabaseErrors.MeansUnavailable(fault))
        {
            request.Refuse(Unavailable(fault, request.UseCase));
        }
        else if (fault is not null)
        {
            request.Fail(fault);
        }
    }

    /// <summary>The refusal for a database that cannot be used.</summary>
    public Refusal Unavailable(Exception exception, IUseCase useCase)
    {
        DatabaseUnavailable(exception, useCase.GetType().Name, useCase.CenterId);
        return Refusal.Unavailable();
    }

    /// <returns>What kept it from being committed; null when it is committed, or refused.</returns>
    private async Task<Exception?> Try(WriteRequest first, TimeBudget budget, Func<WriteRequest?> next)
    {
        await using var scope = scopes.CreateAsyncScope();
        var unit = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        var followUps = new List<(WriteRequest Request, Func<CancellationToken, Task> Act)>();
        try
        {
            await budget.Open(scope.ServiceProvider.GetRequiredService<BianMinDbContext>(), first.Cancel);
            var count = 1;
            followUps.AddRange(await Run(first, scope.ServiceProvider, unit, first.Cancel));
            for (var last = first; last.MayShare && !unit.ChangesCommonKnowledge && next() is { } waiting; last = waiting, count++)
            {
                await unit.SaveForNext();
                // From here on nobody who gives up may end what belongs to others.
                followUps.AddRange(await Run(waiting, scope.ServiceProvider, unit, CancellationToken.None));
            }

            await unit.Commit();
            meter.Committed(count);
        }
        catch (Exception e)
        {
            unit.Forget();
            return e;
        }

        unit.Tell();
        foreach (var (request, act) in followUps)
            await FollowUp(request, act);
        return null;
    }

    private async Task<IReadOnlyList<(WriteRequest Request, Func<CancellationToken, Task> Act)>> Run(
        WriteRequest request, IServiceProvider services, UnitOfWork unit, CancellationToken stop)
    {
        await unit.Begin(request.UseCase.CenterId, stop);
        var center = request.UseCase.CenterId.Length == 0 ? null : await centers.Find(request.UseCase.CenterId, stop);
        await request.Run(services, center, stop);
        if (request.Refusal is null)
            return [.. unit.Complete(request.Actor, request.UseCase).Select(act => (request, act))];
        unit.Drop();
        return [];
    }

    // What is committed stays so, whatever happens here.
    private static async Task FollowUp(WriteRequest request, Func<CancellationToken, Task> act)
    {
        try
        {
            await act(CancellationToken.None);
        }
        catch (Exception e)
        {
            request.Fail(e);
        }
    }

    private static WriteRequest? Nobody() => null;

    [LoggerMessage(Level = LogLevel.Debug, Message = "{UseCase} in '{Center}': another was faster, attempt {Attempt}")]
    private partial void AnotherWasFaster(string useCase, string center, int attempt);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Count} use cases failed together and are settled one by one")]
    private partial void FailedTogether(Exception exception, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "{UseCase} in '{Center}' was refused: the database cannot be used")]
    private partial void DatabaseUnavailable(Exception exception, string useCase, string center);

    [LoggerMessage(Level = LogLevel.Error, Message = "{UseCase} in '{Center}' may have been done or not: the database did not answer the commit")]
    private partial void CommitInDoubt(Exception exception, string useCase, string center);
}
