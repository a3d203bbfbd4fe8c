namespace BianMin.Portal.Controls;

/// <summary>Does something again and again until disposed; never two at once.</summary>
public sealed class Ticker : IDisposable
{
    private readonly PeriodicTimer _timer;

    /// <summary>Starts to tick; the first tick comes after one period.</summary>
    public Ticker(TimeSpan period, TimeProvider clock, Func<Task> tick)
    {
        _timer = new PeriodicTimer(period, clock);
        _ = Run(tick);
    }

    /// <inheritdoc />
    public void Dispose() => _timer.Dispose();

    private async Task Run(Func<Task> tick)
    {
        try
        {
            while (await _timer.WaitForNextTickAsync())
                await tick();
        }
        catch (ObjectDisposedException)
        {
            // The circuit ended while a tick was on its way to it.
        }
    }
}
