using System.Collections.Concurrent;
using System.Security.Claims;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BianMin.Infrastructure.Identity;

/// <summary>
/// The sessions of all who are signed in. Every cookie and every open circuit is held against its row, so that ending a session
/// ends it in all tabs and on all nodes; an answer is remembered for <see cref="Fresh"/>.
/// </summary>
internal sealed partial class SignInSessions(
    IDbContextFactory<BianMinDbContext> contexts, DemoOptions demo, TimeProvider time, IOptions<IdentityOptions> identity, ILogger<SignInSessions> log)
{
    /// <summary>The claim with the session's id.</summary>
    public const string Claim = "bianmin:session";

    internal static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private const int GreatestMemory = 10_000;
    private readonly ConcurrentDictionary<Guid, Remembered> _memory = new();

    /// <summary>Begins a session, and forgets those of the account whose time is over.</summary>
    public async Task<Guid> Begin(Account account, string address, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var old = now - SignInSession.Kept;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Set<SignInSession>().Where(s => s.AccountId == account.Id && s.StartedAt < old).ExecuteDeleteAsync(cancellationToken);
        var session = new SignInSession { Id = Guid.CreateVersion7(now), AccountId = account.Id, Address = address, StartedAt = now };
        context.Add(session);
        await context.SaveChangesAsync(cancellationToken);
        return session.Id;
    }

    /// <summary>Ends the session that somebody is signed in with; none is none.</summary>
    public async Task End(ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        if (IdOf(person) is not { } id)
            return;
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Set<SignInSession>().Where(s => s.Id == id && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellationToken);
        _memory[id] = new(null, now);
    }

    /// <summary>
    /// Whether somebody is signed in no more: signed out, disabled, or given another password or other roles since. While the
    /// database is away this cannot be known, and nobody is thrown out with what they typed.
    /// </summary>
    public async ValueTask<bool> HasEnded(ClaimsPrincipal person, CancellationToken cancellationToken)
    {
        if (IdOf(person) is not { } id)
            return true;
        var now = time.GetUtcNow();
        if (!_memory.TryGetValue(id, out var known) || now - known.At >= Fresh)
        {
            try
            {
                known = new(await Stamp(id, cancellationToken), now);
            }
            catch (Exception e) when (DatabaseErrors.MeansUnavailable(e))
            {
                CannotBeKnown(e);
                return known is { Stamp: null };
            }

            if (_memory.Count >= GreatestMemory)
                _memory.Clear();
            _memory[id] = known;
        }

        return known.Stamp is null || known.Stamp != person.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
    }

    /// <summary>Whether an account was used from an address.</summary>
    public async Task<bool> Know(string normalizedName, string address, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<SignInSession>().Where(s => s.Address == address)
            .Join(context.Users.Where(a => a.NormalizedUserName == normalizedName), s => s.AccountId, a => a.Id, (s, a) => s.Id)
            .AnyAsync(cancellationToken);
    }

    // What the cookie's stamp must be; null when the session has ended, or its account cannot be used.
    private async Task<string?> Stamp(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await context.Set<SignInSession>().Where(s => s.Id == id && s.EndedAt == null)
            .Join(context.Users, s => s.AccountId, a => a.Id, (s, a) => a)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        return account is { State: AccountState.Enabled } && demo.Admits(account.Id, account.NormalizedUserName!) ? account.SecurityStamp : null;
    }

    private static Guid? IdOf(ClaimsPrincipal person) => Guid.TryParse(person.FindFirstValue(Claim), out var id) ? id : null;

    [LoggerMessage(LogLevel.Debug, "Whether a session has ended cannot be known: the database cannot be used")]
    private partial void CannotBeKnown(Exception exception);

    private sealed record Remembered(string? Stamp, DateTimeOffset At);
}
