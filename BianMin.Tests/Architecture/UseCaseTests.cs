using System.Reflection;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Architecture;

/// <summary>A use case declares what it takes, has one handler, and a shape for every text it takes.</summary>
public sealed class UseCaseTests
{
    // Texts whose shape the handler itself decides, because it looks them up, or because the portal itself makes them.
    private static readonly string[] LookedUp = ["KeyInPadTicket.Series", "TransferTicket.ToSeries", "MakeReport.Period", "CloseDay.Digest", "NoteDelivery.Fault"];

    // Places are looked up and asked for with the actor's authority.
    private static readonly string[] Places = [nameof(IUseCase.CenterId), "CountyId"];

    private static readonly Type[] DomainTypes = typeof(IUseCasePipeline).Assembly.GetTypes();

    /// <summary>All use cases.</summary>
    public static IReadOnlyList<Type> UseCases => UseCaseDeclarations.All;

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
    public void Every_use_case_declares_what_it_requires() => Assert.All(UseCases, u => Assert.NotEmpty(UseCaseDeclarations.PermissionsOf(u)));

    [Fact]
    public void What_happens_at_a_centre_names_it_first_and_is_handled_with_it() =>
        Assert.Empty(
            from useCase in UseCases
            let atCenter = !useCase.IsAssignableTo(typeof(ICountyUseCase)) && !useCase.IsAssignableTo(typeof(IInstallationUseCase))
            let first = useCase.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters().FirstOrDefault()
            where atCenter != (first?.Name == nameof(IUseCase.CenterId))
                || HandlersOf(useCase).Any(h => h.GetInterfaces().Any(i => IsHandlerOf(i, useCase) && (i.GetGenericTypeDefinition() == typeof(ICenterHandler<,>)) != atCenter))
            select useCase.Name);

    [Fact]
    public void Every_use_case_that_takes_text_has_a_shape_for_it() =>
        Assert.Empty(
            from useCase in UseCases
            from text in useCase.GetProperties().Where(p => p.PropertyType == typeof(string) && !Places.Contains(p.Name))
            where !LookedUp.Contains($"{useCase.Name}.{text.Name}") && !ValidatorsOf(useCase).Any(v => Checks(v, text.Name))
            select $"{useCase.Name}.{text.Name}");

    [Fact]
    public void Handlers_are_sealed_and_ask_no_authority_but_for_what_depends_on_the_row()
    {
        var sources = SourceTree.Files("BianMin.Domain", ".cs").Where(f => f.Path.Contains("/UseCases/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(sources);
        Assert.All(UseCases.SelectMany(HandlersOf), h => Assert.True(h.IsSealed, h.Name));
        Assert.Empty(sources.Where(f => f.Text.Contains(".Lacks(", StringComparison.Ordinal)).Select(f => f.Path));
    }

    private static IEnumerable<Type> HandlersOf(Type useCase) =>
        from assembly in (Assembly[])[typeof(IUseCasePipeline).Assembly, typeof(InfrastructureSetup).Assembly]
        from type in assembly.GetTypes()
        where type.IsClass && type.GetInterfaces().Any(i => IsHandlerOf(i, useCase))
        select type;

    private static bool IsHandlerOf(Type served, Type useCase) => served.IsGenericType
        && (served.GetGenericTypeDefinition() == typeof(IHandler<,>) || served.GetGenericTypeDefinition() == typeof(ICenterHandler<,>))
        && served.GetGenericArguments()[0] == useCase;

    private static readonly ServiceProvider WhatRulesAsk = new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider();

    private static IEnumerable<IValidator> ValidatorsOf(Type useCase) => DomainTypes
        .Where(t => !t.IsAbstract && typeof(IValidator<>).MakeGenericType(useCase).IsAssignableFrom(t))
        .Select(t => (IValidator)ActivatorUtilities.CreateInstance(WhatRulesAsk, t));

    private static bool Checks(IValidator validator, string property) =>
        validator.CreateDescriptor().GetRulesForMember(property).Any();
}
