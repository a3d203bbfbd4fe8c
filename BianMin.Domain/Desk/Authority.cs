namespace BianMin.Domain.Desk;

/// <summary>What can be permitted.</summary>
public enum Permission
{
    /// <summary>Draw a ticket, as a person, a kiosk or a machine.</summary>
    DrawTicket,

    /// <summary>Book for visitors, key in the paper pad, take back who missed a call, void tickets.</summary>
    ReceiveVisitors,

    /// <summary>Work at a window: sign on, call, finish, leave.</summary>
    ServeWindow,

    /// <summary>Dispatch B posts, acknowledge alarms, close windows, void tickets.</summary>
    DirectHall,

    /// <summary>See the hall with its staff, posts and alarms.</summary>
    WatchHall,

    /// <summary>See all centres of a county.</summary>
    WatchCounty,

    /// <summary>Keep the county's catalogue: write, check, publish and withdraw guides.</summary>
    KeepCatalogue,

    /// <summary>Bring items into the centre, publish its rules, ask the county for other windows.</summary>
    ArrangeCenter,

    /// <summary>Agree to or refuse what a centre asks of the county (ORG-3).</summary>
    DecideRequests,

    /// <summary>Change accounts, calendars, centres and devices.</summary>
    Administer,

    /// <summary>Take applications in and work on them.</summary>
    HandleCases,

    /// <summary>See the cases of a centre, masked.</summary>
    WatchCases,

    /// <summary>Extend limits, give cases to others, ask higher levels.</summary>
    DirectCases,

    /// <summary>Submit applications for villagers, follow them, fetch and hand over their results: each agent the own ones.</summary>
    SubmitForVillagers,

    /// <summary>Sign for what centres send up.</summary>
    DecideAbove,

    /// <summary>Make, check, sign and send in the centre's reports.</summary>
    WriteReports,

    /// <summary>Read reports and statistics.</summary>
    WatchReports,

    /// <summary>Sign for reports or give them back.</summary>
    AnswerReports,

    /// <summary>What only the portal's own timers do.</summary>
    KeepHall,
}

/// <summary>The one table of who may do what, and where. Every use case asks it; pages only follow it.</summary>
public static class Authority
{
    private static readonly Dictionary<Permission, Role[]> OwnCenter = new()
    {
        [Permission.DrawTicket] = [Role.Clerk, Role.Cashier, Role.Director, Role.Deputy],
        [Permission.ReceiveVisitors] = [Role.Clerk, Role.Cashier, Role.Director, Role.Deputy],
        [Permission.ServeWindow] = [Role.Clerk, Role.Cashier, Role.Director, Role.Deputy],
        [Permission.DirectHall] = [Role.Director, Role.Deputy],
        [Permission.ArrangeCenter] = [Role.Director, Role.Deputy],
        [Permission.WatchHall] = [Role.Clerk, Role.Cashier, Role.Director, Role.Deputy, Role.Inspector],
        [Permission.HandleCases] = [Role.Clerk, Role.Cashier, Role.Director, Role.Deputy],
        [Permission.WatchCases] = [Role.Clerk, Role.Cashier, Role.Director, Role.Deputy, Role.Inspector],
        [Permission.DirectCases] = [Role.Director, Role.Deputy],
        [Permission.SubmitForVillagers] = [Role.Agent],
        [Permission.WriteReports] = [Role.Director, Role.Deputy],
        [Permission.WatchReports] = [Role.Director, Role.Deputy, Role.Inspector],
    };

    private static readonly Dictionary<Permission, Role[]> OwnCounty = new()
    {
        [Permission.WatchHall] = [Role.CountyOfficer],
        [Permission.WatchCounty] = [Role.CountyOfficer],
        [Permission.KeepCatalogue] = [Role.CountyOfficer],
        [Permission.DecideRequests] = [Role.CountyOfficer],
        [Permission.WatchCases] = [Role.CountyOfficer],
        [Permission.DecideAbove] = [Role.CountyOfficer],
        [Permission.WatchReports] = [Role.CountyOfficer],
        [Permission.AnswerReports] = [Role.CountyOfficer],
    };

    private static readonly Permission[] Everywhere = [Permission.Administer, Permission.WatchHall, Permission.WatchCounty];

    /// <summary>Whether an actor may use a permission at a centre (ORG-1: each centre sees only its own, the county all of its own).</summary>
    public static bool Allows(Actor actor, Permission permission, CenterScope center)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Kind switch
        {
            ActorKind.System => true,
            ActorKind.Kiosk or ActorKind.Device => permission == Permission.DrawTicket && actor.CenterId == center.CenterId,
            _ => (actor.CenterId == center.CenterId && Has(OwnCenter, actor, permission))
                || (actor.CountyId == center.CountyId && Has(OwnCounty, actor, permission))
                || (actor.Roles.Contains(Role.Administrator) && Everywhere.Contains(permission)),
        };
    }

    private static bool Has(Dictionary<Permission, Role[]> table, Actor actor, Permission permission) =>
        table.TryGetValue(permission, out var roles) && roles.Any(actor.Roles.Contains);
}
