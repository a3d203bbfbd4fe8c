using BianMin.Domain.Kernel;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Reports;

internal sealed class DayStore(BianMinDbContext context) : IDayStore
{
    public async Task Replace(string centerId, DateOnly day, IReadOnlyList<FigureSum> sums, string digest, Moment now, CancellationToken cancellationToken)
    {
        var stored = await context.Set<DayFigure>().Where(f => f.CenterId == centerId && f.Day == day).ToListAsync(cancellationToken);
        var closing = await context.Set<DayClosing>().FirstOrDefaultAsync(c => c.CenterId == centerId && c.Day == day, cancellationToken);
        var before = stored.ToDictionary(f => (f.Figure, f.WindowId, f.StaffId, f.Subject, f.Kind));
        foreach (var figure in sums.Select(s => DayFigure.Of(day, s)))
        {
            if (before.Remove((figure.Figure, figure.WindowId, figure.StaffId, figure.Subject, figure.Kind), out var old))
                (old.Amount, old.SubjectName) = (figure.Amount, figure.SubjectName);
            else
                context.Add(figure);
        }

        context.RemoveRange(before.Values);
        if (closing is null)
            context.Add(closing = new DayClosing { CenterId = centerId, Day = day });
        (closing.Digest, closing.CountedAt) = (digest, now.Instant);
    }
}
