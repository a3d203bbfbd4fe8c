namespace BianMin.Domain.Hall;

/// <summary>The living hall: whoever watches a centre gets every newer snapshot, the newest wins, nobody slows the others.</summary>
public interface IHallFeed
{
    /// <summary>The hall as it stands; null when there is no such centre.</summary>
    ValueTask<HallSnapshot?> Current(string centerId, CancellationToken cancellationToken);

    /// <summary>Calls back after each change until disposed; first with the hall as it stands. A slow callback skips snapshots.</summary>
    IDisposable Watch(string centerId, Func<HallSnapshot, Task> onChange);

    /// <summary>
    /// As <see cref="Watch"/>, and with each call at the instant of its commit, which is before the board that contains it. A slow
    /// callback skips snapshots but no call.
    /// </summary>
    IDisposable WatchCalls(string centerId, Func<HallUpdate, Task> onUpdate);
}

/// <summary>What a watcher is told.</summary>
/// <param name="Hall">The newest snapshot; the same as before when there are only calls to tell.</param>
/// <param name="Announcements">Calls since the last time, in their order.</param>
public sealed record HallUpdate(HallSnapshot Hall, IReadOnlyList<HallAnnouncement> Announcements);

/// <summary>A call to be shown and spoken: 「请A012号到3号窗口」 (HALL-7).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Id">Hall version and position of the event: rises, never repeats.</param>
/// <param name="Label">The number called.</param>
/// <param name="WindowNumber">The window.</param>
/// <param name="WindowName">Its name.</param>
/// <param name="Recall">Whether it was called before.</param>
/// <param name="Text">The sentence to speak.</param>
public sealed record HallAnnouncement(string CenterId, string Id, string Label, int WindowNumber, string WindowName, bool Recall, string Text);
