using BianMin.Domain.Kernel;

namespace BianMin.Domain.Org;

/// <summary>The accounts that people sign in with, for those who administer them. Each member checks <see cref="Permission.Administer"/> itself.</summary>
public interface IAccounts
{
    /// <summary>One page of the list, by user name.</summary>
    Task<Outcome<AccountPage>> List(Actor actor, AccountSearch search, CancellationToken cancellationToken);
}

/// <summary>What to list.</summary>
/// <param name="Text">Part of the user name or the name shown; null for all.</param>
/// <param name="CenterId">Only accounts of this centre; null for all.</param>
/// <param name="Skip">How many to leave out.</param>
/// <param name="Take">How many to return, 1–100.</param>
public sealed record AccountSearch(string? Text = null, string? CenterId = null, int Skip = 0, int Take = 20);

/// <summary>One page of accounts.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">Those of the page.</param>
public sealed record AccountPage(int Total, IReadOnlyList<AccountLine> Items);

/// <summary>An account in the list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="UserName">What the person signs in with.</param>
/// <param name="Assignment">Name shown, place and roles.</param>
/// <param name="State">Whether one can sign in with it.</param>
public sealed record AccountLine(Guid Id, string UserName, AccountAssignment Assignment, AccountState State);

/// <summary>Whether one can sign in.</summary>
public enum AccountState
{
    /// <summary>Yes.</summary>
    Enabled,

    /// <summary>Not until an administrator enables it.</summary>
    Disabled,
}

/// <summary>Who somebody is in the organisation.</summary>
/// <param name="DisplayName">The name shown on screens and in the audit trail.</param>
/// <param name="Roles">At least one.</param>
/// <param name="CenterId">The centre of a centre's person; null for county officers and administrators.</param>
/// <param name="CountyId">The county of a county officer; null for everybody else.</param>
/// <param name="StaffId">The staff record, without which nobody can stand at a window.</param>
public sealed record AccountAssignment(
    string DisplayName, IReadOnlyList<Role> Roles, string? CenterId = null, string? CountyId = null, Guid? StaffId = null);

/// <summary>An account to be.</summary>
/// <param name="UserName">What the person will sign in with.</param>
/// <param name="Password">The first password.</param>
/// <param name="Assignment">Who they are.</param>
public sealed record NewAccount(string UserName, string Password, AccountAssignment Assignment)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => $"{nameof(NewAccount)} {{ {UserName} }}";
}
