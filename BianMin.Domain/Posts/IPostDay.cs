namespace BianMin.Domain.Posts;

/// <summary>Reads what happened at the windows on one day.</summary>
public interface IPostDay
{
    /// <summary>All changes of a centre's day, oldest first.</summary>
    Task<IReadOnlyList<PostChange>> Changes(string centerId, DateOnly day, CancellationToken cancellationToken);
}
