using BianMin.Domain.Scheduling;
using Hangfire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Starts Hangfire once the portal serves, tells it what there is to do and catches up what is behind; stops it with the portal.</summary>
internal sealed partial class JobScheduler(WorkPlan plan, JobEngine engine, JobRecord record, TimeProvider time, ILogger<JobScheduler> logger)
    : IHostedLifecycleService, IDisposable
{
    /// <summary>So long runs have to note what became of them when the portal stops.</summary>
    public static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource _stopping = new();
    private Task _opening = Task.CompletedTask;
    private volatile BackgroundJobServer? _server;

    /// <summary>Whether the jobs run on this node.</summary>
    public bool IsOpen => _server is not null;

    /// <summary>When the portal started (UTC).</summary>
    public DateTimeOffset UpSince { get; } = time.GetUtcNow();

    /// <summary>Nobody waits for the jobs: the portal is already serving.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _opening = Task.Run(() => KeepOpening(_stopping.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>What runs is asked to stop and waited for; it is taken up again by another node or at the next start.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _opening;
        if (_server is not { } server)
            return;
        _server = null;
        server.SendStop();
        try
        {
            await server.WaitForShutdownAsync(cancellationToken).WaitAsync(StopLimit, time, cancellationToken);
            server.Dispose();
        }
        catch (TimeoutException)
        {
            // Without its database a run cannot note what became of it; it is taken over.
            NotStopped();
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stopping.Dispose();

    /// <summary>Opens the store, plans, starts and catches up.</summary>
    public async Task Open(CancellationToken cancellationToken)
    {
        await engine.Prepare(cancellationToken);
        engine.Plan(plan);
        var server = engine.Start($"{Environment.MachineName}:{Environment.ProcessId}");
        try
        {
            // Another node may find the same behind, and the calendar fire what it missed: each run asks once more as it begins.
            var standings = await record.Standings(cancellationToken);
            foreach (var planned in plan.All.Where(p => p.Due.IsBehind(standings.GetValueOrDefault(p.Work.Key) ?? JobStanding.Of(p.Work.Key), time.GetUtcNow())))
                engine.Ask(planned.Work.Key, JobCause.CatchUp, time.GetUtcNow());
            _server = server;
        }
        finally
        {
            if (_server is null)
                server.Dispose();
        }
    }

    private async Task KeepOpening(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await Open(cancellationToken);
                return;
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                NotStarted(e);
                await Task.Delay(Patience, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The jobs could not be started; trying again in a minute")]
    private partial void NotStarted(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The jobs did not stop in time; what they were at is taken over later")]
    private partial void NotStopped();
}
