using BianMin.Domain.Calendar;
using BianMin.Domain.Desk;
using BianMin.Domain.Guides;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Demo;
using BianMin.Infrastructure.Identity;
using BianMin.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Demo;

/// <summary>A centre that is open on market days and has an item of each kind, with a month of history set aside: about ten days.</summary>
internal sealed class HistoryHouse : IAsyncDisposable
{
    private HistoryHouse(CaseHouse house, DemoCenter plan) => (House, Plan) = (house, plan);

    public CaseHouse House { get; }

    public DemoCenter Plan { get; }

    public HistoryWriter Writer => ActivatorUtilities.CreateInstance<HistoryWriter>(House.Hall.Services);

    public static async Task<HistoryHouse> Open(string engine)
    {
        var house = await CaseHouse.Open(engine);
        foreach (var kind in Enum.GetValues<HandlingKind>())
            await house.Item(kind);
        var plan = new DemoCenter(house.Center, house.Hall.CountyId, "测试镇", "", OfficeRegime.RuijinMarketDays, [], WindowPlan.Shanggao);
        await using var context = await house.Hall.Context();
        context.AddRange(HistoryPlan.Before(plan, Moment.At(house.Hall.Time.GetUtcNow()).Day, 1).Reserve());
        var name = $"AGENT.{house.Center.ToUpperInvariant()}";
        context.Add(new Account { Id = Guid.NewGuid(), UserName = name, NormalizedUserName = name, DisplayName = "赵代办", CenterId = house.Center, SecurityStamp = "" });
        await context.SaveChangesAsync(CaseHouse.Cancel);
        return new(house, plan);
    }

    /// <summary>How far it has come, as a node reads it that has just started.</summary>
    public async Task<HistoryMark> Mark() => (await Writer.Mark(Plan, CaseHouse.Cancel))!;

    /// <summary>Makes so many days, or all that are missing.</summary>
    public async Task<HistoryMark> Make(int days = int.MaxValue)
    {
        var mark = await Mark();
        for (var n = 0; n < days && mark.Next is not null; n++)
            mark = await Writer.Next(mark, CaseHouse.Cancel);
        return mark;
    }

    /// <summary>All rows of the centre of a kind.</summary>
    public async Task<List<T>> Rows<T>()
        where T : class
    {
        await using var context = await House.Hall.Context();
        return await context.Set<T>().AsNoTracking().Where(r => EF.Property<string>(r, "CenterId") == Plan.Id).ToListAsync(CaseHouse.Cancel);
    }

    /// <summary>What the days are made of, without a database.</summary>
    public async Task<List<object>> Made(IEnumerable<HistoryDay> days)
    {
        await using var context = await House.Hall.Context();
        var scene = await Writer.Scene((await Mark()).Plan, context, CaseHouse.Cancel);
        return [.. days.SelectMany(d => HistoryDayMaker.Make(scene, d))];
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
