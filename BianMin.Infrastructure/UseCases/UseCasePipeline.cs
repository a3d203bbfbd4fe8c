using System.Collections.Concurrent;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;

namespace BianMin.Infrastructure.UseCases;

/// <summary>
/// The way of every use case: its shape, its centre and the authority are looked at before anybody has to wait for it; then it takes
/// the centre's lock and is written.
/// </summary>
internal sealed class UseCasePipeline(UseCaseGate gate, CenterLocks locks, UseCaseWriter writer, UseCaseMeter meter, TimeProvider time) : IUseCasePipeline
{
    private static readonly ConcurrentDictionary<Type, object> Kinds = new();

    public async Task<Outcome<T>> Do<T>(Actor actor, IUseCase<T> useCase, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(useCase);
        var begun = meter.Begin();
        var kind = (Kind<T>)Kinds.GetOrAdd(useCase.GetType(), static (type, result) =>
            Activator.CreateInstance(typeof(Kind<,>).MakeGenericType(type, result))!, typeof(T));
        var outcome = await kind.Do(this, actor, useCase, cancellationToken);
        meter.Done(useCase.GetType().Name, begun, outcome.Refusal);
        return outcome;
    }

    private async Task<Outcome<T>> Do<TUseCase, T>(Actor actor, TUseCase useCase, CancellationToken cancellationToken)
        where TUseCase : IUseCase<T>
    {
        try
        {
            if (await gate.Refusal(actor, useCase, cancellationToken) is { } refused)
                return refused;
        }
        catch (Exception e) when (DatabaseErrors.MeansUnavailable(e))
        {
            return writer.Unavailable(e, useCase);
        }

        var request = new WriteRequest<TUseCase, T>(actor, useCase, cancellationToken);
        var taken = locks.Of(useCase.CenterId);
        var entry = await taken.Enter(request, TimeBudget.Turn, time, cancellationToken);
        if (entry == Entry.TooLate)
            return Refusal.Busy();
        if (entry == Entry.Held)
        {
            try
            {
                await writer.Write(request, taken);
            }
            finally
            {
                taken.Leave();
            }
        }

        request.ThrowIfFailed();
        return request.Outcome;
    }

    private abstract class Kind<T>
    {
        public abstract Task<Outcome<T>> Do(UseCasePipeline pipeline, Actor actor, IUseCase<T> useCase, CancellationToken cancellationToken);
    }

    private sealed class Kind<TUseCase, T> : Kind<T>
        where TUseCase : IUseCase<T>
    {
        public override Task<Outcome<T>> Do(UseCasePipeline pipeline, Actor actor, IUseCase<T> useCase, CancellationToken cancellationToken) =>
            pipeline.Do<TUseCase, T>(actor, (TUseCase)useCase, cancellationToken);
    }
}
