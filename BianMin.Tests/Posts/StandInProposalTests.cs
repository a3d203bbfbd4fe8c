using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Tests.Fakes;
using static BianMin.Tests.Fakes.HallSnapshots;

namespace BianMin.Tests.Posts;

public sealed class StandInProposalTests
{
    private static readonly StaffProfile Resident = Person(1, (1, PostRole.A));
    private static readonly StaffProfile Free = Person(20, (1, PostRole.B));
    private static readonly StaffProfile FreeButBusy = Person(10, (1, PostRole.B), (3, PostRole.B), (4, PostRole.B));
    private static readonly StaffProfile ServingElsewhere = Person(2, (2, PostRole.A), (1, PostRole.B));
    private static readonly StaffProfile Unqualified = Person(3, (3, PostRole.A));

    [Fact]
    public void The_free_come_first_then_those_with_fewer_posts_then_by_staff_number() =>
        Assert.Equal(
            [Free, Person(21, (1, PostRole.B)), FreeButBusy, ServingElsewhere],
            Proposed([ServingElsewhere, FreeButBusy, Person(21, (1, PostRole.B)), Resident, Free, Unqualified]).Select(p => p.Staff),
            (a, b) => a.Number == b.Number);

    [Fact]
    public void The_resident_who_left_and_the_unqualified_are_not_proposed() =>
        Assert.Empty(Proposed([Resident, Unqualified]));

    [Fact]
    public void Who_serves_elsewhere_is_shown_with_the_window_and_cannot_be_sent()
    {
        var proposal = Assert.Single(Proposed([ServingElsewhere]));

        Assert.Equal((false, "有 B岗资格；正在2号窗口在岗"), (proposal.Free, proposal.Why));
    }

    [Fact]
    public void Who_is_away_from_an_own_window_is_not_free()
    {
        var proposal = Assert.Single(Proposed([ServingElsewhere], new PostStand(Window(2), PostState.Uncovered, null, ServingElsewhere.Id, null, AwayReason.VillageVisit)));

        Assert.Equal((false, "有 B岗资格；已离岗（下村）"), (proposal.Free, proposal.Why));
    }

    [Fact]
    public void Who_is_on_the_way_to_another_window_is_not_free()
    {
        var proposal = Assert.Single(Proposed([Free], new PostStand(Window(2), PostState.Uncovered, null, null, Free.Id, AwayReason.Meal)));

        Assert.Equal((false, "有 B岗资格；已派往2号窗口"), (proposal.Free, proposal.Why));
    }

    [Fact]
    public void A_second_resident_of_the_window_may_be_sent_too() =>
        Assert.Equal("本窗口 A岗；现在空闲", Assert.Single(Proposed([Person(5, (1, PostRole.A))])).Why);

    [Fact]
    public void Other_posts_of_a_free_person_are_told() =>
        Assert.Equal("有 B岗资格；现在空闲，另兼 2 个岗", Assert.Single(Proposed([FreeButBusy])).Why);

    private static IReadOnlyList<StandInProposal> Proposed(StaffProfile[] staff, PostStand? second = null) => StandInProposal.For(
        Center(4) with { Staff = staff },
        Window(1),
        [
            new PostStand(Window(1), PostState.Uncovered, null, Resident.Id, null, AwayReason.Meeting),
            second ?? new PostStand(Window(2), PostState.StaffedByA, ServingElsewhere.Id, null, null, null),
        ]);

    private static StaffProfile Person(int number, params (int Window, PostRole Role)[] posts) => new(
        Staff(number), $"人员{number}", $"{number:D4}", "派出所", "窗口工作人员", [.. posts.Select(p => new PostQualification(Window(p.Window), p.Role))]);
}
