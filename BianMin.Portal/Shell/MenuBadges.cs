using BianMin.Domain.Kernel;

namespace BianMin.Portal.Shell;

/// <summary>
/// What waits behind the lines of the menu: read once for all who have the same reach, kept in memory while somebody looks, and read
/// again when a commit may have changed it or a day begins. A menu that is open asks for nothing by itself.
/// </summary>
public sealed partial class MenuBadges : IDisposable
{
    /// <summary>How long what another node committed may wait, of which nobody here knows what it was.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<(IMenuBadge Badge, string Reach), Kept> _kept = [];
    private readonly IReadOnlyList<IMenuBadge> _badges;
    private readonly TimeProvider _clock;
    private readonly ILogger<MenuBadges> _logger;
    private readonly IDisposable _commits;
    private ITimer? _day;
    private ITimer? _late;

    /// <summary>Begins to listen.</summary>
    public MenuBadges(IEnumerable<IMenuBadge> badges, IChangeFeed changes, TimeProvider clock, ILogger<MenuBadges> logger)
    {
        ArgumentNullException.ThrowIfNull(changes);
        (_badges, _clock, _logger) = ([.. badges], clock, logger);
        _commits = changes.Watch(Touch);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _commits.Dispose();
        _day?.Dispose();
        _late?.Dispose();
    }

    /// <summary>The words for what waits, by the address of the line; lines behind which nothing waits are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Look(Actor actor)
    {
        var words = new Dictionary<string, string>();
        foreach (var (badge, reach) in Of(actor))
        {
            if (await Words(badge, reach) is { } found)
                words[badge.Address] = found;
        }

        return words;
    }

    /// <summary>Tells when other words are to be shown; until it is disposed, they are kept in memory.</summary>
    public IDisposable Watch(Actor actor, Action changed)
    {
        var watched = Of(actor).ToList();
        lock (_lock)
        {
            foreach (var key in watched)
            {
                if (!_kept.TryGetValue(key, out var kept))
                    _kept[key] = kept = new(key.Badge, key.Reach);
                kept.Watchers.Add(changed);
            }

            if (_kept.Count > 0)
                _day ??= _clock.CreateTimer(_ => BeginDay(), null, UntilTomorrow(), Timeout.InfiniteTimeSpan);
        }

        return new Watching(() => Leave(watched, changed));
    }

    private void Leave(List<(IMenuBadge Badge, string Reach)> watched, Action changed)
    {
        lock (_lock)
        {
            foreach (var key in watched.Where(_kept.ContainsKey))
            {
                _kept[key].Watchers.Remove(changed);
                if (_kept[key].Watchers.Count == 0)
                    _kept.Remove(key);
            }

            if (_kept.Count > 0)
                return;
            _day?.Dispose();
            _late?.Dispose();
            (_day, _late) = (null, null);
        }
    }

    private IEnumerable<(IMenuBadge Badge, string Reach)> Of(Actor actor) =>
        from badge in _badges
        let reach = badge.ReachOf(actor)
        where reach is not null
        select (badge, reach);

    private async Task<string?> Words(IMenuBadge badge, string reach)
    {
        Kept? kept;
        lock (_lock)
        {
            if (_kept.TryGetValue((badge, reach), out kept) && kept.Known)
                return kept.Words;
        }

        if (kept is null)
            return (await Ask(badge, reach)).Words;
        await Renew(kept);
        lock (_lock)
            return kept.Words;
    }

    // Called in the course of a commit: whatever has to be read is read elsewhere.
    private void Touch(CommittedChange change)
    {
        lock (_lock)
        {
            foreach (var kept in _kept.Values.Where(k => k.Badge.IsTouchedBy(change, k.Reach)))
            {
                if (change.Slice is not null)
                {
                    _ = Task.Run(() => Renew(kept));
                    continue;
                }

                kept.Late = true;
                _late ??= _clock.CreateTimer(_ => CatchUp(), null, Patience, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void CatchUp()
    {
        lock (_lock)
        {
            _late?.Dispose();
            _late = null;
            foreach (var kept in _kept.Values.Where(k => k.Late))
            {
                kept.Late = false;
                _ = Task.Run(() => Renew(kept));
            }
        }
    }

    // What was in time yesterday may be late today.
    private void BeginDay()
    {
        lock (_lock)
        {
            _day?.Change(UntilTomorrow(), Timeout.InfiniteTimeSpan);
            foreach (var kept in _kept.Values)
                _ = Task.Run(() => Renew(kept));
        }
    }

    private TimeSpan UntilTomorrow()
    {
        var now = _clock.GetUtcNow();
        return Moment.StartOf(Moment.At(now).Day.AddDays(1)) - now;
    }

    // At most one reading of a reach is under way; what is committed meanwhile is in the next.
    private async Task Renew(Kept kept)
    {
        lock (_lock)
        {
            kept.Stale = true;
            if (kept.Busy)
                return;
            kept.Busy = true;
        }

        while (Begin(kept))
        {
            var (known, words) = await Ask(kept.Badge, kept.Reach);
            Action[] watchers = [];
            lock (_lock)
            {
                if (known && (!kept.Known || words != kept.Words))
                {
                    (kept.Words, kept.Known) = (words, true);
                    watchers = [.. kept.Watchers];
                }
            }

            foreach (var changed in watchers)
                changed();
        }
    }

    private bool Begin(Kept kept)
    {
        lock (_lock)
        {
            kept.Busy = kept.Stale;
            kept.Stale = false;
            return kept.Busy;
        }
    }

    // A menu is never worth an error: what cannot be read stays as it was.
    private async Task<(bool Known, string? Words)> Ask(IMenuBadge badge, string reach)
    {
        try
        {
            return (true, await badge.Look(reach, CancellationToken.None));
        }
        catch (Exception e)
        {
            NotRead(e, badge.Address);
            return (false, null);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What waits behind {Address} could not be read")]
    private partial void NotRead(Exception exception, string address);

    private sealed class Kept(IMenuBadge badge, string reach)
    {
        public IMenuBadge Badge => badge;

        public string Reach => reach;

        public List<Action> Watchers { get; } = [];

        public string? Words { get; set; }

        public bool Known { get; set; }

        public bool Stale { get; set; }

        public bool Busy { get; set; }

        public bool Late { get; set; }
    }

    private sealed class Watching(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
