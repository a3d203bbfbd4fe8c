using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Cases;

internal sealed class AgentBook(
    IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, IPersonalData personal, IHolidays holidays, TimeProvider time) : IAgentBook
{
    private DateOnly Today => Moment.At(time.GetUtcNow()).Day;

    public async Task<Outcome<AgentPage>> Search(Actor actor, CenterScope center, string text, int skip, int take, CancellationToken cancel)
    {
        if (actor.Lacks(Permission.SubmitForVillagers, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var cases = new CaseSearch(personal, center.CenterId, Today).Answering(Own(context, actor).Where(c => c.CenterId == center.CenterId), text);
        var total = await cases.Take(ICaseBook.CountedUpTo).CountAsync(cancel);
        var page = await cases
            .OrderByDescending(c => c.Steps.Any(s => s.Ordinal > c.AgentSaw)).ThenByDescending(c => CaseSearch.Open.Contains(c.State))
            .ThenByDescending(c => c.ReceivedAt).ThenBy(c => c.Number)
            .Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, IAgentBook.GreatestPage)).ToListAsync(cancel);
        return new AgentPage([.. page.Select(c => new AgentLine(CaseFiles.Of(c, [], [], holidays.Current, Today), c.HasNewsForAgent))], total);
    }

    public async Task<Outcome<CaseFile>> Open(Actor actor, string number, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await Own(context, actor).FirstOrDefaultAsync(c => c.Number == number, cancel) is { } one && await Sees(actor, one.CenterId, cancel)
            ? await CaseReading.File(context, one, holidays.Current, Today, cancel)
            : CaseRefusals.Unknown;
    }

    public async Task<Outcome<PaperView>> Paper(Actor actor, Guid paperId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Set<CasePaper>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == paperId, cancel) is { } paper
            && await Own(context, actor).AnyAsync(c => c.Id == paper.CaseId, cancel) && await Sees(actor, paper.CenterId, cancel)
            ? await CaseReading.Paper(context, paper, cancel)
            : CaseRefusals.UnknownPaper;
    }

    public async Task<string> LastPhone(Actor actor, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var last = await Own(context, actor).OrderByDescending(c => c.ReceivedAt).FirstOrDefaultAsync(cancel);
        return last?.Agent?.Phone ?? "";
    }

    private static IQueryable<Case> Own(BianMinDbContext context, Actor actor) => context.Set<Case>().AsNoTracking().Where(c => c.SubmittedBy == actor.Id);

    private async Task<bool> Sees(Actor actor, string centerId, CancellationToken cancel) =>
        await centers.Find(centerId, cancel) is { } center && actor.Allows(Permission.SubmitForVillagers, center.Scope);
}
