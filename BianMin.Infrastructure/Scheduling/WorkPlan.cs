using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Work with the schedule that this installation gives it.</summary>
/// <param name="Work">The work.</param>
/// <param name="Schedule">When.</param>
internal sealed record PlannedWork(IRecurringWork Work, CronSchedule Schedule)
{
    /// <summary>What of it is due and behind.</summary>
    public DueDates Due { get; } = new(Schedule);
}

/// <summary>All registered work with its schedule. What is wrong with the settings is said at the start of the portal, all of it at once.</summary>
internal sealed partial class WorkPlan
{
    /// <summary>Greatest length of a key.</summary>
    public const int KeyLength = 40;

    private readonly Dictionary<string, PlannedWork> _works = new(StringComparer.Ordinal);

    /// <exception cref="OptionsValidationException">Schedules cannot be read: Chinese words for who runs the portal.</exception>
    /// <exception cref="InvalidOperationException">A key is malformed or taken.</exception>
    public WorkPlan(IEnumerable<IRecurringWork> works, IConfiguration settings)
    {
        var faults = new List<string>();
        foreach (var work in works)
        {
            if (!Key().IsMatch(work.Key))
                throw new InvalidOperationException($"The key '{work.Key}' of {work.GetType().Name} must be 2 to {KeyLength} ASCII letters.");
            var setting = $"Jobs:{work.Key}:Schedule";
            var text = settings[setting] ?? work.Schedule;
            if (!CronSchedule.TryParse(text, out var schedule, out var fault))
                faults.Add($"设置 {setting}（{work.Title}）写的是“{text}”：{fault}。");
            else if (!_works.TryAdd(work.Key, new(work, schedule)))
                throw new InvalidOperationException($"Two works have the key '{work.Key}'.");
        }

        if (faults.Count > 0)
            throw new OptionsValidationException("Jobs", typeof(WorkPlan), faults);
    }

    /// <summary>All, in the order in which they were registered.</summary>
    public IReadOnlyCollection<PlannedWork> All => _works.Values;

    /// <summary>The work with a key, if there is any.</summary>
    public PlannedWork? Find(string key) => _works.GetValueOrDefault(key);

    [GeneratedRegex("^[A-Za-z]{2,40}$")]
    private static partial Regex Key();
}
