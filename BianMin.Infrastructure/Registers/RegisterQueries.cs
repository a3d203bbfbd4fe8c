using BianMin.Domain.Cases;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Registers;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Exports;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Registers;

internal sealed class RegisterQueries(IDbContextFactory<BianMinDbContext> contexts, IPersonalData personal) : IRegisters
{
    private readonly RegisterSearch _search = new(personal);

    public async Task<Outcome<RegisterPage>> Search(
        Actor actor, CenterScope center, RegisterKind kind, RegisterFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        return await Page(center.CenterId, kind, filter, Math.Max(0, skip), Math.Clamp(take, 1, IRegisters.GreatestPage), cancellationToken);
    }

    public async Task<Outcome<IReadOnlyDictionary<RegisterKind, int>>> ToDo(Actor actor, CenterScope center, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<RegisterEntry>().Where(r => r.CenterId == center.CenterId && r.State == RegisterState.Planned)
            .GroupBy(r => r.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    public async Task<Outcome<RegisterLine>> Open(Actor actor, CenterScope center, Guid entryId, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.HandleCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var entry = await context.Set<RegisterEntry>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == entryId && r.CenterId == center.CenterId, cancellationToken);
        return entry is null ? RegisterRefusals.Unknown : (await Shown(context, [entry], cancellationToken))[0];
    }

    public async Task<Outcome<byte[]>> Workbook(Actor actor, CenterScope center, RegisterKind kind, RegisterFilter filter, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        var columns = RegisterColumns.Of(kind);
        using var book = new XlsxWriter();
        book.Add(
            RegisterWords.Of(kind),
            [.. columns.Select(c => new SheetHead(c.Title, 2 * c.Width, null))],
            1,
            (await Page(center.CenterId, kind, filter, 0, IRegisters.GreatestCopy, cancellationToken)).Lines.Select(l => columns.Select(c => c.Text(l)).ToList()));
        return book.Done();
    }

    private async Task<RegisterPage> Page(string centerId, RegisterKind kind, RegisterFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!kind.Definition().HasEntries)
            return await SignOffs(context, centerId, filter, skip, take, cancellationToken);
        var entries = _search.Matching(context.Set<RegisterEntry>().AsNoTracking().Where(r => r.CenterId == centerId && r.Kind == kind), filter);
        var total = await entries.Take(IRegisters.CountedUpTo).CountAsync(cancellationToken);
        var sorted = filter.State == RegisterState.Planned
            ? entries.OrderBy(r => r.Day).ThenBy(r => r.Time).ThenBy(r => r.Id)
            : entries.OrderByDescending(r => r.Day).ThenByDescending(r => r.Time).ThenByDescending(r => r.Id);
        var lines = await Shown(context, await sorted.Skip(skip).Take(take).ToListAsync(cancellationToken), cancellationToken);
        return new([.. lines.Select(RegisterLines.Masked)], total);
    }

    private async Task<RegisterPage> SignOffs(BianMinDbContext context, string centerId, RegisterFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        var cases = _search.Matching(context.Set<Case>().AsNoTracking().Where(c => c.CenterId == centerId && c.DeliveredAt != null), filter);
        var total = await cases.Take(IRegisters.CountedUpTo).CountAsync(cancellationToken);
        var rows = await cases.OrderByDescending(c => c.DeliveredAt).ThenBy(c => c.Number).Skip(skip).Take(take)
            .Select(c => new { c.Id, c.Number, Item = c.Item.Name, c.ApplicantName, c.Applicant.Phone, c.Result, c.EndedAt, Steps = c.Steps.Where(s => s.Kind == CaseStepKind.Delivered || s.Kind == CaseStepKind.Fetched).ToList() })
            .ToListAsync(cancellationToken);
        return new([.. rows.Select(r => RegisterLines.Masked(RegisterLines.SignOff(r.Id, r.Number, r.Item, r.ApplicantName, r.Phone, r.Result, r.EndedAt, r.Steps[^1])))], total);
    }

    // Whether who booked has come is known by the booking alone.
    private static async Task<List<RegisterLine>> Shown(BianMinDbContext context, List<RegisterEntry> entries, CancellationToken cancellationToken)
    {
        var booked = entries.Where(e => e.BookingCode.Length > 0).ToList();
        if (booked.Count == 0)
            return [.. entries.Select(e => RegisterLines.Of(e, false))];
        var (centerId, first, last) = (booked[0].CenterId, booked.Min(e => e.Day), booked.Max(e => e.Day));
        var come = (await context.Set<Booking>().Where(b => b.CenterId == centerId && b.Day >= first && b.Day <= last && b.TicketId != null)
            .Select(b => new { b.Day, b.Code }).ToListAsync(cancellationToken)).Select(b => (b.Day, b.Code)).ToHashSet();
        return [.. entries.Select(e => RegisterLines.Of(e, come.Contains((e.Day, e.BookingCode))))];
    }
}
