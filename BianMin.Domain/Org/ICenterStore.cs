namespace BianMin.Domain.Org;

/// <summary>Counties, centres and their people, as use cases change them.</summary>
public interface ICenterStore
{
    /// <summary>A county, or null.</summary>
    Task<County?> County(string countyId, CancellationToken cancellationToken);

    /// <summary>A centre, or null.</summary>
    Task<Center?> Center(string centerId, CancellationToken cancellationToken);

    /// <summary>A person of a centre, or null.</summary>
    Task<StaffMember?> Person(string centerId, Guid staffId, CancellationToken cancellationToken);

    /// <summary>Whether somebody else in the centre has a staff number.</summary>
    Task<bool> NumberTaken(string centerId, string number, Guid staffId, CancellationToken cancellationToken);

    /// <summary>The posts that a person may hold.</summary>
    Task<IReadOnlyList<PostHolder>> Posts(string centerId, Guid staffId, CancellationToken cancellationToken);

    /// <summary>Adds a county.</summary>
    void Add(County county);

    /// <summary>Adds a centre.</summary>
    void Add(Center center);

    /// <summary>Adds a series.</summary>
    void Add(TicketSeries series);

    /// <summary>Adds a window.</summary>
    void Add(ServiceWindow window);

    /// <summary>Adds a person.</summary>
    void Add(StaffMember person);

    /// <summary>Adds a post.</summary>
    void Add(PostHolder post);

    /// <summary>Takes a post away.</summary>
    void Remove(PostHolder post);
}
