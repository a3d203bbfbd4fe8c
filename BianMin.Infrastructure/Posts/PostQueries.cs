using BianMin.Domain.Posts;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Posts;

/// <summary>What every ticket asks about the posts, translated once (<see cref="PerModel{T}"/>).</summary>
internal sealed class PostQueries
{
    /// <summary>The states of a window with somebody at it.</summary>
    internal static readonly PostState[] StaffedStates = [PostState.StaffedByA, PostState.CoveredByB];

    private readonly Func<BianMinDbContext, string, IAsyncEnumerable<Guid>> _staffed =
        EF.CompileAsyncQuery((BianMinDbContext context, string center) =>
            context.Set<WindowPost>().Where(p => p.CenterId == center && StaffedStates.Contains(p.State)).Select(p => p.WindowId));

    /// <summary>Windows with somebody at them.</summary>
    public async Task<IReadOnlyCollection<Guid>> StaffedWindows(BianMinDbContext context, string centerId, CancellationToken cancel) =>
        await _staffed(context, centerId).ToListAsync(cancel);
}
