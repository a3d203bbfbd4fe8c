using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
namespace BianMin.Domain.Posts;

/// <summary>The aggregates of the posts that one unit of work changes.</summary>
public interface IPostStore
{
    /// <summary>A window's post; a closed one when nobody ever opened it.</summary>
    Task<WindowPost> Post(string centerId, Guid windowId, CancellationToken cancellationToken);

    /// <summary>All posts of a centre that were ever opened.</summary>
    Task<IReadOnlyList<WindowPost>> Posts(string centerId, CancellationToken cancellationToken);

    /// <summary>Alarms of a centre that stand.</summary>
    Task<IReadOnlyList<Alarm>> Alarms(string centerId, CancellationToken cancellationToken);

    /// <summary>A handover list of the centre.</summary>
    Task<Handover?> Handover(string centerId, Guid handoverId, CancellationToken cancellationToken);

    /// <summary>Adds a change.</summary>
    void Add(PostChange change);

    /// <summary>Adds an alarm.</summary>
    void Add(Alarm alarm);

    /// <summary>Adds a handover list.</summary>
    void Add(Handover handover);
}

/// <summary>What later slices keep open at a window and the next holder must know of.</summary>
public interface IOpenWork
{
    /// <summary>Lines for the list of the next holder; none when nothing is open.</summary>
    Task<IReadOnlyList<string>> At(string centerId, Guid windowId, Guid next, CancellationToken cancellationToken);

    /// <summary>The next holder answers for what is open at the window from now on, each piece with a trace.</summary>
    /// <param name="at">Who, and where.</param>
    /// <param name="window">The window.</param>
    /// <param name="next">The person who takes over.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task TakeOver(AtCenter at, WindowProfile window, StaffProfile next, Moment now, CancellationToken cancellationToken);
}

/// <summary>What other slices may know of posts.</summary>
public interface IPostReading
{
    /// <summary>Whether a person serves at a window now.</summary>
    Task<bool> Serves(string centerId, Guid windowId, Guid staffId, CancellationToken cancellationToken);

    /// <summary>Whether a window is open: somebody serves there, or it stands uncovered for a while.</summary>
    Task<bool> IsOpen(string centerId, Guid windowId, CancellationToken cancellationToken);

    /// <summary>Ids of the windows at which somebody serves now.</summary>
    Task<IReadOnlyCollection<Guid>> StaffedWindows(string centerId, CancellationToken cancellationToken);
}

/// <summary>Signs of life of consoles, kept outside of units of work because they change nothing that a screen shows.</summary>
public interface IPresence
{
    /// <summary>The person's console is alive.</summary>
    Task Beat(string centerId, Guid staffId, DateTimeOffset now, CancellationToken cancellationToken);
}
