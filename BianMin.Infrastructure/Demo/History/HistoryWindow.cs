using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Infrastructure.Demo;

/// <summary>One window on a day of the past: who stands there, when they are away, and the changes that the post itself tells.</summary>
internal sealed class HistoryWindow(CenterProfile center, WindowProfile window, DateTimeOffset dawn)
{
    private readonly WindowPost _post = WindowPost.Closed(center.Id, window.Id, dawn);
    private StaffProfile? _resident;

    public WindowProfile Profile => window;

    public List<PostChange> Changes { get; } = [];

    /// <summary>Who serves now; null when nobody does.</summary>
    public StaffProfile? Holder => _post.Staffed ? center.Person(_post.HolderId) : null;

    public bool IsClosed => _post.State == PostState.Closed;

    public bool IsUncovered => _post.State == PostState.Uncovered;

    public bool IsCovered => _post.State == PostState.CoveredByB;

    /// <summary>The next or present absence of the resident.</summary>
    public HistoryAbsence? Absence { get; set; }

    /// <summary>A ticket that waits here for its visitor to come back, and from when it can be taken up again.</summary>
    public (Ticket Ticket, DateTimeOffset From)? Held { get; set; }

    public void Open(StaffProfile resident, DateTimeOffset at)
    {
        _resident = resident;
        Keep(_post.SignOn(resident, Moment.At(at)));
    }

    public void Leave(HistoryAbsence absence, DateTimeOffset at) => Keep(absence.Reason == AwayReason.Unannounced
        ? _post.LosePresence(TimeSpan.FromSeconds(center.Hall.LostAfterSeconds), Moment.At(at))
        : _post.Leave(_resident!.Id, absence.Reason, absence.Remark, absence.Back + TimeSpan.FromMinutes(5), Moment.At(at)));

    /// <summary>The director sends a stand-in, who comes.</summary>
    public void Cover(HistoryCover cover, string director)
    {
        HistoryRefused.Never(_post.Send(cover.StandIn, director, Moment.At(cover.Sent)));
        Keep(_post.SignOn(cover.StandIn, Moment.At(cover.Comes)));
    }

    /// <summary>The resident is back.</summary>
    public void Return(DateTimeOffset at)
    {
        Keep(_post.SignOn(_resident!, Moment.At(at)));
        Absence = null;
    }

    public void SignOff(DateTimeOffset at) => Keep(_post.SignOff(_resident!.Id, Moment.At(at)));

    private void Keep(Outcome<PostChange> change) => Changes.Add(change.Value);
}

/// <summary>The resident is away for a while.</summary>
internal sealed record HistoryAbsence(DateTimeOffset From, DateTimeOffset Back, AwayReason Reason, string? Remark)
{
    public HistoryCover? Cover { get; init; }
}

/// <summary>A stand-in is sent.</summary>
internal sealed record HistoryCover(StaffProfile StandIn, DateTimeOffset Sent, DateTimeOffset Comes);

/// <summary>A history is made of what the domain allows; a refusal is a fault of the one who makes it.</summary>
internal static class HistoryRefused
{
    public static void Never(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"{refusal.Code}: {refusal.Message}");
    }
}
