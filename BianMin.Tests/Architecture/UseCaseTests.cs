using System.Reflection;
using System.Text.RegularExpressions;
using BianMin.Domain.Desk;
using FluentValidation;

namespace BianMin.Tests.Architecture;

/// <summary>A use case checks authority itself, has one handler, and a shape for every text it takes.</summary>
public sealed partial class UseCaseTests
{
    // Texts whose shape the handler itself decides, because it looks them up.
    private static readonly string[] LookedUp = ["KeyInPadTicket.Series", "TransferTicket.ToSeries", "MakeReport.Period"];

    // Places are looked up and asked for with the actor's authority.
    private static readonly string[] Places = [nameof(IUseCase.CenterId), "CountyId"];

    private static readonly Type[] DomainTypes = typeof(IDesk).Assembly.GetTypes();

    /// <summary>All use cases.</summary>
    public static IReadOnlyList<Type> UseCases { get; } =
        [.. DomainTypes.Where(t => t is { IsClass: true, IsAbstract: false } && t.GetInterfaces().Any(IsResultOf))];

    [Fact]
    public void There_are_use_cases() => Assert.InRange(UseCases.Count, 25, 200);

    [Fact]
    public void Every_use_case_has_exactly_one_handler() =>
        Assert.Empty(
            from useCase in UseCases
            let handlers = HandlersOf(useCase).ToList()
            where handlers.Count != 1
            select $"{useCase.Name}: {handlers.Count} handlers");

    [Fact]
    public void Every_use_case_names_its_centre_first_or_concerns_the_whole_installation() =>
        Assert.Empty(
            from useCase in UseCases
            let first = useCase.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters().FirstOrDefault()
            where first?.Name != nameof(IUseCase.CenterId) && useCase.GetProperty(nameof(IUseCase.CenterId))!.CanWrite
            select useCase.Name);

    [Fact]
    public void Every_use_case_that_takes_text_has_a_shape_for_it() =>
        Assert.Empty(
            from useCase in UseCases
            from text in useCase.GetProperties().Where(p => p.PropertyType == typeof(string) && !Places.Contains(p.Name))
            where !LookedUp.Contains($"{useCase.Name}.{text.Name}") && !ValidatorsOf(useCase).Any(v => Checks(v, text.Name))
            select $"{useCase.Name}.{text.Name}");

    [Fact]
    public void Every_handler_asks_for_authority()
    {
        var sources = SourceTree.Files("BianMin.Domain", ".cs");

        Assert.Empty(
            from useCase in UseCases
            from handler in HandlersOf(useCase)
            let source = ClassText(sources, handler.Name)
            where !AsksForAuthority(source)
            select handler.Name);
    }

    [Fact]
    public void What_handlers_lean_on_for_authority_really_asks_for_it()
    {
        var sources = SourceTree.Files("BianMin.Domain", ".cs");

        foreach (var shared in (string[])["WindowWork", "PostWork", "AlarmWork", "CaseWork", "ReportWork"])
            Assert.Contains(".Lacks(", ClassText(sources, shared), StringComparison.Ordinal);
    }

    [Fact]
    public void Handlers_are_sealed_and_commit_at_most_once_in_their_own_text() =>
        Assert.Empty(
            from useCase in UseCases
            from handler in HandlersOf(useCase)
            let text = WithoutOthers(ClassText(SourceTree.Files("BianMin.Domain", ".cs"), handler.Name), useCase.Name)
            where !handler.IsSealed || CommitCall().Count(text) > 1
            select $"{handler.Name}: {useCase.Name}");

    private static bool IsResultOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IUseCase<>);

    private static IEnumerable<Type> HandlersOf(Type useCase) => DomainTypes.Where(t => t.GetInterfaces().Any(i =>
        i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandle<,>) && i.GetGenericArguments()[0] == useCase));

    private static IEnumerable<IValidator> ValidatorsOf(Type useCase) => DomainTypes
        .Where(t => !t.IsAbstract && typeof(IValidator<>).MakeGenericType(useCase).IsAssignableFrom(t))
        .Select(t => (IValidator)Activator.CreateInstance(t)!);

    private static bool Checks(IValidator validator, string property) =>
        validator.CreateDescriptor().GetRulesForMember(property).Any();

    private static bool AsksForAuthority(string source) =>
        source.Contains(".Lacks(", StringComparison.Ordinal) || Shared().IsMatch(source);

    // A class from its declaration to the next one at the margin.
    private static string ClassText(IReadOnlyList<SourceFile> sources, string name)
    {
        var start = $"public sealed class {name}(";
        var file = Assert.Single(sources, f => f.Text.Contains(start, StringComparison.Ordinal));
        var from = file.Text.IndexOf(start, StringComparison.Ordinal);
        var to = file.Text.IndexOf("\n}", from, StringComparison.Ordinal);
        return file.Text[from..to];
    }

    // A class that handles several use cases without what it does for the others.
    private static string WithoutOthers(string classText, string useCase) =>
        Handle().Replace(classText, method => method.Groups["request"].Value == useCase ? method.Value : "");

    [GeneratedRegex(@"Handle\(Actor actor, (?<request>\w+) request[\s\S]*?\n    }")]
    private static partial Regex Handle();

    [GeneratedRegex(@"\bwindow\.(Own|Change)\(|\bwork\.At\(|\bcases\.Change\(|\b(Alarm|Report)Work\b[\s\S]*\bwork\.Change\(")]
    private static partial Regex Shared();

    [GeneratedRegex(@"\.(Commit|Keep|Issue)\(")]
    private static partial Regex CommitCall();
}
