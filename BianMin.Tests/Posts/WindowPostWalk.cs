using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using FsCheck;
using FsCheck.Fluent;
using static BianMin.Tests.Posts.WindowPostWalk.Doing;

namespace BianMin.Tests.Posts;

/// <summary>A day at one window in which anybody does anything at any time.</summary>
internal sealed class WindowPostWalk(IReadOnlyList<WindowPostWalk.Step> steps)
{
    private static readonly Guid Window = Guid.NewGuid();
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(120);

    // Two residents, two stand-ins and one person of another window.
    private static readonly StaffProfile[] People =
        [.. new[] { PostRole.A, PostRole.A, PostRole.B, PostRole.B, (PostRole?)null }.Select((role, i) => new StaffProfile(
            Guid.NewGuid(), $"人员{i}", $"{i:D4}", "派出所", "窗口工作人员", role is { } r ? [new PostQualification(Window, r)] : []))];

    private readonly WindowPost _post = WindowPost.Closed("sixi", Window, Start);
    private readonly List<PostChange> _changes = [];
    private long _uncoveredSeconds;

    /// <summary>What can be done at a window, by the right people or the wrong ones.</summary>
    internal enum Doing
    {
        SignOn,
        Leave,
        SignOff,
        Send,
        Decline,
        WatchDispatch,
        LosePresence,
        Close,
    }

    /// <summary>Any day.</summary>
    public static Arbitrary<WindowPostWalk> Any { get; } = Arb.From(
        (from doing in Gen.Frequency((4, Gen.Constant(SignOn)), (3, Gen.Constant(Leave)), (3, Gen.Constant(Send)), (2, Gen.Elements(Enum.GetValues<Doing>())))
         from person in Gen.Choose(0, 4)
         from seconds in Gen.Elements(0, 1, 45, 60, 119, 120, 600)
         select new Step(doing, person, seconds)).ArrayOf()
        .Select(s => new WindowPostWalk(s)),
        w => w.Smaller());

    /// <summary>What is wrong; empty when everything held at every step.</summary>
    public string Walk()
    {
        var now = Start;
        foreach (var step in steps)
        {
            if (_post.State == PostState.Uncovered)
                _uncoveredSeconds += step.SecondsLater;
            now = now.AddSeconds(step.SecondsLater);
            var version = _post.Version;
            var before = Picture();
            var happened = Do(step, Moment.At(now));
            var wrong = happened == (version == _post.Version) ? "the version does not tell whether something happened"
                : !happened && before != Picture() ? "a refusal changed something"
                : Illegal();
            if (wrong is not null)
                return $"{wrong}, after {step} at +{(now - Start).TotalSeconds} s";
        }

        return Tiling() ?? (Counted(now) == _uncoveredSeconds ? "" : $"{Counted(now)} uncovered seconds are told, {_uncoveredSeconds} passed");
    }

    public override string ToString() => string.Join(' ', steps);

    private bool Do(Step step, Moment now)
    {
        var person = People[step.Person];
        return step.Doing switch
        {
            SignOn => Kept(_post.SignOn(person, now)),
            Leave => Kept(_post.Leave(person.Id, AwayReason.Meeting, null, null, now)),
            SignOff => Kept(_post.SignOff(person.Id, now)),
            LosePresence => Kept(_post.LosePresence(Allowed, now)),
            Close => Kept(_post.Close(now)),
            Send => _post.Send(person, "主任", now) is null,
            Decline => _post.Decline(person.Id) is null,
            _ => _post.WatchDispatch(Allowed, now) != DispatchWatch.Nothing,
        };
    }

    private bool Kept(Outcome<PostChange> outcome)
    {
        if (outcome.TryGet(out var change, out _))
            _changes.Add(change);
        return outcome.Succeeded;
    }

    private string? Illegal()
    {
        var holder = People.FirstOrDefault(p => p.Id == _post.HolderId);
        var sent = People.FirstOrDefault(p => p.Id == _post.SentId);
        return _post switch
        {
            { State: PostState.Uncovered or PostState.Closed, HolderId: not null } => "somebody stands at a window that nobody serves",
            { State: PostState.StaffedByA } when holder?.RoleAt(Window) != PostRole.A => "staffed by A, but not by a resident",
            { State: PostState.CoveredByB } when holder?.RoleAt(Window) != PostRole.B => "covered, but not by a stand-in",
            { SentId: not null, State: not PostState.Uncovered } => "somebody is sent to a window that is not uncovered",
            { SentId: not null } when sent?.RoleAt(Window) is null => "somebody is sent who may not stand there",
            { SentId: null } when _post is not { SentAt: null, SentBy: null, Reminded: false } => "a dispatch is half forgotten",
            { SentId: not null } when _post.SentAt is null || _post.SentBy is null => "a dispatch is half known",
            { State: PostState.Closed or PostState.StaffedByA, AwayId: not null } => "somebody is away from a window that needs nobody",
            { State: PostState.Closed or PostState.StaffedByA, Reason: not null } => "a reason for an absence that has ended",
            { State: PostState.Uncovered, Reason: null } => "uncovered without a reason",
            _ => null,
        };
    }

    // The stretches follow each other without gap or overlap, and each ended in the state in which it began.
    private string? Tiling()
    {
        var since = Start;
        var state = PostState.Closed;
        Guid? holder = null;
        foreach (var change in _changes)
        {
            if (change.From != since || change.To < change.From)
                return $"a stretch begins at {change.From:T} where the one before ended at {since:T}";
            if (change.EndedState != state || change.EndedHolderId != holder)
                return $"the stretch that ended at {change.To:T} was {state} and is told as {change.EndedState}";
            since = change.To;
            state = change.Kind switch
            {
                PostChangeKind.SignedOn => PostState.StaffedByA,
                PostChangeKind.Covered => PostState.CoveredByB,
                PostChangeKind.Left => PostState.Uncovered,
                _ => PostState.Closed,
            };
            holder = state is PostState.StaffedByA or PostState.CoveredByB ? change.StaffId : null;
        }

        return since == _post.Since && state == _post.State ? null : "the window is not where its last change left it";
    }

    private long Counted(DateTimeOffset now) =>
        _changes.Sum(c => (long)c.UncoveredSeconds) + (_post.State == PostState.Uncovered ? (long)(now - _post.Since).TotalSeconds : 0);

    private (PostState State, Guid? Holder, Guid? Away, Guid? Sent, DateTimeOffset Since, AwayReason? Reason) Picture() =>
        (_post.State, _post.HolderId, _post.AwayId, _post.SentId, _post.Since, _post.Reason);

    private IEnumerable<WindowPostWalk> Smaller() => steps.Select((_, i) => new WindowPostWalk([.. steps.Where((_, o) => o != i)]));

    /// <summary>One person does one thing, some seconds after the one before.</summary>
    internal sealed record Step(Doing Doing, int Person, int SecondsLater)
    {
        public override string ToString() => $"+{SecondsLater}s {Doing}({Person})";
    }
}
