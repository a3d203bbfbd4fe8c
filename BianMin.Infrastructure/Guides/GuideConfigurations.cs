using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Guides;

internal sealed class ServiceItemConfiguration : IEntityTypeConfiguration<ServiceItem>
{
    public void Configure(EntityTypeBuilder<ServiceItem> builder)
    {
        builder.ToTable("ServiceItems");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.CountyId).HasMaxLength(County.IdLength);
        builder.Property(i => i.Code).HasMaxLength(ServiceItem.CodeLength);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.Ignore(i => i.Draft);
        builder.HasOne<County>().WithMany().HasForeignKey(i => i.CountyId);
        builder.HasMany(i => i.Versions).WithOne().HasForeignKey(v => v.ItemId);
        builder.HasIndex(i => new { i.CountyId, i.Code }).IsUnique();
    }
}

internal sealed class GuideVersionConfiguration : IEntityTypeConfiguration<GuideVersion>
{
    private const int ContentLength = 200_000;

    public void Configure(EntityTypeBuilder<GuideVersion> builder)
    {
        builder.ToTable("GuideVersions");
        builder.HasKey(v => new { v.ItemId, v.Number });
        builder.Property(v => v.Number).ValueGeneratedNever();
        builder.Property(v => v.Content).HasMaxLength(ContentLength).HasConversion(c => GuideJson.Write(c), t => GuideJson.Read(t));
    }
}

internal sealed class LegalTextConfiguration : IEntityTypeConfiguration<LegalText>
{
    public void Configure(EntityTypeBuilder<LegalText> builder)
    {
        builder.ToTable("LegalTexts");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.CountyId).HasMaxLength(County.IdLength);
        builder.Property(t => t.Law).HasMaxLength(LegalText.LawLength);
        builder.Property(t => t.Article).HasMaxLength(LegalText.ArticleLength);
        builder.Property(t => t.Words).HasMaxLength(LegalText.WordsLength);
        builder.Property(t => t.Natures).IsJsonText();
        builder.Property(t => t.From).HasColumnName("EffectiveFrom");
        builder.Property(t => t.Until).HasColumnName("EffectiveUntil");
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Ignore(t => t.Text);
        builder.HasOne<County>().WithMany().HasForeignKey(t => t.CountyId);
    }
}

internal sealed class DecidingAuthorityConfiguration : IEntityTypeConfiguration<DecidingAuthority>
{
    public void Configure(EntityTypeBuilder<DecidingAuthority> builder)
    {
        builder.ToTable("DecidingAuthorities");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.CountyId).HasMaxLength(County.IdLength);
        builder.Property(a => a.Name).HasMaxLength(DecidingAuthority.NameLength);
        builder.Property(a => a.Seal).HasMaxLength(DecidingAuthority.NameLength);
        builder.Property(a => a.Reviewer).HasMaxLength(DecidingAuthority.NameLength);
        builder.Property(a => a.ReviewAddress).HasMaxLength(DecidingAuthority.NameLength);
        builder.Property(a => a.ReviewChannel).HasMaxLength(DecidingAuthority.NameLength);
        builder.Property(a => a.Court).HasMaxLength(DecidingAuthority.NameLength);
        builder.Property(a => a.From).HasColumnName("EffectiveFrom");
        builder.Property(a => a.Until).HasColumnName("EffectiveUntil");
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Ignore(a => a.Facts);
        builder.HasOne<County>().WithMany().HasForeignKey(a => a.CountyId);
    }
}

internal sealed class ItemEntryConfiguration : IEntityTypeConfiguration<ItemEntry>
{
    public void Configure(EntityTypeBuilder<ItemEntry> builder)
    {
        builder.ToTable("ItemEntries");
        builder.HasKey(e => new { e.CenterId, e.ItemId });
        builder.Property(e => e.CenterId).HasMaxLength(County.IdLength);
        builder.Property(e => e.Phone).HasMaxLength(ItemEntry.PhoneLength);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasOne<Center>().WithMany().HasForeignKey(e => e.CenterId);
        builder.HasOne<ServiceItem>().WithMany().HasForeignKey(e => e.ItemId);
    }
}

internal sealed class GuideFileConfiguration : IEntityTypeConfiguration<GuideFile>
{
    public void Configure(EntityTypeBuilder<GuideFile> builder)
    {
        builder.ToTable("GuideFiles");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.CountyId).HasMaxLength(County.IdLength);
        builder.Property(f => f.Name).HasMaxLength(FileKinds.NameLength);
        builder.Property(f => f.AddedBy).HasMaxLength(County.NameLength);
        builder.HasOne<ServiceItem>().WithMany().HasForeignKey(f => f.ItemId);
    }
}

internal sealed class RuleVersionConfiguration : IEntityTypeConfiguration<RuleVersion>
{
    public void Configure(EntityTypeBuilder<RuleVersion> builder)
    {
        builder.ToTable("RuleVersions");
        builder.HasKey(r => new { r.CenterId, r.Code, r.Number });
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.CenterId).HasMaxLength(County.IdLength);
        builder.Property(r => r.Code).HasMaxLength(RuleVersion.CodeLength);
        builder.Property(r => r.Title).HasMaxLength(RuleVersion.TitleLength);
        builder.Property(r => r.Text).HasMaxLength(RuleVersion.TextLength);
        builder.Property(r => r.PublishedBy).HasMaxLength(County.NameLength);
        builder.HasOne<Center>().WithMany().HasForeignKey(r => r.CenterId);
    }
}
