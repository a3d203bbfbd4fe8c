using System.Collections.Concurrent;
using BianMin.Domain.Desk;
using BianMin.Infrastructure.Database;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Desk;

/// <summary>Validates, opens a scope with one unit of work, runs the handler, and does it again when another was faster.</summary>
internal sealed partial class Desk(IServiceScopeFactory scopes, WriteGates gates, DeskMeter meter, TimeProvider time, ILogger<Desk> logger) : IDesk
{
    private const int Tries = 8;
    private static readonly ConcurrentDictionary<Type, object> Runners = new();

    public async Task<Outcome<T>> Do<T>(Actor actor, IUseCase<T> useCase, CancellationToken cancel = default)
    {
        var begun = meter.Begin();
        var outcome = await Try(actor, useCase, cancel);
        meter.Done(useCase.GetType().Name, begun, outcome.Refusal);
        return outcome;
    }

    private async Task<Outcome<T>> Try<T>(Actor actor, IUseCase<T> useCase, CancellationToken cancel)
    {
        var runner = (Runner<T>)Runners.GetOrAdd(useCase.GetType(), static (type, result) =>
            Activator.CreateInstance(typeof(Runner<,>).MakeGenericType(type, result))!, typeof(T));
        var limit = new WaitLimit(time);
        try
        {
            using var pass = await gates.Enter(useCase.CenterId, WaitLimit.Turn, cancel);
            for (var attempt = 1; pass is not null && attempt <= Tries && limit.Allows; attempt++)
            {
                try
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await limit.Open(scope.ServiceProvider.GetRequiredService<BianMinDbContext>(), cancel);
                    await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Begin(useCase.CenterId, cancel);
                    return await runner.Run(scope.ServiceProvider, actor, useCase, cancel);
                }
                catch (Exception e) when (DatabaseErrors.MeansAnotherWasFaster(e))
                {
                    meter.Conflict(useCase.GetType().Name);
                    limit.Lost();
                    AnotherWasFaster(useCase.GetType().Name, useCase.CenterId, attempt);
                }
            }

            return Refusal.Busy();
        }
        catch (CommitInDoubtException e)
        {
            CommitInDoubt(e, useCase.GetType().Name, useCase.CenterId);
            return Refusal.InDoubt();
        }
        catch (Exception e) when (DatabaseErrors.MeansUnavailable(e))
        {
            DatabaseUnavailable(e, useCase.GetType().Name, useCase.CenterId);
            return Refusal.Unavailable();
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{UseCase} in '{Center}': another was faster, attempt {Attempt}")]
    private partial void AnotherWasFaster(string useCase, string center, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "{UseCase} in '{Center}' was refused: the database cannot be used")]
    private partial void DatabaseUnavailable(Exception exception, string useCase, string center);

    [LoggerMessage(Level = LogLevel.Error, Message = "{UseCase} in '{Center}' may have been done or not: the database did not answer the commit")]
    private partial void CommitInDoubt(Exception exception, string useCase, string center);

    private abstract class Runner<T>
    {
        public abstract Task<Outcome<T>> Run(IServiceProvider services, Actor actor, IUseCase<T> useCase, CancellationToken cancel);
    }

    private sealed class Runner<TUseCase, T> : Runner<T>
        where TUseCase : IUseCase<T>
    {
        public override async Task<Outcome<T>> Run(IServiceProvider services, Actor actor, IUseCase<T> useCase, CancellationToken cancel)
        {
            var request = (TUseCase)useCase;
            if (services.GetService<IValidator<TUseCase>>()?.Validate(request) is { IsValid: false } shape)
                return Refusal.Invalid("desk.invalid", string.Join(" ", shape.Errors.Select(e => e.ErrorMessage).Distinct()));
            return await services.GetRequiredService<IHandle<TUseCase, T>>().Handle(actor, request, cancel);
        }
    }
}
