using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Posts;

/// <summary>How a window's post stands: what the rules look at, as the post itself or as it was read.</summary>
/// <param name="WindowId">The window.</param>
/// <param name="State">The state of its post.</param>
/// <param name="HolderId">Who serves there.</param>
/// <param name="AwayId">The resident who left.</param>
/// <param name="SentId">The B on the way.</param>
/// <param name="Reason">Why the resident left.</param>
public sealed record PostStand(Guid WindowId, PostState State, Guid? HolderId, Guid? AwayId, Guid? SentId, AwayReason? Reason);

/// <summary>What can be done at a post as it stands. The post asks this before it changes, screens before they draw a button.</summary>
public static class PostRules
{
    /// <summary>Why somebody cannot sign on; null when they can.</summary>
    /// <remarks>A qualified B may open a closed window; an uncovered one only when sent there.</remarks>
    public static Refusal? SignOn(PostStand post, StaffProfile staff)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(staff);
        if (staff.RoleAt(post.WindowId) is not { } role)
            return PostRefusals.NotQualified(staff.Name);
        if (post.State.IsStaffed() && post.HolderId == staff.Id)
            return PostRefusals.AlreadyThere;
        if (post.State == PostState.StaffedByA || (post.State == PostState.CoveredByB && role == PostRole.B))
            return PostRefusals.HeldByAnother;
        return post.State == PostState.Uncovered && role == PostRole.B && post.SentId != staff.Id ? PostRefusals.NotSent : null;
    }

    /// <summary>Why nobody can be sent there as a B; null when a qualified person can.</summary>
    public static Refusal? Send(PostStand post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.State == PostState.Uncovered ? null : PostRefusals.NotUncovered;
    }

    /// <summary>Why somebody cannot be sent there as a B; null when they can.</summary>
    public static Refusal? Send(PostStand post, StaffProfile staff)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(staff);
        return Send(post)
            ?? (staff.RoleAt(post.WindowId) is null ? PostRefusals.NotQualified(staff.Name)
                : post.SentId == staff.Id ? PostRefusals.SentAlready(staff.Name)
                : null);
    }

    /// <summary>Why the window cannot be closed; null when it can.</summary>
    public static Refusal? Close(PostStand post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.State == PostState.Closed ? PostRefusals.ClosedAlready : null;
    }
}
