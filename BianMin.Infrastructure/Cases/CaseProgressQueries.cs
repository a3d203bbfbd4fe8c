using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Cases;

internal sealed class CaseProgressQueries(IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, IHolidays holidays) : ICaseProgress
{
    private const int CheckLength = 4;

    public async Task<CaseProgress?> Of(string number, string lastFour, CancellationToken cancellationToken)
    {
        var (plain, check) = (IdentityNumbers.Plain(number), IdentityNumbers.Plain(lastFour));
        if (check.Length != CheckLength)
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<Case>().AsNoTracking().FirstOrDefaultAsync(c => c.Number == plain, cancellationToken) is not { } one || !Knows(one, check))
            return null;
        return CaseProgress.Of(one, (await centers.Find(one.CenterId, cancellationToken))!, holidays.Current);
    }

    private static bool Knows(Case one, string check) => new[] { one.Applicant.Number, one.Applicant.Phone, one.Agent?.Number, one.Agent?.Phone }
        .Any(text => text is { Length: >= CheckLength } && text.EndsWith(check, StringComparison.Ordinal));
}
