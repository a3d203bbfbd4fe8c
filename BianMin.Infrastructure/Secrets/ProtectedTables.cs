using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Secrets;

/// <summary>Every row of the database that has personal data, found by the marks of its columns.</summary>
/// <param name="open">Opens a context.</param>
/// <param name="data">Enciphers and deciphers.</param>
/// <param name="keys">The keys.</param>
internal sealed class ProtectedTables(Func<CancellationToken, Task<DbContext>> open, PersonalData data, PersonalKeys keys) : IProtectedRows
{
    public string Name => "数据库";

    /// <summary>Whether anything is kept with a key.</summary>
    public async Task<bool> Any(CancellationToken cancellationToken)
    {
        await using var context = await open(cancellationToken);
        foreach (var table in ProtectedTable.Of(context))
        {
            if (await table.Any(context, cancellationToken))
                return true;
        }

        return false;
    }

    public async Task<int> RewriteAsync(Action<int> progress, CancellationToken cancellationToken)
    {
        await using var context = await open(cancellationToken);
        // One connection for all batches: each statement would open it anew.
        await context.Database.OpenConnectionAsync(cancellationToken);
        var found = 0;
        foreach (var table in ProtectedTable.Of(context))
        {
            var rewrite = new TableRewrite(context, table, data, keys.Newest);
            while (await rewrite.Next(cancellationToken) is > 0 and var batch)
                progress(found += batch);
        }

        return found;
    }
}
