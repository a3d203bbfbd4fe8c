using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Tests.Fakes;

/// <summary>Accounts as the test writes them; it keeps what was asked for.</summary>
internal sealed class FakeAccounts : IAccounts
{
    public List<AccountLine> Lines { get; } = [];

    public List<AccountSearch> Asked { get; } = [];

    public Task<Outcome<AccountPage>> List(Actor actor, AccountSearch search, CancellationToken cancellationToken)
    {
        Asked.Add(search);
        return Task.FromResult<Outcome<AccountPage>>(new AccountPage(Lines.Count, [.. Lines.Skip(search.Skip).Take(search.Take)]));
    }
}
