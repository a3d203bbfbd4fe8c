namespace BianMin.Domain.Org;

/// <summary>The windows of centres and what was asked of the county about them, as use cases change them.</summary>
public interface IWindowStore
{
    /// <summary>A window that exists, or null.</summary>
    Task<ServiceWindow?> Window(string centerId, Guid windowId, CancellationToken cancellationToken);

    /// <summary>A request of a centre, or null.</summary>
    Task<WindowRequest?> Request(string centerId, Guid requestId, CancellationToken cancellationToken);

    /// <summary>Whether a request about a window, or for the number of a new one, waits for the county.</summary>
    Task<bool> IsAsked(string centerId, Guid? windowId, int number, CancellationToken cancellationToken);

    /// <summary>Adds a window.</summary>
    void Add(ServiceWindow window);

    /// <summary>Adds a request.</summary>
    void Add(WindowRequest request);
}

/// <summary>What later slices know of the use of a window: somebody works there now, or a visitor waits for that very window.</summary>
public interface IWindowUse
{
    /// <summary>Whether it is in use, so that it cannot be closed for good.</summary>
    Task<bool> IsUsed(string centerId, Guid windowId, CancellationToken cancellationToken);
}

/// <summary>Requests as people read them.</summary>
public interface IWindowRequests
{
    /// <summary>All requests of a centre, those that wait first, then the newest.</summary>
    Task<IReadOnlyList<WindowRequest>> Of(string centerId, CancellationToken cancellationToken);

    /// <summary>All requests of a county's centres, those that wait first, oldest first; then the newest of the others.</summary>
    Task<IReadOnlyList<WindowRequest>> OfCounty(string countyId, CancellationToken cancellationToken);
}
