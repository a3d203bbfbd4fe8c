using Microsoft.Extensions.Time.Testing;
using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Demo;
using BianMin.Infrastructure.Identity;
using BianMin.Tests.Database;
using BianMin.Tests.Fakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BianMin.Tests.Demo;

/// <summary>The demo as it is seeded, in a database of its own: its true centres, people and items, with a history.</summary>
public sealed class DemoSeedTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_seeded_demo_sets_numbers_aside_and_its_days_are_made_newest_first()
    {
        await using var services = await Demo(("Demo:HistoryMonths", "1"));
        var history = services.GetRequiredService<DemoHistory>();
        var marks = await history.Marks(Cancel);

        Assert.Equal(DemoPlan.Centers.Select(c => c.Id), marks.Select(m => m.Plan.Center.Id));
        for (var n = 0; n < 12; n++)
            Assert.True(await history.Step(marks, Cancel));

        Assert.Equal((12, marks.Sum(m => m.Plan.Days.Count)), (services.GetRequiredService<IDemoHistory>().Made, services.GetRequiredService<IDemoHistory>().All));
        var oldestMade = marks.SelectMany(m => m.Plan.Days.Take(m.Made)).Min(d => d.Date);
        Assert.All(marks.Where(m => m.Next is not null), m => Assert.True(m.Next!.Date <= oldestMade));
        await using var context = await services.GetRequiredService<IDbContextFactory<BianMinDbContext>>().CreateDbContextAsync(Cancel);
        Assert.True(await context.Set<Case>().Select(c => c.Item.Code).Distinct().CountAsync(Cancel) > 20);
        Assert.Equal(marks[0].Plan.Days.Sum(d => d.Cases), await context.Set<NumberSeries>().Where(s => s.CenterId == marks[0].Plan.Center.Id && s.Series == NumberSeries.Cases).SumAsync(s => s.Last, Cancel));
    }

    [Fact]
    public async Task Without_months_a_demo_has_no_history_and_its_numbers_begin_with_one()
    {
        await using var services = await Demo(("Demo:HistoryMonths", "0"));

        Assert.Null(services.GetService<IDemoHistory>());
        await using var context = await services.GetRequiredService<IDbContextFactory<BianMinDbContext>>().CreateDbContextAsync(Cancel);
        Assert.False(await context.Set<NumberSeries>().AnyAsync(Cancel));
    }

    private static async Task<ServiceProvider> Demo(params (string Name, string Value)[] settings)
    {
        var folder = Path.Combine(TestFolder.Path, $"demo-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Append(("Demo:Enabled", "true")).Append(("Demo:Password", "demo-Pass-2026")).ToDictionary(s => s.Item1, s => (string?)s.Item2)).Build();
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero)))
            .AddSingleton<ILoggerFactory, LoggerFactory>()
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddInfrastructure(configuration, folder)
            .AddAccounts()
            .BuildServiceProvider(validateScopes: true);
        await services.PrepareDatabase(Cancel);
        return services;
    }
}
