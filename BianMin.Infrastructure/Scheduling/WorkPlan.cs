using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Quartz;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Work with the schedule that this installation gives it.</summary>
/// <param name="Work">The work.</param>
/// <param name="Cron">When, on the wall clock of China.</param>
internal sealed record PlannedWork(IRecurringWork Work, CronExpression Cron)
{
    /// <summary>Whether a time of the schedule has passed since the last success, or there was none.</summary>
    public bool IsBehind(DateTimeOffset? succeeded, DateTimeOffset now) =>
        succeeded is not { } at || Cron.GetNextValidTimeAfter(at) is { } due && due <= now;
}

/// <summary>All registered work with its schedule. What is wrong with a setting is said at the start of the portal.</summary>
internal sealed partial class WorkPlan
{
    private readonly Dictionary<string, PlannedWork> _works = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">A schedule cannot be read, or a key is malformed or taken.</exception>
    public WorkPlan(IEnumerable<IRecurringWork> works, IConfiguration settings)
    {
        foreach (var work in works)
        {
            if (!Key().IsMatch(work.Key))
                throw new InvalidOperationException($"The key '{work.Key}' of {work.GetType().Name} must be 2 to 40 ASCII letters.");
            var setting = $"Jobs:{work.Key}:Schedule";
            var text = settings[setting] ?? work.Schedule;
            if (!CronExpression.TryParse(text, out var cron))
                throw new InvalidOperationException($"{setting} is '{text}'; it must be a cron expression of Quartz, such as '0 30 2 * * ?' for every day at 02:30.");
            if (!_works.TryAdd(work.Key, new(work, cron.WithTimeZone(China))))
                throw new InvalidOperationException($"Two works have the key '{work.Key}'.");
        }
    }

    /// <summary>Schedules are on the wall clock of China.</summary>
    public static TimeZoneInfo China { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>All, in the order in which they were registered.</summary>
    public IReadOnlyCollection<PlannedWork> All => _works.Values;

    /// <summary>The work with a key, if there is any.</summary>
    public PlannedWork? Find(string key) => _works.GetValueOrDefault(key);

    [GeneratedRegex("^[A-Za-z]{2,40}$")]
    private static partial Regex Key();
}
