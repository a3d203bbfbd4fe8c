using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Infrastructure.Demo;

/// <summary>The simulated people, each with the authority of the one they play and no more.</summary>
internal static class DemoActors
{
    public const string Prefix = "demo:";

    public static Actor Clerk(CenterProfile center, StaffProfile staff) =>
        new($"{Prefix}{staff.Number}", staff.Name, ActorKind.Person) { CenterId = center.Id, StaffId = staff.Id, Roles = [Role.Clerk] };

    public static Actor Director(CenterProfile center)
    {
        var director = center.Staff.FirstOrDefault(s => s.Duty == "中心主任");
        return new($"{Prefix}director", director?.Name ?? "中心主任", ActorKind.Person) { CenterId = center.Id, StaffId = director?.Id, Roles = [Role.Director] };
    }
}
