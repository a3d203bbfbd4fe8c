using BianMin.Domain.Calendar;
using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Reports;

/// <summary>Makes the report of a period that has ended, once: whoever asks again gets the one there is (REP-5).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Period">Code of the period, such as <c>2026-11-A</c>.</param>
public sealed record MakeReport(string CenterId, string Period) : IUseCase<Guid>;

/// <summary>Writes down good practice to be sent to the county (REP-3).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Key">Made by the screen, so that sending it twice makes one.</param>
/// <param name="Title">Title, 4–60 characters.</param>
/// <param name="Text">What is done and what came of it, up to 4,000 characters.</param>
public sealed record WritePractice(string CenterId, Guid Key, string Title, string Text) : IUseCase<Guid>;

/// <summary>Shape of <see cref="MakeReport"/>.</summary>
public sealed class MakeReportValidator : AbstractValidator<MakeReport>
{
    /// <summary>The rules.</summary>
    public MakeReportValidator() => RuleFor(m => m.Period).Must(p => ReportPeriod.TryParse(p, out _)).WithMessage("没有这一期，请从应报列表中选择。");
}

/// <summary>Shape of <see cref="WritePractice"/>.</summary>
public sealed class WritePracticeValidator : AbstractValidator<WritePractice>
{
    /// <summary>The rules.</summary>
    public WritePracticeValidator()
    {
        RuleFor(p => p.Title).ReportTitle();
        RuleFor(p => p.Text).ReportText();
    }
}

/// <summary>Makes reports.</summary>
public sealed class MakingReports(ICenterDirectory centers, IReportStore reports, IReportCounter counter, IHolidays holidays, ReportClock clock, IUnitOfWork work)
    : IHandle<MakeReport, Guid>, IHandle<WritePractice, Guid>
{
    /// <inheritdoc/>
    public async Task<Outcome<Guid>> Handle(Actor actor, MakeReport request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.WriteReports, center.Scope) is { } forbidden)
            return forbidden;
        if (!ReportPeriod.TryParse(request.Period, out var period) || period.ReadyAt(clock.Close) > work.Now.Instant)
            return ReportRefusals.NotReady;
        if (await reports.Newest(center.Id, period.Kind, period.Code, cancel) is { } made)
            return made.Id;
        var ordinal = await reports.NextOrdinal(center.Id, period.Last.Year, cancel);
        var report = Report.Make(center.Id, center.Name, period, ordinal, period.DueOn(holidays.Current), await counter.Count(center, period, cancel), work.Now);
        reports.Add(report);
        await work.Commit(actor, request, [], cancel);
        return report.Id;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Guid>> Handle(Actor actor, WritePractice request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.WriteReports, center.Scope) is { } forbidden)
            return forbidden;
        var key = request.Key.ToString("N")[..ReportPeriod.CodeLength];
        if (await reports.Newest(center.Id, ReportKind.Practice, key, cancel) is { } made)
            return made.Id;
        var ordinal = await reports.NextOrdinal(center.Id, work.Now.Day.Year, cancel);
        var report = Report.Practice(center.Id, key, ordinal, request.Title, request.Text, work.Now);
        reports.Add(report);
        await work.Commit(actor, request, [], cancel);
        return report.Id;
    }
}

/// <summary>The hours of reporting, set once per installation.</summary>
/// <param name="Close">From when on a half-month's report may be made on its last day, on the wall clock in China.</param>
public sealed record ReportClock(TimeOnly Close);
