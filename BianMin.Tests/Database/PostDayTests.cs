using BianMin.Domain.Calendar;
using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
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
        await using var house = await HallHouse.Open(engine);
        var (a, window) = (house.Clerk(1), house.Window(1));
        var (b, center) = (house.Clerk(101), house.CenterId);
        await house.Must(a, new SignOnPost(center, window));
        var ticket = await house.Draw();
        await house.Must(a, new CallNextTicket(center, window, null));
        await house.Must(a, new HoldTicket(center, window, ticket.TicketId, "等证明"));

        await house.Must(a, new LeavePost(center, window, AwayReason.Meeting, null, house.Time.GetUtcNow() + TimeSpan.FromHours(1), LeaveOpen: false));
        var hall = await house.Hall();
        Assert.Equal(PostState.Uncovered, hall.Window(window)!.State);
        Assert.Equal(AlarmKind.Uncovered, Assert.Single(hall.Alarms).Kind);
        Assert.Equal(house.Staff(101), hall.StandIns(window)[0].Staff.Id);

        house.Time.Advance(TimeSpan.FromSeconds(30));
        await house.Must(house.Director, new SendBPost(center, window, house.Staff(101)));
        house.Time.Advance(TimeSpan.FromSeconds(15));
        await house.Must(b, new SignOnPost(center, window));
        hall = await house.Hall();
        Assert.Equal(PostState.CoveredByB, hall.Window(window)!.State);
        Assert.Empty(hall.Alarms);
        var handover = Assert.Single(hall.Handovers);
        Assert.Contains("A001 挂起：等证明", Assert.Single(handover.Lines), StringComparison.Ordinal);
        await house.Refused(a, new ConfirmHandover(center, handover.Id), "desk.forbidden");
        await house.Must(b, new ConfirmHandover(center, handover.Id));
        await house.Must(b, new ResumeTicket(center, window, ticket.TicketId));

        house.Time.Advance(TimeSpan.FromMinutes(50));
        await house.Must(a, new SignOnPost(center, window));
        hall = await house.Hall();
        Assert.Equal(PostState.StaffedByA, hall.Window(window)!.State);
        Assert.Equal("A001 正在办理", Assert.Single(Assert.Single(hall.Handovers).Lines));

        await using var context = await house.Context();
        var changes = await context.Set<PostChange>().Where(c => c.CenterId == center).OrderBy(c => c.To).ThenBy(c => c.From).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([PostChangeKind.SignedOn, PostChangeKind.Left, PostChangeKind.Covered, PostChangeKind.SignedOn], changes.Select(c => c.Kind));
        Assert.Equal(45, changes.Sum(c => c.UncoveredSeconds));
        Assert.Equal(15, changes[2].AcknowledgedAfterSeconds);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_B_who_does_not_acknowledge_is_reminded_and_then_the_window_returns_to_the_director(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var window = house.Window(1);
        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, window));
        await house.Must(house.Clerk(1), new LeavePost(house.CenterId, window, AwayReason.Meal, null, null, false));
        await house.Must(house.Director, new SendBPost(house.CenterId, window, house.Staff(101)));

        house.Time.Advance(TimeSpan.FromSeconds(61));
        await house.Must(Actor.System, new KeepHall(house.CenterId));
        Assert.True((await house.Hall()).Window(window)!.Reminded);

        house.Time.Advance(TimeSpan.FromSeconds(60));
        await house.Must(Actor.System, new KeepHall(house.CenterId));
        var hall = await house.Hall();
        Assert.Null(hall.Window(window)!.Sent);
        Assert.Equal(AlarmKind.NotAcknowledged, Assert.Single(hall.Alarms).Kind);
        await house.Refused(house.Clerk(101), new SignOnPost(house.CenterId, window), "posts.not-sent");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_clerk_whose_console_falls_silent_counts_as_away_and_one_who_beats_does_not(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, house.Window(1)));
        await house.Must(house.Clerk(2), new SignOnPost(house.CenterId, house.Window(2)));
        house.Time.Advance(TimeSpan.FromSeconds(60));
        await house.Must(house.Clerk(2), new BeatPresence(house.CenterId));
        house.Time.Advance(TimeSpan.FromSeconds(31));
        await house.Must(Actor.System, new KeepHall(house.CenterId));

        var hall = await house.Hall();
        Assert.Equal(PostState.Uncovered, hall.Window(house.Window(1))!.State);
        Assert.Equal(PostState.StaffedByA, hall.Window(house.Window(2))!.State);
        Assert.Equal(AlarmKind.AwayUnannounced, Assert.Single(hall.Alarms).Kind);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_window_left_on_a_day_without_office_hours_is_never_counted_as_uncovered(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var holiday = new CalendarDay(Moment.At(house.Time.GetUtcNow()).Day, CalendarDayKind.Holiday, "放假");
        ((HallHouse.OpenAllDay)house.Services.GetRequiredService<IOfficeHours>()).Real = new OfficeHours(new InMemoryCalendar([holiday]), alwaysOpen: false);
        var (a, window) = (house.Clerk(1), house.Window(1));
        await house.Must(a, new SignOnPost(house.CenterId, window));
        await house.Must(a, new LeavePost(house.CenterId, window, AwayReason.Meal, null, null, false));
        house.Time.Advance(TimeSpan.FromMinutes(40));
        await house.Must(a, new SignOnPost(house.CenterId, window));

        await using var context = await house.Context();
        var changes = await context.Set<PostChange>().Where(c => c.CenterId == house.CenterId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains(changes, c => c.EndedState == PostState.Uncovered);
        Assert.Equal(0, changes.Sum(c => c.UncoveredSeconds));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Leaving_a_person_in_service_is_refused_unless_it_is_said(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var (a, window) = (house.Clerk(1), house.Window(1));
        await house.Must(a, new SignOnPost(house.CenterId, window));
        await house.Draw();
        await house.Must(a, new CallNextTicket(house.CenterId, window, null));
        await house.Refused(a, new LeavePost(house.CenterId, window, AwayReason.Meal, null, null, LeaveOpen: false), "posts.person-in-service");
        await house.Refused(a, new SignOffPost(house.CenterId, window), "hall.person-in-service");
        await house.Must(a, new LeavePost(house.CenterId, window, AwayReason.Meal, null, null, LeaveOpen: true));
        Assert.NotNull((await house.Hall()).Window(window)!.Current);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_directors_who_send_different_people_at_once_leave_one_of_them_sent(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        await using var other = await house.SecondNode(engine);
        var window = house.Window(1);
        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, window));
        await house.Must(house.Clerk(1), new LeavePost(house.CenterId, window, AwayReason.Meal, null, null, false));

        var sent = await Task.WhenAll(
            house.Desk.Do(house.Director, new SendBPost(house.CenterId, window, house.Staff(101)), TestContext.Current.CancellationToken),
            other.Desk.Do(other.Director, new SendBPost(house.CenterId, window, house.Staff(102)), TestContext.Current.CancellationToken));

        Assert.Contains(sent, s => s.Succeeded);
        Assert.NotNull((await house.Hall()).Window(window)!.Sent);
    }
}
