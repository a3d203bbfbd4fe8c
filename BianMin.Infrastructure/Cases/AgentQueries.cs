using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Cases;

internal sealed class AgentQueries(
    IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, IPersonalData personal, IHolidays holidays, TimeProvider time) : IAgentQueries
{
    private DateOnly Today => Moment.At(time.GetUtcNow()).Day;

    public async Task<Outcome<AgentPage>> Search(Actor actor, CenterScope center, string text, int skip, int take, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.SubmitForVillagers, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var cases = new CaseSearch(personal, center.CenterId, Today).Answering(Own(context, actor).Where(c => c.CenterId == center.CenterId), text);
        var total = await cases.Take(ICaseQueries.CountedUpTo).CountAsync(cancellationToken);
        var page = await cases
            .OrderByDescending(c => c.Steps.Any(s => s.Ordinal > c.AgentSaw)).ThenByDescending(c => CaseSearch.Open.Contains(c.State))
            .ThenByDescending(c => c.ReceivedAt).ThenBy(c => c.Number)
            .Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, IAgentQueries.GreatestPage)).ToListAsync(cancellationToken);
        return new AgentPage([.. page.Select(c => new AgentLine(CaseFiles.Of(c, [], [], holidays.Current, Today), c.HasNewsForAgent))], total);
    }

    public async Task<Outcome<CaseFile>> Open(Actor actor, string number, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Own(context, actor).FirstOrDefaultAsync(c => c.Number == number, cancellationToken) is { } one && await Sees(actor, one.CenterId, cancellationToken)
            ? await CaseReading.File(context, one, holidays.Current, Today, cancellationToken)
            : CaseRefusals.Unknown;
    }

    public async Task<Outcome<PaperView>> Paper(Actor actor, Guid paperId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<CasePaper>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == paperId, cancellationToken) is { } paper
            && await Own(context, actor).AnyAsync(c => c.Id == paper.CaseId, cancellationToken) && await Sees(actor, paper.CenterId, cancellationToken)
            ? await CaseReading.Paper(context, paper, cancellationToken)
            : CaseRefusals.UnknownPaper;
    }

    public async Task<string> LastPhone(Actor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var last = await Own(context, actor).OrderByDescending(c => c.ReceivedAt).FirstOrDefaultAsync(cancellationToken);
        return last?.Agent?.Phone ?? "";
    }

    private static IQueryable<Case> Own(BianMinDbContext context, Actor actor) => context.Set<Case>().AsNoTracking().Where(c => c.SubmittedBy == actor.Id);

    private async Task<bool> Sees(Actor actor, string centerId, CancellationToken cancellationToken) =>
        await centers.Find(centerId, cancellationToken) is { } center && actor.Allows(Permission.SubmitForVillagers, center.Scope);
}
