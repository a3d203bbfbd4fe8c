using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Hall;

internal sealed class TicketConfiguration : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.ToTable("Tickets");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.CenterId).HasMaxLength(County.IdLength);
        builder.Property(t => t.Series).HasMaxLength(1);
        builder.Property(t => t.QueueSeries).HasMaxLength(1);
        builder.Property(t => t.IdempotencyKey).HasMaxLength(Ticket.KeyLength).IsComparedExactly();
        builder.Property(t => t.Reason).HasMaxLength(Ticket.ReasonLength);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Ignore(t => t.Label);
        builder.Ignore(t => t.ServiceTime);
        builder.HasIndex(t => new { t.CenterId, t.Day, t.Series, t.Number }).IsUnique();
        builder.HasIndex(t => new { t.CenterId, t.IdempotencyKey }).IsUnique();
        builder.HasIndex(t => new { t.CenterId, t.Day, t.State, t.QueueSeries });
    }
}

internal sealed class SeriesDayConfiguration : IEntityTypeConfiguration<SeriesDay>
{
    public void Configure(EntityTypeBuilder<SeriesDay> builder)
    {
        builder.ToTable("SeriesDays");
        builder.HasKey(s => new { s.CenterId, s.Day, s.Series });
        builder.Property(s => s.CenterId).HasMaxLength(County.IdLength);
        builder.Property(s => s.Series).HasMaxLength(1);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}

internal sealed class BookingConfiguration : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.ToTable("Bookings");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.CenterId).HasMaxLength(County.IdLength);
        builder.Property(b => b.Series).HasMaxLength(1);
        builder.Property(b => b.Code).HasMaxLength(6);
        builder.Property(b => b.IdempotencyKey).HasMaxLength(Ticket.KeyLength).IsComparedExactly();
        builder.HasIndex(b => new { b.CenterId, b.Day, b.Code }).IsUnique();
        builder.HasIndex(b => new { b.CenterId, b.IdempotencyKey }).IsUnique();
    }
}
