using System.Text.Json;

namespace BianMin.Infrastructure.Secrets;

/// <summary>Section <c>PersonalData</c>.</summary>
internal sealed class PersonalDataOptions
{
    /// <summary>The file of the keys; a relative one counts from the data folder.</summary>
    public string KeyFile { get; set; } = "keys/personal-data.json";
}

/// <summary>The file of the keys: outside of the database, readable by the portal's user alone, always replaced as a whole.</summary>
/// <param name="Path">Its full path.</param>
internal sealed record PersonalKeyFile(string Path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Changes whenever the file does; null while there is none.</summary>
    public (DateTime Written, long Length)? Stamp() =>
        new FileInfo(Path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : null;

    /// <summary>The keys, the newest last; never none.</summary>
    /// <exception cref="PersonalDataException">The file is missing or broken.</exception>
    public IReadOnlyList<PersonalKey> Read()
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllBytes(Path), Json);
            var keys = content?.Keys?.Select(k => k.Key()).ToList() ?? [];
            return keys.Count > 0 && keys.DistinctBy(k => k.Id).Count() == keys.Count ? keys : throw PersonalDataFaults.Broken(Path, null);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw PersonalDataFaults.Broken(Path, e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw PersonalDataFaults.Gone(Path, e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw PersonalDataFaults.Locked(Path, e);
        }
    }

    /// <summary>Writes beside the file and renames, so that whoever reads sees the old keys or the new ones.</summary>
    /// <param name="keys">The newest last.</param>
    /// <param name="replace">False to leave a file alone that is there already; then an <see cref="IOException"/> tells.</param>
    public void Write(IEnumerable<PersonalKey> keys, bool replace)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var fresh = $"{Path}.{Guid.NewGuid():N}.new";
        try
        {
            using (var stream = new FileStream(fresh, Options(FileMode.CreateNew)))
            {
                JsonSerializer.Serialize(stream, new Content([.. keys.Select(Entry.Of)]), Json);
                stream.Flush(flushToDisk: true);
            }

            File.Move(fresh, Path, replace);
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    /// <summary>Keeps a second rotation out until disposed: each would overwrite the other's new key.</summary>
    /// <exception cref="PersonalDataException">Another rotation is running.</exception>
    public IDisposable Hold()
    {
        try
        {
            return new FileStream($"{Path}.lock", Options(FileMode.OpenOrCreate));
        }
        catch (IOException e)
        {
            throw PersonalDataFaults.Held(e);
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return options;
    }

    private sealed record Content(IReadOnlyList<Entry>? Keys);

    private sealed record Entry(string? Id, DateTimeOffset Made, string? Secret)
    {
        public static Entry Of(PersonalKey key) => new(key.Id, key.Made, Convert.ToBase64String(key.Secret.Span));

        public PersonalKey Key()
        {
            var secret = Convert.FromBase64String(Secret ?? "");
            return Id is { Length: PersonalKey.IdLength } && Id.All(char.IsAsciiHexDigitLower) && secret.Length == PersonalKey.SecretLength
                ? new(Id, Made, secret)
                : throw new FormatException("A key has no proper id or secret.");
        }
    }
}
