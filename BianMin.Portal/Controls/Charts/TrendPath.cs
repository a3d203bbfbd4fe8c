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
        for (var i = 0; i < labels; i++)
        {
            if (values.ElementAtOrDefault(i) is { } value)
                path.Append(CultureInfo.InvariantCulture, $"M{ColumnLeft(i, labels, set, sets)} {High}V{Y(value, top)}h{ColumnWidth(labels, sets)}V{High}z");
        }

        return path.ToString();
    }

    /// <summary>All of the plot that belongs to a label.</summary>
    public static string Share(int label, int labels) =>
        string.Create(CultureInfo.InvariantCulture, $"M{Round((double)label * Wide / labels)} 0h{Round((double)Wide / labels)}V{High}H{Round((double)label * Wide / labels)}z");

    /// <summary>The middle of a label's share.</summary>
    public static double X(int label, int labels) => Round((label + 0.5) * Wide / labels);

    /// <summary>How wide a column is.</summary>
    public static double ColumnWidth(int labels, int sets) => Round(Wide * ColumnPart / labels / sets);

    /// <summary>Where a set's column begins.</summary>
    public static double ColumnLeft(int label, int labels, int set, int sets) => Round(X(label, labels) + (ColumnWidth(labels, sets) * (set - (sets / 2.0))));

    private static double Y(double value, double top) => Round(High - (value / top * High));

    private static double Round(double number) => Math.Round(number, 2);
}
