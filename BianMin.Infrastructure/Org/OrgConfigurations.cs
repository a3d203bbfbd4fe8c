using System.Text.Json;
using BianMin.Domain.Calendar;
using BianMin.Domain.Org;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Org;

internal sealed class CountyConfiguration : IEntityTypeConfiguration<County>
{
    public void Configure(EntityTypeBuilder<County> builder)
    {
        builder.ToTable("Counties");
        builder.Property(c => c.Id).HasMaxLength(County.IdLength);
        builder.Property(c => c.Name).HasMaxLength(County.NameLength);
    }
}

internal sealed class CenterConfiguration : IEntityTypeConfiguration<Center>
{
    public void Configure(EntityTypeBuilder<Center> builder)
    {
        builder.ToTable("Centers");
        builder.Property(c => c.Id).HasMaxLength(County.IdLength);
        builder.Property(c => c.CountyId).HasMaxLength(County.IdLength);
        builder.Property(c => c.Township).HasMaxLength(County.NameLength);
        builder.HasOne<County>().WithMany().HasForeignKey(c => c.CountyId);
        // Regime and settings are read and written as a whole and never searched.
        builder.Property(c => c.Regime).HasMaxLength(4000).HasConversion(r => Write(r), t => Read<OfficeRegime>(t));
        builder.Property(c => c.Hall).HasMaxLength(2000).HasConversion(s => Write(s), t => Read<HallSettings>(t));
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text)!;
}

internal sealed class ServiceWindowConfiguration : IEntityTypeConfiguration<ServiceWindow>
{
    public void Configure(EntityTypeBuilder<ServiceWindow> builder)
    {
        builder.ToTable("Windows");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.CenterId).HasMaxLength(County.IdLength);
        builder.Property(w => w.Name).HasMaxLength(County.NameLength);
        builder.HasOne<Center>().WithMany().HasForeignKey(w => w.CenterId);
        builder.Property(w => w.Until).HasDefaultValue(DateOnly.MaxValue);
        builder.HasIndex(w => new { w.CenterId, w.Number, w.Until }).IsUnique();
    }
}

internal sealed class TicketSeriesConfiguration : IEntityTypeConfiguration<TicketSeries>
{
    public void Configure(EntityTypeBuilder<TicketSeries> builder)
    {
        builder.ToTable("Series");
        builder.HasKey(s => new { s.CenterId, s.Code });
        builder.Property(s => s.CenterId).HasMaxLength(County.IdLength);
        builder.Property(s => s.Code).HasMaxLength(1);
        builder.Property(s => s.Name).HasMaxLength(County.NameLength);
        builder.HasOne<Center>().WithMany().HasForeignKey(s => s.CenterId);
    }
}

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("Staff");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.CenterId).HasMaxLength(County.IdLength);
        builder.Property(s => s.Name).HasMaxLength(County.NameLength);
        builder.Property(s => s.Number).HasMaxLength(16);
        builder.HasOne<Center>().WithMany().HasForeignKey(s => s.CenterId);
        builder.HasIndex(s => new { s.CenterId, s.Number }).IsUnique();
    }
}

internal sealed class PostHolderConfiguration : IEntityTypeConfiguration<PostHolder>
{
    public void Configure(EntityTypeBuilder<PostHolder> builder)
    {
        builder.ToTable("PostHolders");
        builder.HasKey(p => new { p.WindowId, p.StaffId });
        builder.Property(p => p.CenterId).HasMaxLength(County.IdLength);
        builder.HasOne<ServiceWindow>().WithMany().HasForeignKey(p => p.WindowId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.StaffId);
        builder.HasIndex(p => p.CenterId);
    }
}

internal sealed class WindowRequestConfiguration : IEntityTypeConfiguration<WindowRequest>
{
    public void Configure(EntityTypeBuilder<WindowRequest> builder)
    {
        builder.ToTable("WindowRequests");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.CenterId).HasMaxLength(County.IdLength);
        builder.Property(r => r.Name).HasMaxLength(WindowRequest.NameLength);
        builder.Property(r => r.Reason).HasMaxLength(WindowRequest.ReasonLength);
        builder.Property(r => r.Answer).HasMaxLength(WindowRequest.ReasonLength);
        builder.Property(r => r.AskedBy).HasMaxLength(County.NameLength);
        builder.Property(r => r.EndedBy).HasMaxLength(County.NameLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne<Center>().WithMany().HasForeignKey(r => r.CenterId);
        builder.HasIndex(r => new { r.CenterId, r.State });
    }
}
