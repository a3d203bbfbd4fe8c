using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Scheduling;
using FluentValidation;

namespace BianMin.Domain.Reports;

/// <summary>A use case about one report, made on what the person saw of it.</summary>
public interface IReportChange : IUseCase
{
    /// <summary>The report.</summary>
    Guid ReportId { get; }

    /// <summary>The version that the person saw.</summary>
    Guid Seen { get; }
}

/// <summary>Saves the director's text; nothing is sent.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Title">Another title of a practice; those of periods keep theirs.</param>
/// <param name="Text">The text, up to 4,000 characters.</param>
[Requires(Permission.WriteReports)]
[StandsAlone]
public sealed record SaveReportText(string CenterId, Guid ReportId, Guid Seen, string Title, string Text) : IUseCase<Done>, IReportChange;

/// <summary>Counts the figures of a report anew before it is sent in.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Seen">The version that was seen.</param>
[Requires(Permission.WriteReports)]
[StandsAlone]
public sealed record RecountReport(string CenterId, Guid ReportId, Guid Seen) : IUseCase<Done>, IReportChange;

/// <summary>Signs a report and sends it to the county.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Title">As in <see cref="SaveReportText"/>.</param>
/// <param name="Text">The text as it stands on the screen.</param>
/// <param name="Signer">Who answers for it, 2–20 characters.</param>
[Requires(Permission.WriteReports)]
[StandsAlone]
public sealed record SubmitReport(string CenterId, Guid ReportId, Guid Seen, string Title, string Text, string Signer) : IUseCase<Done>, IReportChange;

/// <summary>Makes a new revision of what was sent in; the old one stays as it is.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ReportId">The newest revision so far.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Reason">What is put right, 2–200 characters.</param>
[Requires(Permission.WriteReports)]
[StandsAlone]
public sealed record ReviseReport(string CenterId, Guid ReportId, Guid Seen, string Reason) : IUseCase<Guid>, IReportChange;

/// <summary>The county signs for a report.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Seen">The version that was seen.</param>
[Requires(Permission.AnswerReports)]
public sealed record ReceiveReport(string CenterId, Guid ReportId, Guid Seen) : IUseCase<Done>, IReportChange;

/// <summary>The county gives a report back.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Reason">Why, 2–200 characters.</param>
[Requires(Permission.AnswerReports)]
public sealed record ReturnReport(string CenterId, Guid ReportId, Guid Seen, string Reason) : IUseCase<Done>, IReportChange;

internal sealed class SaveReportTextValidator : AbstractValidator<SaveReportText>
{
    public SaveReportTextValidator()
    {
        RuleFor(s => s.Title).ReportTitle();
        RuleFor(s => s.Text).ReportText();
    }
}

internal sealed class SubmitReportValidator : AbstractValidator<SubmitReport>
{
    public SubmitReportValidator()
    {
        RuleFor(s => s.Title).ReportTitle();
        RuleFor(s => s.Text).ReportText();
        RuleFor(s => s.Signer).Must(s => s?.Trim() is { Length: >= 2 and <= 20 } name && PlainText.Is(name)).WithMessage("请填写签发人姓名，2 至 20 个字。");
    }
}

internal sealed class ReviseReportValidator : AbstractValidator<ReviseReport>
{
    public ReviseReportValidator() => RuleFor(r => r.Reason).ReportReason("修订原因");
}

internal sealed class ReturnReportValidator : AbstractValidator<ReturnReport>
{
    public ReturnReportValidator() => RuleFor(r => r.Reason).ReportReason("退回理由");
}

internal sealed class WritingReportsHandler(ReportWork work, IReportStore reports, IReportCounter counter, IJobRunner jobs)
    : ICenterHandler<SaveReportText, Done>, ICenterHandler<RecountReport, Done>, ICenterHandler<SubmitReport, Done>, ICenterHandler<ReviseReport, Guid>
{
    public Task<Outcome<Done>> Handle(AtCenter at, SaveReportText request, CancellationToken cancellationToken) =>
        work.Change(at, request, report => Task.FromResult(report.Write(request.Title, request.Text)), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, RecountReport request, CancellationToken cancellationToken) =>
        work.Change(at, request, async report => report.Recount(await Count(at.Center, report, cancellationToken), work.Now), cancellationToken);

    public async Task<Outcome<Done>> Handle(AtCenter at, SubmitReport request, CancellationToken cancellationToken)
    {
        var done = await work.Change(at, request, report => Task.FromResult(report.Write(request.Title, request.Text) ?? report.Submit(request.Signer.Trim(), work.Now)), cancellationToken);
        work.Afterwards(() => jobs.Soon(IDeliveries.PushJob));
        return done;
    }

    public async Task<Outcome<Guid>> Handle(AtCenter at, ReviseReport request, CancellationToken cancellationToken)
    {
        var id = Guid.Empty;
        var done = await work.Change(at, request, async report =>
        {
            var newest = await reports.Newest(report.CenterId, report.Kind, report.Period, cancellationToken);
            if (ReportRules.Superseded(ReportAct.Revise, newest!.Id == report.Id) is { } superseded)
                return superseded;
            if (!report.Revise(request.Reason, await Count(at.Center, report, cancellationToken), work.Now).TryGet(out var revision, out var refusal))
                return refusal;
            reports.Add(revision);
            id = revision.Id;
            return null;
        }, cancellationToken);
        return done.Refusal is { } refused ? refused : id;
    }

    private async Task<ReportCount> Count(CenterProfile center, Report report, CancellationToken cancellationToken) =>
        ReportPeriod.TryParse(report.Period, out var period) ? await counter.Count(center, period, cancellationToken) : ReportCount.None;
}

internal sealed class AnsweringReportsHandler(ReportWork work) : ICenterHandler<ReceiveReport, Done>, ICenterHandler<ReturnReport, Done>
{
    public Task<Outcome<Done>> Handle(AtCenter at, ReceiveReport request, CancellationToken cancellationToken) =>
        work.Change(at, request, report => Task.FromResult(report.Receive(at.Actor.Name, work.Now)), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, ReturnReport request, CancellationToken cancellationToken) =>
        work.Change(at, request, report => Task.FromResult(report.Return(request.Reason, at.Actor.Name, work.Now)), cancellationToken);
}

/// <summary>What all changes of reports share: the report, and the version that was seen.</summary>
public sealed class ReportWork(IReportStore reports, IUnitOfWork work)
{
    /// <summary>The instant of the change.</summary>
    public Moment Now => work.Now;

    /// <summary>Does something once the report stands as changed.</summary>
    internal void Afterwards(Action act) => work.Afterwards(_ =>
    {
        act();
        return Task.CompletedTask;
    });

    internal async Task<Outcome<Done>> Change(AtCenter at, IReportChange request, Func<Report, Task<Refusal?>> change, CancellationToken cancellationToken)
    {
        if (await reports.Find(at.Center.Id, request.ReportId, cancellationToken) is not { } report)
            return ReportRefusals.Unknown;
        if (report.Version != request.Seen)
            return ReportRefusals.Changed;
        return await change(report) is { } refusal ? refusal : Done.It;
    }
}
