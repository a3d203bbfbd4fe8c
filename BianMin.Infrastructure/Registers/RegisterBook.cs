using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
using BianMin.Domain.Registers;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Exports;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Registers;

internal sealed class RegisterBook(IDbContextFactory<BianMinDbContext> contexts, IPersonalData personal) : IRegisters
{
    private readonly RegisterSearch _search = new(personal);

    public async Task<Outcome<RegisterPage>> Search(
        Actor actor, CenterScope center, RegisterKind kind, RegisterFilter filter, int skip, int take, CancellationToken cancel)
    {
        if (actor.Lacks(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        return await Page(center.CenterId, kind, filter, Math.Max(0, skip), Math.Clamp(take, 1, IRegisters.GreatestPage), cancel);
    }

    public async Task<Outcome<IReadOnlyDictionary<RegisterKind, int>>> ToDo(Actor actor, CenterScope center, CancellationToken cancel)
    {
        if (actor.Lacks(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Set<RegisterEntry>().Where(r => r.CenterId == center.CenterId && r.State == RegisterState.Planned)
            .GroupBy(r => r.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
    }

    public async Task<Outcome<RegisterLine>> Open(Actor actor, CenterScope center, Guid entryId, CancellationToken cancel)
    {
        if (actor.Lacks(Permission.HandleCases, center) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var entry = await context.Set<RegisterEntry>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == entryId && r.CenterId == center.CenterId, cancel);
        return entry is null ? RegisterRefusals.Unknown : (await Shown(context, [entry], cancel))[0];
    }

    public async Task<Outcome<byte[]>> Workbook(Actor actor, CenterScope center, RegisterKind kind, RegisterFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Permission.WatchCases, center) is { } forbidden)
            return forbidden;
        var columns = RegisterColumns.Of(kind);
        using var book = new XlsxWriter();
        book.Add(
            RegisterWords.Of(kind),
            [.. columns.Select(c => new SheetHead(c.Title, 2 * c.Width, null))],
            1,
            (await Page(center.CenterId, kind, filter, 0, IRegisters.GreatestCopy, cancel)).Lines.Select(l => columns.Select(c => c.Text(l)).ToList()));
        return book.Done();
    }

    private async Task<RegisterPage> Page(string centerId, RegisterKind kind, RegisterFilter filter, int skip, int take, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (kind == RegisterKind.SignOff)
            return await SignOffs(context, centerId, filter, skip, take, cancel);
        var entries = _search.Matching(context.Set<RegisterEntry>().AsNoTracking().Where(r => r.CenterId == centerId && r.Kind == kind), filter);
        var total = await entries.Take(IRegisters.CountedUpTo).CountAsync(cancel);
        var sorted = filter.State == RegisterState.Planned
            ? entries.OrderBy(r => r.Day).ThenBy(r => r.Time).ThenBy(r => r.Id)
            : entries.OrderByDescending(r => r.Day).ThenByDescending(r => r.Time).ThenByDescending(r => r.Id);
        var lines = await Shown(context, await sorted.Skip(skip).Take(take).ToListAsync(cancel), cancel);
        return new([.. lines.Select(RegisterLines.Masked)], total);
    }

    private async Task<RegisterPage> SignOffs(BianMinDbContext context, string centerId, RegisterFilter filter, int skip, int take, CancellationToken cancel)
    {
        var cases = _search.Matching(context.Set<Case>().AsNoTracking().Where(c => c.CenterId == centerId && c.DeliveredAt != null), filter);
        var total = await cases.Take(IRegisters.CountedUpTo).CountAsync(cancel);
        var rows = await cases.OrderByDescending(c => c.DeliveredAt).ThenBy(c => c.Number).Skip(skip).Take(take)
            .Select(c => new { c.Id, c.Number, Item = c.Item.Name, c.ApplicantName, c.Applicant.Phone, c.Result, c.EndedAt, Steps = c.Steps.Where(s => s.Kind == CaseStepKind.Delivered || s.Kind == CaseStepKind.Fetched).ToList() })
            .ToListAsync(cancel);
        return new([.. rows.Select(r => RegisterLines.Masked(RegisterLines.SignOff(r.Id, r.Number, r.Item, r.ApplicantName, r.Phone, r.Result, r.EndedAt, r.Steps[^1])))], total);
    }

    // Whether who booked has come is known by the booking alone.
    private static async Task<List<RegisterLine>> Shown(BianMinDbContext context, List<RegisterEntry> entries, CancellationToken cancel)
    {
        var booked = entries.Where(e => e.BookingCode.Length > 0).ToList();
        if (booked.Count == 0)
            return [.. entries.Select(e => RegisterLines.Of(e, false))];
        var (centerId, first, last) = (booked[0].CenterId, booked.Min(e => e.Day), booked.Max(e => e.Day));
        var come = (await context.Set<Booking>().Where(b => b.CenterId == centerId && b.Day >= first && b.Day <= last && b.TicketId != null)
            .Select(b => new { b.Day, b.Code }).ToListAsync(cancel)).Select(b => (b.Day, b.Code)).ToHashSet();
        return [.. entries.Select(e => RegisterLines.Of(e, come.Contains((e.Day, e.BookingCode))))];
    }
}
