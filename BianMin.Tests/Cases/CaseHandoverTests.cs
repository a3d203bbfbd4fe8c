using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Posts;
using BianMin.Tests.Database;

namespace BianMin.Tests.Cases;

/// <summary>A stand-in is told of the open cases of the window and answers for them once they took them over (HALL-2).</summary>
public sealed class CaseHandoverTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Open_cases_stand_on_the_list_of_the_stand_in_and_move_with_a_trace_when_it_is_confirmed(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var (hall, window, standIn) = (fixture.Hall, fixture.Hall.Window(1), fixture.Hall.Clerk(101));
        var number = await fixture.Accepted();
        await hall.Must(fixture.Clerk, new SignOnPost(fixture.Center, window));
        Assert.Empty((await hall.Hall()).Handovers);
        await hall.Must(fixture.Clerk, new LeavePost(fixture.Center, window, AwayReason.Meeting, null, null, true));
        await hall.Must(hall.Director, new SendBPost(fixture.Center, window, hall.Staff(101)));
        await hall.Must(standIn, new SignOnPost(fixture.Center, window));

        var list = Assert.Single((await hall.Hall()).Handovers);
        Assert.Contains(list.Lines, line => line.StartsWith(number, StringComparison.Ordinal));
        Assert.Equal(RefusalKind.Forbidden, (await hall.UseCases.Do(fixture.Clerk, new ConfirmHandover(fixture.Center, list.Id), TestContext.Current.CancellationToken)).Refusal?.Kind);
        Assert.Equal(hall.Staff(1), (await fixture.File(number)).StaffId);
        await hall.Must(standIn, new ConfirmHandover(fixture.Center, list.Id));
        await hall.Must(standIn, new ConfirmHandover(fixture.Center, list.Id));

        var file = await fixture.File(number);
        Assert.Equal(hall.Staff(101), file.StaffId);
        Assert.Equal(1, file.Steps.Count(s => s.Kind == CaseStepKind.Reassigned));
    }
}
