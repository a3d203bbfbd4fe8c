using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Tests.Fakes;

/// <summary>Accounts as the test writes them; it keeps what it was asked for.</summary>
internal sealed class FakeAccounts : IAccounts
{
    public List<AccountLine> Lines { get; } = [];

    public List<AccountSearch> Asked { get; } = [];

    public Task<Outcome<AccountPage>> List(Actor actor, AccountSearch search, CancellationToken cancellationToken)
    {
        Asked.Add(search);
        return Task.FromResult<Outcome<AccountPage>>(new AccountPage(Lines.Count, [.. Lines.Skip(search.Skip).Take(search.Take)]));
    }

    public Task<Outcome<Guid>> Create(Actor actor, NewAccount account, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome<Done>> Assign(Actor actor, Guid id, AccountAssignment assignment, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome<Done>> SetEnabled(Actor actor, Guid id, bool enabled, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome<Done>> ResetPassword(Actor actor, Guid id, string password, CancellationToken cancellationToken) => throw new NotSupportedException();
}
