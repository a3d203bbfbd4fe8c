namespace BianMin.Domain.Kernel;

/// <summary>That something was committed, as far as others may have to look again.</summary>
/// <param name="CenterId">The centre; empty for what belongs to none.</param>
/// <param name="Slice">The slice whose use case it was, such as <c>Reports</c>; null where another node committed and nobody here knows what.</param>
public sealed record CommittedChange(string CenterId, string? Slice)
{
    /// <summary>Whether it may have changed something of a slice.</summary>
    public bool MayBeOf(string slice) => Slice is null || Slice == slice;
}

/// <summary>Tells of commits: of this node at once, of other nodes within about a second.</summary>
public interface IChangeFeed
{
    /// <summary>From now on tells of each; what is done about it must be quick and must not fail.</summary>
    IDisposable Watch(Action<CommittedChange> told);
}
