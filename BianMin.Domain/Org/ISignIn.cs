using BianMin.Domain.Kernel;

namespace BianMin.Domain.Org;

/// <summary>The door of the portal, for pages that have an HTTP response to set the cookie on.</summary>
public interface ISignIn
{
    /// <summary>Signs in, or says why not. An unknown name and a wrong password get the same answer.</summary>
    Task<Outcome<Done>> SignIn(string userName, string password);

    /// <summary>Signs out: every tab and every copy of the cookie with it, on all nodes, within seconds.</summary>
    Task SignOut();
}

/// <summary>The first start of an installation: nobody can sign in yet, so whoever sits there creates the administrator.</summary>
public interface IFirstRun
{
    /// <summary>Whether there is no account at all and no demo is being set up.</summary>
    ValueTask<bool> IsNeeded(CancellationToken cancellationToken);

    /// <summary>Creates the one administrator. Of several who try at once, one succeeds.</summary>
    Task<Outcome<Done>> CreateAdministrator(string userName, string displayName, string password, CancellationToken cancellationToken);
}

/// <summary>What the sign-in page of a demo offers; empty everywhere else.</summary>
public interface IDemoAccounts
{
    /// <summary>The one password of them all; null outside of the demo.</summary>
    string? Password { get; }

    /// <summary>The accounts, in the order of place and rank.</summary>
    Task<IReadOnlyList<AccountLine>> All(CancellationToken cancellationToken);
}
