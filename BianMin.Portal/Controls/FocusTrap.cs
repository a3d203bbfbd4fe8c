namespace BianMin.Portal.Controls;

/// <summary>
/// A dialog of the library takes the focus for itself two renderings after it has opened. Whoever gives it to a field of the dialog
/// waits until then.
/// </summary>
internal static class FocusTrap
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(100);

    /// <summary>The dialog has had its focus.</summary>
    public static Task Settled(TimeProvider clock) => Task.Delay(Delay, clock);
}
