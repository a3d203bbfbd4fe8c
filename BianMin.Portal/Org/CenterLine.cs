using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Portal.Org;

/// <summary>One centre in the county's list: how its windows stand and who waits (SUP-4).</summary>
/// <param name="Center">The centre.</param>
/// <param name="Hall">Its hall; null until it was read.</param>
public sealed record CenterLine(CenterListing Center, HallSnapshot? Hall)
{
    /// <summary>Windows with a resident.</summary>
    public int Staffed => Count(PostState.StaffedByA);

    /// <summary>Windows with a stand-in.</summary>
    public int Covered => Count(PostState.CoveredByB);

    /// <summary>Windows that nobody serves though they are open.</summary>
    public int Uncovered => Hall?.Uncovered ?? 0;

    /// <summary>Windows that are not open.</summary>
    public int Closed => (Hall?.Windows.Count ?? 0) - Staffed - Covered - Uncovered;

    /// <summary>Who waits in all.</summary>
    public int Waiting => Hall?.WaitingTotal ?? 0;

    /// <summary>Since when the one who waits longest waits.</summary>
    public DateTimeOffset? LongestSince => Hall?.Windows.Min(w => w.LongestSince);

    /// <summary>Whether tickets are given.</summary>
    public bool Open => Hall?.Hours.Open == true;

    private int Count(PostState state) => Hall?.Windows.Count(w => w.State == state) ?? 0;
}

/// <summary>By what the county's list is ordered.</summary>
public enum CountyOrder
{
    /// <summary>By county and name.</summary>
    Name,

    /// <summary>The most uncovered windows first.</summary>
    Uncovered,

    /// <summary>The most people waiting first.</summary>
    Waiting,

    /// <summary>The longest wait first.</summary>
    Longest,
}
