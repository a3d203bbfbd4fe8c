using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Tests.Calendar;
using FsCheck;
using FsCheck.Fluent;
using static BianMin.Tests.Cases.CaseSamples;

namespace BianMin.Tests.Cases;

/// <summary>100,000 random steps over the state machine: whatever anybody tries, in whatever order.</summary>
public sealed class CaseWalkTests
{
    private const int Walks = 1000;
    private const int Length = 100;

    private static readonly (string Name, Func<Case, Random, Moment, Refusal?> Try)[] Attempts =
    [
        ("check", (c, r, now) => c.Check(c.Materials.Where(_ => r.Next(2) == 0).ToDictionary(m => m.Name, _ => Enum.GetValues<MaterialStanding>()[r.Next(5)]), LegalClock.Start(now, null), Clerk, now)),
        ("hand in", (c, _, now) => c.Check(All(c, MaterialStanding.HandedIn), LegalClock.Start(now, null), Clerk, now)),
        ("redirect", (c, r, now) => r.Next(20) == 0 ? c.Redirect("3 号窗口", Clerk, now) : null),
        ("refuse", (c, r, now) => r.Next(20) == 0 ? c.Refuse("不符合条件", Clerk, now) : null),
        ("tell", (c, _, now) => c.TellMissing(Clerk, now)),
        ("accept", (c, r, now) => c.Accept(r.Next(3) == 0 ? null : new(r.Next(2) == 0, now.Day.AddDays(r.Next(-1, 9))), Clerk, Holidays, now)),
        ("deem", (c, _, now) => c.DeemAccepted(Holidays, now)),
        ("pause", (c, r, now) => c.Pause(Enum.GetValues<PauseReason>()[r.Next(6)], Clerk, now)),
        ("resume", (c, _, now) => c.Resume(Clerk, now)),
        ("extend", (c, r, now) => c.Extend(r.Next(-1, 40), "现场复杂", Clerk, now)),
        ("part", (c, r, now) => c.CompletePart(r.Next(2) == 0 ? "国土所" : "规划所", "同意", Clerk, now)),
        ("send up", (c, _, now) => c.SendUp("初审同意", Clerk, now)),
        ("received above", (c, _, now) => c.ReceiveAbove(Clerk, now)),
        ("come back", (c, _, now) => c.ComeBack("批准", Clerk, now)),
        ("finish", (c, _, now) => c.Finish("同意", Clerk, now)),
        ("return", (c, r, now) => r.Next(20) == 0 ? c.Return("政策依据", Clerk, now) : null),
        ("withdraw", (c, r, now) => r.Next(20) == 0 ? c.Withdraw("不办了", Clerk, now) : null),
        ("supply", (c, r, now) => r.Next(4) == 0 ? c.Supply(["照片"], "代办员", now) : null),
        ("fetch", (c, _, now) => c.Fetch("代办员", now)),
        ("sign over", (c, _, now) => c.SignOver("本人", "代办员", now)),
        ("deliver", (c, _, now) => c.Deliver("本人", Clerk, now)),
        ("reassign", (c, _, now) => c.Reassign(Guid.NewGuid(), Guid.NewGuid(), "王芳", Clerk, now)),
        ("archive", (c, r, now) => r.Next(5) == 0 ? c.Archive(Retention.ThirtyYears, Clerk, now) : null),
    ];

    // Where a case may go from where it stands; staying is always possible.
    private static readonly Dictionary<CaseState, CaseState[]> Ways = new()
    {
        [CaseState.AwaitingDecision] = [CaseState.Incomplete, CaseState.InProgress, CaseState.Redirected, CaseState.Refused, CaseState.Withdrawn],
        [CaseState.Incomplete] = [CaseState.AwaitingDecision, CaseState.Refused, CaseState.Withdrawn],
        [CaseState.InProgress] = [CaseState.ForwardedUp, CaseState.Finished, CaseState.Returned, CaseState.Withdrawn],
        [CaseState.ForwardedUp] = [CaseState.InProgress],
        [CaseState.Finished] = [CaseState.WithAgent, CaseState.Delivered],
        [CaseState.WithAgent] = [CaseState.Delivered],
        [CaseState.Delivered] = [CaseState.Archived],
        [CaseState.Redirected] = [CaseState.Archived],
        [CaseState.Refused] = [CaseState.Archived],
        [CaseState.Returned] = [CaseState.Archived],
        [CaseState.Withdrawn] = [CaseState.Archived],
        [CaseState.Archived] = [],
    };

    private static readonly CaseStepKind[] MoveTheClock =
        [CaseStepKind.Accepted, CaseStepKind.DeemedAccepted, CaseStepKind.AskedSupplement, CaseStepKind.Paused, CaseStepKind.Resumed, CaseStepKind.Extended, CaseStepKind.Returned, CaseStepKind.Withdrawn];

    [Fact]
    public void No_walk_leads_astray()
    {
        var ended = new HashSet<CaseState>();
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => Walk(seed, ended)).Check(Config.QuickThrowOnFailure.WithMaxTest(Walks));

        // A walk that never gets anywhere would prove nothing.
        Assert.Superset(new HashSet<CaseState> { CaseState.Archived, CaseState.Delivered, CaseState.WithAgent, CaseState.Finished, CaseState.InProgress, CaseState.ForwardedUp }, ended);
    }

    private static bool Walk(int seed, HashSet<CaseState> reached)
    {
        var random = new Random(seed);
        var kind = Enum.GetValues<HandlingKind>()[random.Next(5)];
        var now = Monday;
        var walked = Receive(Guide with { Kind = kind, JointDepartments = kind == HandlingKind.Joint ? [new("国土所", 5), new("规划所", 3)] : [] }, submittedBy: random.Next(2) == 0 ? "agent" : null);
        for (var i = 0; i < Length; i++)
        {
            now = Moment.At(now.Instant.AddHours(random.Next(0, 30)));
            var before = Picture.Of(walked);
            var (name, attempt) = Attempts[random.Next(Attempts.Length)];
            var refusal = attempt(walked, random, now);
            var after = Picture.Of(walked);
            reached.Add(after.State);
            Assert.True(Lawful(before, after, refusal, walked), $"seed {seed}, step {i}: {name} from {before} to {after}, {refusal?.Code}");
        }

        return true;
    }

    private static bool Lawful(Picture before, Picture after, Refusal? refusal, Case walked)
    {
        if (refusal is not null && before != after)
            return false;
        var steps = walked.Steps.Skip(before.Steps).Select(s => s.Kind).ToList();
        return (before.State == after.State || Ways[before.State].Contains(after.State))
            && (before.Version == after.Version) == (steps.Count == 0)
            && (before.Due == after.Due || steps.Exists(MoveTheClock.Contains))
            && (!walked.IsPaused || walked.State == CaseState.InProgress)
            && (walked.State != CaseState.Finished || walked.Materials.All(m => m.Standing is MaterialStanding.HandedIn or MaterialStanding.Promised or MaterialStanding.NotNeeded))
            && (before.State != CaseState.Archived || before == after);
    }

    private sealed record Picture(CaseState State, Guid Version, int Steps, int Pauses, int Extension, DateOnly? Due)
    {
        public static Picture Of(Case one) => new(one.State, one.Version, one.Steps.Count, one.Pauses.Count, one.Extension, one.Promised(Holidays)?.Due);
    }
}
