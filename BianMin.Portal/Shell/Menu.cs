using System.Collections.Immutable;
using BianMin.Domain.Kernel;
using MudBlazor;

namespace BianMin.Portal.Shell;

/// <summary>A line of the menu.</summary>
/// <param name="Group">What it stands under.</param>
/// <param name="Text">At most five characters.</param>
/// <param name="Address">Without leading slash.</param>
/// <param name="Icon">A picture of <c>Icons.Material.Outlined</c>.</param>
/// <param name="Permission">Whoever has it sees the line; the page asks for the same.</param>
public sealed record MenuItem(MenuGroup Group, string Text, string Address, string Icon, Permission Permission);

/// <summary>What is in the menu, and which page is whose home.</summary>
public static class Menu
{
    /// <summary>The page of the jobs; its line is marked while one fails.</summary>
    public const string Jobs = "admin/jobs";

    /// <summary>Every line, in the order of the menu. A slice adds its own here.</summary>
    public static ImmutableArray<MenuItem> All { get; } =
    [
        new(MenuGroup.Hall, "我的窗口", "console", Icons.Material.Outlined.DesktopWindows, Permission.ServeWindow),
        new(MenuGroup.Hall, "大厅看板", "director", Icons.Material.Outlined.GridView, Permission.DirectHall),
        new(MenuGroup.Hall, "咨询台", "hall/reception", Icons.Material.Outlined.ConfirmationNumber, Permission.ReceiveVisitors),
        new(MenuGroup.Cases, "办件", "cases", Icons.Material.Outlined.FolderOpen, Permission.WatchCases),
        new(MenuGroup.Cases, "村级代办", "agent", Icons.Material.Outlined.VolunteerActivism, Permission.SubmitForVillagers),
        new(MenuGroup.Cases, "登记簿", "registers", Icons.Material.Outlined.EditNote, Permission.WatchCases),
        new(MenuGroup.Supervision, "电子监察", "supervision", Icons.Material.Outlined.Policy, Permission.WatchCases),
        new(MenuGroup.Reports, "报送", "reports", Icons.Material.Outlined.Summarize, Permission.WatchReports),
        new(MenuGroup.County, "全县大厅", "county", Icons.Material.Outlined.Map, Permission.WatchCounty),
        new(MenuGroup.County, "事项目录", "guides", Icons.Material.Outlined.MenuBook, Permission.KeepCatalogue),
        new(MenuGroup.County, "依据与机关", "guides/law", Icons.Material.Outlined.Balance, Permission.KeepCatalogue),
        new(MenuGroup.County, "报表汇总", "county/reports", Icons.Material.Outlined.QueryStats, Permission.AnswerReports),
        new(MenuGroup.County, "上报件", "county/cases", Icons.Material.Outlined.MoveToInbox, Permission.DecideAbove),
        new(MenuGroup.County, "窗口审批", "county/windows", Icons.Material.Outlined.Approval, Permission.DecideRequests),
        new(MenuGroup.Center, "进驻事项", "guides/center", Icons.Material.Outlined.LibraryAddCheck, Permission.ArrangeCenter),
        new(MenuGroup.Center, "规章制度", "guides/rules", Icons.Material.Outlined.Gavel, Permission.ArrangeCenter),
        new(MenuGroup.Center, "窗口设置", "hall/windows", Icons.Material.Outlined.MeetingRoom, Permission.ArrangeCenter),
        new(MenuGroup.Center, "人员岗位", "hall/staff", Icons.Material.Outlined.Groups, Permission.ArrangeCenter),
        new(MenuGroup.Center, "中心设置", "hall/settings", Icons.Material.Outlined.Tune, Permission.ArrangeCenter),
        new(MenuGroup.System, "便民中心", "admin/centers", Icons.Material.Outlined.Apartment, Permission.Administer),
        new(MenuGroup.System, "工作日历", "admin/calendar", Icons.Material.Outlined.CalendarMonth, Permission.Administer),
        new(MenuGroup.System, "账号", "admin/accounts", Icons.Material.Outlined.ManageAccounts, Permission.Administer),
        new(MenuGroup.System, "取号机", "admin/devices", Icons.Material.Outlined.Print, Permission.Administer),
        new(MenuGroup.System, "定时任务", Jobs, Icons.Material.Outlined.Schedule, Permission.Administer),
    ];

    /// <summary>The lines that an actor sees.</summary>
    public static IReadOnlyList<MenuItem> For(Actor actor) => [.. All.Where(i => actor.May(i.Permission))];

    /// <summary>Whether the page at an address is a live board, beside which the menu is slim: the console, and a hall as its director sees it.</summary>
    public static bool IsBoard(string address) => address.Split('?', '#')[0].Split('/') is ["console" or "director"] or ["county", not ("reports" or "cases" or "windows")];

    /// <summary>Where an actor lands after signing in; null when the roles have no page of their own.</summary>
    public static string? HomeOf(Actor actor) =>
        actor.May(Permission.Administer) ? "/admin"
        : actor.May(Permission.DirectHall) ? "/director"
        : actor.May(Permission.WatchCounty) ? "/county"
        : actor.May(Permission.ServeWindow) ? "/console"
        : actor.May(Permission.SubmitForVillagers) ? "/agent"
        : actor.May(Permission.WatchCases) ? "/cases"
        : null;
}

/// <summary>What lines of the menu stand under.</summary>
public enum MenuGroup
{
    /// <summary>The living hall.</summary>
    Hall,

    /// <summary>Cases and registers.</summary>
    Cases,

    /// <summary>What was let pass, and who answers for it.</summary>
    Supervision,

    /// <summary>What the county is told.</summary>
    Reports,

    /// <summary>The county's own work.</summary>
    County,

    /// <summary>How a centre is arranged.</summary>
    Center,

    /// <summary>The installation.</summary>
    System,
}

/// <summary>The words of the groups.</summary>
public static class MenuGroups
{
    /// <summary>What stands over the group.</summary>
    public static string Text(this MenuGroup group) => group switch
    {
        MenuGroup.Hall => "大厅",
        MenuGroup.Cases => "办件",
        MenuGroup.Supervision => "监督",
        MenuGroup.Reports => "报送",
        MenuGroup.County => "全县",
        MenuGroup.Center => "中心",
        MenuGroup.System => "系统",
    };
}
