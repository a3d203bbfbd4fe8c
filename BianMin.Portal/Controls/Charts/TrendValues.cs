using System.Globalization;

namespace BianMin.Portal.Controls.Charts;

/// <summary>A number that is written into a plot, above its point.</summary>
/// <param name="Value">The number.</param>
/// <param name="Left">Where, in hundredths of the width.</param>
/// <param name="Before">How much of its own width lies before that place, in hundredths.</param>
/// <param name="Bottom">Where, in hundredths of the height.</param>
internal sealed record TrendValue(double Value, double Left, double Before, double Bottom);

/// <summary>Which numbers are written into a plot, so that it can be read without the scale.</summary>
internal static class TrendValues
{
    // Of a digit and of a line, in hundredths of a plot that is about 600 pixels wide and 176 high.
    private const double DigitWide = 1.5;
    private const double LineHigh = 10;

    /// <summary>Of lines the newest and the greatest number, of columns all; none that would lie on another, and no noughts.</summary>
    public static IReadOnlyList<TrendValue> Of(IReadOnlyList<ChartSeries> series, int labels, double top, TrendForm form)
    {
        var found = new List<TrendValue>();
        for (var set = 0; set < series.Count; set++)
        {
            foreach (var label in Told(series[set].Values, labels, form))
            {
                var value = series[set].Values[label]!.Value;
                var before = form == TrendForm.Lines ? 0.5 : Before(set, series.Count);
                var left = form == TrendForm.Lines ? TrendPath.X(label, labels) : TrendPath.ColumnLeft(label, labels, set, series.Count) + (TrendPath.ColumnWidth(labels, series.Count) * before);
                var place = new TrendValue(value, Math.Round(100 * left / TrendPath.Wide, 2), 100 * before, Math.Round(100 * value / top, 2));
                if (!found.Exists(other => Overlap(place, other)))
                    found.Add(place);
            }
        }

        return found;
    }

    private static List<int> Told(IReadOnlyList<double?> values, int labels, TrendForm form)
    {
        var known = Enumerable.Range(0, labels).Where(i => values.ElementAtOrDefault(i) is > 0).ToList();
        return form == TrendForm.Columns || known.Count == 0 ? known : [.. new[] { known[^1], known.MaxBy(i => values[i]) }.Distinct()];
    }

    // Numbers are wider than narrow columns: the first set's reach out to the left, the last set's to the right, none over its neighbour.
    private static double Before(int set, int sets) => sets == 1 ? 0.5 : 1 - ((double)set / (sets - 1));

    private static bool Overlap(TrendValue one, TrendValue other) =>
        Math.Abs(Middle(one) - Middle(other)) < (Wide(one) + Wide(other)) / 2 && Math.Abs(one.Bottom - other.Bottom) < LineHigh;

    private static double Middle(TrendValue value) => value.Left + (Wide(value) * (0.5 - (value.Before / 100)));

    private static double Wide(TrendValue value) => DigitWide * ChartText.Of(value.Value).Length;
}
