using System.Threading.Channels;
using BianMin.Infrastructure.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace BianMin.Tests.Scheduling;

/// <summary>Hears of the runs that are over on one node.</summary>
internal sealed class Completions : ITriggerListener
{
    private readonly Channel<string> _keys = Channel.CreateUnbounded<string>();
    private readonly IScheduler _scheduler;

    private Completions(IScheduler scheduler) => _scheduler = scheduler;

    public bool NothingElse => !_keys.Reader.TryPeek(out _);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Those of a node that has not started yet.</summary>
    public static async Task<Completions> Of(IServiceProvider node)
    {
        var scheduler = await node.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancel);
        var completions = new Completions(scheduler);
        scheduler.ListenerManager.AddTriggerListener(completions);
        return completions;
    }

    /// <summary>The next one, once the store has noted it too: that comes after the listeners, and nothing tells of it.</summary>
    public async Task<string> Next()
    {
        var key = await _keys.Reader.ReadAsync(Cancel);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while ((await _scheduler.QueryFireInstances(new() { Job = JobKeys.Job(key) }, Cancel)).Items.Count > 0)
            await beat.WaitForNextTickAsync(Cancel);
        return key;
    }

    public ValueTask TriggerComplete(
        ITrigger trigger, IJobExecutionContext context, SchedulerInstruction triggerInstructionCode, CancellationToken cancellationToken = default) =>
        _keys.Writer.WriteAsync(context.JobDetail.Key.Name, cancellationToken);
}
