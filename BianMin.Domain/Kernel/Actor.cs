using System.Collections.Immutable;

namespace BianMin.Domain.Kernel;

/// <summary>Who asks for a use case, and for where they may act.</summary>
/// <param name="Id">Account, device or kiosk id; stable in the audit trail.</param>
/// <param name="Name">Shown in the audit trail.</param>
/// <param name="Kind">A person, or one of the machines of the hall.</param>
public sealed record Actor(string Id, string Name, ActorKind Kind)
{
    /// <summary>The county that a county officer acts for; null for everybody else.</summary>
    public string? CountyId { get; init; }

    /// <summary>The one centre of a centre's person or machine; null for county officers and administrators.</summary>
    public string? CenterId { get; init; }

    /// <summary>The staff record behind the account, when the person is staff of a centre.</summary>
    public Guid? StaffId { get; init; }

    /// <summary>What the person is appointed to.</summary>
    public ImmutableHashSet<Role> Roles { get; init; } = [];

    /// <summary>The portal itself: timers, clean-up, the demo.</summary>
    public static Actor System { get; } = new("system", "系统", ActorKind.System);

    /// <summary>A touch screen in the hall of a centre; nobody has signed in.</summary>
    public static Actor Kiosk(string centerId) => new($"kiosk:{centerId}", "自助终端", ActorKind.Kiosk) { CenterId = centerId };

    /// <summary>A ticket machine with a key of its own.</summary>
    public static Actor Device(string id, string name, string centerId) =>
        new($"device:{id}", name, ActorKind.Device) { CenterId = centerId };

    /// <summary>Whether the actor may use <paramref name="permission"/> at a centre.</summary>
    public bool Allows(Permission permission, CenterScope center) => Authority.Allows(this, permission, center);

    /// <summary>A refusal unless <see cref="Allows"/>.</summary>
    public Refusal? Require(Permission permission, CenterScope center) =>
        Allows(permission, center) ? null : Refusal.Forbidden();
}

/// <summary>Kinds of <see cref="Actor"/>.</summary>
public enum ActorKind
{
    /// <summary>A signed-in person.</summary>
    Person,

    /// <summary>A ticket machine with a device key.</summary>
    Device,

    /// <summary>A public touch screen.</summary>
    Kiosk,

    /// <summary>The portal itself.</summary>
    System,
}

/// <summary>What a person is appointed to (ORG-5).</summary>
public enum Role
{
    /// <summary>窗口工作人员.</summary>
    Clerk,

    /// <summary>中心主任.</summary>
    Director,

    /// <summary>中心副主任.</summary>
    Deputy,

    /// <summary>收费员.</summary>
    Cashier,

    /// <summary>代办员 of a village point or the township.</summary>
    Agent,

    /// <summary>纪检监察员.</summary>
    Inspector,

    /// <summary>县（市）行政服务中心工作人员.</summary>
    CountyOfficer,

    /// <summary>系统管理员.</summary>
    Administrator,
}

/// <summary>A centre and the county it belongs to: the reach of a permission.</summary>
/// <param name="CenterId">Short code of the centre.</param>
/// <param name="CountyId">Short code of its county.</param>
public readonly record struct CenterScope(string CenterId, string CountyId)
{
    /// <summary>The whole installation, which belongs to no centre and no county.</summary>
    public static CenterScope Installation { get; } = new("", "");

    /// <summary>A whole county, whatever its centres.</summary>
    public static CenterScope OfCounty(string countyId) => new("", countyId);
}
