using System.Diagnostics.Metrics;
using BianMin.Domain.Kernel;

namespace BianMin.Infrastructure.UseCases;

/// <summary>Counts what use cases come to.</summary>
internal sealed class UseCaseMeter
{
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] };

    private static readonly InstrumentAdvice<int> Sizes = new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32] };

    private readonly TimeProvider _time;
    private readonly Histogram<double> _durations;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _conflicts;
    private readonly Histogram<int> _together;

    public UseCaseMeter(IMeterFactory meters, TimeProvider time)
    {
        var meter = meters.Create("BianMin.UseCases");
        _time = time;
        _durations = meter.CreateHistogram("bianmin.use_case.duration", "s", "From the asking to the commit or the refusal, the wait for other writers included.", null, Seconds);
        _refusals = meter.CreateCounter<long>("bianmin.refusals", "{refusal}", "Use cases that were refused, by code.");
        _conflicts = meter.CreateCounter<long>("bianmin.conflicts", "{conflict}", "Attempts that lost against another writer and were made again.");
        _together = meter.CreateHistogram("bianmin.commit.use_cases", "{use_case}", "Use cases that one commit wrote, as many as had to wait.", null, Sizes);
    }

    /// <summary>The beginning of a use case.</summary>
    public long Begin() => _time.GetTimestamp();

    /// <summary>A use case came to its end.</summary>
    public void Done(string useCase, long begun, Refusal? refusal)
    {
        _durations.Record(_time.GetElapsedTime(begun).TotalSeconds, new("use_case", useCase), new("outcome", refusal is null ? "done" : "refused"));
        if (refusal is not null)
            _refusals.Add(1, new KeyValuePair<string, object?>("code", refusal.Code));
    }

    /// <summary>One commit wrote so many use cases.</summary>
    public void Committed(int useCases) => _together.Record(useCases);

    /// <summary>Another was faster.</summary>
    public void Conflict(string useCase) => _conflicts.Add(1, new KeyValuePair<string, object?>("use_case", useCase));
}
