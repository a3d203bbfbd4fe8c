using BianMin.Domain.Desk;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Desk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Identity;

/// <summary>Runs a change of an account in a scope of its own, again when another was faster: the desk of the identity system.</summary>
internal sealed partial class AccountDesk(IServiceScopeFactory scopes, WriteGates gates, TimeProvider time, ILogger<AccountDesk> log)
{
    private const int Tries = 4;

    public async Task<Outcome<T>> Do<T>(Actor actor, Func<AccountChange, Task<(Outcome<T> Result, AccountUseCase UseCase)>> change, CancellationToken cancel)
    {
        var limit = new WaitLimit(time);
        try
        {
            using var pass = await gates.Enter("", WaitLimit.Turn, cancel);
            for (var attempt = 1; pass is not null && attempt <= Tries && limit.Allows; attempt++)
            {
                try
                {
                    return await Once(actor, change, limit, cancel);
                }
                catch (Exception e) when (DatabaseErrors.MeansAnotherWasFaster(e))
                {
                    limit.Lost();
                    AnotherWasFaster(attempt);
                }
            }

            return Refusal.Busy();
        }
        catch (CommitInDoubtException e)
        {
            CommitInDoubt(e);
            return Refusal.InDoubt();
        }
        catch (Exception e) when (DatabaseErrors.MeansUnavailable(e))
        {
            DatabaseUnavailable(e);
            return Refusal.Unavailable();
        }
    }

    private async Task<Outcome<T>> Once<T>(
        Actor actor, Func<AccountChange, Task<(Outcome<T> Result, AccountUseCase UseCase)>> change, WaitLimit limit, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await limit.Open(scope.ServiceProvider.GetRequiredService<BianMinDbContext>(), cancel);
        var (result, useCase) = await change(new AccountChange(scope.ServiceProvider));
        if (!result.Succeeded)
            return result;
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit(actor, useCase, [], cancel);
        Changed(useCase.GetType().Name, actor.Id);
        return result;
    }

    [LoggerMessage(LogLevel.Information, "{UseCase} by {ActorId}")]
    private partial void Changed(string useCase, string actorId);

    [LoggerMessage(LogLevel.Debug, "A change of an account lost against another, attempt {Attempt}")]
    private partial void AnotherWasFaster(int attempt);

    [LoggerMessage(LogLevel.Error, "A change of an account was refused: the database cannot be used")]
    private partial void DatabaseUnavailable(Exception exception);

    [LoggerMessage(LogLevel.Error, "A change of an account may have been done or not: the database did not answer the commit")]
    private partial void CommitInDoubt(Exception exception);
}
