namespace BianMin.Infrastructure.Secrets;

/// <summary>
/// The keys as this process knows them, read again whenever the file was replaced: a rotation by another process is noticed
/// before the next text is kept, and a text kept with a key not seen yet can be read.
/// </summary>
internal sealed class PersonalKeys(PersonalKeyFile file, TimeProvider time)
{
    private readonly Lock _reading = new();
    private volatile Seen? _seen;

    public string Path => file.Path;

    /// <summary>
    /// All keys, the newest first, as the file has them now. Fails when the file went away: what is kept with a key
    /// that only this process remembers would be lost at its end.
    /// </summary>
    public IReadOnlyList<PersonalKey> All
    {
        get
        {
            var stamp = file.Stamp();
            return _seen is { } seen && seen.Stamp == stamp ? seen.NewestFirst : Read();
        }
    }

    /// <summary>The key to keep things with.</summary>
    public PersonalKey Newest => All[0];

    /// <summary>A key to read with; the file is only asked for one that is not known yet.</summary>
    public PersonalKey Find(string id) =>
        _seen?.NewestFirst.FirstOrDefault(k => k.Id == id)
        ?? Read().FirstOrDefault(k => k.Id == id)
        ?? throw PersonalDataFaults.Unknown(id, Path);

    /// <summary>
    /// Reads the file, or makes one with a first key. A lost file is never replaced: what its keys were used for could not
    /// be read any more, and nobody would know until much later.
    /// </summary>
    /// <param name="anyProtected">Whether the database keeps anything with a key; asked only when there is no file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task Ensure(Func<CancellationToken, Task<bool>> anyProtected, CancellationToken cancellationToken)
    {
        if (file.Stamp() is null)
        {
            if (await anyProtected(cancellationToken))
                throw PersonalDataFaults.Lost(Path);
            try
            {
                file.Write([PersonalKey.Random(time.GetUtcNow())], replace: false);
            }
            catch (IOException) when (file.Stamp() is not null)
            {
                // Another node that shares the folder was faster; its key is as good.
            }
        }

        Read();
    }

    private List<PersonalKey> Read()
    {
        lock (_reading)
        {
            // The stamp is taken first: a file replaced in between is then read once more, never missed.
            var stamp = file.Stamp();
            var keys = file.Read().Reverse().ToList();
            _seen = new(stamp, keys);
            return keys;
        }
    }

    private sealed record Seen((DateTime Written, long Length)? Stamp, IReadOnlyList<PersonalKey> NewestFirst);
}
