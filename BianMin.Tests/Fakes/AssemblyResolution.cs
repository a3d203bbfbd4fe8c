using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace BianMin.Tests.Fakes;

/// <summary>
/// bUnit needs AngleSharp.Diffing, whose package the restore leaves out (docs/decisions/0006), so no deps file names it;
/// the copy beside the tests is loaded when it is first asked for.
/// </summary>
internal static class AssemblyResolution
{
    [ModuleInitializer]
    internal static void Register() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
    {
        var beside = Path.Combine(AppContext.BaseDirectory, $"{name.Name}.dll");
        return name.Name == "AngleSharp.Diffing" && File.Exists(beside) ? context.LoadFromAssemblyPath(beside) : null;
    };
}
