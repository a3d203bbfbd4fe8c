using System.Reflection;

namespace BianMin.Tests.Fakes;

/// <summary>A service that a page wants to have and that nobody asks in this test: every call fails.</summary>
public class Unused : DispatchProxy
{
    public static T Of<T>()
        where T : class => Create<T, Unused>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new InvalidOperationException($"Nobody answers {targetMethod?.Name} here.");
}
