using System.Globalization;

namespace BianMin.Portal.Controls;

/// <summary>A day as it stands in an address, and in a field of the browser: yyyy-MM-dd.</summary>
internal static class DayInAddress
{
    private const string Form = "yyyy-MM-dd";

    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The day; null when there is none that can be read.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
