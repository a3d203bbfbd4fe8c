using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Reports;

/// <summary>Puts a file beside a draft.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Name">Name as it was picked.</param>
/// <param name="Content">PDF, Word, PNG or JPEG, up to 10 MB.</param>
[Requires(Permission.WriteReports)]
public sealed record AttachToReport(string CenterId, Guid ReportId, Guid Seen, string Name, byte[] Content) : IUseCase<Done>, IReportChange;

/// <summary>Takes a file away from the draft that it came with.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="FileId">The file.</param>
[Requires(Permission.WriteReports)]
public sealed record DetachFromReport(string CenterId, Guid ReportId, Guid Seen, Guid FileId) : IUseCase<Done>, IReportChange;

internal sealed class AttachToReportValidator : AbstractValidator<AttachToReport>
{
    public AttachToReportValidator()
    {
        RuleFor(a => a.Name).NotNull().WithMessage("文件没有读完整，请重新选择。");
        RuleFor(a => a.Content).NotNull().WithMessage("文件没有读完整，请重新选择。");
    }
}

/// <summary>Files of reports for change.</summary>
public interface IReportFiles
{
    /// <summary>How many files a revision has of its own.</summary>
    Task<int> Count(Guid reportId, CancellationToken cancellationToken);

    /// <summary>A file that came with a revision, or null.</summary>
    Task<ReportFile?> Find(Guid reportId, Guid fileId, CancellationToken cancellationToken);

    /// <summary>Adds one with its bytes.</summary>
    Task Add(ReportFile file, byte[] content, CancellationToken cancellationToken);

    /// <summary>Takes one away.</summary>
    void Remove(ReportFile file);
}

internal sealed class AttachingToReportsHandler(ReportWork work, IReportFiles files) : ICenterHandler<AttachToReport, Done>, ICenterHandler<DetachFromReport, Done>
{
    public Task<Outcome<Done>> Handle(AtCenter at, AttachToReport request, CancellationToken cancellationToken) =>
        work.Change(at, request, async report =>
        {
            if (!ReportFile.Add(report, request.Name, request.Content, await files.Count(report.Id, cancellationToken), work.Now).TryGet(out var file, out var refusal))
                return refusal;
            await files.Add(file, request.Content, cancellationToken);
            return null;
        }, cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, DetachFromReport request, CancellationToken cancellationToken) =>
        work.Change(at, request, async report =>
        {
            if (report.State != ReportState.Draft)
                return ReportRefusals.Frozen;
            if (await files.Find(report.Id, request.FileId, cancellationToken) is not { } file)
                return ReportRefusals.UnknownFile;
            files.Remove(file);
            return null;
        }, cancellationToken);
}
