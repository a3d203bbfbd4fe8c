using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Calendar;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Guides;
using BianMin.Infrastructure.Live;
using BianMin.Infrastructure.Org;
using BianMin.Infrastructure.UseCases;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Architecture;

/// <summary>What may be one of several use cases in a commit (docs/decisions/0016).</summary>
public sealed class CompanyTests
{
    // What these read by connections of their own changes only with a version of the centre, after which nobody is taken along, or
    // by use cases of the installation, which have no company; the feed is asked with the version that the use case began with.
    private static readonly Type[] ReadByVersion = [typeof(CenterDirectory), typeof(GuideQueries), typeof(HallFeed), typeof(Holidays)];

    [Fact]
    public async Task A_use_case_that_reads_past_its_own_transaction_stands_alone()
    {
        await using var fixture = await HallFixture.Open(nameof(DatabaseEngine.Sqlite));
        await using var scope = fixture.Services.CreateAsyncScope();
        var shared = UseCaseDeclarations.All
            .Where(u => !u.IsAssignableTo(typeof(ICountyUseCase)) && !u.IsAssignableTo(typeof(IInstallationUseCase)) && !u.IsDefined(typeof(StandsAloneAttribute), inherit: false))
            .ToList();

        Assert.NotEmpty(shared);
        Assert.Empty(
            from useCase in shared
            from reader in Behind(HandlerOf(useCase), scope.ServiceProvider, [])
            where Parameters(reader).Contains(typeof(IDbContextFactory<BianMinDbContext>))
            select $"{useCase.Name} reads by {reader.Name}");
    }

    [Fact]
    public async Task What_belongs_to_a_unit_of_work_keeps_nothing_from_one_use_case_to_the_next()
    {
        await using var fixture = await HallFixture.Open(nameof(DatabaseEngine.Sqlite));
        await using var scope = fixture.Services.CreateAsyncScope();
        var parts = UseCaseDeclarations.All.SelectMany(u => Behind(HandlerOf(u), scope.ServiceProvider, [])).Distinct()
            .Where(t => t.Namespace!.StartsWith("BianMin", StringComparison.Ordinal) && IsScoped(t, fixture.Services)).ToList();

        Assert.NotEmpty(parts);
        Assert.Empty(
            from part in parts
            where part != typeof(UnitOfWork)
            from field in part.GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
            where !field.IsInitOnly || (field.FieldType.IsGenericType && field.FieldType.Namespace!.StartsWith("System.Collections", StringComparison.Ordinal))
            where !IsParameter(part, field)
            select $"{part.Name}.{field.Name}");
    }

    private static Type HandlerOf(Type useCase) => (
        from assembly in (System.Reflection.Assembly[])[typeof(IUseCasePipeline).Assembly, typeof(UnitOfWork).Assembly]
        from type in assembly.GetTypes()
        where type.GetInterfaces().Any(i => i.IsGenericType
            && (i.GetGenericTypeDefinition() == typeof(ICenterHandler<,>) || i.GetGenericTypeDefinition() == typeof(IHandler<,>))
            && i.GetGenericArguments()[0] == useCase)
        select type).Single();

    // Everything that a type is made with, and that with which this is made.
    private static IEnumerable<Type> Behind(Type type, IServiceProvider services, HashSet<Type> seen)
    {
        if (!type.Namespace!.StartsWith("BianMin", StringComparison.Ordinal) || type.IsAssignableTo(typeof(DbContext)) || !seen.Add(type))
            yield break;
        yield return type;
        foreach (var made in Parameters(type).Select(p => services.GetService(p)?.GetType()).OfType<Type>().Except(ReadByVersion))
        {
            foreach (var further in Behind(made, services, seen))
                yield return further;
        }
    }

    private static IEnumerable<Type> Parameters(Type type) => type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType);

    // One that the root does not give is one of a scope.
    private static bool IsScoped(Type type, IServiceProvider root)
    {
        try
        {
            return !type.IsAbstract && type.GetInterfaces().Append(type).Any(i => root.GetService(i)?.GetType() == type) is false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    // A primary constructor's parameter is a field that only it sets.
    private static bool IsParameter(Type part, System.Reflection.FieldInfo field) =>
        field.Name.StartsWith('<') && Parameters(part).Contains(field.FieldType);
}
