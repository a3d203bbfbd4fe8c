using BianMin.Domain.Org;

namespace BianMin.Domain.Posts;

/// <summary>A person proposed to stand in at a window, and why (HALL-2, HALL-8).</summary>
/// <param name="Staff">The person.</param>
/// <param name="Free">Whether they can be sent now.</param>
/// <param name="Why">The reason for the place in the list, in words.</param>
public sealed record StandInProposal(StaffProfile Staff, bool Free, string Why)
{
    /// <summary>Proposes who is qualified, the best first: free and present before the rest, those with fewer posts first.</summary>
    /// <param name="center">The centre's set-up.</param>
    /// <param name="windowId">The uncovered window.</param>
    /// <param name="posts">All posts of the centre as they stand.</param>
    public static IReadOnlyList<StandInProposal> For(CenterProfile center, Guid windowId, IReadOnlyCollection<PostStand> posts)
    {
        ArgumentNullException.ThrowIfNull(center);
        var uncovered = posts.FirstOrDefault(p => p.WindowId == windowId);
        return center.Staff
            .Where(s => s.RoleAt(windowId) is not null && s.Id != uncovered?.AwayId)
            .Select(s => Propose(center, windowId, s, posts))
            .OrderByDescending(p => p.Proposal.Free)
            .ThenBy(p => p.Load)
            .ThenBy(p => p.Proposal.Staff.Number, StringComparer.Ordinal)
            .Select(p => p.Proposal)
            .ToList();
    }

    private static (StandInProposal Proposal, int Load) Propose(CenterProfile center, Guid windowId, StaffProfile staff, IReadOnlyCollection<PostStand> posts)
    {
        var role = staff.RoleAt(windowId) == PostRole.A ? "本窗口 A岗" : "有 B岗资格";
        var others = staff.Posts.Count - 1;
        if (posts.FirstOrDefault(p => p.HolderId == staff.Id) is { } held)
            return (new StandInProposal(staff, false, $"{role}；正在{center.Window(held.WindowId)?.Plate}在岗"), others);
        if (posts.FirstOrDefault(p => p.AwayId == staff.Id && p.State != PostState.Closed) is { } away)
            return (new StandInProposal(staff, false, $"{role}；已离岗（{AwayReasons.InWords(away.Reason)}）"), others);
        if (posts.FirstOrDefault(p => p.SentId == staff.Id && p.WindowId != windowId) is { } sent)
            return (new StandInProposal(staff, false, $"{role}；已派往{center.Window(sent.WindowId)?.Plate}"), others);
        return (new StandInProposal(staff, true, $"{role}；现在空闲" + (others > 0 ? $"，另兼 {others} 个岗" : "")), others);
    }
}

/// <summary>The Chinese words for <see cref="AwayReason"/>.</summary>
public static class AwayReasons
{
    /// <summary>In words; empty for none.</summary>
    public static string InWords(AwayReason? reason) => reason switch
    {
        AwayReason.Meeting => "会议",
        AwayReason.VillageVisit => "下村",
        AwayReason.SiteInspection => "踏勘",
        AwayReason.Meal => "就餐",
        AwayReason.Leave => "请假",
        AwayReason.Other => "其他",
        AwayReason.Unannounced => "未打招呼离岗",
        null => "",
    };
}
