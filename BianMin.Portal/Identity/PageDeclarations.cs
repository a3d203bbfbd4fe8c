using System.Reflection;
using BianMin.Domain.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Identity;

/// <summary>Every page says who may open it: everybody, whoever has signed in, or whoever has a permission of the one table.</summary>
public static class PageDeclarations
{
    /// <summary>All pages of the portal.</summary>
    public static IReadOnlyList<Type> Pages { get; } = [.. typeof(PageDeclarations).Assembly.GetTypes().Where(t => t.IsDefined(typeof(RouteAttribute), inherit: false))];

    /// <summary>Looks at all pages.</summary>
    /// <exception cref="InvalidOperationException">One declares nothing, names roles, or a policy that is no permission.</exception>
    public static void Check()
    {
        if (Pages.FirstOrDefault(p => !IsDeclared(p)) is { } page)
            throw new InvalidOperationException($"{page.Name} does not declare who may open it.");
    }

    /// <summary>Whether a page says who may open it.</summary>
    public static bool IsDeclared(Type page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.IsDefined(typeof(AllowAnonymousAttribute), inherit: false)
            || page.GetCustomAttributes<AuthorizeAttribute>(inherit: false).ToList() is [{ Roles: null } only] && (only.Policy is null || Enum.TryParse<Permission>(only.Policy, out _));
    }
}
