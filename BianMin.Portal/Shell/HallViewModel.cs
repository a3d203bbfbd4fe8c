using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;

namespace BianMin.Portal.Shell;

/// <summary>What all parts of a screen that works on a living hall share: the hall as it stands, and the one way to act on it.</summary>
/// <param name="useCases">Where use cases are asked for.</param>
/// <param name="actor">Who sits before the screen.</param>
/// <param name="centerId">The centre.</param>
/// <param name="clock">The clock.</param>
/// <param name="changed">Draws the screen anew.</param>
public abstract class HallViewModel(IUseCasePipeline useCases, Actor actor, string centerId, TimeProvider clock, Action changed)
{
    private static readonly TimeSpan FeedPatience = TimeSpan.FromMilliseconds(600);

    private TaskCompletionSource? _newer;

    /// <summary>The hall; null until it was read.</summary>
    public HallSnapshot? Hall { get; private set; }

    /// <summary>A use case is under way; buttons wait.</summary>
    public bool Busy { get; private set; }

    /// <summary>Why the last one did not happen.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The clock, for texts that depend on it.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Short code of the centre.</summary>
    public string CenterId => centerId;

    /// <summary>Who sits before the screen.</summary>
    public Actor Actor => actor;

    /// <summary>The reader has seen the refusal.</summary>
    public void ForgetRefusal()
    {
        Refusal = null;
        changed();
    }

    /// <summary>The hall has changed.</summary>
    public void Show(HallSnapshot hall)
    {
        // A callback of the feed may overtake a hall that was read directly.
        if (Hall is not null && hall.Version < Hall.Version)
            return;
        Hall = hall;
        _newer?.TrySetResult();
        changed();
    }

    /// <summary>Does a use case, once: a second click while it runs is not a second wish.</summary>
    /// <returns>Whether it happened.</returns>
    public async Task<bool> Do<T>(IUseCase<T> useCase)
    {
        if (Busy)
            return false;
        Busy = true;
        Refusal = null;
        var newer = _newer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        changed();
        try
        {
            var outcome = await useCases.Do(actor, useCase);
            Refusal = outcome.Refusal;
            // The buttons come back with the hall that the action made, not with the one before it.
            if (outcome.Succeeded)
                await Task.WhenAny(newer.Task, Task.Delay(FeedPatience, clock));
            return outcome.Succeeded;
        }
        finally
        {
            Busy = false;
            changed();
        }
    }

    /// <summary>Draws the screen anew.</summary>
    protected void Redraw() => changed();
}
