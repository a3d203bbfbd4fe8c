namespace BianMin.Domain.Reports;

/// <summary>Reports in words.</summary>
public static class ReportWords
{
    /// <summary>The word of a kind.</summary>
    public static string Text(this ReportKind kind) => kind switch
    {
        ReportKind.HalfMonth => "半月报",
        ReportKind.Quarter => "季报",
        ReportKind.Practice => "经验做法",
    };

    /// <summary>The word of a state.</summary>
    public static string Text(this ReportState state) => state switch
    {
        ReportState.Draft => "待核对",
        ReportState.Submitted => "已报送",
        ReportState.Received => "已签收",
        ReportState.Returned => "已退回",
    };

    /// <summary>文号 such as 泗溪镇便民报〔2026〕12号; a revision says which.</summary>
    /// <param name="township">Name of the township.</param>
    /// <param name="year">Year of the number.</param>
    /// <param name="ordinal">Number in the year.</param>
    /// <param name="revision">1 for the first.</param>
    public static string Number(string township, int year, int ordinal, int revision) =>
        $"{township}便民报〔{year}〕{ordinal}号{(revision > 1 ? $"（第{revision - 1}次修订）" : "")}";
}
