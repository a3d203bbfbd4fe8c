using System.Collections.Immutable;
using BianMin.Domain.Desk;

namespace BianMin.Portal.Shell;

/// <summary>A line of the menu.</summary>
/// <param name="Text">At most four characters: the menu is slim.</param>
/// <param name="Address">Without leading slash.</param>
/// <param name="Icon">Name of a Material symbol.</param>
/// <param name="Permission">Whoever has it sees the line; the page asks for the same.</param>
public sealed record MenuItem(string Text, string Address, string Icon, Permission Permission);

/// <summary>What is in the menu, and which page is whose home.</summary>
public static class Menu
{
    /// <summary>The page of the jobs; its line is marked while one fails.</summary>
    public const string Jobs = "admin/jobs";

    /// <summary>Every line, in the order of the menu. A slice adds its own here.</summary>
    public static ImmutableArray<MenuItem> All { get; } =
    [
        new("窗口", "console", "desktop_windows", Permission.ServeWindow),
        new("大厅", "director", "dashboard", Permission.DirectHall),
        new("办件", "cases", "folder_open", Permission.WatchCases),
        new("代办", "agent", "volunteer_activism", Permission.SubmitForVillagers),
        new("咨询台", "hall/reception", "confirmation_number", Permission.DrawTicket),
        new("登记", "registers", "edit_note", Permission.WatchCases),
        new("报送", "reports", "summarize", Permission.WatchReports),
        new("进驻", "guides/center", "library_add_check", Permission.ArrangeCenter),
        new("制度", "guides/rules", "gavel", Permission.ArrangeCenter),
        new("窗口设置", "hall/windows", "meeting_room", Permission.ArrangeCenter),
        new("人员岗位", "hall/staff", "groups", Permission.ArrangeCenter),
        new("中心设置", "hall/settings", "tune", Permission.ArrangeCenter),
        new("全县", "county", "map", Permission.WatchCounty),
        new("事项", "guides", "menu_book", Permission.KeepCatalogue),
        new("报表", "county/reports", "query_stats", Permission.AnswerReports),
        new("上报件", "county/cases", "move_to_inbox", Permission.DecideAbove),
        new("窗口审批", "county/windows", "approval", Permission.DecideRequests),
        new("中心", "admin/centers", "apartment", Permission.Administer),
        new("日历", "admin/calendar", "calendar_month", Permission.Administer),
        new("账号", "admin/accounts", "manage_accounts", Permission.Administer),
        new("取号机", "admin/devices", "print", Permission.Administer),
        new("任务", Jobs, "schedule", Permission.Administer),
    ];

    /// <summary>The lines that an actor sees.</summary>
    public static IReadOnlyList<MenuItem> For(Actor actor) => [.. All.Where(i => actor.May(i.Permission))];

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
