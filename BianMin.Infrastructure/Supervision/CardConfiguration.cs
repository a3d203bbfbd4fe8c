using BianMin.Domain.Cases;
using BianMin.Domain.Org;
using BianMin.Domain.Supervision;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Supervision;

internal sealed class CardConfiguration : IEntityTypeConfiguration<Card>
{
    private const int AccountLength = 64;
    private const int NameLength = 100;

    public void Configure(EntityTypeBuilder<Card> builder)
    {
        builder.ToTable("SupervisionCards");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.CenterId).HasMaxLength(County.IdLength);
        builder.Property(c => c.Number).HasMaxLength(CaseNumber.GreatestLength).IsSearchedByBeginning();
        builder.Property(c => c.Item).HasMaxLength(NameLength * 2);
        builder.Property(c => c.Of).HasMaxLength(NameLength);
        builder.Property(c => c.Reason).HasMaxLength(Card.TextLength);
        builder.Property(c => c.Remedy).HasMaxLength(Card.TextLength);
        builder.Property(c => c.Objection).HasMaxLength(Card.TextLength);
        builder.Property(c => c.EndReason).HasMaxLength(Card.TextLength);
        builder.Property(c => c.AnsweredBy).HasMaxLength(County.NameLength);
        builder.Property(c => c.AnsweredById).HasMaxLength(AccountLength);
        builder.Property(c => c.EndedBy).HasMaxLength(County.NameLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasOne<Center>().WithMany().HasForeignKey(c => c.CenterId);
        builder.HasIndex(c => new { c.CenterId, c.SubjectId });
        builder.HasIndex(c => new { c.CenterId, c.State, c.Level, c.DueOn });
    }
}
