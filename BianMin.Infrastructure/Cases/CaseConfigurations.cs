using System.Globalization;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BianMin.Infrastructure.Cases;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public const string NumberDigest = "NumberDigest";
    public const string PhoneDigest = "PhoneDigest";

    private const int KeyLength = 64;
    private const int AccountLength = 64;
    private const int PhoneLength = 20;
    private const int StatementLength = 300;
    private const int ResultLength = 2000;

    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("Cases");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.CenterId).HasMaxLength(County.IdLength);
        builder.Property(c => c.Number).HasMaxLength(CaseNumber.GreatestLength).IsSearchedByBeginning();
        builder.Property(c => c.Key).HasMaxLength(KeyLength).IsComparedExactly();
        builder.Property(c => c.SubmittedBy).HasMaxLength(AccountLength);
        builder.Ignore(c => c.HasNewsForAgent);
        builder.Property(c => c.TicketLabel).HasMaxLength(8);
        builder.Property(c => c.Statement).IsPersonal(StatementLength);
        builder.Property(c => c.ApplicantName).HasMaxLength(Applicant.NameLength).IsSearchedByBeginning();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Materials).IsJsonText();
        builder.Property(c => c.Particulars).IsJsonText();
        builder.Property(c => c.Result).HasMaxLength(ResultLength);
        builder.Ignore(c => c.Pauses).Ignore(c => c.Parts);
        builder.Property<List<ClockPause>>("_pauses").HasColumnName("Pauses").IsJsonText();
        builder.Property<List<CasePart>>("_parts").HasColumnName("Parts").IsJsonText();
        Particulars(builder);
        builder.OwnsMany(c => c.Steps, Steps).Navigation(c => c.Steps).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasOne<Center>().WithMany().HasForeignKey(c => c.CenterId);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => new { c.CenterId, c.Key }).IsUnique();
        builder.HasIndex(c => new { c.CenterId, c.State, c.DueOn });
        builder.HasIndex(c => new { c.CenterId, c.WindowId, c.ReceivedAt });
        builder.HasIndex(c => new { c.CenterId, c.DeliveredAt });
        // What was in hand at the end of a period: received before, ended later. Both days stand in both indexes, so that whichever an
        // engine takes it reads no case that it does not need.
        builder.HasIndex(c => new { c.CenterId, c.EndedAt, c.ReceivedAt });
        builder.HasIndex(c => new { c.CenterId, c.ReceivedAt, c.EndedAt });
        builder.HasIndex(c => new { c.CenterId, c.ApplicantName });
        builder.HasIndex(c => new { c.CenterId, c.StaffId, c.State });
        builder.HasIndex(c => new { c.CenterId, c.SubmittedBy, c.ReceivedAt });
        builder.HasIndex(NumberDigest);
        builder.HasIndex(PhoneDigest);
    }

    private static void Particulars(EntityTypeBuilder<Case> builder)
    {
        builder.ComplexProperty(c => c.Item, item =>
        {
            item.Property(i => i.Code).HasMaxLength(ServiceItem.CodeLength);
            item.Property(i => i.Promised).HasMaxLength(8).HasConversion<LimitText>();
            item.Property(i => i.Legal).HasMaxLength(8).HasConversion<LimitText>();
        });
        builder.ComplexProperty(c => c.Applicant, applicant =>
        {
            applicant.Property(a => a.Name).HasMaxLength(Applicant.NameLength);
            applicant.Property(a => a.Number).IsPersonal(Applicant.NumberLength);
            applicant.Property(a => a.Phone).IsPersonal(PhoneLength);
            applicant.Property(a => a.Address).IsPersonal(Applicant.AddressLength);
        });
        builder.ComplexProperty(c => c.Agent, agent =>
        {
            agent.Property(a => a.Name).HasMaxLength(Applicant.NameLength);
            agent.Property(a => a.Number).IsPersonal(Applicant.NumberLength);
            agent.Property(a => a.Phone).IsPersonal(PhoneLength);
            agent.Property(a => a.Relation).HasMaxLength(24);
        });
        builder.Property<string>(NumberDigest).IsDigestOf(DigestPurpose.Number, nameof(Case.Applicant), nameof(Applicant.Number));
        builder.Property<string>(PhoneDigest).IsDigestOf(DigestPurpose.Phone, nameof(Case.Applicant), nameof(Applicant.Phone));
    }

    // Such as W5 and C30: five working days, thirty calendar days.
    private sealed class LimitText() : ValueConverter<TimeLimit, string>(limit => Text(limit), text => Limit(text))
    {
        private static string Text(TimeLimit limit) =>
            (limit.Counting == DayCounting.WorkingDays ? "W" : "C") + limit.Days.ToString(CultureInfo.InvariantCulture);

        private static TimeLimit Limit(string text) =>
            new(int.Parse(text.AsSpan(1), CultureInfo.InvariantCulture), text[0] == 'W' ? DayCounting.WorkingDays : DayCounting.CalendarDays);
    }

    private static void Steps(OwnedNavigationBuilder<Case, CaseStep> steps)
    {
        steps.ToTable("CaseSteps");
        steps.WithOwner().HasForeignKey("CaseId");
        steps.HasKey("CaseId", nameof(CaseStep.Ordinal));
        steps.Property(s => s.Ordinal).ValueGeneratedNever();
        steps.Property(s => s.By).HasMaxLength(County.NameLength);
        steps.Property(s => s.Text).HasMaxLength(CaseStep.TextLength);
        // A day's statistics read what happened on it, whichever case it happened to.
        steps.HasIndex(s => s.At);
    }
}

internal sealed class CasePaperConfiguration : IEntityTypeConfiguration<CasePaper>
{
    private const int ContentLength = 20_000;
    private const int ReasonLength = 300;

    public void Configure(EntityTypeBuilder<CasePaper> builder)
    {
        builder.ToTable("CasePapers");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.CenterId).HasMaxLength(County.IdLength);
        builder.Property(p => p.Number).HasMaxLength(100);
        builder.Property(p => p.IssuedBy).HasMaxLength(County.NameLength);
        builder.Property(p => p.Reason).HasMaxLength(ReasonLength);
        builder.Property(p => p.Content).IsPersonal(ContentLength).HasMaxLength(-1);
        // Two printers at once: the second print must know that it is one.
        builder.Property(p => p.Prints).IsConcurrencyToken();
        builder.Ignore(p => p.Body);
        builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId);
        builder.HasIndex(p => new { p.CenterId, p.Kind, p.Year, p.Ordinal }).IsUnique();
    }
}

internal sealed class CaseAttachmentConfiguration : IEntityTypeConfiguration<CaseAttachment>
{
    public void Configure(EntityTypeBuilder<CaseAttachment> builder)
    {
        builder.ToTable("CaseAttachments");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.CenterId).HasMaxLength(County.IdLength);
        builder.Property(a => a.Material).HasMaxLength(-1);
        // People call a photograph by the name and number of whom it shows.
        builder.Property(a => a.Name).IsPersonal(FileKinds.NameLength);
        builder.Property(a => a.AddedBy).HasMaxLength(County.NameLength);
        builder.Property(a => a.StruckOutBy).HasMaxLength(County.NameLength);
        builder.Property(a => a.Reason).HasMaxLength(CaseAttachment.ReasonLength);
        builder.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId);
    }
}

internal sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("NumberSeries");
        builder.HasKey(n => new { n.CenterId, n.Year, n.Series });
        builder.Property(n => n.CenterId).HasMaxLength(County.IdLength);
        builder.Property(n => n.Series).HasMaxLength(24);
        builder.Property(n => n.Last).IsConcurrencyToken();
    }
}
