using BianMin.Domain.Calendar;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Demo;
using BianMin.Infrastructure.Identity;
using BianMin.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Demo;

/// <summary>A centre that is open on market days and has an item of each kind, with a month of history set aside: about ten days.</summary>
internal sealed class HistoryFixture : IAsyncDisposable
{
    private HistoryFixture(CaseFixture fixture, DemoCenter plan) => (House, Plan) = (fixture, plan);

    public CaseFixture House { get; }

    public DemoCenter Plan { get; }

    public HistoryWriter Writer => ActivatorUtilities.CreateInstance<HistoryWriter>(House.Hall.Services);

    public static async Task<HistoryFixture> Open(string engine)
    {
        var fixture = await CaseFixture.Open(engine);
        foreach (var kind in Enum.GetValues<HandlingKind>())
            await fixture.Item(kind);
        var plan = new DemoCenter(fixture.Center, fixture.Hall.CountyId, "测试镇", "", OfficeRegime.RuijinMarketDays, [], WindowPlan.Shanggao);
        await using var context = await fixture.Hall.Context();
        context.AddRange(HistoryPlan.Before(plan, Moment.At(fixture.Hall.Time.GetUtcNow()).Day, 1).Reserve());
        var name = $"AGENT.{fixture.Center.ToUpperInvariant()}";
        context.Add(new Account { Id = Guid.NewGuid(), UserName = name, NormalizedUserName = name, DisplayName = "赵代办", CenterId = fixture.Center, SecurityStamp = "" });
        await context.SaveChangesAsync(CaseFixture.Cancel);
        return new(fixture, plan);
    }

    /// <summary>How far it has come, as a node reads it that has just started.</summary>
    public async Task<HistoryMark> Mark() => (await Writer.Mark(Plan, CaseFixture.Cancel))!;

    /// <summary>Makes so many days, or all that are missing.</summary>
    public async Task<HistoryMark> Make(int days = int.MaxValue)
    {
        var mark = await Mark();
        for (var n = 0; n < days && mark.Next is not null; n++)
            mark = await Writer.Next(mark, CaseFixture.Cancel);
        return mark;
    }

    /// <summary>All rows of the centre of a kind.</summary>
    public async Task<List<T>> Rows<T>()
        where T : class
    {
        await using var context = await House.Hall.Context();
        return await context.Set<T>().AsNoTracking().Where(r => EF.Property<string>(r, "CenterId") == Plan.Id).ToListAsync(CaseFixture.Cancel);
    }

    /// <summary>What the days are made of, without a database.</summary>
    public async Task<List<object>> Made(IEnumerable<HistoryDay> days)
    {
        await using var context = await House.Hall.Context();
        var scene = await Writer.Scene((await Mark()).Plan, context, CaseFixture.Cancel);
        var numbers = new HistoryNumbers(scene.Plan, []);
        return [.. days.SelectMany(d => HistoryDayMaker.Make(scene, d, numbers))];
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
