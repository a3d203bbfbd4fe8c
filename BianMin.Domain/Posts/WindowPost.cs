using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Posts;

/// <summary>
/// The post at one window: who stands there, since when, and who is on the way (HALL-2). Its transitions also say which
/// stretch of time ended, so that <see cref="PostChange"/> keeps the whole day without gaps.
/// </summary>
public sealed class WindowPost
{
    /// <summary>Greatest length of a remark.</summary>
    public const int RemarkLength = 100;

    /// <summary>How far ahead an expected return may lie; whoever is away longer is on leave, and not expected at the window.</summary>
    public static readonly TimeSpan FurthestReturn = TimeSpan.FromDays(30);

    private WindowPost()
    {
    }

    /// <summary>The window.</summary>
    public Guid WindowId { get; private init; }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>Who stands there, as a state.</summary>
    public PostState State { get; private set; }

    /// <summary>The person at the window; null when closed or uncovered.</summary>
    public Guid? HolderId { get; private set; }

    /// <summary>The resident who left, while uncovered or covered by a B.</summary>
    public Guid? AwayId { get; private set; }

    /// <summary>Why the last holder left.</summary>
    public AwayReason? Reason { get; private set; }

    /// <summary>The remark to the reason.</summary>
    public string? Remark { get; private set; }

    /// <summary>When the one who left means to be back (UTC).</summary>
    public DateTimeOffset? ExpectedBack { get; private set; }

    /// <summary>Since when the present state holds (UTC).</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>The B who was sent and has not yet acknowledged.</summary>
    public Guid? SentId { get; private set; }

    /// <summary>Name of who sent the B.</summary>
    public string? SentBy { get; private set; }

    /// <summary>When the B was sent.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Whether the B was reminded once.</summary>
    public bool Reminded { get; private set; }

    /// <summary>The last sign of life of the console at this window; outside of <see cref="Version"/>.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>Set anew at each change; the database refuses a change made on an older one.</summary>
    public Guid Version { get; private set; }

    /// <summary>A window that nobody has opened yet.</summary>
    public static WindowPost Closed(string centerId, Guid windowId, DateTimeOffset now) => new()
    {
        CenterId = centerId,
        WindowId = windowId,
        State = PostState.Closed,
        Since = now,
        Version = Guid.NewGuid(),
    };

    /// <summary>Whether somebody serves here.</summary>
    public bool Staffed => State.IsStaffed();

    private PostStand Stand => new(WindowId, State, HolderId, AwayId, SentId, Reason);

    /// <summary>Whether this person serves here now.</summary>
    public bool IsHeldBy(Guid? staffId) => Staffed && staffId is not null && HolderId == staffId;

    /// <summary>上岗 or 回岗: the resident signs on, opens the window or ends a stand-in.</summary>
    /// <remarks>Where a qualified B opens a closed window, that counts as covering.</remarks>
    public Outcome<PostChange> SignOn(StaffProfile staff, Moment now)
    {
        if (PostRules.SignOn(Stand, staff) is { } refusal)
            return refusal;
        var role = staff.RoleAt(WindowId)!.Value;
        var sentBy = SentId == staff.Id ? SentBy : null;
        var acknowledged = SentId == staff.Id ? now.Instant - SentAt : null;
        var change = Ended(now, role == PostRole.A ? PostChangeKind.SignedOn : PostChangeKind.Covered, staff.Id, role, sentBy, acknowledged);
        State = role == PostRole.A ? PostState.StaffedByA : PostState.CoveredByB;
        HolderId = staff.Id;
        if (role == PostRole.A)
            ForgetAbsence();
        ForgetDispatch();
        SeenAt = now.Instant;
        return change;
    }

    /// <summary>离岗: the holder leaves for a while; the window is uncovered at this instant.</summary>
    public Outcome<PostChange> Leave(Guid staffId, AwayReason reason, string? remark, DateTimeOffset? expectedBack, Moment now)
    {
        if (!IsHeldBy(staffId))
            return PostRefusals.NotHolder;
        if (expectedBack <= now.Instant)
            return PostRefusals.BackInThePast;
        if (expectedBack > now.Instant + FurthestReturn)
            return PostRefusals.BackTooFar;
        return Uncover(reason, remark, expectedBack, now);
    }

    /// <summary>The console gave no sign of life for too long: the same as leaving, unannounced.</summary>
    public Outcome<PostChange> LosePresence(TimeSpan allowed, Moment now)
    {
        if (!Staffed || SeenAt is null || now.Instant - SeenAt < allowed)
            return PostRefusals.NotHolder;
        return Uncover(AwayReason.Unannounced, null, null, now);
    }

    /// <summary>收岗: the holder closes the window, at the end of the day.</summary>
    public Outcome<PostChange> SignOff(Guid staffId, Moment now) =>
        IsHeldBy(staffId) ? Close(now) : PostRefusals.NotHolder;

