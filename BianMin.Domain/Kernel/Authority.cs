namespace BianMin.Domain.Kernel;

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

    /// <summary>Close, send back and withdraw the cards of electronic supervision.</summary>
    Supervise,

    /// <summary>What only the portal's own timers do.</summary>
    KeepHall,
}

/// <summary>Who may use a permission.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="Words">What it is for, in the words of the office.</param>
/// <param name="InOwnCenter">Roles that may in their own centre.</param>
/// <param name="InOwnCounty">Roles that may in their county and in all of its centres.</param>
/// <param name="Everywhere">Whether administrators may, wherever it is.</param>
public sealed record AuthorityRow(Permission Permission, string Words, IReadOnlyList<Role> InOwnCenter, IReadOnlyList<Role> InOwnCounty, bool Everywhere)
{
    /// <summary>Whether a role may, somewhere.</summary>
    public bool Includes(Role role) => InOwnCenter.Contains(role) || InOwnCounty.Contains(role) || (Everywhere && role == Role.Administrator);
}

/// <summary>The one table of who may do what, and where. Every use case and every page declares a permission of it.</summary>
public static class Authority
{
    private static readonly Role[] Leaders = [Role.Director, Role.Deputy];
    private static readonly Role[] Staff = [Role.Clerk, Role.Cashier, .. Leaders];

    /// <summary>One row for each permission, in the order of <see cref="Permission"/>.</summary>
    public static IReadOnlyList<AuthorityRow> Table { get; } =
    [
        Row(Permission.DrawTicket, "为群众取号", [.. Staff], []),
        Row(Permission.ReceiveVisitors, "预约、补录纸质号、恢复过号、作废号票", [.. Staff], []),
        Row(Permission.ServeWindow, "窗口上岗、叫号、办理、离岗", [.. Staff], []),
        Row(Permission.DirectHall, "派 B 岗、处理提醒、关闭窗口", [.. Leaders], []),
        Row(Permission.WatchHall, "查看大厅、岗位和提醒", [.. Staff, Role.Inspector], [Role.CountyOfficer], everywhere: true),
        Row(Permission.WatchCounty, "查看全县（市）各中心", [], [Role.CountyOfficer], everywhere: true),
        Row(Permission.KeepCatalogue, "编写、审核、发布和停用办事指南", [], [Role.CountyOfficer]),
        Row(Permission.ArrangeCenter, "事项进驻、制度、人员和窗口申请", [.. Leaders], []),
        Row(Permission.DecideRequests, "审批窗口设置申请", [], [Role.CountyOfficer]),
        Row(Permission.Administer, "账号、中心、日历、设备和任务", [], [], everywhere: true),
        Row(Permission.HandleCases, "收件和办理办件、登记台账", [.. Staff], []),
        Row(Permission.WatchCases, "查看办件（个人信息遮盖）", [.. Staff, Role.Inspector], [Role.CountyOfficer]),
        Row(Permission.DirectCases, "延期、转交责任人、提请协调、全程代理", [.. Leaders], []),
        Row(Permission.SubmitForVillagers, "代办提交、领取和转交本人代办的办件", [Role.Agent], []),
        Row(Permission.DecideAbove, "签收中心上报的办件", [], [Role.CountyOfficer]),
        Row(Permission.WriteReports, "编写、签发和报送工作报告", [.. Leaders], []),
        Row(Permission.WatchReports, "查看报告和统计", [.. Leaders, Role.Inspector], [Role.CountyOfficer]),
        Row(Permission.AnswerReports, "签收或退回报告、发布排名和通报", [], [Role.CountyOfficer]),
        Row(Permission.Supervise, "核销、退回和撤销电子监察卡", [.. Leaders, Role.Inspector], [Role.CountyOfficer]),
        Row(Permission.KeepHall, "系统定时任务", [], []),
    ];

    /// <summary>Whether an actor may use a permission at a centre (ORG-1: each centre sees only its own, the county all of its own).</summary>
    public static bool Allows(Actor actor, Permission permission, CenterScope center)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var row = Table[(int)permission];
        return actor.Kind switch
        {
            ActorKind.System => true,
            ActorKind.Kiosk or ActorKind.Device => permission == Permission.DrawTicket && actor.CenterId == center.CenterId,
            ActorKind.Person => (actor.CenterId == center.CenterId && row.InOwnCenter.Any(actor.Roles.Contains))
                || (actor.CountyId == center.CountyId && row.InOwnCounty.Any(actor.Roles.Contains))
                || (row.Everywhere && actor.Roles.Contains(Role.Administrator)),
            _ => false,
        };
    }

    private static AuthorityRow Row(Permission permission, string words, IReadOnlyList<Role> inOwnCenter, IReadOnlyList<Role> inOwnCounty, bool everywhere = false) =>
        new(permission, words, inOwnCenter, inOwnCounty, everywhere);
}
