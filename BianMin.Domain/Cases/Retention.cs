using System.Globalization;

namespace BianMin.Domain.Cases;

/// <summary>保管期限: how long the file of an archived case is kept (CASE-14), in the classes that offices keep records by.</summary>
public enum Retention
{
    /// <summary>10 年.</summary>
    TenYears,

    /// <summary>30 年.</summary>
    ThirtyYears,

    /// <summary>永久.</summary>
    Permanent,
}

/// <summary>Words and days of <see cref="Retention"/>.</summary>
public static class RetentionWords
{
    /// <summary>What it is called.</summary>
    public static string Text(this Retention retention) => Years(retention) is { } years ? $"{years} 年" : "永久";

    /// <summary>The last day of keeping: the end of the year, counted from the year after the archiving; null for ever.</summary>
    public static DateOnly? Until(this Retention retention, DateOnly archivedOn) =>
        Years(retention) is { } years ? new DateOnly(archivedOn.Year + years, 12, 31) : null;

    /// <summary>Name and last day, as it stands in the file.</summary>
    public static string Text(this Retention retention, DateOnly archivedOn) =>
        retention.Until(archivedOn) is { } until ? $"{retention.Text()}（至 {until.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture)}）" : retention.Text();

    private static int? Years(Retention retention) => retention switch
    {
        Retention.TenYears => 10,
        Retention.ThirtyYears => 30,
        Retention.Permanent => null,
    };
}
