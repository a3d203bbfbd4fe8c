using System.Reflection;
using System.Reflection.Emit;

namespace BianMin.Tests.Architecture;

/// <summary>
/// Which types a type uses, read from what the compiler made of it: bases, signatures, attributes, and every instruction of its
/// methods that names a type, a member or a method. Names that only stand in comments, texts or usings are no use.
/// </summary>
internal static class TypeUses
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>All types that a type uses, those of its parts included.</summary>
    public static HashSet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(used, type.BaseType);
        foreach (var implemented in type.GetInterfaces())
            Add(used, implemented);
        Attributes(used, type);
        foreach (var member in type.GetMembers(All))
        {
            Attributes(used, member);
            switch (member)
            {
                case FieldInfo field:
                    Add(used, field.FieldType);
                    break;
                case PropertyInfo property:
                    Add(used, property.PropertyType);
                    break;
                case EventInfo { EventHandlerType: { } handler }:
                    Add(used, handler);
                    break;
                case MethodBase method:
                    Signature(used, method);
                    Body(used, method);
                    break;
            }
        }

        return used;
    }

    private static void Signature(HashSet<Type> used, MethodBase method)
    {
        if (method is MethodInfo { ReturnType: { } returned })
            Add(used, returned);
        foreach (var parameter in method.GetParameters())
            Add(used, parameter.ParameterType);
        if (method.IsGenericMethod)
        {
            foreach (var argument in method.GetGenericArguments())
                Add(used, argument);
        }
    }

    private static void Body(HashSet<Type> used, MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            return;
        foreach (var local in body.LocalVariables)
            Add(used, local.LocalType);
        foreach (var clause in body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause))
            Add(used, clause.CatchType);
        foreach (var token in Tokens(body.GetILAsByteArray()!))
            Resolve(used, method, token);
    }

    private static void Resolve(HashSet<Type> used, MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        switch (method.Module.ResolveMember(token, typeArguments, methodArguments))
        {
            case Type type:
                Add(used, type);
                break;
            case FieldInfo field:
                Add(used, field.DeclaringType);
                Add(used, field.FieldType);
                break;
            case MethodBase called:
                Add(used, called.DeclaringType);
                Signature(used, called);
                break;
        }
    }

    // The operands of instructions that name a type, a member or a method.
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xFE)
                value = (short)(0xFE00 | code[at++]);
            var operand = Codes[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok)
                yield return BitConverter.ToInt32(code, at);
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static void Attributes(HashSet<Type> used, MemberInfo member)
    {
        foreach (var attribute in member.GetCustomAttributesData())
        {
            Add(used, attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(n => n.TypedValue)))
            {
                Add(used, argument.ArgumentType);
                Add(used, argument.Value as Type);
            }
        }
    }

    private static void Add(HashSet<Type> used, Type? type)
    {
        if (type is null || type.IsGenericParameter)
            return;
        if (type.HasElementType)
        {
            Add(used, type.GetElementType());
            return;
        }

        if (type.IsGenericType && !type.IsGenericTypeDefinition)
        {
            foreach (var argument in type.GetGenericArguments())
                Add(used, argument);
            type = type.GetGenericTypeDefinition();
        }

        used.Add(type);
    }
}