    /// <summary>Closed by the director, or at the end of the day, whatever its state.</summary>
    public Outcome<PostChange> Close(Moment now)
    {
        if (PostRules.Close(Stand) is { } refusal)
            return refusal;
        var change = Ended(now, PostChangeKind.SignedOff, HolderId, null, null, null);
        State = PostState.Closed;
        HolderId = null;
        SeenAt = null;
        ForgetAbsence();
        ForgetDispatch();
        return change;
    }

    /// <summary>派岗: the director sends a B; the window stays uncovered until the B acknowledges.</summary>
    public Refusal? Send(StaffProfile staff, string sentBy, Moment now)
    {
        if (PostRules.Send(Stand, staff) is { } refusal)
            return refusal;
        SentId = staff.Id;
        SentBy = sentBy;
        SentAt = now.Instant;
        Reminded = false;
        return Changed();
    }

    /// <summary>The B cannot come: back to the director.</summary>
    public Refusal? Decline(Guid staffId)
    {
        if (SentId != staffId)
            return PostRefusals.NotSent;
        ForgetDispatch();
        return Changed();
    }

    /// <summary>Watches a B who was sent: half the time reminds, the whole time gives the window back to the director.</summary>
    public DispatchWatch WatchDispatch(TimeSpan allowed, Moment now)
    {
        if (SentId is null || SentAt is null)
            return DispatchWatch.Nothing;
        var waited = now.Instant - SentAt.Value;
        if (waited >= allowed)
        {
            ForgetDispatch();
            Changed();
            return DispatchWatch.ReturnedToDirector;
        }

        if (waited >= allowed / 2 && !Reminded)
        {
            Reminded = true;
            Changed();
            return DispatchWatch.Reminded;
        }

        return DispatchWatch.Nothing;
    }

    private PostChange Uncover(AwayReason reason, string? remark, DateTimeOffset? expectedBack, Moment now)
    {
        var change = Ended(now, PostChangeKind.Left, HolderId, null, null, null);
        AwayId = State == PostState.StaffedByA ? HolderId : AwayId;
        State = PostState.Uncovered;
        HolderId = null;
        SeenAt = null;
        Reason = reason;
        Remark = remark;
        ExpectedBack = expectedBack;
        return change with { Reason = reason, Remark = remark };
    }

    private PostChange Ended(Moment now, PostChangeKind kind, Guid? staffId, PostRole? role, string? sentBy, TimeSpan? acknowledgedAfter)
    {
        var change = new PostChange
        {
            Id = Guid.CreateVersion7(now.Instant),
            CenterId = CenterId,
            WindowId = WindowId,
            Day = now.Day,
            Kind = kind,
            StaffId = staffId,
            Role = role,
            EndedState = State,
            EndedHolderId = HolderId,
            From = Since,
            To = now.Instant,
            Reason = Reason,
            Remark = Remark,
            SentBy = sentBy,
            AcknowledgedAfterSeconds = acknowledgedAfter is { } t ? (int)t.TotalSeconds : null,
        };
        Since = now.Instant;
        Changed();
        return change;
    }

    private void ForgetAbsence()
    {
        AwayId = null;
        Reason = null;
        Remark = null;
        ExpectedBack = null;
    }

    private void ForgetDispatch()
    {
        SentId = null;
        SentBy = null;
        SentAt = null;
        Reminded = false;
    }

    private Refusal? Changed()
    {
        Version = Guid.NewGuid();
        return null;
    }
}

/// <summary>States of a post; the same words on every screen.</summary>
public enum PostState
{
    /// <summary>未开放.</summary>
    Closed,

    /// <summary>在岗: the resident serves.</summary>
    StaffedByA,

    /// <summary>顶岗: a B stands in.</summary>
    CoveredByB,

    /// <summary>空岗: nobody serves though the window is open.</summary>
    Uncovered,
}

/// <summary>Why somebody left the window.</summary>
public enum AwayReason
{
    /// <summary>会议.</summary>
    Meeting,

    /// <summary>下村.</summary>
    VillageVisit,

    /// <summary>踏勘.</summary>
    SiteInspection,

    /// <summary>就餐.</summary>
    Meal,

    /// <summary>请假.</summary>
    Leave,

    /// <summary>其他.</summary>
    Other,

    /// <summary>未打招呼离岗: the console was closed or lost the network.</summary>
    Unannounced,
}

/// <summary>What watching a dispatch led to.</summary>
public enum DispatchWatch
{
    /// <summary>Nothing to do.</summary>
    Nothing,

    /// <summary>The B was reminded.</summary>
    Reminded,

    /// <summary>The time is up; the director must choose again.</summary>
    ReturnedToDirector,
}
