using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BianMin.Infrastructure.Database;

/// <summary>Whether the database answers: a portal without it serves nobody and is not ready.</summary>
/// <param name="contexts">Opens a context of its own for each question.</param>
public sealed class DatabaseHealth(IDbContextFactory<BianMinDbContext> contexts) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
