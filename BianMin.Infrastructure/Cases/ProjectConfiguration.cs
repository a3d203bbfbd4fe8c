using BianMin.Domain.Cases;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Cases;

internal sealed class ProjectConfiguration : IEntityTypeConfiguration<KeyProject>
{
    private const int KeyLength = 64;
    private const int PhoneLength = 20;

    public void Configure(EntityTypeBuilder<KeyProject> builder)
    {
        builder.ToTable("KeyProjects");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.CenterId).HasMaxLength(County.IdLength);
        builder.Property(p => p.Key).HasMaxLength(KeyLength).IsComparedExactly();
        builder.Property(p => p.Result).HasMaxLength(KeyProject.NoteLength);
        builder.Property(p => p.Milestones).IsJsonText();
        builder.Property(p => p.CaseNumbers).IsJsonText();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.ComplexProperty(p => p.Facts, facts =>
        {
            facts.Property(f => f.Name).HasMaxLength(KeyProject.NameLength);
            facts.Property(f => f.Investor).HasMaxLength(KeyProject.NameLength);
            facts.Property(f => f.Contact).HasMaxLength(Applicant.NameLength);
            facts.Property(f => f.Phone).IsPersonal(PhoneLength);
        });
        builder.HasOne<Center>().WithMany().HasForeignKey(p => p.CenterId);
        builder.HasIndex(p => new { p.CenterId, p.Key }).IsUnique();
    }
}
