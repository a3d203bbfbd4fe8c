using System.Collections.Immutable;
using System.Globalization;

namespace BianMin.Domain.Registers;

/// <summary>A column of a register.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Width">In Chinese characters, as a share of the width there is.</param>
/// <param name="Text">What stands in it.</param>
public sealed record RegisterColumn(string Title, int Width, Func<RegisterLine, string> Text);

/// <summary>Columns that several registers have; the same on the screen, on paper and in the workbook.</summary>
public static class RegisterColumns
{
    /// <summary>Telephone.</summary>
    public static readonly RegisterColumn Phone = new("电话", 7, l => l.Phone);

    /// <summary>How far it has come.</summary>
    public static readonly RegisterColumn State = new("状态", 7, StateOf);

    /// <summary>Who wrote it down.</summary>
    public static readonly RegisterColumn RecordedBy = new("登记人", 5, l => l.RecordedBy);

    /// <summary>Number of the case.</summary>
    public static readonly RegisterColumn CaseNumber = new("办件编号", 10, l => l.CaseNumber);

    /// <summary>The columns of a register.</summary>
    public static ImmutableArray<RegisterColumn> Of(RegisterKind kind) => kind.Definition().Columns;

    internal static string Date(DateOnly? day) => day?.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture) ?? "";

    private static string StateOf(RegisterLine line) =>
        (line.HasCome ? "已到" : RegisterWords.Of(line.Kind, line.State)) + (line.Reason.Length > 0 ? $"：{line.Reason}" : "");

    internal static string Followed(RegisterLine line) =>
        string.Join("；", new[] { line.WantsGuideCorrection ? "需修正指南" : "", line.CaseNumber.Length > 0 ? $"转为办件 {line.CaseNumber}" : "" }.Where(t => t.Length > 0));
}
