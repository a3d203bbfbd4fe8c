using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Secrets;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Files;

/// <summary>Every enciphered file, for a rotation of keys. A file's content never changes otherwise, so nobody is in its way.</summary>
internal sealed class SealedFiles(IDbContextFactory<BianMinDbContext> contexts, SealedVault vault, PersonalKeys keys) : IProtectedRows
{
    private const int Batch = 50;

    public string Name => "附件";

    public async Task<int> RewriteAsync(Action<int> progress, CancellationToken cancellationToken)
    {
        var newest = keys.Newest.Id;
        var found = 0;
        while (await Stale(newest, cancellationToken) is { Count: > 0 } batch)
        {
            // One at a time: fifty photographs need not be in memory together.
            foreach (var id in batch)
                await Reseal(id, newest, cancellationToken);
            progress(found += batch.Count);
        }

        return found;
    }

    private async Task<List<Guid>> Stale(string newest, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<SealedFile>().Where(f => f.KeyId != newest).OrderBy(f => f.FileId).Select(f => f.FileId).Take(Batch).ToListAsync(cancellationToken);
    }

    private async Task Reseal(Guid id, string newest, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await vault.Reseal(context, await context.Set<SealedFile>().FirstAsync(f => f.FileId == id, cancellationToken), newest, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }
}
