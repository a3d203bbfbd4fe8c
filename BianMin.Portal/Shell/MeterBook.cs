using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace BianMin.Portal.Shell;

/// <summary>Keeps what the meters of the portal and of the runtime count, and writes it in the text form that Prometheus reads.</summary>
internal sealed class MeterBook : IDisposable
{
    private static readonly string[] Meters =
    [
        "BianMin", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.Components.Server.Circuits",
    ];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Line> _lines = new();

    /// <summary>Begins to count. A counter that nobody listens to counts nothing.</summary>
    public void Open()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Meters.Any(m => instrument.Meter.Name == m || instrument.Meter.Name.StartsWith(m + ".", StringComparison.Ordinal)))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<byte>((i, v, t, _) => Note(i, v, t));
        _listener.SetMeasurementEventCallback<short>((i, v, t, _) => Note(i, v, t));
        _listener.SetMeasurementEventCallback<int>((i, v, t, _) => Note(i, v, t));
        _listener.SetMeasurementEventCallback<long>((i, v, t, _) => Note(i, v, t));
        _listener.SetMeasurementEventCallback<float>((i, v, t, _) => Note(i, v, t));
        _listener.SetMeasurementEventCallback<double>((i, v, t, _) => Note(i, v, t));
        _listener.SetMeasurementEventCallback<decimal>((i, v, t, _) => Note(i, (double)v, t));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>All values as they stand.</summary>
    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var family in _lines.ToArray().GroupBy(l => Name(l.Key.Instrument)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var kind = KindOf(family.First().Key.Instrument);
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {family.Key} {kind}\n");
            foreach (var ((_, labels), line) in family.OrderBy(l => l.Key.Labels, StringComparer.Ordinal))
                line.Write(text, family.Key, labels, kind);
        }

        return text.ToString();
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var line = _lines.GetOrAdd((instrument, Labels(tags)), _ => new());
        // An observable instrument reports where it stands, the others by how much they moved; a plain gauge is set.
        line.Note(value, adds: !instrument.IsObservable && (IsUpDown(instrument) || KindOf(instrument) != "gauge"));
    }

    private static string KindOf(Instrument instrument)
    {
        var type = instrument.GetType().Name;
        return type.StartsWith("Histogram", StringComparison.Ordinal) ? "summary"
            : type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal) ? "counter"
            : "gauge";
    }

    private static bool IsUpDown(Instrument instrument) => instrument.GetType().Name.Contains("UpDown", StringComparison.Ordinal);

    private static string Name(Instrument instrument)
    {
        var name = new StringBuilder(instrument.Name.Length);
        foreach (var c in instrument.Name)
            name.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        return name.ToString();
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
            return "";
        var labels = new List<string>(tags.Length);
        foreach (var (key, value) in tags)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            labels.Add($"{key.Replace('.', '_')}=\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace('\n', ' ')}\"");
        }

        labels.Sort(StringComparer.Ordinal);
        return $"{{{string.Join(',', labels)}}}";
    }

    private sealed class Line
    {
        private readonly Lock _lock = new();
        private double _value;
        private long _count;

        public void Note(double value, bool adds)
        {
            lock (_lock)
            {
                _value = adds ? _value + value : value;
                _count++;
            }
        }

        public void Write(StringBuilder text, string name, string labels, string kind)
        {
            lock (_lock)
            {
                if (kind != "summary")
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {_value:R}\n");
                    return;
                }

                text.Append(CultureInfo.InvariantCulture, $"{name}_sum{labels} {_value:R}\n");
                text.Append(CultureInfo.InvariantCulture, $"{name}_count{labels} {_count}\n");
            }
        }
    }
}
