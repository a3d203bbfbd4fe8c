using BianMin.Infrastructure.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Files;

/// <summary>A file whose bytes are enciphered, and with which key: so a rotation finds it without opening every file.</summary>
internal sealed class SealedFile
{
    public required Guid FileId { get; init; }

    public required string KeyId { get; set; }
}

internal sealed class SealedFileConfiguration : IEntityTypeConfiguration<SealedFile>
{
    public void Configure(EntityTypeBuilder<SealedFile> builder)
    {
        builder.ToTable("SealedFiles");
        builder.HasKey(f => f.FileId);
        builder.Property(f => f.FileId).ValueGeneratedNever();
        builder.Property(f => f.KeyId).HasMaxLength(PersonalKey.IdLength);
        builder.HasIndex(f => f.KeyId);
    }
}

internal sealed class StoredContentConfiguration : IEntityTypeConfiguration<StoredContent>
{
    public void Configure(EntityTypeBuilder<StoredContent> builder)
    {
        builder.ToTable("FileContents");
        builder.HasKey(c => c.FileId);
        builder.Property(c => c.FileId).ValueGeneratedNever();
    }
}
