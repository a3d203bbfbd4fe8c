using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Centers;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Guides;
using BianMin.Infrastructure.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Demo;

/// <summary>
/// Makes one day of a centre and commits it: the rows without use cases, and in the same transaction the mark that counts the days and
/// the audit entry that says so. A day that was not committed leaves nothing.
/// </summary>
internal sealed class HistoryWriter(
    IServiceScopeFactory scopes, ICenterDirectory centers, IGuideQueries guides, IHolidays holidays, CenterLocks locks, CenterVersions heads, TimeProvider time)
{
    private static readonly Dictionary<string, PaperKind> KindOf = Enum.GetValues<PaperKind>().ToDictionary(HistoryNumbers.Taken);

    /// <summary>How far the history of a centre has come; null where none was planned when the centre was seeded.</summary>
    public async Task<HistoryMark?> Mark(DemoCenter center, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mark = await Marks(scope.ServiceProvider.GetRequiredService<BianMinDbContext>(), center.Id).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return mark is null ? null : new(HistoryPlan.Of(center, mark.Series), mark.Last);
    }

    /// <summary>Makes the newest day that is missing.</summary>
    /// <param name="mark">How far it has come, as last read.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <exception cref="DbUpdateConcurrencyException">Another node has made that day.</exception>
    public async Task<HistoryMark> Next(HistoryMark mark, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BianMinDbContext>();
        var numbers = await Numbers(mark.Plan, context, cancellationToken);
        var rows = HistoryDayMaker.Make(await Scene(mark.Plan, context, cancellationToken), mark.Next!, numbers);
        // All that takes long is done: the living hall waits for the writing alone.
        using var pass = await locks.Enter(mark.Plan.Center.Id, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await Write(context, rows, cancellationToken);
            var counted = await Marks(context, mark.Plan.Center.Id).SingleAsync(cancellationToken);
            if (counted.Next() != mark.Made + 1)
                throw new DbUpdateConcurrencyException("Another node has made this day of the history.");
            await Count(context, numbers, mark.Plan, cancellationToken);
            await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit(Actor.System, new MakeDemoHistory(mark.Plan.Center.Id), [], cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch
        {
            // The head may have been noted before the transaction failed.
            heads.Forget(mark.Plan.Center.Id);
            throw;
        }

        return mark with { Made = mark.Made + 1 };
    }

    private static async Task Write(BianMinDbContext context, IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.AddRange(rows);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        context.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    // What the days before have taken of the numbers that were set aside.
    private static async Task<HistoryNumbers> Numbers(HistoryPlan plan, BianMinDbContext context, CancellationToken cancellationToken)
    {
        var taken = await Taken(context, plan).AsNoTracking().ToListAsync(cancellationToken);
        return new(plan, taken.ToDictionary(t => (KindOf[t.Series], t.Year), t => t.Last));
    }

    private static async Task Count(BianMinDbContext context, HistoryNumbers numbers, HistoryPlan plan, CancellationToken cancellationToken)
    {
        foreach (var series in await Taken(context, plan).ToListAsync(cancellationToken))
        {
            while (series.Last < numbers.Counts.GetValueOrDefault((KindOf[series.Series], series.Year)))
                series.Next();
        }
    }

    private static IQueryable<NumberSeries> Taken(BianMinDbContext context, HistoryPlan plan)
    {
        var names = KindOf.Keys.ToList();
        return context.Set<NumberSeries>().Where(n => n.CenterId == plan.Center.Id && names.Contains(n.Series));
    }

    private static IQueryable<NumberSeries> Marks(BianMinDbContext context, string centerId) =>
        context.Set<NumberSeries>().Where(n => n.CenterId == centerId && n.Series.StartsWith(HistoryPlan.MarkPrefix));

    /// <summary>Who and what there is in a centre now.</summary>
    public async Task<HistoryScene> Scene(HistoryPlan plan, BianMinDbContext context, CancellationToken cancellationToken)
    {
        var center = await centers.Find(plan.Center.Id, cancellationToken) ?? throw new InvalidOperationException($"'{plan.Center.Id}' was not seeded.");
        var open = await guides.Of(center.Id, Moment.At(time.GetUtcNow()).Day, cancellationToken);
        var name = $"AGENT.{plan.Center.Id.ToUpperInvariant()}";
        var agent = await context.Users.AsNoTracking().Where(u => u.NormalizedUserName == name).Select(u => new { u.Id, u.DisplayName }).FirstOrDefaultAsync(cancellationToken);
        return new(
            plan,
            center with { Staff = [.. center.Staff.OrderBy(s => s.Number, StringComparer.Ordinal)] },
            [.. open.Where(g => g.Content.PromisedLimit is not null)],
            holidays.Current,
            await LawQueries.Read(context, center.CountyId, cancellationToken),
            agent is null ? null : new(agent.Id.ToString(), agent.DisplayName));
    }
}

/// <summary>How far the history of a centre has come.</summary>
/// <param name="Plan">Its days.</param>
/// <param name="Made">How many of them are made, from the newest.</param>
internal sealed record HistoryMark(HistoryPlan Plan, int Made)
{
    /// <summary>The newest day that is missing; null when all are made.</summary>
    public HistoryDay? Next => Made < Plan.Days.Count ? Plan.Days[Made] : null;
}

/// <summary>All rows of one day of a centre.</summary>
internal static class HistoryDayMaker
{
    public static IReadOnlyList<object> Make(HistoryScene scene, HistoryDay day, HistoryNumbers numbers)
    {
        var hall = new HistoryHall(scene, day);
        hall.Play();
        // Played twice, because a paper names others by their numbers: first to know which papers there are, then with the numbers.
        var papers = new List<HistoryPaper>();
        new HistoryCases(scene.Plan, scene, day, paper =>
        {
            papers.Add(paper);
            return 1;
        }).Receive(hall.Served);
        numbers.Allot(papers);
        var cases = new HistoryCases(scene.Plan, scene, day, numbers.Of);
        cases.Receive(hall.Served);
        return [.. hall.Rows, .. cases.Cases, .. cases.Papers, .. cases.Agencies, .. new HistoryRegisters(scene, day).Write()];
    }
}

/// <summary>What the audit trail calls the making of a day of a demo's history.</summary>
internal sealed record MakeDemoHistory(string CenterId) : IUseCase;
