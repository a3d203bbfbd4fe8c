using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Scheduling;

internal sealed class JobStandingConfiguration : IEntityTypeConfiguration<JobStanding>
{
    public void Configure(EntityTypeBuilder<JobStanding> builder)
    {
        builder.ToTable("JobStandings");
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(WorkPlan.KeyLength);
        builder.Property(s => s.Words).HasMaxLength(JobStanding.WordsLength);
        builder.Property(s => s.Duration).HasConversion<long>();
        builder.Property(s => s.Progressed);
        builder.Property(s => s.Total);
        builder.Ignore(s => s.IsRunning);
        builder.Ignore(s => s.BeganAt);
        builder.Ignore(s => s.WasInterrupted);
    }
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRunRow>
{
    public void Configure(EntityTypeBuilder<JobRunRow> builder)
    {
        builder.ToTable("JobRuns");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Key).HasMaxLength(WorkPlan.KeyLength);
        builder.Property(r => r.Words).HasMaxLength(JobStanding.WordsLength);
        builder.Property(r => r.Duration).HasConversion<long>();
        builder.HasIndex(r => new { r.Key, r.Id });
        builder.HasIndex(r => r.BeganAt);
    }
}
