using System.Globalization;
using System.Text;

namespace BianMin.Portal.Controls.Charts;

/// <summary>The outlines of a trend in a plot of <see cref="Wide"/> by <see cref="High"/>; each label has an equal share of the width.</summary>
internal static class TrendPath
{
    /// <summary>Width of the plot in its own units.</summary>
    public const int Wide = 1000;

    /// <summary>Height of the plot in its own units.</summary>
    public const int High = 200;

    // Of a label's share: the rest is the gap to its neighbour.
    private const double ColumnPart = 0.72;

    /// <summary>A line at every step of the scale.</summary>
    public static string Grid(double top, double step)
    {
        var path = new StringBuilder();
        for (var value = 0.0; value <= top; value += step)
            path.Append(CultureInfo.InvariantCulture, $"M0 {Y(value, top)}H{Wide}");
        return path.ToString();
    }

    /// <summary>From point to point; where there is no number the line is broken, so that nothing is drawn as if it were none.</summary>
    public static string Line(IReadOnlyList<double?> values, int labels, double top)
    {
        var path = new StringBuilder();
        var pen = false;
        for (var i = 0; i < labels; i++)
        {
            if (values.ElementAtOrDefault(i) is not { } value)
            {
                pen = false;
                continue;
            }

            path.Append(CultureInfo.InvariantCulture, $"{(pen ? 'L' : 'M')}{X(i, labels)} {Y(value, top)}");
            pen = true;
        }

        return path.ToString();
    }

    /// <summary>A point for every number; its size and shape are the stroke's.</summary>
    public static string Marks(IReadOnlyList<double?> values, int labels, double top)
    {
        var path = new StringBuilder();
        for (var i = 0; i < labels; i++)
        {
            if (values.ElementAtOrDefault(i) is { } value)
                path.Append(CultureInfo.InvariantCulture, $"M{X(i, labels)} {Y(value, top)}h0.01");
        }

        return path.ToString();
    }

    /// <summary>A column for every number, beside those of the other sets.</summary>
    public static string Columns(IReadOnlyList<double?> values, int labels, double top, int set, int sets)
    {
        var path = new StringBuilder();
        var width = Round(Wide * ColumnPart / labels / sets);
        for (var i = 0; i < labels; i++)
        {
            if (values.ElementAtOrDefault(i) is { } value)
                path.Append(CultureInfo.InvariantCulture, $"M{Round(X(i, labels) - (width * sets / 2) + (width * set))} {High}V{Y(value, top)}h{width}V{High}z");
        }

        return path.ToString();
    }

    private static double X(int label, int labels) => Round((label + 0.5) * Wide / labels);

    private static double Y(double value, double top) => Round(High - (value / top * High));

    private static double Round(double number) => Math.Round(number, 2);
}
