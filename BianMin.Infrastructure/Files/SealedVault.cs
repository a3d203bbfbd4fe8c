using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Secrets;

namespace BianMin.Infrastructure.Files;

/// <summary>Files that are personal data: the same vault, but neither the database nor the folder holds a byte of them in plain.</summary>
internal sealed class SealedVault(FileVault vault, PersonalData data)
{
    /// <summary>Enciphers and keeps bytes.</summary>
    public Task Put(BianMinDbContext context, Guid fileId, byte[] content, CancellationToken cancellationToken)
    {
        var kept = data.Protect(content);
        context.Add(new SealedFile { FileId = fileId, KeyId = PersonalData.KeyOf(kept) });
        return vault.Put(context, fileId, kept, cancellationToken);
    }

    /// <summary>The plain bytes; null when they are lost.</summary>
    public async Task<byte[]?> Get(BianMinDbContext context, Guid fileId, CancellationToken cancellationToken) =>
        await vault.Get(context, fileId, cancellationToken) is { } kept ? data.Reveal(kept) : null;

    /// <summary>Enciphers a file with the newest key, if it is not; the bytes go before the note of it, and tell their key themselves.</summary>
    public async Task Reseal(BianMinDbContext context, SealedFile file, string newest, CancellationToken cancellationToken)
    {
        if (await vault.Get(context, file.FileId, cancellationToken) is { } kept && PersonalData.KeyOf(kept) != newest)
            await vault.Replace(context, file.FileId, data.Protect(data.Reveal(kept)), cancellationToken);
        file.KeyId = newest;
    }
}
