using System.Reflection;
using System.Text.RegularExpressions;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure;

namespace BianMin.Tests.Architecture;

/// <summary>Portal → Infrastructure → Domain (docs/decisions/0004).</summary>
public sealed partial class DirectionTests
{
    private static readonly Assembly Domain = typeof(IUseCasePipeline).Assembly;
    private static readonly Assembly Infrastructure = typeof(InfrastructureSetup).Assembly;

    [Fact]
    public void The_domain_knows_the_framework_and_FluentValidation_only() =>
        Assert.Equal(
            ["FluentValidation"],
            Domain.GetReferencedAssemblies().Select(a => a.Name!)
                .Where(n => !n.StartsWith("System.", StringComparison.Ordinal) && n is not ("System" or "netstandard" or "mscorlib")));

    [Fact]
    public void The_infrastructure_knows_the_domain_and_not_the_portal()
    {
        var references = Infrastructure.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("BianMin", StringComparison.Ordinal)).ToList();

        Assert.Equal(["BianMin.Domain"], references);
    }

    [Fact]
    public void The_portal_knows_the_infrastructure_and_nothing_above_itself() =>
        Assert.Equal(
            ["BianMin.Domain", "BianMin.Infrastructure"],
            typeof(Program).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("BianMin", StringComparison.Ordinal)).Order());

    [Fact]
    public void Only_the_composition_names_the_infrastructure_in_the_portal()
    {
        var portal = SourceTree.Files("BianMin.Portal", ".cs", ".razor");

        Assert.Contains(portal, NamesInfrastructure);
        Assert.Empty(portal.Where(f => NamesInfrastructure(f) && !IsComposition(f)).Select(f => f.Path));
    }

    private static bool NamesInfrastructure(SourceFile file) => InfrastructureName().IsMatch(file.Text);

    private static bool IsComposition(SourceFile file) =>
        file.Name == "Program.cs" || file.Name.EndsWith("Setup.cs", StringComparison.Ordinal);

    [GeneratedRegex(@"\bBianMin\.Infrastructure\b")]
    private static partial Regex InfrastructureName();
}
