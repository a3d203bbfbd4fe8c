using System.Collections.Concurrent;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Org;

/// <summary>Profiles in memory, read again when the centre's head says that the set-up has changed.</summary>
internal sealed class CenterDirectory(IDbContextFactory<BianMinDbContext> contexts, CenterVersions heads) : ICenterDirectory
{
    private readonly ConcurrentDictionary<string, CenterProfile> _profiles = new(StringComparer.Ordinal);

    public async ValueTask<CenterProfile?> Find(string centerId, CancellationToken cancellationToken)
    {
        // The code may come from an address that anybody typed; half a surrogate pair would not even reach PostgreSQL.
        if (string.IsNullOrEmpty(centerId) || centerId.Length > County.IdLength || !centerId.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            return null;
        if (_profiles.TryGetValue(centerId, out var known) && heads.Known(centerId) is { } head && head.ProfileVersion == known.Version)
            return known;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var current = await heads.Read(context, centerId, cancellationToken);
        var profile = await Read(context, centerId, current.ProfileVersion, cancellationToken);
        if (profile is not null)
            _profiles[centerId] = profile;
        return profile;
    }

    public async ValueTask<IReadOnlyList<CenterListing>> All(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<Center>()
            .Join(context.Set<County>(), c => c.CountyId, c => c.Id, (center, county) => new { center.Id, center.Township, center.CountyId, county.Name })
            .OrderBy(c => c.CountyId).ThenBy(c => c.Id)
            .Select(c => new CenterListing(c.Id, c.Township + "便民服务中心", c.CountyId, c.Name))
            .ToListAsync(cancellationToken);
    }

    private static async Task<CenterProfile?> Read(BianMinDbContext context, string centerId, long version, CancellationToken cancellationToken)
    {
        var center = await context.Set<Center>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == centerId, cancellationToken);
        if (center is null)
            return null;
        var county = await context.Set<County>().Where(c => c.Id == center.CountyId).Select(c => c.Name).FirstAsync(cancellationToken);
        var holders = await context.Set<PostHolder>().AsNoTracking().Where(p => p.CenterId == centerId).ToListAsync(cancellationToken);
        var windows = await context.Set<ServiceWindow>().AsNoTracking().Where(w => w.CenterId == centerId && w.Until == DateOnly.MaxValue).OrderBy(w => w.Number).ToListAsync(cancellationToken);
        var series = await context.Set<TicketSeries>().AsNoTracking().Where(s => s.CenterId == centerId).OrderBy(s => s.Code).ToListAsync(cancellationToken);
        var staff = await context.Set<StaffMember>().AsNoTracking().Where(s => s.CenterId == centerId).OrderBy(s => s.Number).ToListAsync(cancellationToken);
        var posts = holders.ToLookup(p => p.StaffId, p => new PostQualification(p.WindowId, p.Role));
        return new CenterProfile
        {
            Id = center.Id,
            CountyId = center.CountyId,
            CountyName = county,
            Township = center.Township,
            Slogan = center.Slogan,
            Hotline = center.Hotline,
            Notices = center.Notices,
            Regime = center.Regime,
            Hall = center.Hall,
            Version = version,
            Windows = [.. windows.Select(w => new WindowProfile(w.Id, w.Number, w.Name, w.Series))],
            Series = [.. series.Select(s => new SeriesProfile(s.Code, s.Name, s.DailyQuota))],
            Staff = [.. staff.Select(s => new StaffProfile(s.Id, s.Name, s.Number, s.Unit, s.Duty, [.. posts[s.Id]]))],
        };
    }
}
