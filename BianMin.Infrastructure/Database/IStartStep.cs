using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Database;

/// <summary>What a room does once the schema is up to date and before anything else starts; run in the order of their registration.</summary>
internal interface IStartStep
{
    /// <summary>Does it; other nodes wait meanwhile.</summary>
    /// <param name="context">The database.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    Task Run(BianMinDbContext context, CancellationToken cancellationToken);
}

/// <summary>What a room adds to every context.</summary>
internal interface IContextExtension
{
    /// <summary>Adds it.</summary>
    void Extend(DbContextOptionsBuilder builder);
}
