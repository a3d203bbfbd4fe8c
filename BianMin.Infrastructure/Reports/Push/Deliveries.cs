using BianMin.Domain.Kernel;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Reports.Push;

internal sealed class ReportDeliveryConfiguration : IEntityTypeConfiguration<ReportDelivery>
{
    public void Configure(EntityTypeBuilder<ReportDelivery> builder)
    {
        builder.ToTable("ReportDeliveries");
        builder.HasKey(d => d.ReportId);
        builder.Property(d => d.ReportId).ValueGeneratedNever();
        builder.Property(d => d.Fault).HasMaxLength(ReportDelivery.FaultLength);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Ignore(d => d.IsLost);
        builder.HasOne<Report>().WithMany().HasForeignKey(d => d.ReportId);
        builder.HasIndex(d => d.NextTry);
    }
}

internal sealed class DeliveryStore(BianMinDbContext context) : IDeliveryStore
{
    public Task<ReportDelivery?> Find(Guid reportId, CancellationToken cancellationToken) => context.Set<ReportDelivery>().FirstOrDefaultAsync(d => d.ReportId == reportId, cancellationToken);

    public void Add(ReportDelivery delivery) => context.Add(delivery);
}

internal sealed class Deliveries(IDbContextFactory<BianMinDbContext> contexts) : IDeliveries
{
    private const int Shown = 200;

    public async Task<Outcome<IReadOnlyList<LostReport>>> Lost(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Require(Permission.Administer, CenterScope.Installation) is { } forbidden)
            return forbidden;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<ReportDelivery>().AsNoTracking().Where(d => d.NextTry == null && d.ArrivedAt == null)
            .Join(context.Set<Report>(), d => d.ReportId, r => r.Id, (d, r) => new { d, r.Title }).OrderByDescending(x => x.d.LastTry).Take(Shown)
            .Select(x => new LostReport(x.d.ReportId, x.Title, x.d.LastTry!.Value, x.d.Fault)).ToListAsync(cancellationToken);
    }
}
