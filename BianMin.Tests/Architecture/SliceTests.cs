namespace BianMin.Tests.Architecture;

/// <summary>
/// A slice uses of another its ids, events and read interfaces, never its aggregates (docs/decisions/0004). The exceptions are listed
/// with their reason.
/// </summary>
public sealed class SliceTests
{
    private static readonly Dictionary<string, string[]> Aggregates = new()
    {
        ["Org"] = ["County", "Center", "ServiceWindow", "TicketSeries", "StaffMember", "PostHolder", "Device", "WindowRequest"],
        ["Guides"] = ["ServiceItem", "GuideVersion", "ItemEntry", "GuideFile", "RuleVersion", "LegalText", "DecidingAuthority"],
        ["Hall"] = ["Ticket", "SeriesDay", "Booking"],
        ["Posts"] = ["WindowPost", "Alarm", "Handover"],
        ["Cases"] = ["Case", "CasePaper", "CaseAttachment", "NumberSeries"],
        ["Supervision"] = ["Card"],
        ["Reports"] = ["Report", "RankingRules", "RankingObjection", "Circular"],
    };

    // What reads or changes another slice's aggregate all the same, and why it may.
    private static readonly string[] Allowed =
    [
        // The label of a ticket is written as its series says.
        "Domain.Hall→Org.TicketSeries", "Infrastructure.Reports→Org.TicketSeries",
        // A window's tickets and its post change in one transaction when somebody leaves, comes or closes it (HALL-2).
        "Domain.Posts→Hall.Ticket",
        // The board is the view of queues and posts in one.
        "Infrastructure.Live→Hall.Ticket", "Infrastructure.Live→Hall.SeriesDay",
        "Infrastructure.Live→Posts.WindowPost", "Infrastructure.Live→Posts.Alarm", "Infrastructure.Live→Posts.Handover",
        // The register of sign-offs is a view of cases, that of agency results is written by their handing over; a booking knows who has come.
        "Infrastructure.Registers→Cases.Case", "Infrastructure.Registers→Hall.Booking",
        // A key is hashed as a device hashes it.
        "Portal.Hall→Org.Device",
        // Statistics count the rows of all.
        "Infrastructure.Reports→Cases.Case", "Infrastructure.Reports→Hall.Ticket", "Infrastructure.Reports→Org.Center",
    ];

    [Fact]
    public void A_slice_leaves_the_aggregates_of_others_alone()
    {
        var found = (
            from floor in Floors.All
            from type in floor.Assembly.GetTypes()
            let slice = Floor.SliceOf(type, floor.Name)
            // The demo makes everything up, and a foreign key names what it points to.
            where slice is not null and not "Demo" && !type.Name.EndsWith("Configuration", StringComparison.Ordinal)
            from used in TypeUses.Of(type)
            let owner = Floor.SliceOf(used, "Domain")
            where owner is not null && owner != slice && Aggregates.TryGetValue(owner, out var names) && names.Contains(used.Name)
            select (Pair: $"{floor.Name}.{slice}→{owner}.{used.Name}", type.FullName)).Distinct().ToList();

        Assert.NotEmpty(found);
        Assert.Empty(found.Where(f => !Allowed.Contains(f.Pair)).Select(f => $"{f.FullName}: {f.Pair}"));
        Assert.Empty(Allowed.Except(found.Select(f => f.Pair)));
    }

    [Fact]
    public void Every_aggregate_named_here_exists() =>
        Assert.All(
            Aggregates.SelectMany(a => a.Value, (slice, name) => $"BianMin.Domain.{slice.Key}.{name}"),
            name => Assert.NotNull(Floors.Domain.Assembly.GetType(name)));
}
