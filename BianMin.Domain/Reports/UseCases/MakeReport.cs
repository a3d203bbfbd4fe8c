using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Reports;

/// <summary>Makes the report of a period that has ended, once: whoever asks again gets the one there is (REP-5).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Period">Code of the period, such as <c>2026-11-A</c>.</param>
[Requires(Permission.WriteReports)]
[StandsAlone]
public sealed record MakeReport(string CenterId, string Period) : IUseCase<Guid>;

/// <summary>Writes down good practice to be sent to the county (REP-3).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Key">Made by the screen, so that sending it twice makes one.</param>
/// <param name="Title">Title, 4–60 characters.</param>
/// <param name="Text">What is done and what came of it, up to 4,000 characters.</param>
[Requires(Permission.WriteReports)]
[StandsAlone]
public sealed record WritePractice(string CenterId, Guid Key, string Title, string Text) : IUseCase<Guid>;

internal sealed class MakeReportValidator : AbstractValidator<MakeReport>
{
    public MakeReportValidator() => RuleFor(m => m.Period).Must(p => ReportPeriod.TryParse(p, out _)).WithMessage("没有这一期，请从应报列表中选择。");
}

internal sealed class WritePracticeValidator : AbstractValidator<WritePractice>
{
    public WritePracticeValidator()
    {
        RuleFor(p => p.Title).ReportTitle();
        RuleFor(p => p.Text).ReportText();
    }
}

internal sealed class MakingReportsHandler(IReportStore reports, IReportCounter counter, IHolidays holidays, ReportClock clock, IUnitOfWork work)
    : ICenterHandler<MakeReport, Guid>, ICenterHandler<WritePractice, Guid>
{
    public async Task<Outcome<Guid>> Handle(AtCenter at, MakeReport request, CancellationToken cancellationToken)
    {
        if (!ReportPeriod.TryParse(request.Period, out var period) || period.ReadyAt(clock.Close) > work.Now.Instant)
            return ReportRefusals.NotReady;
        if (await reports.Newest(at.Center.Id, period.Kind, period.Code, cancellationToken) is { } made)
            return made.Id;
        var ordinal = await reports.NextOrdinal(at.Center.Id, period.Last.Year, cancellationToken);
        var report = Report.Make(at.Center.Id, at.Center.Name, period, ordinal, period.DueOn(holidays.Current), await counter.Count(at.Center, period, cancellationToken), work.Now);
        reports.Add(report);
        return report.Id;
    }

    public async Task<Outcome<Guid>> Handle(AtCenter at, WritePractice request, CancellationToken cancellationToken)
    {
        var key = request.Key.ToString("N")[..ReportPeriod.CodeLength];
        if (await reports.Newest(at.Center.Id, ReportKind.Practice, key, cancellationToken) is { } made)
            return made.Id;
        var ordinal = await reports.NextOrdinal(at.Center.Id, work.Now.Day.Year, cancellationToken);
        var report = Report.Practice(at.Center.Id, key, ordinal, request.Title, request.Text, work.Now);
        reports.Add(report);
        return report.Id;
    }
}

/// <summary>The hours of reporting, set once per installation.</summary>
/// <param name="Close">From when on a half-month's report may be made on its last day, on the wall clock in China.</param>
public sealed record ReportClock(TimeOnly Close);
