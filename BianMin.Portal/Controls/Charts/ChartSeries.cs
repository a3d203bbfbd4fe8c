using System.Globalization;

namespace BianMin.Portal.Controls.Charts;

/// <summary>One line or one set of columns of a chart.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">A number for each label; null where there is none, which leaves a gap.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values)
{
    /// <summary>Counted numbers.</summary>
    public static ChartSeries Of(string name, IEnumerable<long> counts) => new(name, [.. counts.Select(c => (double?)c)]);
}

/// <summary>A named number of a whole.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How much.</param>
public sealed record ChartShare(string Name, long Value);

/// <summary>How a trend is drawn.</summary>
public enum TrendForm
{
    /// <summary>For many points.</summary>
    Lines,

    /// <summary>For few.</summary>
    Columns,
}

/// <summary>What charts have in common.</summary>
internal static class ChartText
{
    /// <summary>A number as it stands in tables and at axes: whole, or with one decimal; a dash for none.</summary>
    public static string Of(double? value) => value is { } v ? v.ToString("0.#", CultureInfo.InvariantCulture) : "—";

    /// <summary>Title of the column of parts.</summary>
    public const string ShareHead = "占比";

    /// <summary>1, 2 or 5 times a power of ten, so that so many steps or a few more reach a number; never less than 1, because most are counted.</summary>
    public static double RoundStep(double most, int steps)
    {
        if (most <= steps)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(most / steps)));
        return (most / steps / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
    }

    /// <summary>The part of a whole as a percentage.</summary>
    public static string Share(long part, long whole) => whole == 0 ? "—" : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
