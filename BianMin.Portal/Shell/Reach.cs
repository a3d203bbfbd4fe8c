using BianMin.Domain.Kernel;

namespace BianMin.Portal.Shell;

/// <summary>What an actor may do where they belong: decides which pages open and which lines the menu has.</summary>
public static class Reach
{
    /// <summary>Whether the actor has a permission in their own centre or county. Use cases check the centre that is meant.</summary>
    public static bool May(this Actor actor, Permission permission)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Allows(permission, new(actor.CenterId ?? "", actor.CountyId ?? ""));
    }
}
