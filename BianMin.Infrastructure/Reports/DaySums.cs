using System.Security.Cryptography;
using System.Text;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Reports;

/// <summary>
/// What was counted of every day. A day that is over is counted once and kept as sums; a day that was not yet counted, today above
/// all, is counted from its rows when it is asked for. Both count by <see cref="DayFacts.Rows"/>, so they cannot differ.
/// </summary>
internal sealed class DaySums(IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, IUseCasePipeline useCases, TimeProvider time)
{
    private DateOnly Today => Moment.At(time.GetUtcNow()).Day;

    /// <summary>Counts days that are over, anew where they were counted before; writes only what is different.</summary>
    /// <returns>The days and centres whose figures were written.</returns>
    public async Task<IReadOnlyList<(DateOnly Day, string CenterId)>> Count(IEnumerable<DateOnly> days, CancellationToken cancellationToken)
    {
        var written = new List<(DateOnly Day, string CenterId)>();
        var all = await centers.All(cancellationToken);
        foreach (var day in days.Where(d => d < Today))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var rows = (await FactReader.Of(context, day, cancellationToken)).Rows().ToLookup(r => r.CenterId);
            var digests = await context.Set<DayClosing>().Where(c => c.Day == day).ToDictionaryAsync(c => c.CenterId, c => c.Digest, cancellationToken);
            foreach (var center in all.Where(c => digests.GetValueOrDefault(c.Id) != Digest(rows[c.Id])))
            {
                await Write(center.Id, day, [.. rows[center.Id]], cancellationToken);
                written.Add((day, center.Id));
            }
        }

        return written;
    }

    /// <summary>Counts days of centres anew, whatever is kept of them.</summary>
    public async Task Repair(IEnumerable<(string CenterId, DateOnly Day)> days, CancellationToken cancellationToken)
    {
        foreach (var (center, day) in days)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await Write(center, day, [.. (await FactReader.Of(context, day, cancellationToken)).Rows().Where(r => r.CenterId == center)], cancellationToken);
        }
    }

    /// <summary>Days of a stretch on which a centre was not counted yet; today never is.</summary>
    public async Task<IReadOnlyList<DateOnly>> Uncounted(DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var wanted = (await centers.All(cancellationToken)).Count;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counted = await context.Set<DayClosing>().Where(c => c.Day >= first && c.Day <= last).GroupBy(c => c.Day)
            .Where(g => g.Count() >= wanted).Select(g => g.Key).ToListAsync(cancellationToken);
        return [.. Days(first, last).Where(d => d < Today).Except(counted)];
    }

    /// <summary>What a centre's stretch adds up to, without the cases in hand.</summary>
    public Task<PeriodFigures> Of(string center, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        Sum(center, first, last, days => days
            .GroupBy(f => new { f.Figure, f.WindowId, f.StaffId, f.Subject, f.Kind })
            .Select(g => new Summed(g.Key.Figure, g.Key.WindowId, g.Key.StaffId, g.Key.Subject, g.Max(f => f.SubjectName) ?? "", g.Key.Kind, g.Sum(f => f.Amount))), cancellationToken);

    /// <summary>The same over all windows, people and items, for what is only compared with: a tenth of the work.</summary>
    public Task<PeriodFigures> Totals(string center, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        Sum(center, first, last, days => days
            .GroupBy(f => new { f.Figure, Subject = f.Figure == Figure.Waits ? f.Subject : "" })
            .Select(g => new Summed(g.Key.Figure, Guid.Empty, Guid.Empty, g.Key.Subject, "", "", g.Sum(f => f.Amount))), cancellationToken);

    private async Task<PeriodFigures> Sum(string center, DateOnly first, DateOnly last, Func<IQueryable<DayFigure>, IQueryable<Summed>> sum, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var digests = await context.Set<DayClosing>().Where(c => c.CenterId == center && c.Day >= first && c.Day <= last).ToDictionaryAsync(c => c.Day, c => c.Digest, cancellationToken);
        var sums = await sum(context.Set<DayFigure>().Where(f => f.CenterId == center && f.Day >= first && f.Day <= last)).ToListAsync(cancellationToken);
        var found = sums.Select(s => new FigureSum(s.Figure, center, s.WindowId, s.StaffId, s.Subject, s.Name, DayFigure.KindOf(s.Kind), s.Amount)).ToList();
        foreach (var day in Days(first, last).Where(d => d <= Today && !digests.ContainsKey(d)))
        {
            var rows = (await FactReader.Of(context, day, cancellationToken)).Rows().Where(r => r.CenterId == center).ToList();
            found.AddRange(DayFacts.Sums(rows));
            digests[day] = Digest(rows);
        }

        return new(found, Hash(digests.OrderBy(d => d.Key).Select(d => d.Value)));
    }

    /// <summary>Day by day, for charts: the figures asked for, over all windows and people.</summary>
    public async Task<List<DaySum>> ByDay(IReadOnlyCollection<string> asked, IReadOnlyCollection<Figure> figures, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Set<DayFigure>().Where(f => asked.Contains(f.CenterId) && f.Day >= first && f.Day <= last && figures.Contains(f.Figure))
            .GroupBy(f => new { f.CenterId, f.Day, f.Figure, f.Subject }).Select(g => new DaySum(g.Key.CenterId, g.Key.Day, g.Key.Figure, g.Key.Subject, g.Sum(f => f.Amount))).ToListAsync(cancellationToken);
        var closed = await context.Set<DayClosing>().Where(c => asked.Contains(c.CenterId) && c.Day >= first && c.Day <= last).Select(c => new { c.CenterId, c.Day }).ToListAsync(cancellationToken);
        foreach (var day in Days(first, last).Where(d => d <= Today && asked.Any(a => !closed.Contains(new { CenterId = a, Day = d }))))
        {
            found.AddRange((await FactReader.Of(context, day, cancellationToken)).Rows()
                .Where(r => figures.Contains(r.Figure) && asked.Contains(r.CenterId) && !closed.Contains(new { r.CenterId, Day = day }))
                .GroupBy(r => (r.CenterId, r.Figure, r.Subject)).Select(g => new DaySum(g.Key.CenterId, day, g.Key.Figure, g.Key.Subject, g.Sum(r => r.Amount))));
        }

        return found;
    }

    private async Task Write(string center, DateOnly day, IReadOnlyList<FigureRow> rows, CancellationToken cancellationToken)
    {
        if ((await useCases.Do(Actor.System, new CloseDay(center, day, [.. DayFacts.Sums(rows)], Digest(rows)), cancellationToken)).Refusal is { } refusal)
            throw new WorkFailedException(refusal.Message);
    }

    /// <summary>The fingerprint of rows, in whichever order they were read.</summary>
    internal static string Digest(IEnumerable<FigureRow> rows) =>
        Hash(rows.Select(r => $"{r.Figure}|{r.RowId:N}|{r.WindowId:N}|{r.StaffId:N}|{r.Subject}|{r.Kind}|{r.Amount}").Order(StringComparer.Ordinal));

    internal static string Hash(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record Summed(Figure Figure, Guid WindowId, Guid StaffId, string Subject, string Name, string Kind, long Amount);

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            yield return day;
    }
}
