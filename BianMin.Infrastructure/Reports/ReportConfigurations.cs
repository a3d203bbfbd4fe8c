using BianMin.Domain.Guides;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Audit;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Reports;

/// <summary>A sum of a day that is over, so that a quarter is read from its sums instead of its rows.</summary>
internal sealed class DayFigure : IDerived
{
    public string CenterId { get; init; } = "";

    public DateOnly Day { get; init; }

    public Figure Figure { get; init; }

    public Guid WindowId { get; init; }

    public Guid StaffId { get; init; }

    public string Subject { get; init; } = "";

    /// <summary>Empty for what is no case, because a key has no nulls.</summary>
    public string Kind { get; init; } = "";

    public string SubjectName { get; set; } = "";

    public long Amount { get; set; }

    public static DayFigure Of(DateOnly day, FigureSum sum) => new()
    {
        CenterId = sum.CenterId,
        Day = day,
        Figure = sum.Figure,
        WindowId = sum.WindowId,
        StaffId = sum.StaffId,
        Subject = sum.Subject,
        SubjectName = sum.SubjectName,
        Kind = sum.Kind?.ToString() ?? "",
        Amount = sum.Amount,
    };

    public FigureSum Sum() => new(Figure, CenterId, WindowId, StaffId, Subject, SubjectName, KindOf(Kind), Amount);

    public static HandlingKind? KindOf(string kind) => kind.Length == 0 ? null : Enum.Parse<HandlingKind>(kind);
}

/// <summary>A day that was counted, with the fingerprint of its rows.</summary>
internal sealed class DayClosing
{
    public string CenterId { get; init; } = "";

    public DateOnly Day { get; init; }

    public string Digest { get; set; } = "";

    public DateTimeOffset CountedAt { get; set; }
}

internal sealed class DayFigureConfiguration : IEntityTypeConfiguration<DayFigure>
{
    public void Configure(EntityTypeBuilder<DayFigure> builder)
    {
        builder.ToTable("DayFigures");
        builder.HasKey(f => new { f.CenterId, f.Day, f.Figure, f.WindowId, f.StaffId, f.Subject, f.Kind });
        builder.Property(f => f.CenterId).HasMaxLength(County.IdLength);
        builder.Property(f => f.Subject).HasMaxLength(ServiceItem.CodeLength);
        builder.Property(f => f.Kind).HasMaxLength(12);
        builder.Property(f => f.SubjectName).HasMaxLength(ServiceItem.NameLength);
    }
}

internal sealed class DayClosingConfiguration : IEntityTypeConfiguration<DayClosing>
{
    public void Configure(EntityTypeBuilder<DayClosing> builder)
    {
        builder.ToTable("DayClosings");
        builder.HasKey(c => new { c.CenterId, c.Day });
        builder.Property(c => c.CenterId).HasMaxLength(County.IdLength);
        builder.Property(c => c.Digest).HasMaxLength(64);
    }
}

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.ToTable("Reports");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.CenterId).HasMaxLength(County.IdLength);
        builder.Property(r => r.Period).HasMaxLength(ReportPeriod.CodeLength);
        builder.Property(r => r.Title).HasMaxLength(Report.TitleLength);
        builder.Property(r => r.Text).HasMaxLength(Report.TextLength);
        builder.Property(r => r.Tables).IsJsonText();
        builder.Property(r => r.Digest).HasMaxLength(64);
        builder.Property(r => r.Correction).HasMaxLength(Report.ReasonLength);
        builder.Property(r => r.Signer).HasMaxLength(County.NameLength);
        builder.Property(r => r.AnsweredBy).HasMaxLength(County.NameLength);
        builder.Property(r => r.ReturnReason).HasMaxLength(Report.ReasonLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.IsLate);
        builder.HasOne<Center>().WithMany().HasForeignKey(r => r.CenterId);
        builder.HasIndex(r => new { r.CenterId, r.Kind, r.Period, r.Revision }).IsUnique();
        builder.HasIndex(r => new { r.CenterId, r.Year, r.Ordinal, r.Revision }).IsUnique();
    }
}
