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
        await using var house = await HallHouse.Open(engine);
        var window = house.Window(1);
        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, window));
        await house.Must(house.Clerk(1), new LeavePost(house.CenterId, window, AwayReason.Meeting, null, null, false));
        await house.Must(house.Director, new SendBPost(house.CenterId, window, house.Staff(101)));
        await house.Must(house.Clerk(101), new SignOnPost(house.CenterId, window));
        var drawn = await house.Draw();
        await house.Must(house.Clerk(101), new CallNextTicket(house.CenterId, window, null));
        await house.Must(house.Clerk(101), new LeavePost(house.CenterId, window, AwayReason.Other, "身体不适", null, true));

        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, window));

        var handover = Assert.Single((await house.Hall()).Handovers);
        Assert.Contains(drawn.Label, Assert.Single(handover.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_resident_who_finds_only_what_was_their_own_has_no_list_to_confirm(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var window = house.Window(1);
        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, window));
        await house.Draw();
        await house.Must(house.Clerk(1), new CallNextTicket(house.CenterId, window, null));
        await house.Must(house.Clerk(1), new LeavePost(house.CenterId, window, AwayReason.Meal, null, null, true));

        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, window));

        Assert.Empty((await house.Hall()).Handovers);
    }
}
