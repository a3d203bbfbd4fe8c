using BianMin.Domain.Kernel;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Reports;

internal sealed class ReportFileConfiguration : IEntityTypeConfiguration<ReportFile>
{
    public void Configure(EntityTypeBuilder<ReportFile> builder)
    {
        builder.ToTable("ReportFiles");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(FileKinds.NameLength);
        builder.HasOne<Report>().WithMany().HasForeignKey(f => f.ReportId);
    }
}

internal sealed class ReportFiles(BianMinDbContext context, FileVault vault) : IReportFiles
{
    public Task<int> Count(Guid reportId, CancellationToken cancellationToken) => context.Set<ReportFile>().CountAsync(f => f.ReportId == reportId, cancellationToken);

    public Task<ReportFile?> Find(Guid reportId, Guid fileId, CancellationToken cancellationToken) =>
        context.Set<ReportFile>().FirstOrDefaultAsync(f => f.Id == fileId && f.ReportId == reportId, cancellationToken);

    public Task Add(ReportFile file, byte[] content, CancellationToken cancellationToken)
    {
        context.Add(file);
        return vault.Put(context, file.Id, content, cancellationToken);
    }

    // The bytes stay, as those of every file that was struck out: nobody reaches them any more.
    public void Remove(ReportFile file) => context.Remove(file);
}
