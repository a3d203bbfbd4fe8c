using System.Diagnostics;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Domain.Scheduling;
using BianMin.Infrastructure.Database;
using BianMin.Portal.Reports;
using BianMin.Portal.Scheduling;
using BianMin.Portal.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BianMin.Tests.Reports;

/// <summary>A menu that is open and idle costs the database nothing.</summary>
public sealed class IdleMenuTests
{
    [Fact]
    public async Task An_idle_circuit_asks_nothing_and_learns_of_a_report_by_its_commit()
    {
        await using var fixture = await ReportFixture.Open(nameof(DatabaseEngine.Sqlite));
        await fixture.Morning();
        fixture.Until("2026-12-01 08:00");
        var services = fixture.Hall.Services;
        using var badges = new MenuBadges(
            [
                new OwedReportsBadge(fixture.Queries, services.GetRequiredService<ICenterDirectory>()), new CountyReportsBadge(fixture.Queries),
                new JobsBadge(services.GetRequiredService<IJobQueries>()),
            ],
            services.GetRequiredService<IChangeFeed>(), fixture.Hall.Time, NullLogger<MenuBadges>.Instance);
        using var told = new SemaphoreSlim(0);
        Actor[] people = [fixture.Director, fixture.Officer, fixture.Hall.As(Role.Administrator)];
        var watches = people.Select(p => badges.Watch(p, () => told.Release())).ToList();
        foreach (var person in people)
            await badges.Look(person);
        using var counter = await Counter.Of(fixture);

        fixture.Hall.Time.Advance(TimeSpan.FromHours(8));
        foreach (var person in people)
            await badges.Look(person);
        Assert.Equal(0, counter.Commands);

        while (told.CurrentCount > 0)
            await told.WaitAsync(ReportFixture.Cancel);
        var report = await fixture.Made("2026-11-B");
        var sent = await fixture.Read(report);
        await fixture.Hall.Must(fixture.Director, new SubmitReport(fixture.Center, report, sent.Version, sent.Title, "本期平稳。", "钟雪梅"));
        while (!(await badges.Look(fixture.Officer)).GetValueOrDefault("county/reports", "").Contains("1 份报告待签收", StringComparison.Ordinal))
            await told.WaitAsync(ReportFixture.Cancel);
        watches.ForEach(w => w.Dispose());
    }

    // Commands on the database of one fixture; other tests have others.
    private sealed class Counter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string _database;
        private readonly List<IDisposable> _subscriptions = [];
        private int _commands;

        private Counter(string database)
        {
            _database = database;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Commands => Volatile.Read(ref _commands);

        public static async Task<Counter> Of(ReportFixture fixture)
        {
            await using var context = await fixture.Hall.Context();
            return new(context.Database.GetDbConnection().DataSource);
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandEventData { Command.Connection.DataSource: { } source } && value.Key == RelationalEventId.CommandExecuting.Name && source == _database)
                Interlocked.Increment(ref _commands);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
    }
}
