using BianMin.Domain.Kernel;

namespace BianMin.Portal.Shell;

/// <summary>What a line of the menu tells before its page is opened: something waits there.</summary>
public interface IMenuBadge
{
    /// <summary>Address of the line.</summary>
    string Address { get; }

    /// <summary>Whether it is anything to this person; who is not asked is not looked up for.</summary>
    bool Concerns(Actor actor);

    /// <summary>The words for what waits, such as 2 份报告要报送; null when nothing does, or nobody knows.</summary>
    Task<string?> Look(Actor actor, CancellationToken cancellationToken);
}
