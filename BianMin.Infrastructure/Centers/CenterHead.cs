using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Centers;

/// <summary>
/// Where a centre stands: the version of its hall, of its set-up, and the last link of its audit chain. Every commit of a
/// centre raises it under a concurrency check, so commits of one centre are serial whatever the number of nodes.
/// The empty id stands for what belongs to no centre.
/// </summary>
internal sealed class CenterHead
{
    public required string CenterId { get; init; }

    /// <summary>Raised by each commit that a screen must learn of.</summary>
    public long HallVersion { get; set; }

    /// <summary>Raised by each commit that changes the set-up.</summary>
    public long ProfileVersion { get; set; }

    /// <summary>Raised by each commit that changes who stands at a window.</summary>
    public long PostVersion { get; set; }

    /// <summary>Number of the last audit entry; also the concurrency token, because every commit adds one.</summary>
    public long AuditSequence { get; set; }

    /// <summary>Hash of the last audit entry.</summary>
    public string AuditHash { get; set; } = "";

    public CenterHead Copy() => (CenterHead)MemberwiseClone();
}

/// <summary>A <see cref="HallEvent"/> as stored, so that other nodes can tell it too.</summary>
internal sealed class StoredHallEvent
{
    public required string CenterId { get; init; }

    public required long HallVersion { get; init; }

    public required int Ordinal { get; init; }

    public required DateTimeOffset At { get; init; }

    public required HallEventKind Kind { get; init; }

    public Guid? TicketId { get; init; }

    public string? Number { get; init; }

    public Guid? WindowId { get; init; }

    public int? WindowNumber { get; init; }

    /// <summary>An event of the version that a centre has come to.</summary>
    /// <param name="head">The centre, with the event's version.</param>
    /// <param name="ordinal">Its place among the events of the version, from 0.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="happened">What happened.</param>
    public static StoredHallEvent Of(CenterHead head, int ordinal, DateTimeOffset at, HallEvent happened) => new()
    {
        CenterId = head.CenterId,
        HallVersion = head.HallVersion,
        Ordinal = ordinal,
        At = at,
        Kind = happened.Kind,
        TicketId = happened.TicketId,
        Number = happened.Number,
        WindowId = happened.WindowId,
        WindowNumber = happened.WindowNumber,
    };
}

internal sealed class CenterHeadConfiguration : IEntityTypeConfiguration<CenterHead>
{
    public void Configure(EntityTypeBuilder<CenterHead> builder)
    {
        builder.ToTable("CenterHeads");
        builder.HasKey(h => h.CenterId);
        builder.Property(h => h.CenterId).HasMaxLength(County.IdLength);
        builder.Property(h => h.AuditHash).HasMaxLength(64);
        builder.Property(h => h.AuditSequence).IsConcurrencyToken();
    }
}

internal sealed class StoredHallEventConfiguration : IEntityTypeConfiguration<StoredHallEvent>
{
    public void Configure(EntityTypeBuilder<StoredHallEvent> builder)
    {
        builder.ToTable("HallEvents");
        builder.HasKey(e => new { e.CenterId, e.HallVersion, e.Ordinal });
        builder.Property(e => e.CenterId).HasMaxLength(County.IdLength);
        builder.Property(e => e.Number).HasMaxLength(8);
    }
}
