using BianMin.Domain.Kernel;

namespace BianMin.Portal.Shell;

/// <summary>Roles in the words of the office.</summary>
public static class RoleNames
{
    /// <summary>One role.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Clerk => "窗口工作人员",
        Role.Director => "中心主任",
        Role.Deputy => "中心副主任",
        Role.Cashier => "收费员",
        Role.Agent => "代办员",
        Role.Inspector => "纪检监察员",
        Role.CountyOfficer => "县中心工作人员",
        Role.Administrator => "系统管理员",
    };

    /// <summary>All roles of a person, joined.</summary>
    public static string Of(Actor actor) => string.Join("、", actor.Roles.Order().Select(Of));
}
