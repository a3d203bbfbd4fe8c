namespace BianMin.Infrastructure.Secrets;

/// <summary>Something that is kept with the keys of personal data, so that a rotation has to come by.</summary>
internal interface IProtectedRows
{
    /// <summary>What it is, in Chinese, for the one who runs the rotation.</summary>
    string Name { get; }

    /// <summary>
    /// Goes over all of it once, in batches that are each complete, and keeps with the newest key what is kept with another.
    /// Others may write meanwhile: what they change is left to them, and to the next time.
    /// </summary>
    /// <param name="progress">Told how many were found so far, after each batch.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    /// <returns>How many were found that still had another key; 0 means that no other key is needed.</returns>
    Task<int> RewriteAsync(Action<int> progress, CancellationToken cancellationToken);
}
