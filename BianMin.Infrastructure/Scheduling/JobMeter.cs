using System.Diagnostics.Metrics;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>Counts the runs of jobs.</summary>
internal sealed class JobMeter
{
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600] };

    private readonly TimeProvider _time;
    private readonly Histogram<double> _runs;

    public JobMeter(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        _runs = meters.Create("BianMin.Jobs").CreateHistogram("bianmin.jobs.run.duration", "s", "Runs of jobs on this node, by outcome.", null, Seconds);
    }

    /// <summary>The beginning of a run.</summary>
    public long Begin() => _time.GetTimestamp();

    /// <summary>A run is over.</summary>
    public void Over(string job, long begun, bool succeeded) =>
        _runs.Record(_time.GetElapsedTime(begun).TotalSeconds, new("job", job), new("outcome", succeeded ? "succeeded" : "failed"));
}
