using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Cases;

internal sealed class CaseQueries(
    IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, IPersonalData personal, IHolidays holidays, TimeProvider time) : ICaseQueries
{
    private const int MostRemembered = 5;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    private DateOnly Today => Moment.At(time.GetUtcNow()).Day;

    public async Task<Outcome<CasePage>> Search(Actor actor, CenterScope center, CaseFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        return await Page(actor, center.CenterId, filter, Math.Max(0, skip), Math.Clamp(take, 1, ICaseQueries.GreatestPage), cancellationToken);
    }

    public async Task<Outcome<byte[]>> Workbook(Actor actor, CenterScope center, CaseFilter filter, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        var found = await Page(actor, center.CenterId, filter, 0, ICaseQueries.GreatestCopy, cancellationToken);
        return CaseSheet.Of(found, (await centers.Find(center.CenterId, cancellationToken))!);
    }

    public async Task<Outcome<IReadOnlyList<SentUpCase>>> SentUp(Actor actor, string countyId, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.DecideAbove, new("", countyId)) is { } forbidden)
            return forbidden;
        var ofCounty = (await centers.All(cancellationToken)).Where(c => c.CountyId == countyId).ToDictionary(c => c.Id, c => c.Name);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var cases = context.Set<Case>().AsNoTracking().Where(c => ofCounty.Keys.Contains(c.CenterId) && c.State == CaseState.ForwardedUp);
        var lines = await Lines(cases.OrderBy(c => c.DueOn).ThenBy(c => c.Number).Take(ICaseQueries.GreatestPage), cancellationToken);
        var ids = lines.Select(l => l.Id).ToList();
        var more = await context.Set<Case>().AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.CenterId, c.Version, Steps = c.Steps.Where(s => s.Kind == CaseStepKind.SentUp || s.Kind == CaseStepKind.ReceivedAbove).ToList() })
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        return lines.Where(l => more.ContainsKey(l.Id)).Select(l =>
        {
            var one = more[l.Id];
            var sent = one.Steps.Where(s => s.Kind == CaseStepKind.SentUp).MaxBy(s => s.Ordinal)!;
            var received = one.Steps.Find(s => s.Kind == CaseStepKind.ReceivedAbove && s.Ordinal > sent.Ordinal);
            return new SentUpCase(l, one.CenterId, ofCounty[one.CenterId], one.Version, sent.Text, sent.At, sent.By, received?.At, received?.By ?? "");
        }).OrderBy(c => c.SentAt).ToList();
    }

    public async Task<Outcome<WorkCounts>> Counts(Actor actor, CenterScope center, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var search = new CaseSearch(personal, center.CenterId, Today);
        var counts = new Dictionary<WorkView, int>();
        foreach (var view in Enum.GetValues<WorkView>().Where(v => v is not (WorkView.All or WorkView.Returned)))
        {
            counts[view] = await search.Matching(context.Set<Case>().Where(c => c.CenterId == center.CenterId), new(view), actor)
                .Take(ICaseQueries.CountedUpTo).CountAsync(cancellationToken);
        }

        return new WorkCounts(counts);
    }

    public async Task<Outcome<IReadOnlyList<CaseLine>>> Numbered(Actor actor, CenterScope center, IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Lines(
            context.Set<Case>().AsNoTracking().Where(c => c.CenterId == center.CenterId && numbers.Contains(c.Number)).OrderByDescending(c => c.ReceivedAt).ThenBy(c => c.Number),
            cancellationToken);
    }

    public async Task<Outcome<CaseFile>> Open(Actor actor, string number, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<Case>().AsNoTracking().FirstOrDefaultAsync(c => c.Number == number, cancellationToken) is not { } one || !await Sees(actor, one.CenterId, cancellationToken))
            return CaseRefusals.Unknown;
        return await CaseReading.File(context, one, holidays.Current, Today, cancellationToken);
    }

    public async Task<Outcome<PaperView>> Paper(Actor actor, Guid paperId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<CasePaper>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == paperId, cancellationToken) is not { } p || !await Sees(actor, p.CenterId, cancellationToken))
            return CaseRefusals.UnknownPaper;
        return await CaseReading.Paper(context, p, cancellationToken);
    }

    public async Task<Outcome<IReadOnlyList<KnownApplicant>>> Remembered(Actor actor, CenterScope center, string numberOrPhone, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.HandleCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await new CaseSearch(personal, center.CenterId, Today).OfApplicant(context.Set<Case>().AsNoTracking().Where(c => c.CenterId == center.CenterId), numberOrPhone)
            .OrderByDescending(c => c.ReceivedAt).Take(4 * MostRemembered)
            .Select(c => new { c.Id, c.Applicant, Item = c.Item.Name, c.ReceivedAt }).ToListAsync(cancellationToken);
        return found.DistinctBy(f => f.Applicant.Number).Take(MostRemembered).Select(f => new KnownApplicant(f.Id, f.Applicant.Masked(), f.Item, f.ReceivedAt)).ToList();
    }

    public async Task<Outcome<IReadOnlyList<CaseLine>>> Alike(Actor actor, CenterScope center, string applicantNumber, Guid itemId, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.HandleCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var since = time.GetUtcNow() - Lately;
        var digests = personal.Digests(DigestPurpose.Number, applicantNumber);
        return await Lines(
            context.Set<Case>().AsNoTracking()
                .Where(c => c.CenterId == center.CenterId && digests.Contains(EF.Property<string>(c, CaseConfiguration.NumberDigest)) && c.Item.ItemId == itemId)
                .Where(c => CaseSearch.Open.Contains(c.State) || c.ReceivedAt > since)
                .OrderByDescending(c => c.ReceivedAt).Take(MostRemembered),
            cancellationToken);
    }

    private async Task<CasePage> Page(Actor actor, string centerId, CaseFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var cases = new CaseSearch(personal, centerId, Today).Matching(context.Set<Case>().AsNoTracking().Where(c => c.CenterId == centerId), filter, actor);
        var total = await cases.Take(ICaseQueries.CountedUpTo).CountAsync(cancellationToken);
        return new(await Lines(CaseSearch.Sorted(cases, filter).Skip(skip).Take(take), cancellationToken), total);
    }

    private async Task<bool> Sees(Actor actor, string centerId, CancellationToken cancellationToken) =>
        await centers.Find(centerId, cancellationToken) is { } center && actor.Allows(Permission.WatchCases, center.Scope);

    private async Task<List<CaseLine>> Lines(IQueryable<Case> cases, CancellationToken cancellationToken)
    {
        var rows = await cases.Select(c => new
        {
            c.Id,
            c.Number,
            Item = c.Item.Name,
            c.Applicant.Kind,
            c.ApplicantName,
            c.State,
            c.DueOn,
            c.LegalDueOn,
            c.AnswerBy,
            c.ReceivedAt,
            c.EndedAt,
            c.WindowId,
            c.StaffId,
            ByAgent = c.SubmittedBy != null,
        }).ToListAsync(cancellationToken);
        return [.. from c in rows
                   let due = c.State == CaseState.AwaitingDecision ? c.AnswerBy : c.DueOn
                   let light = CaseFiles.Light(c.State, c.AnswerBy, c.DueOn, c.LegalDueOn, holidays.Current, Today)
                   select new CaseLine(
                       c.Id, c.Number, c.Item, c.Kind, c.ApplicantName, c.State, light, due, c.ReceivedAt, c.EndedAt, c.WindowId, c.StaffId, c.ByAgent)
                   {
                       DaysLeft = CaseFiles.Left(c.State, c.AnswerBy, c.DueOn, holidays.Current, Today),
                       Provisional = light is not null && due is { } day && !holidays.Current.Knows(day.Year),
                   }];
    }
}
