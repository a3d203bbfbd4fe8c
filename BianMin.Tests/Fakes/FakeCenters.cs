using BianMin.Domain.Hall;
using BianMin.Domain.Org;

namespace BianMin.Tests.Fakes;

/// <summary>The set-up of the halls of a test.</summary>
internal sealed class FakeCenters(params HallSnapshot[] halls) : ICenterDirectory
{
    public ValueTask<CenterProfile?> Find(string centerId, CancellationToken cancellationToken) =>
        new(halls.Select(h => h.Center).FirstOrDefault(c => c.Id == centerId));

    public ValueTask<IReadOnlyList<CenterListing>> All(CancellationToken cancellationToken) =>
        new([.. halls.Select(h => new CenterListing(h.Center.Id, h.Center.Name, h.Center.CountyId, h.Center.CountyName))]);
}
