using BianMin.Domain.Supervision;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Supervision;

internal sealed class CardStore(BianMinDbContext context) : ICardStore
{
    public Task<Card?> Find(string centerId, Guid cardId, CancellationToken cancellationToken) =>
        context.Set<Card>().FirstOrDefaultAsync(c => c.Id == cardId && c.CenterId == centerId, cancellationToken);

    public async Task<IReadOnlyList<Card>> About(string centerId, Guid subjectId, CancellationToken cancellationToken)
    {
        // Together with what this unit of work raised, which no query finds before the commit.
        await context.Set<Card>().Where(c => c.CenterId == centerId && c.SubjectId == subjectId).OrderBy(c => c.Id).LoadAsync(cancellationToken);
        return [.. context.Set<Card>().Local.Where(c => c.CenterId == centerId && c.SubjectId == subjectId)];
    }

    public void Add(Card card) => context.Add(card);
}
