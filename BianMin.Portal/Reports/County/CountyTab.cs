using System.Collections.Immutable;

namespace BianMin.Portal.Reports.County;

/// <summary>A tab of the county's reports.</summary>
/// <param name="Title">What stands on it.</param>
/// <param name="Slug">Its word in addresses; empty for the first.</param>
/// <param name="ByPeriod">Whether it shows one period that has ended.</param>
internal sealed record CountyTab(string Title, string Slug, bool ByPeriod)
{
    public static CountyTab Duties { get; } = new("报送情况", "", false);

    public static CountyTab Summary { get; } = new("汇总", "summary", true);

    public static CountyTab Ranking { get; } = new("排名", "ranking", true);

    public static CountyTab Circulars { get; } = new("通报", "circulars", false);

    public static ImmutableArray<CountyTab> All { get; } = [Duties, Summary, Ranking, Circulars];

    public static CountyTab Of(string? slug) => All.FirstOrDefault(t => t.Slug == slug) ?? Duties;
}
