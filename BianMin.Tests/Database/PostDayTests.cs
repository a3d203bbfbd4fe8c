using BianMin.Domain.Calendar;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Posts;
using BianMin.Tests.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Database;

/// <summary>The closed loop of A and B posts, through the real use cases on every engine (HALL-2).</summary>
public sealed class PostDayTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_leaves_the_director_sends_B_who_takes_over_what_A_left_open_and_A_returns(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var (a, window) = (fixture.Clerk(1), fixture.Window(1));
        var (b, center) = (fixture.Clerk(101), fixture.CenterId);
        await fixture.Must(a, new SignOnPost(center, window));
        var ticket = await fixture.Draw();
        await fixture.Must(a, new CallNextTicket(center, window, null));
        await fixture.Must(a, new HoldTicket(center, window, ticket.TicketId, "等证明"));

        await fixture.Must(a, new LeavePost(center, window, AwayReason.Meeting, null, fixture.Time.GetUtcNow() + TimeSpan.FromHours(1), LeaveOpen: false));
        var hall = await fixture.Hall();
        Assert.Equal(PostState.Uncovered, hall.Window(window)!.State);
        Assert.Equal(AlarmKind.Uncovered, Assert.Single(hall.Alarms).Kind);
        Assert.Equal(fixture.Staff(101), hall.StandIns(window)[0].Staff.Id);

        fixture.Time.Advance(TimeSpan.FromSeconds(30));
        await fixture.Must(fixture.Director, new SendBPost(center, window, fixture.Staff(101)));
        fixture.Time.Advance(TimeSpan.FromSeconds(15));
        await fixture.Must(b, new SignOnPost(center, window));
        hall = await fixture.Hall();
        Assert.Equal(PostState.CoveredByB, hall.Window(window)!.State);
        Assert.Empty(hall.Alarms);
        var handover = Assert.Single(hall.Handovers);
        Assert.Contains("A001 挂起：等证明", Assert.Single(handover.Lines), StringComparison.Ordinal);
        await fixture.Refused(a, new ConfirmHandover(center, handover.Id), "request.forbidden");
        await fixture.Must(b, new ConfirmHandover(center, handover.Id));
        await fixture.Must(b, new ResumeTicket(center, window, ticket.TicketId));

        fixture.Time.Advance(TimeSpan.FromMinutes(50));
        await fixture.Must(a, new SignOnPost(center, window));
        hall = await fixture.Hall();
        Assert.Equal(PostState.StaffedByA, hall.Window(window)!.State);
        Assert.Equal("A001 正在办理", Assert.Single(Assert.Single(hall.Handovers).Lines));

        await using var context = await fixture.Context();
        var changes = await context.Set<PostChange>().Where(c => c.CenterId == center).OrderBy(c => c.To).ThenBy(c => c.From).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([PostChangeKind.SignedOn, PostChangeKind.Left, PostChangeKind.Covered, PostChangeKind.SignedOn], changes.Select(c => c.Kind));
        Assert.Equal(45, changes.Sum(c => c.UncoveredSeconds));
        Assert.Equal(15, changes[2].AcknowledgedAfterSeconds);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_B_who_does_not_acknowledge_is_reminded_and_then_the_window_returns_to_the_director(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var window = fixture.Window(1);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, window));
        await fixture.Must(fixture.Clerk(1), new LeavePost(fixture.CenterId, window, AwayReason.Meal, null, null, false));
        await fixture.Must(fixture.Director, new SendBPost(fixture.CenterId, window, fixture.Staff(101)));

        fixture.Time.Advance(TimeSpan.FromSeconds(61));
        await fixture.Must(Actor.System, new KeepHall(fixture.CenterId));
        Assert.True((await fixture.Hall()).Window(window)!.Reminded);

        fixture.Time.Advance(TimeSpan.FromSeconds(60));
        await fixture.Must(Actor.System, new KeepHall(fixture.CenterId));
        var hall = await fixture.Hall();
        Assert.Null(hall.Window(window)!.Sent);
        Assert.Equal(AlarmKind.NotAcknowledged, Assert.Single(hall.Alarms).Kind);
        await fixture.Refused(fixture.Clerk(101), new SignOnPost(fixture.CenterId, window), "posts.not-sent");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_clerk_whose_console_falls_silent_counts_as_away_and_one_who_beats_does_not(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        await fixture.Must(fixture.Clerk(2), new SignOnPost(fixture.CenterId, fixture.Window(2)));
        fixture.Time.Advance(TimeSpan.FromSeconds(60));
        await fixture.Must(fixture.Clerk(2), new BeatPresence(fixture.CenterId));
        fixture.Time.Advance(TimeSpan.FromSeconds(31));
        await fixture.Must(Actor.System, new KeepHall(fixture.CenterId));

        var hall = await fixture.Hall();
        Assert.Equal(PostState.Uncovered, hall.Window(fixture.Window(1))!.State);
        Assert.Equal(PostState.StaffedByA, hall.Window(fixture.Window(2))!.State);
        Assert.Equal(AlarmKind.AwayUnannounced, Assert.Single(hall.Alarms).Kind);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_window_left_on_a_day_without_office_hours_is_never_counted_as_uncovered(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var holiday = new CalendarDay(Moment.At(fixture.Time.GetUtcNow()).Day, CalendarDayKind.Holiday, "放假");
        ((HallFixture.OpenAllDay)fixture.Services.GetRequiredService<IOfficeHours>()).Real = new OfficeHours(new InMemoryCalendar([holiday]), alwaysOpen: false);
        var (a, window) = (fixture.Clerk(1), fixture.Window(1));
        await fixture.Must(a, new SignOnPost(fixture.CenterId, window));
        await fixture.Must(a, new LeavePost(fixture.CenterId, window, AwayReason.Meal, null, null, false));
        fixture.Time.Advance(TimeSpan.FromMinutes(40));
        await fixture.Must(a, new SignOnPost(fixture.CenterId, window));

        await using var context = await fixture.Context();
        var changes = await context.Set<PostChange>().Where(c => c.CenterId == fixture.CenterId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains(changes, c => c.EndedState == PostState.Uncovered);
        Assert.Equal(0, changes.Sum(c => c.UncoveredSeconds));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Leaving_a_person_in_service_is_refused_unless_it_is_said(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var (a, window) = (fixture.Clerk(1), fixture.Window(1));
        await fixture.Must(a, new SignOnPost(fixture.CenterId, window));
        await fixture.Draw();
        await fixture.Must(a, new CallNextTicket(fixture.CenterId, window, null));
        await fixture.Refused(a, new LeavePost(fixture.CenterId, window, AwayReason.Meal, null, null, LeaveOpen: false), "posts.person-in-service");
        await fixture.Refused(a, new SignOffPost(fixture.CenterId, window), "hall.person-in-service");
        await fixture.Must(a, new LeavePost(fixture.CenterId, window, AwayReason.Meal, null, null, LeaveOpen: true));
        Assert.NotNull((await fixture.Hall()).Window(window)!.Current);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_directors_who_send_different_people_at_once_leave_one_of_them_sent(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await using var other = await fixture.SecondNode(engine);
        var window = fixture.Window(1);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, window));
        await fixture.Must(fixture.Clerk(1), new LeavePost(fixture.CenterId, window, AwayReason.Meal, null, null, false));

        var sent = await Task.WhenAll(
            fixture.UseCases.Do(fixture.Director, new SendBPost(fixture.CenterId, window, fixture.Staff(101)), TestContext.Current.CancellationToken),
            other.UseCases.Do(other.Director, new SendBPost(fixture.CenterId, window, fixture.Staff(102)), TestContext.Current.CancellationToken));

        Assert.Contains(sent, s => s.Succeeded);
        Assert.NotNull((await fixture.Hall()).Window(window)!.Sent);
    }
}
