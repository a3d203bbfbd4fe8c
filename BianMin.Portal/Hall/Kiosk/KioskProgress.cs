using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Hall.Kiosk;

/// <summary>The step of the touch screen that shows how an application stands, which a later slice brings.</summary>
/// <param name="Step">A component with a parameter <c>Center</c>.</param>
public sealed record KioskProgress(Type Step)
{
    /// <summary>The step as one component.</summary>
    public static KioskProgress By<T>()
        where T : IComponent => new(typeof(T));
}
