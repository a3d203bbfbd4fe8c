using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Audit;

/// <summary>Walks every chain of the audit trail from its first entry to the head and recomputes each hash.</summary>
public sealed class AuditVerification(IDbContextFactory<BianMinDbContext> contexts)
{
    private const int Page = 1000;

    /// <summary>Verifies all chains, while the portal goes on writing; one line of result for each.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="progress">Told how many chains are done, of how many.</param>
    public async Task<IReadOnlyList<AuditChainResult>> Verify(CancellationToken cancellationToken, Func<int, int, Task>? progress = null)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // An entry and its head are committed together: whoever has entries now has a head in the question after it.
        var written = await context.Set<AuditEntry>().Select(e => e.CenterId).Distinct().ToListAsync(cancellationToken);
        var chains = await context.Set<CenterHead>().Select(h => h.CenterId).OrderBy(c => c).ToListAsync(cancellationToken);
        var results = new List<AuditChainResult>();
        foreach (var chain in chains)
        {
            if (progress is not null)
                await progress(results.Count, chains.Count);
            results.Add(await Verify(context, chain, cancellationToken));
        }

        results.AddRange(written.Except(chains).Select(c => new AuditChainResult(c, 0, "", "entries without a head")));
        return results;
    }

    private static async Task<AuditChainResult> Verify(BianMinDbContext context, string centerId, CancellationToken cancellationToken)
    {
        long sequence = 0, promised = 0;
        var hash = "";
        while (true)
        {
            var after = sequence;
            var entries = await context.Set<AuditEntry>().AsNoTracking()
                .Where(e => e.CenterId == centerId && e.Sequence > after)
                .OrderBy(e => e.Sequence).Take(Page).ToListAsync(cancellationToken);
            foreach (var entry in entries)
            {
                if (entry.Sequence != sequence + 1)
                    return Broken($"entry {sequence + 1} is missing");
                if (entry.PreviousHash != hash)
                    return Broken($"entry {entry.Sequence} does not follow the one before");
                if (entry.ComputeHash() != entry.Hash)
                    return Broken($"entry {entry.Sequence} was changed");
                sequence = entry.Sequence;
                hash = entry.Hash;
            }

            if (entries.Count == Page)
                continue;
            // The head is read after the entries, so it is never behind them; when it is ahead, somebody wrote meanwhile, and
            // the next reading must find at least what it promises.
            var head = await context.Set<CenterHead>().AsNoTracking().SingleAsync(h => h.CenterId == centerId, cancellationToken);
            if (head.AuditSequence == sequence && head.AuditHash == hash)
                return new AuditChainResult(centerId, sequence, hash, null);
            if (head.AuditSequence <= sequence || sequence < promised)
                return Broken($"the chain ends at entry {sequence}, the head says {head.AuditSequence}");
            promised = head.AuditSequence;
        }

        AuditChainResult Broken(string why) => new(centerId, sequence, hash, why);
    }
}

/// <summary>What verifying one chain found.</summary>
/// <param name="CenterId">The chain: a centre, or empty for the installation's own.</param>
/// <param name="Entries">How many entries are whole, from the first.</param>
/// <param name="Hash">The hash of the last whole entry; note it elsewhere to recognise a chain that was rewritten from the start.</param>
/// <param name="Fault">What is wrong; null when nothing is.</param>
public sealed record AuditChainResult(string CenterId, long Entries, string Hash, string? Fault);
