using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Portal.Posts.County;

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

/// <summary>How the county's list is ordered.</summary>
public static class CountyOrders
{
    /// <summary>Every order and its words.</summary>
    public static IReadOnlyList<(CountyOrder Order, string Text)> All { get; } =
        [(CountyOrder.Name, "按名称"), (CountyOrder.Uncovered, "空岗多的在前"), (CountyOrder.Waiting, "等候多的在前"), (CountyOrder.Longest, "等得久的在前")];

    /// <summary>The lines in an order; those that are alike stand by county and name.</summary>
    public static IEnumerable<CenterLine> Sort(IEnumerable<CenterLine> lines, CountyOrder order)
    {
        var byName = lines.OrderBy(l => l.Center.CountyName, StringComparer.Ordinal).ThenBy(l => l.Center.Name, StringComparer.Ordinal);
        return order switch
        {
            CountyOrder.Name => byName,
            CountyOrder.Uncovered => byName.OrderByDescending(l => l.Uncovered),
            CountyOrder.Waiting => byName.OrderByDescending(l => l.Waiting),
            CountyOrder.Longest => byName.OrderBy(l => l.LongestSince ?? DateTimeOffset.MaxValue),
        };
    }
}
