using System.Globalization;
using System.Text.RegularExpressions;
using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Scheduling;
using BianMin.Tests.Database;
using BianMin.Tests.Scheduling;
using Microsoft.Extensions.Time.Testing;

namespace BianMin.Tests.Telemetry;

/// <summary>What operations read at <c>/metrics</c> moves with what it tells of. Meters are heard in the whole process, so
/// nothing else runs meanwhile.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed partial class MetricsTests
{
    /// <summary>The collection's name.</summary>
    public const string Name = "metrics";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tickets_calls_and_waits_are_counted_by_centre()
    {
        await using var host = await MetricsHost.Start();
        await using var fixture = await HallFixture.Open("Sqlite", windows: 1);
        var center = $"center=\"{fixture.CenterId}\"";
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));

        var ticket = await fixture.Draw();
        await fixture.Draw();
        fixture.Time.Advance(TimeSpan.FromSeconds(400));
        await fixture.Must(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null));
        await fixture.Must(fixture.Clerk(1), new RecallTicket(fixture.CenterId, fixture.Window(1), ticket.TicketId, 0));

        var read = await host.Read();
        Assert.Equal(2, Value(read, "bianmin_hall_tickets_drawn_total", center, "source=\"Kiosk\""));
        Assert.Equal(1, Value(read, "bianmin_hall_calls_total", center, "kind=\"call\""));
        Assert.Equal(1, Value(read, "bianmin_hall_calls_total", center, "kind=\"recall\""));
        Assert.Equal(400, Value(read, "bianmin_hall_wait_duration_seconds_sum", center));
        Assert.Equal(0, Value(read, "bianmin_hall_wait_duration_seconds_bucket", center, "le=\"300\""));
        Assert.Equal(1, Value(read, "bianmin_hall_wait_duration_seconds_bucket", center, "le=\"600\""));
    }

    [Fact]
    public async Task A_ticket_that_comes_back_to_the_queue_is_not_drawn_again()
    {
        await using var host = await MetricsHost.Start();
        await using var fixture = await HallFixture.Open("Sqlite", windows: 1);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        var ticket = await fixture.Draw();
        await fixture.Must(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null));
        fixture.Time.Advance(TimeSpan.FromMinutes(5));
        await fixture.Must(fixture.Clerk(1), new MarkNoShow(fixture.CenterId, fixture.Window(1), ticket.TicketId));
        await fixture.Must(fixture.Clerk(1), new ReturnTicket(fixture.CenterId, ticket.TicketId));

        Assert.Equal(1, Value(await host.Read(), "bianmin_hall_tickets_drawn_total", $"center=\"{fixture.CenterId}\""));
    }

    [Fact]
    public async Task The_age_of_a_board_and_the_length_of_its_queues_are_told_while_somebody_watches()
    {
        await using var host = await MetricsHost.Start();
        await using var fixture = await HallFixture.Open("Sqlite", windows: 1);
        var center = $"center=\"{fixture.CenterId}\"";
        await fixture.Draw();
        await fixture.Draw();
        Assert.Null(Find(await host.Read(), "bianmin_hall_queue_length", center));

        var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (fixture.Feed.Watch(fixture.CenterId, _ => Task.FromResult(shown.TrySetResult())))
        {
            await shown.Task.WaitAsync(Cancel);
            fixture.Time.Advance(TimeSpan.FromSeconds(7));
            var read = await host.Read();
            Assert.Equal(2, Value(read, "bianmin_hall_queue_length", center, "series=\"A\""));
            Assert.Equal(0, Value(read, "bianmin_hall_queue_length", center, "series=\"B\""));
            Assert.Equal(7, Value(read, "bianmin_hall_board_age_seconds", center));
            Assert.True(Value(read, "bianmin_hall_board_read_duration_seconds_count", center) >= 1);
        }
    }

    [Fact]
    public async Task Use_cases_are_measured_and_refusals_counted_by_code()
    {
        await using var host = await MetricsHost.Start();
        await using var fixture = await HallFixture.Open("Sqlite", windows: 1);
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        await fixture.Refused(fixture.Clerk(1), new CallNextTicket(fixture.CenterId, fixture.Window(1), null), HallRefusals.NobodyWaits.Code);

        var read = await host.Read();
        Assert.Equal(1, Value(read, "bianmin_use_case_duration_seconds_count", "use_case=\"SignOnPost\"", "outcome=\"done\""));
        Assert.Equal(1, Value(read, "bianmin_use_case_duration_seconds_count", "use_case=\"CallNextTicket\"", "outcome=\"refused\""));
        Assert.Equal(1, Value(read, "bianmin_refusals_total", $"code=\"{HallRefusals.NobodyWaits.Code}\""));
    }

    [Fact]
    public async Task Runs_of_jobs_are_measured_by_outcome()
    {
        await using var host = await MetricsHost.Start();
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero));
        await using var jobs = await JobFixture.Open(
            "Sqlite", time, new TestWork(_ => Task.FromResult(""), "GoodWork"), new TestWork(_ => throw new WorkFailedException("坏了。"), "BadWork"));
        await jobs.Completed();
        await jobs.Completed();

        var read = await host.Read();
        Assert.Equal(1, Value(read, "bianmin_jobs_run_duration_seconds_count", "job=\"GoodWork\"", "outcome=\"succeeded\""));
        Assert.Equal(1, Value(read, "bianmin_jobs_run_duration_seconds_count", "job=\"BadWork\"", "outcome=\"failed\""));
    }

    private static double Value(string read, string name, params string[] labels) =>
        Find(read, name, labels) ?? throw new InvalidOperationException($"{name} {string.Join(' ', labels)} is not among:\n{read}");

    private static double? Find(string read, string name, params string[] labels) =>
        Line().Matches(read)
            .Where(l => l.Groups[1].Value == name && labels.All(l.Groups[2].Value.Contains))
            .Select(l => (double?)double.Parse(l.Groups[3].Value, CultureInfo.InvariantCulture))
            .SingleOrDefault();

    [GeneratedRegex("^([a-z0-9_]+)(\\{.*\\})? ([^ \n]+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
