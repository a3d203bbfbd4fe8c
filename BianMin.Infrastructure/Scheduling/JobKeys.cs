using Quartz;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>How jobs and their triggers are named in the store of Quartz.</summary>
internal static class JobKeys
{
    /// <summary>The scheduler: one of this name for all nodes of an installation.</summary>
    public const string Scheduler = "BianMin";

    private const string Schedule = "schedule";
    private const string CatchUp = "catch-up";
    private const string ByHand = "by-hand";

    /// <summary>The job of a work.</summary>
    public static JobKey Job(string key) => new(key, "work");

    /// <summary>The trigger of its calendar.</summary>
    public static TriggerKey ScheduleOf(string key) => new(key, Schedule);

    /// <summary>The trigger of a start that finds it behind; one for all nodes, so that two that start together make one run.</summary>
    public static TriggerKey CatchUpOf(string key) => new(key, CatchUp);

    /// <summary>The trigger of a run by hand; one for all, so that two who press together make one run.</summary>
    public static TriggerKey ByHandOf(string key) => new(key, ByHand);

    /// <summary>Whether a trigger is that of a calendar.</summary>
    public static bool IsSchedule(TriggerKey trigger) => trigger.Group == Schedule;

    /// <summary>Whether a group is that of starts.</summary>
    public static bool IsCatchUp(string group) => group == CatchUp;

    /// <summary>Whether a group is that of runs by hand.</summary>
    public static bool IsByHand(string group) => group == ByHand;

    /// <summary>A node: the machine, and what tells two processes of it apart.</summary>
    public static string NewNode() => $"{Environment.MachineName}-{Guid.NewGuid().ToString("N")[..8]}";

    /// <summary>The machine of a node.</summary>
    public static string MachineOf(string node) => node.LastIndexOf('-') is > 0 and var at ? node[..at] : node;
}
