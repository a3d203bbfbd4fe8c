using BianMin.Bench.County;
using BianMin.Infrastructure.Audit;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Bench.Bare;

/// <summary>How much the portal writes to its trail for a use case, so that the bare transaction writes as much.</summary>
internal static class AuditText
{
    public static async Task<int> Length(Site site, string useCase)
    {
        await using var services = CountySeed.Open(site);
        await using var context = await services.GetRequiredService<IDbContextFactory<BianMinDbContext>>().CreateDbContextAsync();
        return (int)await context.Set<AuditEntry>().Where(e => e.Action == useCase).AverageAsync(e => e.Changes.Length);
    }
}
