using System.Globalization;
using BianMin.Domain.Registers;

namespace BianMin.Portal.Registers;

/// <summary>How a register looks in a list; on paper its columns share the width.</summary>
internal static class RegisterStyles
{
    private const int WidestFixed = 10;
    private const int FewColumns = 8;

    /// <summary>Dates, names and numbers are as wide as they are; the long texts share the rest.</summary>
    public static string? Width(RegisterColumn column) =>
        column.Width <= WidestFixed ? string.Create(CultureInfo.InvariantCulture, $"{column.Width + 1}rem") : null;

    /// <summary>Where there are many columns, these stand on paper and in the entry itself and are shown when asked for.</summary>
    public static bool Spare(RegisterKind kind, RegisterColumn column) => (RegisterColumns.Of(kind).Length - FewColumns) switch
    {
        <= 0 => false,
        1 => column == RegisterColumns.RecordedBy,
        _ => column == RegisterColumns.RecordedBy || column == RegisterColumns.Phone,
    };

    /// <summary>The class of a row; null when nothing is said of it.</summary>
    public static string? Row(RegisterLine line) => line.State switch
    {
        RegisterState.StruckOut => "struck",
        RegisterState.Cancelled => "cancelled",
        RegisterState.Planned or RegisterState.Done => null,
    };
}
