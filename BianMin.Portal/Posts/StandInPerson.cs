using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Portal.Controls.Marks;

namespace BianMin.Portal.Posts;

/// <summary>Somebody who may stand in somewhere, and where they are now.</summary>
/// <param name="Staff">The person.</param>
/// <param name="Where">Where they are.</param>
/// <param name="Place">The window they are at, were sent to or left; null when free.</param>
/// <param name="Qualified">Plates of the windows they may stand in at.</param>
public sealed record StandInPerson(StaffProfile Staff, StandInWhere Where, WindowProfile? Place, IReadOnlyList<int> Qualified)
{
    /// <summary>In words.</summary>
    public string InWords => Where switch
    {
        StandInWhere.AtWindow => $"在{Place!.Plate}在岗",
        StandInWhere.StandingIn => $"在{Place!.Plate}顶岗",
        StandInWhere.Sent => $"已派往{Place!.Plate}，待确认",
        StandInWhere.Away => $"已离岗（{Place!.Plate}）",
        StandInWhere.Free => "空闲，可派",
    };

    /// <summary>In one word.</summary>
    public string Word => Where switch
    {
        StandInWhere.Free => "空闲",
        StandInWhere.Sent => "待确认",
        StandInWhere.StandingIn => "顶岗",
        StandInWhere.AtWindow => "在岗",
        StandInWhere.Away => "离岗",
    };

    /// <summary>Whether and why they can be sent.</summary>
    public Tone Tone => Where switch
    {
        StandInWhere.Free => Tone.Ok,
        StandInWhere.Sent or StandInWhere.StandingIn => Tone.StandIn,
        StandInWhere.AtWindow or StandInWhere.Away => Tone.Off,
    };

    /// <summary>All who may be B somewhere, by staff number: whatever happens, everybody keeps their place.</summary>
    public static IReadOnlyList<StandInPerson> Of(HallSnapshot hall) =>
    [
        .. hall.Center.Staff
            .Where(s => s.Posts.Any(p => p.Role == PostRole.B))
            .Select(s => Find(hall, s))
            .OrderBy(p => p.Staff.Number, StringComparer.Ordinal),
    ];

    private static StandInPerson Find(HallSnapshot hall, StaffProfile staff)
    {
        var qualified = hall.Windows.Where(w => staff.Posts.Any(p => p.WindowId == w.Window.Id && p.Role == PostRole.B)).Select(w => w.Window.Number).ToList();
        StandInPerson At(StandInWhere where, WindowView? view) => new(staff, where, view?.Window, qualified);
        if (hall.Windows.FirstOrDefault(w => w.Staffed && w.Holder?.Id == staff.Id) is { } held)
            return At(held.State == PostState.CoveredByB ? StandInWhere.StandingIn : StandInWhere.AtWindow, held);
        if (hall.Windows.FirstOrDefault(w => w.Sent?.Id == staff.Id) is { } sent)
            return At(StandInWhere.Sent, sent);
        return hall.Windows.FirstOrDefault(w => w.State == PostState.Uncovered && w.Away?.Id == staff.Id) is { } away
            ? At(StandInWhere.Away, away)
            : At(StandInWhere.Free, null);
    }
}

/// <summary>Where a B is.</summary>
public enum StandInWhere
{
    /// <summary>Can be sent.</summary>
    Free,

    /// <summary>Sent, has not acknowledged.</summary>
    Sent,

    /// <summary>Stands in.</summary>
    StandingIn,

    /// <summary>Serves a window of their own.</summary>
    AtWindow,

    /// <summary>Left their own window.</summary>
    Away,
}
