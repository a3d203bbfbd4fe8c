using BianMin.Domain.Kernel;

namespace BianMin.Portal.Shell;

/// <summary>What a line of the menu tells before its page is opened: something waits there.</summary>
public interface IMenuBadge
{
    /// <summary>Address of the line.</summary>
    string Address { get; }

    /// <summary>Of what it tells to this person: a centre, a county, all. Whoever has the same reach is told the same. Null when it is
    /// nothing to them; who is not asked is not looked up for.</summary>
    string? ReachOf(Actor actor);

    /// <summary>Whether a commit may have changed what it tells of a reach.</summary>
    bool IsTouchedBy(CommittedChange change, string reach);

    /// <summary>The words for what waits, such as 2 份报告要报送; null when nothing does, or nobody knows.</summary>
    Task<string?> Look(string reach, CancellationToken cancellationToken);
}
