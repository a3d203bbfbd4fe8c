using System.Reflection;

namespace BianMin.Tests.Architecture;

/// <summary>Which types a type holds, takes, returns or works with.</summary>
internal static class Signatures
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Types of fields, parameters, results and local variables, with what stands inside generic ones.</summary>
    public static IEnumerable<Type> Of(Type type) => type.GetFields(All).Select(f => f.FieldType)
        .Concat(type.GetMethods(All).SelectMany(m => Of(m).Append(m.ReturnType)))
        .Concat(type.GetConstructors(All).SelectMany(Of))
        .SelectMany(Parts)
        .Distinct();

    private static IEnumerable<Type> Of(MethodBase method) =>
        method.GetParameters().Select(p => p.ParameterType).Concat(method.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? []);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
