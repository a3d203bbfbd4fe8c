using BianMin.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Calendar;

/// <summary>The date is the key: one special day for a date, whoever imports it.</summary>
internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> day)
    {
        day.ToTable("CalendarDays");
        day.HasKey(d => d.Date);
        day.Property(d => d.Date).ValueGeneratedNever();
        day.Property(d => d.Name).HasMaxLength(CalendarDay.NameLength);
        day.Ignore(d => d.Year);
        day.Ignore(d => d.Text);
    }
}
