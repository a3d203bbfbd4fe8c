using BianMin.Domain.Scheduling;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Watches from outside of the engine whether what is due begins, and keeps the history short.</summary>
internal sealed partial class JobWatch(WorkPlan plan, JobRecord record, JobScheduler jobs, TimeProvider time, ILogger<JobWatch> logger)
    : BackgroundLoop(TimeSpan.FromMinutes(1), time, logger)
{
    private readonly Dictionary<string, DateTimeOffset> _told = new(StringComparer.Ordinal);
    private string? _troubles;

    /// <inheritdoc/>
    protected override IEnumerable<Func<CancellationToken, Task>> Rounds => [Look];

    /// <summary>Looks once.</summary>
    public async Task Look(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        var standings = await record.Standings(cancellationToken);
        foreach (var (key, due) in plan.All.Select(p => (p.Work.Key, p.Due)))
        {
            if (due.OverdueSince(standings.GetValueOrDefault(key) ?? JobStanding.Of(key), jobs.UpSince, now) is not { } since)
                _told.Remove(key);
            else if (_told.TryAdd(key, since))
                Overdue(key, since);
        }

        // Another node's job may have failed, and time alone makes one overdue.
        var troubles = string.Join(' ', standings.Values.Where(s => s.FailingSince is not null).Select(s => s.Key).Concat(_told.Keys).Order(StringComparer.Ordinal));
        if (troubles != _troubles)
            record.Tell();
        _troubles = troubles;
        await record.Sweep(now.AddDays(-IJobQueries.DaysKept), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Key} has been due since {Since:u} and does not begin")]
    private partial void Overdue(string key, DateTimeOffset since);
}
