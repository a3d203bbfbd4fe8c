using System.Collections.Concurrent;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;

namespace BianMin.Infrastructure.Reports;

internal sealed class CountyWallReader(ICenterDirectory centers, DaySums days, ReportQueries reports, TimeProvider time) : ICountyWall, IDisposable
{
    // The screen is open to everybody, so however many ask, the rows of a day are read no more often than this.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan DutiesBack = TimeSpan.FromDays(100);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, CountyWall Wall)> _read = [];
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<CountyWall?> Today(string countyId, CancellationToken cancellationToken)
    {
        var ofCounty = (await centers.All(cancellationToken)).Where(c => c.CountyId == countyId).ToList();
        if (ofCounty.Count == 0)
            return null;
        await _one.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (_read.TryGetValue(countyId, out var known) && now - known.At < Fresh && Moment.At(now).Day == Moment.At(known.At).Day)
                return known.Wall;
            var wall = await Read(ofCounty, Moment.At(now), cancellationToken);
            _read[countyId] = (now, wall);
            return wall;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<CountyWall> Read(List<CenterListing> ofCounty, Moment now, CancellationToken cancellationToken)
    {
        var counted = (await days.ByDay([.. ofCounty.Select(c => c.Id)], [Figure.CasesReceived, Figure.CasesFinished], now.Day, now.Day, cancellationToken)).ToLookup(d => (d.CenterId, d.Figure));
        var owed = (await reports.Duties(ofCounty, DateOnly.FromDateTime(now.Local - DutiesBack), cancellationToken)).Where(d => d.Standing == DutyStanding.Overdue).ToLookup(d => d.CenterId);
        long Sum(string center, Figure figure) => counted[(center, figure)].Sum(d => d.Amount);
        return new(ofCounty[0].CountyName, [.. ofCounty.OrderBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => new WallCenter(c.Id, c.Name, Sum(c.Id, Figure.CasesReceived), Sum(c.Id, Figure.CasesFinished), owed[c.Id].Count()))]);
    }
}
