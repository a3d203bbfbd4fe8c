using System.Reflection;
using System.Text.RegularExpressions;
using BianMin.Domain.Kernel;

namespace BianMin.Tests.Architecture;

/// <summary>
/// A slice uses the slices before it, and of those their ids, events and read interfaces (docs/decisions/0004). Where two
/// slices are on one level, the exceptions are listed with their reason.
/// </summary>
public sealed partial class SliceTests
{
    // From the foundation upwards; slices in one group are on one level.
    private static readonly string[][] Levels =
    [
        ["Kernel"], ["Org", "Calendar", "Scheduling"], ["Guides"], ["Hall", "Posts"], ["Cases"], ["Registers", "Fees", "People"], ["Supervision"], ["Reports"],
    ];

    private static readonly Dictionary<string, string[]> Aggregates = new()
    {
        ["Org"] = ["County", "Center", "ServiceWindow", "TicketSeries", "StaffMember", "PostHolder", "Device", "WindowRequest"],
        ["Guides"] = ["ServiceItem", "GuideVersion", "ItemEntry", "GuideFile", "RuleVersion", "LegalText", "DecidingAuthority"],
        ["Hall"] = ["Ticket", "SeriesDay", "Booking"],
        ["Posts"] = ["WindowPost", "Alarm", "Handover"],
        ["Cases"] = ["Case", "CasePaper", "CaseAttachment", "NumberSeries"],
        ["Reports"] = ["Report", "RankingRules", "RankingObjection", "Circular"],
    };

    // A window's tickets and its post change in one transaction when somebody leaves, comes or closes it (HALL-2).
    private static readonly string[] Allowed = ["Posts→Hall.Ticket"];

    private static readonly Assembly Domain = typeof(IUseCasePipeline).Assembly;

    [Fact]
    public void No_slice_of_the_domain_uses_one_that_comes_after_it()
    {
        var uses = Uses("BianMin.Domain").ToList();

        Assert.NotEmpty(uses);
        Assert.Empty(uses.Where(u => LevelOf(u.To) > LevelOf(u.From)).Select(u => $"{u.Path} uses {u.To}"));
    }

    [Fact]
    public void Every_folder_of_the_domain_is_a_slice_that_has_its_level() =>
        Assert.All(SourceTree.Files("BianMin.Domain", ".cs"), f => Assert.True(LevelOf(f.Path.Split('/')[1]) >= 0, f.Path));

    [Fact]
    public void A_slice_leaves_the_aggregates_of_others_alone()
    {
        var found = (
            from type in Domain.GetTypes()
            from used in Signatures.Of(type)
            where Slice(used) != Slice(type) && Aggregates.TryGetValue(Slice(used), out var names) && names.Contains(used.Name)
            select (Pair: $"{Slice(type)}→{Slice(used)}.{used.Name}", type.FullName)).Distinct().ToList();

        Assert.NotEmpty(found);
        Assert.Empty(found.Where(f => !Allowed.Contains(f.Pair)).Select(f => $"{f.FullName}: {f.Pair}"));
    }

    [Fact]
    public void Every_aggregate_named_here_exists() =>
        Assert.All(
            Aggregates.SelectMany(a => a.Value, (slice, name) => $"BianMin.Domain.{slice.Key}.{name}"),
            name => Assert.NotNull(Domain.GetType(name)));

    private static IEnumerable<(string Path, string From, string To)> Uses(string project) =>
        from file in SourceTree.Files(project, ".cs")
        from Match use in SliceName().Matches(file.Text)
        where use.Groups[1].Value != file.Path.Split('/')[1]
        select (file.Path, file.Path.Split('/')[1], use.Groups[1].Value);

    private static int LevelOf(string slice) => Array.FindIndex(Levels, level => level.Contains(slice));

    private static string Slice(Type type) => type.Namespace?.Split('.') is ["BianMin", "Domain", var slice, ..] ? slice : "";

    [GeneratedRegex(@"\bBianMin\.Domain\.(\w+)")]
    private static partial Regex SliceName();
}
