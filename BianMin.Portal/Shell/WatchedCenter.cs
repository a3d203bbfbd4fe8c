using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Portal.Shell;

/// <summary>The centre whose affairs a page shows: one's own, or for who watches a county the one that the address names.</summary>
/// <param name="Choices">What may be chosen; empty for who belongs to one centre.</param>
/// <param name="Profile">The centre; null when there is none to be shown.</param>
public sealed record WatchedCenter(IReadOnlyList<CenterListing> Choices, CenterProfile? Profile)
{
    /// <summary>None yet.</summary>
    public static WatchedCenter None { get; } = new([], null);

    /// <summary>What an actor watches.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="centers">All centres.</param>
    /// <param name="asked">Short code from the address; the first of the county where it names none of them.</param>
    public static async Task<WatchedCenter> Of(Actor actor, ICenterDirectory centers, string? asked)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(centers);
        if (actor.CenterId is { } own)
            return new([], await centers.Find(own, CancellationToken.None));
        var choices = (await centers.All(CancellationToken.None)).Where(c => actor.Allows(Permission.WatchCases, new(c.Id, c.CountyId))).ToList();
        var chosen = choices.Find(c => c.Id == asked) ?? choices.FirstOrDefault();
        return new(choices, chosen is null ? null : await centers.Find(chosen.Id, CancellationToken.None));
    }
}
