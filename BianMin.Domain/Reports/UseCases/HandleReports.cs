using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using BianMin.Domain.Scheduling;
using FluentValidation;

namespace BianMin.Domain.Reports;

/// <summary>A use case about one report, made on what the person saw of it.</summary>
public interface IReportChange
{
    /// <summary>The centre.</summary>
    string CenterId { get; }

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
public sealed record SaveReportText(string CenterId, Guid ReportId, Guid Seen, string Title, string Text) : IUseCase<Done>, IReportChange;

/// <summary>Counts the figures of a report anew before it is sent in.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Seen">The version that was seen.</param>
public sealed record RecountReport(string CenterId, Guid ReportId, Guid Seen) : IUseCase<Done>, IReportChange;

/// <summary>Signs a report and sends it to the county.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Title">As in <see cref="SaveReportText"/>.</param>
/// <param name="Text">The text as it stands on the screen.</param>
/// <param name="Signer">Who answers for it, 2–20 characters.</param>
public sealed record SubmitReport(string CenterId, Guid ReportId, Guid Seen, string Title, string Text, string Signer) : IUseCase<Done>, IReportChange;

/// <summary>Makes a new revision of what was sent in; the old one stays as it is.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ReportId">The newest revision so far.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Reason">What is put right, 2–200 characters.</param>
public sealed record ReviseReport(string CenterId, Guid ReportId, Guid Seen, string Reason) : IUseCase<Guid>, IReportChange;

/// <summary>The county signs for a report.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Seen">The version that was seen.</param>
public sealed record ReceiveReport(string CenterId, Guid ReportId, Guid Seen) : IUseCase<Done>, IReportChange;

/// <summary>The county gives a report back.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Seen">The version that was seen.</param>
/// <param name="Reason">Why, 2–200 characters.</param>
public sealed record ReturnReport(string CenterId, Guid ReportId, Guid Seen, string Reason) : IUseCase<Done>, IReportChange;

/// <summary>Shape of <see cref="SaveReportText"/>.</summary>
public sealed class SaveReportTextValidator : AbstractValidator<SaveReportText>
{
    /// <summary>The rules.</summary>
    public SaveReportTextValidator()
    {
        RuleFor(s => s.Title).ReportTitle();
        RuleFor(s => s.Text).ReportText();
    }
}

/// <summary>Shape of <see cref="SubmitReport"/>.</summary>
public sealed class SubmitReportValidator : AbstractValidator<SubmitReport>
{
    /// <summary>The rules.</summary>
    public SubmitReportValidator()
    {
        RuleFor(s => s.Title).ReportTitle();
        RuleFor(s => s.Text).ReportText();
        RuleFor(s => s.Signer).Must(s => s?.Trim() is { Length: >= 2 and <= 20 } name && PlainText.Is(name)).WithMessage("请填写签发人姓名，2 至 20 个字。");
    }
}

/// <summary>Shape of <see cref="ReviseReport"/>.</summary>
public sealed class ReviseReportValidator : AbstractValidator<ReviseReport>
{
    /// <summary>The rules.</summary>
    public ReviseReportValidator() => RuleFor(r => r.Reason).ReportReason("修订原因");
}

/// <summary>Shape of <see cref="ReturnReport"/>.</summary>
public sealed class ReturnReportValidator : AbstractValidator<ReturnReport>
{
    /// <summary>The rules.</summary>
    public ReturnReportValidator() => RuleFor(r => r.Reason).ReportReason("退回理由");
}

/// <summary>Does what the centre does with its reports.</summary>
public sealed class WritingReports(ReportWork work, IReportStore reports, IReportCounter counter, IJobRunner jobs)
    : IHandle<SaveReportText, Done>, IHandle<RecountReport, Done>, IHandle<SubmitReport, Done>, IHandle<ReviseReport, Guid>
{
    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, SaveReportText request, CancellationToken cancel) =>
        work.Change(actor, request, Permission.WriteReports, (_, report) => Task.FromResult(report.Write(request.Title, request.Text)), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, RecountReport request, CancellationToken cancel) =>
        work.Change(actor, request, Permission.WriteReports, async (center, report) => report.Recount(await Count(center, report, cancel), work.Now), cancel);

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, SubmitReport request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var done = await work.Change(actor, request, Permission.WriteReports,
            (_, report) => Task.FromResult(report.Write(request.Title, request.Text) ?? report.Submit(request.Signer.Trim(), work.Now)), cancel);
        if (done.Succeeded)
            jobs.Soon(IDeliveries.PushJob);
        return done;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Guid>> Handle(Actor actor, ReviseReport request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var id = Guid.Empty;
        var done = await work.Change(actor, request, Permission.WriteReports, async (center, report) =>
        {
            if ((await reports.Newest(report.CenterId, report.Kind, report.Period, cancel))!.Id != report.Id)
                return ReportRefusals.Superseded;
            if (!report.Revise(request.Reason, await Count(center, report, cancel), work.Now).TryGet(out var revision, out var refusal))
                return refusal;
            reports.Add(revision);
            id = revision.Id;
            return null;
        }, cancel);
        return done.Refusal is { } refused ? refused : id;
    }

    private async Task<ReportCount> Count(CenterProfile center, Report report, CancellationToken cancel) =>
        ReportPeriod.TryParse(report.Period, out var period) ? await counter.Count(center, period, cancel) : ReportCount.None;
}

/// <summary>Does what the county does with reports.</summary>
public sealed class AnsweringReports(ReportWork work) : IHandle<ReceiveReport, Done>, IHandle<ReturnReport, Done>
{
    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, ReceiveReport request, CancellationToken cancel) =>
        work.Change(actor, request, Permission.AnswerReports, (_, report) => Task.FromResult(report.Receive(actor.Name, work.Now)), cancel);

    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, ReturnReport request, CancellationToken cancel) =>
        work.Change(actor, request, Permission.AnswerReports, (_, report) => Task.FromResult(report.Return(request.Reason, actor.Name, work.Now)), cancel);
}

/// <summary>What all changes of reports share: the centre, the authority, the version that was seen, one commit.</summary>
public sealed class ReportWork(ICenterDirectory centers, IReportStore reports, IUnitOfWork work)
{
    /// <summary>The instant of the change.</summary>
    public Moment Now => work.Now;

    internal async Task<Outcome<Done>> Change<T>(
        Actor actor, T request, Permission permission, Func<CenterProfile, Report, Task<Refusal?>> change, CancellationToken cancel)
        where T : IUseCase, IReportChange
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(((IReportChange)request).CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(permission, center.Scope) is { } forbidden)
            return forbidden;
        if (await reports.Find(center.Id, request.ReportId, cancel) is not { } report)
            return ReportRefusals.Unknown;
        if (report.Version != request.Seen)
            return ReportRefusals.Changed;
        if (await change(center, report) is { } refusal)
            return refusal;
        await work.Commit(actor, request, [], cancel);
        return Done.It;
    }
}
