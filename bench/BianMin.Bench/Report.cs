using System.Diagnostics;
using System.Globalization;

namespace BianMin.Bench;

/// <summary>Durations in milliseconds, collected from many tasks.</summary>
internal sealed class Samples
{
    private readonly List<double> _values = [];

    public int Count => _values.Count;

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public double Max => At(1);

    public void Add(double milliseconds)
    {
        lock (_values)
            _values.Add(milliseconds);
    }

    public void AddTicks(long from, long to) => Add(Stopwatch.GetElapsedTime(from, to).TotalMilliseconds);

    private double At(double share)
    {
        lock (_values)
        {
            if (_values.Count == 0)
                return double.NaN;
            var sorted = _values.Order().ToArray();
            return sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
        }
    }
}

/// <summary>Writes what was measured, as lines of Markdown tables.</summary>
internal static class Report
{
    private const int Writes = 200;

    public static void Heading(string text) => Console.WriteLine($"\n## {text}");

    public static void Line(string text) => Console.WriteLine(text);

    public static void Header(params string[] columns) =>
        Console.WriteLine($"| {string.Join(" | ", columns)} |\n|{string.Concat(Enumerable.Repeat("---|", columns.Length))}");

    public static void Row(params object[] cells) =>
        Console.WriteLine($"| {string.Join(" | ", cells.Select(Text))} |");

    public static void Of(string name, Samples samples) => Row(name, samples.Count, samples.Median, samples.P99, samples.Max);

    /// <summary>Whether a target was met.</summary>
    public static void Target(string what, double measured, string comparison, double limit)
    {
        var met = comparison == "≤" ? measured <= limit : measured >= limit;
        Line($"{(met ? "met" : "MISSED")}: {what} {Text(measured)} {comparison} {Text(limit)}");
    }

    /// <summary>What the figures were taken on.</summary>
    public static void Machine()
    {
        var flush = new Samples();
        var path = Path.Combine(Path.GetTempPath(), $"bianmin-bench-{Environment.ProcessId}");
        using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
        {
            for (var i = 0; i < Writes; i++)
            {
                var from = Stopwatch.GetTimestamp();
                file.Write(new byte[4096]);
                file.Flush(flushToDisk: true);
                flush.AddTicks(from, Stopwatch.GetTimestamp());
            }
        }

        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
        Line(string.Create(CultureInfo.InvariantCulture,
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, .NET {Environment.Version}, load {load}; 4 KB write + fsync: median {flush.Median:F2} ms, p99 {flush.P99:F2} ms"));
    }

    private static string Text(object cell) => cell is double d
        ? d.ToString(d >= 100 ? "F0" : d >= 10 ? "F1" : "F2", CultureInfo.InvariantCulture)
        : Convert.ToString(cell, CultureInfo.InvariantCulture)!;
}
