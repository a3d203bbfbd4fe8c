using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Registers;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Registers;

internal sealed class RegisterEntryConfiguration : IEntityTypeConfiguration<RegisterEntry>
{
    public const string PhoneDigest = "PhoneDigest";

    private const int KeyLength = 64;

    public void Configure(EntityTypeBuilder<RegisterEntry> builder)
    {
        builder.ToTable("RegisterEntries");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.CenterId).HasMaxLength(County.IdLength);
        builder.Property(r => r.Key).HasMaxLength(KeyLength).IsComparedExactly();
        builder.Property(r => r.Name).HasMaxLength(RegisterEntry.NameLength).IsSearchedByBeginning();
        builder.Property(r => r.Phone).IsPersonal(RegisterEntry.PhoneLength);
        builder.Property(r => r.Address).IsPersonal(RegisterEntry.AddressLength);
        builder.Property(r => r.Matter).HasMaxLength(RegisterEntry.MatterLength);
        builder.Property(r => r.Series).HasMaxLength(1);
        builder.Property(r => r.BookingCode).HasMaxLength(6);
        // People tell of themselves when they ask.
        builder.Property(r => r.Question).IsPersonal(RegisterEntry.TextLength);
        builder.Property(r => r.Result).HasMaxLength(RegisterEntry.TextLength);
        builder.Property(r => r.HandedTo).HasMaxLength(RegisterEntry.NameLength);
        builder.Property(r => r.Going).HasMaxLength(RegisterEntry.NameLength);
        builder.Property(r => r.CaseNumber).HasMaxLength(CaseNumber.GreatestLength).IsSearchedByBeginning();
        builder.Property(r => r.Reason).HasMaxLength(RegisterEntry.MatterLength);
        builder.Property(r => r.EndedBy).HasMaxLength(County.NameLength);
        builder.Property(r => r.RecordedBy).HasMaxLength(County.NameLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property<string>(PhoneDigest).IsDigestOf(DigestPurpose.Phone, nameof(RegisterEntry.Phone));
        builder.HasOne<Center>().WithMany().HasForeignKey(r => r.CenterId);
        builder.HasIndex(r => new { r.CenterId, r.Key }).IsUnique();
        builder.HasIndex(r => new { r.CenterId, r.Kind, r.Day });
        builder.HasIndex(r => new { r.CenterId, r.State, r.Kind });
        builder.HasIndex(r => new { r.CenterId, r.Name });
        builder.HasIndex(PhoneDigest);
    }
}
