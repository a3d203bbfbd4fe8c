using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Desk;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Audit;

/// <summary>Walks every chain of the audit trail from its first entry to the head and recomputes each hash.</summary>
public sealed class AuditVerification(IDbContextFactory<BianMinDbContext> contexts)
{
    private const int Page = 1000;

    /// <summary>Verifies all chains; one line of result for each.</summary>
    public async Task<IReadOnlyList<AuditChainResult>> Verify(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var heads = await context.Set<CenterHead>().AsNoTracking().OrderBy(h => h.CenterId).ToListAsync(cancel);
        var strays = await context.Set<AuditEntry>().Select(e => e.CenterId).Distinct().ToListAsync(cancel);
        var results = new List<AuditChainResult>();
        foreach (var head in heads)
            results.Add(await Verify(context, head, cancel));
        results.AddRange(strays.Except(heads.Select(h => h.CenterId)).Select(c => new AuditChainResult(c, 0, "", "entries without a head")));
        return results;
    }

    private static async Task<AuditChainResult> Verify(BianMinDbContext context, CenterHead head, CancellationToken cancel)
    {
        long sequence = 0;
        var hash = "";
        while (true)
        {
            var after = sequence;
            var entries = await context.Set<AuditEntry>().AsNoTracking()
                .Where(e => e.CenterId == head.CenterId && e.Sequence > after)
                .OrderBy(e => e.Sequence).Take(Page).ToListAsync(cancel);
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

            if (entries.Count < Page)
                break;
        }

        return head.AuditSequence != sequence || head.AuditHash != hash
            ? Broken($"the chain ends at entry {sequence}, the head says {head.AuditSequence}")
            : new AuditChainResult(head.CenterId, sequence, hash, null);

        AuditChainResult Broken(string why) => new(head.CenterId, sequence, hash, why);
    }
}

/// <summary>What verifying one chain found.</summary>
/// <param name="CenterId">The chain: a centre, or empty for the installation's own.</param>
/// <param name="Entries">How many entries are whole, from the first.</param>
/// <param name="Hash">The hash of the last whole entry; note it elsewhere to recognise a chain that was rewritten from the start.</param>
/// <param name="Fault">What is wrong; null when nothing is.</param>
public sealed record AuditChainResult(string CenterId, long Entries, string Hash, string? Fault);
