namespace BianMin.Infrastructure.Centers;

/// <summary>
/// One writer at a time, in the order they came. Who holds the lock may take along what waits behind it, so that many are
/// written by one commit; those need not take the lock any more.
/// </summary>
internal sealed class CenterLock
{
    private readonly Lock _sync = new();
    private readonly LinkedList<Place> _line = [];
    private bool _held;

    /// <summary>Waits for the lock, or until the one who holds it has taken the work along.</summary>
    /// <param name="work">What may be taken along; null for work that only its owner can do.</param>
    /// <param name="most">The longest wait.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up, as long as the work was not taken along.</param>
    public async ValueTask<Entry> Enter(object? work, TimeSpan most, TimeProvider time, CancellationToken cancellationToken)
    {
        Place place;
        lock (_sync)
        {
            if (!_held)
            {
                _held = true;
                return Entry.Held;
            }

            place = new(work);
            _line.AddLast(place);
        }

        try
        {
            return await place.Task.WaitAsync(most, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return StepsOut(place) ? Entry.TooLate : await place.Task;
        }
        catch (OperationCanceledException)
        {
            if (StepsOut(place))
                throw;
            return await place.Task;
        }
    }

    // False when its turn has come in the same moment: it holds the lock, or whoever took it along answers soon.
    private bool StepsOut(Place place)
    {
        lock (_sync)
            return _line.Remove(place);
    }

    /// <summary>For the holder: takes along the next in line when it may be, otherwise null.</summary>
    public Place? TakeAlong(Func<object, bool> may)
    {
        lock (_sync)
        {
            if (_line.First?.Value is not { Work: { } work } next || !may(work))
                return null;
            _line.RemoveFirst();
            return next;
        }
    }

    /// <summary>For the holder: lets the next one in.</summary>
    public void Leave()
    {
        Place next;
        lock (_sync)
        {
            if (_line.First is not { } first)
            {
                _held = false;
                return;
            }

            _line.RemoveFirst();
            next = first.Value;
        }

        next.SetResult(Entry.Held);
    }

    /// <summary>Somebody's place in the line.</summary>
    internal sealed class Place(object? work) : TaskCompletionSource<Entry>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        /// <summary>What may be taken along.</summary>
        public object? Work { get; } = work;
    }
}

/// <summary>What came of waiting for a <see cref="CenterLock"/>.</summary>
internal enum Entry
{
    /// <summary>The lock is held now and must be left.</summary>
    Held,

    /// <summary>The holder before did the work; there is nothing left to do.</summary>
    DoneAlong,

    /// <summary>The writers before were not done in time.</summary>
    TooLate,
}
