using BianMin.Domain.Kernel;
using BianMin.Domain.Supervision;

namespace BianMin.Tests.Fakes;

/// <summary>Cards that the test lays down; it keeps what it was asked for.</summary>
internal sealed class FakeCards : ICardQueries
{
    public List<CardLine> Lines { get; } = [];

    public List<CardFilter> Asked { get; } = [];

    public CardCounts Counted { get; set; } = new(0, 0, 0, 0, 0);

    public Task<Outcome<CardPage>> Search(Actor actor, CenterScope center, CardFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        Asked.Add(filter);
        return Task.FromResult<Outcome<CardPage>>(new CardPage([.. Lines.Skip(skip).Take(take)], Lines.Count));
    }

    public Task<Outcome<CardLine>> Open(Actor actor, CenterScope center, Guid cardId, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<CardLine>>(Lines.Single(l => l.Id == cardId));

    public Task<Outcome<CardCounts>> Counts(Actor actor, CenterScope center, CancellationToken cancellationToken) => Task.FromResult<Outcome<CardCounts>>(Counted);

    public Task<Outcome<IReadOnlyList<CardLine>>> About(Actor actor, CenterScope center, Guid caseId, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<IReadOnlyList<CardLine>>>(Lines.Where(l => l.CaseId == caseId).ToList());
}
