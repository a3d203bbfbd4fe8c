using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BianMin.Infrastructure.Database;

/// <summary>
/// Waits for a commit as long as for a statement of the same context. The driver would wait as long as the connection string
/// says, and a commit is what hangs when a disk does.
/// </summary>
internal sealed class CommitLimit : DbTransactionInterceptor
{
    public static CommitLimit Instance { get; } = new();

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.Database.GetCommandTimeout() is not { } seconds)
            return result;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(seconds));
        try
        {
            await transaction.CommitAsync(limit.Token);
            return InterceptionResult.Suppress();
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The database did not answer a commit in time.", e);
        }
    }
}
