using System.Globalization;
using BianMin.Domain.Scheduling;
using BianMin.Portal.Controls.Marks;
using BianMin.Portal.Controls;

namespace BianMin.Portal.Scheduling;

/// <summary>Jobs in words.</summary>
internal static class JobWords
{
    /// <summary>How a run ended.</summary>
    public static string Of(JobOutcome outcome) => outcome switch
    {
        JobOutcome.Succeeded => "成功",
        JobOutcome.Failed => "失败",
        JobOutcome.Stopped => "中断",
    };

    /// <summary>What that means.</summary>
    public static Tone ToneOf(JobOutcome outcome) => outcome switch
    {
        JobOutcome.Succeeded => Tone.Ok,
        JobOutcome.Failed => Tone.Danger,
        JobOutcome.Stopped => Tone.Off,
    };

    /// <summary>Why it ran.</summary>
    public static string Of(JobRun run) => run.Retry > 0 ? $"第 {run.Retry} 次重试" : run.Cause switch
    {
        JobCause.ByHand => "手动执行",
        JobCause.CatchUp => "启动时补做",
        JobCause.TakenOver => "接替中断的执行",
        JobCause.OnDemand => "办理时触发",
        JobCause.Schedule => "按时执行",
    };

    /// <summary>How far a run is; empty when it does not tell.</summary>
    public static string Of(JobProgress? progress) => progress is null ? "" : $"（{progress.Done}/{progress.Total}）";

    /// <summary>What is the matter with a job.</summary>
    public static string Of(JobTrouble trouble) => trouble.Kind switch
    {
        JobTroubleKind.Overdue => $"“{trouble.Title}”{ChineseText.DateAndTime(trouble.Since)}就该执行，到现在没有开始。",
        JobTroubleKind.Failing => $"“{trouble.Title}”从{ChineseText.DateAndTime(trouble.Since)}起没有做成。",
    };

    /// <summary>How long it took, to what a reader notices: 0.3 秒, 12 秒, 3 分 5 秒.</summary>
    public static string Took(TimeSpan time) => time switch
    {
        { TotalSeconds: < 10 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0.1, time.TotalSeconds):0.0} 秒"),
        { TotalMinutes: < 1 } => $"{(int)time.TotalSeconds} 秒",
        { TotalHours: < 1 } => $"{(int)time.TotalMinutes} 分 {time.Seconds} 秒",
        _ => $"{(int)time.TotalHours} 小时 {time.Minutes} 分",
    };
}
