using BianMin.Domain.Kernel;

namespace BianMin.Portal.Controls;

/// <summary>
/// What has just happened and has no place of its own on the page, said in the top bar until the next one or until it is closed.
/// The library's snackbar is not used: its fade writes a style element, which the content policy forbids, and it covers work.
/// </summary>
public sealed class Notices
{
    /// <summary>Something is to be said; null words take it away.</summary>
    public event Action<Notice?>? Said;

    /// <summary>Tells that something was done.</summary>
    public void Done(string text) => Said?.Invoke(new(text, Went: true));

    /// <summary>Tells why something did not happen. Beside a form, use <c>RefusalAlert</c> instead.</summary>
    public void Refused(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Said?.Invoke(new(refusal.Message, Went: false));
    }

    /// <summary>Another page: what was said belonged to the one before.</summary>
    public void Forget() => Said?.Invoke(null);
}

/// <summary>A sentence in the top bar.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Went">Whether it tells of something done, and not of a refusal.</param>
public sealed record Notice(string Text, bool Went);
