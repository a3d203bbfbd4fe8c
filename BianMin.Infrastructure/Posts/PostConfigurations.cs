using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Centers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Posts;

internal sealed class WindowPostConfiguration : IEntityTypeConfiguration<WindowPost>
{
    public void Configure(EntityTypeBuilder<WindowPost> builder)
    {
        builder.ToTable("WindowPosts");
        builder.HasKey(p => p.WindowId);
        builder.Property(p => p.WindowId).ValueGeneratedNever();
        builder.Property(p => p.CenterId).HasMaxLength(County.IdLength);
        builder.Property(p => p.Remark).HasMaxLength(WindowPost.RemarkLength);
        builder.Property(p => p.SentBy).HasMaxLength(County.NameLength);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Ignore(p => p.Staffed);
        builder.RaisesPostVersion();
        builder.HasIndex(p => p.CenterId);
    }
}

internal sealed class PostChangeConfiguration : IEntityTypeConfiguration<PostChange>
{
    public void Configure(EntityTypeBuilder<PostChange> builder)
    {
        builder.ToTable("PostChanges");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.CenterId).HasMaxLength(County.IdLength);
        builder.Property(p => p.Remark).HasMaxLength(WindowPost.RemarkLength);
        builder.Property(p => p.SentBy).HasMaxLength(County.NameLength);
        builder.Ignore(p => p.UncoveredSeconds);
        builder.HasIndex(p => new { p.CenterId, p.Day, p.To });
    }
}

internal sealed class AlarmConfiguration : IEntityTypeConfiguration<Alarm>
{
    public void Configure(EntityTypeBuilder<Alarm> builder)
    {
        builder.ToTable("Alarms");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.CenterId).HasMaxLength(County.IdLength);
        builder.Property(a => a.AcknowledgedBy).HasMaxLength(County.NameLength);
        builder.HasIndex(a => new { a.CenterId, a.ClearedAt });
    }
}

internal sealed class HandoverConfiguration : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.ToTable("Handovers");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.CenterId).HasMaxLength(County.IdLength);
        builder.HasIndex(h => new { h.CenterId, h.Day, h.ConfirmedAt });
    }
}
