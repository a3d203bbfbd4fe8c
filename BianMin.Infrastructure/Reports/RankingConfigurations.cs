using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Reports;

internal sealed class RankingRulesConfiguration : IEntityTypeConfiguration<RankingRules>
{
    public void Configure(EntityTypeBuilder<RankingRules> builder)
    {
        builder.ToTable("RankingRules");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.CountyId).HasMaxLength(County.IdLength);
        builder.Property(r => r.Weights).IsJsonText();
        builder.Property(r => r.Note).HasMaxLength(RankingRules.NoteLength);
        builder.Property(r => r.PublishedBy).HasMaxLength(County.NameLength);
        builder.HasOne<County>().WithMany().HasForeignKey(r => r.CountyId);
        builder.HasIndex(r => new { r.CountyId, r.Number }).IsUnique();
    }
}

internal sealed class RankingObjectionConfiguration : IEntityTypeConfiguration<RankingObjection>
{
    public void Configure(EntityTypeBuilder<RankingObjection> builder)
    {
        builder.ToTable("RankingObjections");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.CenterId).HasMaxLength(County.IdLength);
        builder.Property(o => o.Period).HasMaxLength(ReportPeriod.CodeLength);
        builder.Property(o => o.Reason).HasMaxLength(RankingObjection.TextLength);
        builder.Property(o => o.FiledBy).HasMaxLength(County.NameLength);
        builder.Property(o => o.Answer).HasMaxLength(RankingObjection.TextLength);
        builder.Property(o => o.AnsweredBy).HasMaxLength(County.NameLength);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.Ignore(o => o.StateText);
        builder.HasOne<Center>().WithMany().HasForeignKey(o => o.CenterId);
        builder.HasIndex(o => new { o.CenterId, o.Period });
    }
}

internal sealed class CircularConfiguration : IEntityTypeConfiguration<Circular>
{
    // An issued circular has its number; a draft has none, and no two of them share it.
    public void Configure(EntityTypeBuilder<Circular> builder)
    {
        builder.ToTable("Circulars");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.CountyId).HasMaxLength(County.IdLength);
        builder.Property(c => c.Period).HasMaxLength(ReportPeriod.CodeLength);
        builder.Property(c => c.Title).HasMaxLength(Circular.TitleLength);
        builder.Property(c => c.Text).HasMaxLength(-1);
        builder.Property(c => c.IssuedBy).HasMaxLength(County.NameLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.IsIssued);
        builder.HasOne<County>().WithMany().HasForeignKey(c => c.CountyId);
        builder.HasIndex(c => new { c.CountyId, c.Period }).IsUnique();
        builder.HasIndex(c => new { c.CountyId, c.Year, c.Ordinal }).IsUnique();
    }
}
