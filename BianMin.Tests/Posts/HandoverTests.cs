using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Tests.Database;

namespace BianMin.Tests.Posts;

/// <summary>What is open at a window goes to whoever comes next, on every engine.</summary>
public sealed class HandoverTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_resident_who_comes_back_takes_over_what_a_vanished_stand_in_left_open(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var window = fixture.Window(1);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, window));
        await fixture.Must(fixture.Clerk(1), new LeavePost(fixture.CenterId, window, AwayReason.Meeting, null, null, false));
        await fixture.Must(fixture.Director, new SendBPost(fixture.CenterId, window, fixture.Staff(101)));
        await fixture.Must(fixture.Clerk(101), new SignOnPost(fixture.CenterId, window));
        var drawn = await fixture.Draw();
        await fixture.Must(fixture.Clerk(101), new CallNextTicket(fixture.CenterId, window, null));
        await fixture.Must(fixture.Clerk(101), new LeavePost(fixture.CenterId, window, AwayReason.Other, "身体不适", null, true));

        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, window));

        var handover = Assert.Single((await fixture.Hall()).Handovers);
        Assert.Contains(drawn.Label, Assert.Single(handover.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_resident_who_finds_only_what_was_their_own_has_no_list_to_confirm(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var window = fixture.Window(1);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, window));
        await fixture.Draw();
        await fixture.Must(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, window, null));
        await fixture.Must(fixture.Clerk(1), new LeavePost(fixture.CenterId, window, AwayReason.Meal, null, null, true));

        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, window));

        Assert.Empty((await fixture.Hall()).Handovers);
    }
}
