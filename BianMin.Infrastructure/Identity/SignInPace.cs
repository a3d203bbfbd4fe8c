using BianMin.Domain.Org;

namespace BianMin.Infrastructure.Identity;

/// <summary>
/// Slows down whoever guesses passwords. Tries are counted by account and address, so that a stranger's wrong passwords make no
/// one wait but the stranger; names that no account has are counted alike, and so tell nothing. Each node counts for itself.
/// </summary>
internal sealed class SignInPace(TimeProvider time)
{
    // Whoever tries very many names must not fill the memory.
    private const int GreatestMemory = 20_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Name, string Address), Tries> _tries = [];

    /// <summary>
    /// How long to wait before a password may be looked at; null when it may be now, and then the try counts as a wrong one until
    /// <see cref="Forgive"/>: of many at the same moment no more are let through than one after the other.
    /// </summary>
    /// <param name="name">The account's normalised name.</param>
    /// <param name="address">See <see cref="ClientAddress"/>; empty for all addresses together.</param>
    /// <param name="free">How many tries cost no wait.</param>
    public TimeSpan? Enter(string name, string address, int free)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var tries = _tries.GetValueOrDefault((name, address));
            if (tries.Until > now)
                return tries.Until - now;
            var count = IsOver(tries, now) ? 1 : tries.Count + 1;
            MakeRoom(now);
            _tries[(name, address)] = new(count, now, count < free ? now : now + WaitAfter(count - free));
            return null;
        }
    }

    /// <summary>The password was right after all.</summary>
    public void Forgive(string name, string address)
    {
        lock (_gate)
        {
            _tries.Remove((name, address));
            _tries.Remove((name, ""));
        }
    }

    private static TimeSpan WaitAfter(int doublings)
    {
        var wait = AccountRules.FirstWait;
        for (var i = 0; i < doublings && wait < AccountRules.LongestWait; i++)
            wait *= 2;
        return wait < AccountRules.LongestWait ? wait : AccountRules.LongestWait;
    }

    private static bool IsOver(Tries tries, DateTimeOffset now) => now - tries.Last >= AccountRules.TriesRemembered;

    private void MakeRoom(DateTimeOffset now)
    {
        if (_tries.Count < GreatestMemory)
            return;
        foreach (var (key, _) in _tries.Where(t => IsOver(t.Value, now)).ToList())
            _tries.Remove(key);
        // Those with the fewest tries first: whoever floods the memory with names does not buy new tries for one of them.
        foreach (var (key, _) in _tries.OrderBy(t => t.Value.Count).ThenBy(t => t.Value.Last).Take(Math.Max(0, _tries.Count - (GreatestMemory / 2))).ToList())
            _tries.Remove(key);
    }

    private readonly record struct Tries(int Count, DateTimeOffset Last, DateTimeOffset Until);
}
