using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Infrastructure.Files;

/// <summary>The bytes of a file, apart from its row, so that lists of files stay light.</summary>
internal sealed class StoredContent
{
    public required Guid FileId { get; init; }

    public required byte[] Bytes { get; set; }
}

/// <summary>Section <c>Files</c>.</summary>
internal sealed class FilesOptions
{
    /// <summary>Where the bytes of files are kept instead of in the database.</summary>
    public string? Folder { get; set; }
}

/// <summary>Where the bytes of files are: in the database, or in a folder when <see cref="FilesOptions"/> names one.</summary>
/// <param name="Folder">The folder; null for the database.</param>
internal sealed record FileVault(string? Folder)
{
    /// <summary>Keeps bytes. In a folder they are there before the commit that names them: an orphan is harmless, a gap is not.</summary>
    public async Task Put(BianMinDbContext context, Guid fileId, byte[] content, CancellationToken cancellationToken)
    {
        if (Folder is null)
        {
            context.Add(new StoredContent { FileId = fileId, Bytes = content });
            return;
        }

        Directory.CreateDirectory(Folder);
        await File.WriteAllBytesAsync(PathOf(fileId), content, cancellationToken);
    }

    /// <summary>Keeps other bytes of the same file instead, wherever it is: the old ones are there until the new ones are whole.</summary>
    public async Task Replace(BianMinDbContext context, Guid fileId, byte[] content, CancellationToken cancellationToken)
    {
        if (Folder is not null && File.Exists(PathOf(fileId)))
        {
            var beside = PathOf(fileId) + ".new";
            await File.WriteAllBytesAsync(beside, content, cancellationToken);
            File.Move(beside, PathOf(fileId), overwrite: true);
        }
        else if (await context.Set<StoredContent>().FirstOrDefaultAsync(c => c.FileId == fileId, cancellationToken) is { } stored)
        {
            stored.Bytes = content;
        }
    }

    /// <summary>The bytes, wherever they were put when the setting was another; null when they are lost.</summary>
    public async Task<byte[]?> Get(BianMinDbContext context, Guid fileId, CancellationToken cancellationToken)
    {
        if (Folder is not null && File.Exists(PathOf(fileId)))
            return await File.ReadAllBytesAsync(PathOf(fileId), cancellationToken);
        return await context.Set<StoredContent>().Where(c => c.FileId == fileId).Select(c => c.Bytes).FirstOrDefaultAsync(cancellationToken);
    }

    // Named by the id alone, so that no name from outside ever reaches the file system.
    private string PathOf(Guid fileId) => Path.Combine(Folder!, fileId.ToString("N"));
}
