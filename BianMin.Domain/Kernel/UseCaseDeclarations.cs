using System.Reflection;

namespace BianMin.Domain.Kernel;

/// <summary>What a use case takes: one of these permissions, at the centre that it names, in the county of an
/// <see cref="ICountyUseCase"/>, or in the whole installation for an <see cref="IInstallationUseCase"/>.</summary>
/// <param name="permissions">Any one of them is enough.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(params Permission[] permissions) : Attribute
{
    /// <summary>Any one of them is enough.</summary>
    public IReadOnlyList<Permission> Permissions { get; } = permissions;
}

/// <summary>A use case that reads what is known only once it is committed, besides its own rows: it is never one of several in a commit.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StandsAloneAttribute : Attribute;

/// <summary>The use cases and what they declare, as data.</summary>
public static class UseCaseDeclarations
{
    /// <summary>All use cases of the product.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(IUseCase).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IUseCase)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal),
    ];

    /// <summary>The permissions of which a use case takes one.</summary>
    /// <exception cref="InvalidOperationException">It declares none.</exception>
    public static IReadOnlyList<Permission> PermissionsOf(Type useCase)
    {
        ArgumentNullException.ThrowIfNull(useCase);
        return useCase.GetCustomAttribute<RequiresAttribute>() is { Permissions.Count: > 0 } declared
            ? declared.Permissions
            : throw new InvalidOperationException($"{useCase.Name} does not declare what it requires.");
    }
}
