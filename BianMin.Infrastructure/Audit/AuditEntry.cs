using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Centers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Audit;

/// <summary>One entry of the audit trail: who, when, where, what, before and after. Each carries the hash of the one before (docs/decisions/0008).</summary>
internal sealed class AuditEntry
{
    /// <summary>The chain: a centre's short code, or empty for the installation's own.</summary>
    public required string CenterId { get; init; }

    /// <summary>From 1, without gaps in a chain.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The use case.</summary>
    public required string Action { get; init; }

    /// <summary>What was changed, before and after, as JSON; of any length, because an import changes much at once.</summary>
    public required string Changes { get; init; }

    /// <summary>The hash of the entry before; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    public string Hash { get; set; } = "";

    /// <summary>The next link of a chain.</summary>
    /// <param name="head">The centre, with the link's number and the hash of the one before.</param>
    /// <param name="at">When.</param>
    /// <param name="actor">Who.</param>
    /// <param name="useCase">What was asked for.</param>
    /// <param name="changes">What it changed, as JSON.</param>
    public static AuditEntry After(CenterHead head, DateTimeOffset at, Actor actor, IUseCase useCase, string changes)
    {
        var entry = new AuditEntry
        {
            CenterId = head.CenterId,
            Sequence = head.AuditSequence,
            At = at,
            ActorId = actor.Id,
            ActorName = actor.Name,
            Action = useCase.GetType().Name,
            Changes = changes,
            PreviousHash = head.AuditHash,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    /// <summary>SHA-256 over the previous hash and every field, each with its length so that none can flow into another.</summary>
    public string ComputeHash()
    {
        var text = new StringBuilder(Changes.Length + 256);
        foreach (var field in (string[])[PreviousHash, CenterId, Sequence.ToString(CultureInfo.InvariantCulture), At.UtcTicks.ToString(CultureInfo.InvariantCulture), ActorId, ActorName, Action, Changes])
            text.Append(field.Length).Append(':').Append(field).Append('|');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    private const int AnyLength = -1;

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.HasKey(e => new { e.CenterId, e.Sequence });
        builder.Property(e => e.CenterId).HasMaxLength(County.IdLength);
        builder.Property(e => e.ActorId).HasMaxLength(64);
        builder.Property(e => e.ActorName).HasMaxLength(64);
        builder.Property(e => e.Action).HasMaxLength(64);
        builder.Property(e => e.Changes).HasMaxLength(AnyLength);
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
    }
}
