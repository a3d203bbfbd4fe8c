using BianMin.Domain.Kernel;
using BianMin.Domain.Scheduling;

namespace BianMin.Domain.Reports;

/// <summary>Reports on their way to the county's own system, where one is configured to take them (docs/api.md).</summary>
public interface IDeliveries
{
    /// <summary>How often a report is tried before it is laid aside.</summary>
    const int Tries = 8;

    /// <summary>Key of the job that pushes.</summary>
    const string PushJob = "PushReports";

    /// <summary>What was laid aside because it did not arrive, newest first; for administrators.</summary>
    Task<Outcome<IReadOnlyList<LostReport>>> Lost(Actor actor, CancellationToken cancellationToken);
}

/// <summary>A report that did not arrive.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Title">Its title.</param>
/// <param name="LastTry">When it was tried last (UTC).</param>
/// <param name="Fault">Why it did not arrive.</param>
public sealed record LostReport(Guid ReportId, string Title, DateTimeOffset LastTry, string Fault);

/// <summary>Sends a report that was laid aside once more, from the first try on.</summary>
/// <param name="ReportId">The report.</param>
[Requires(Permission.Administer)]
public sealed record SendReportAgain(Guid ReportId) : IUseCase<Done>, IInstallationUseCase;

/// <summary>A report's way to the county's own system.</summary>
public sealed class ReportDelivery
{
    /// <summary>Greatest length of a fault.</summary>
    public const int FaultLength = 300;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private ReportDelivery()
    {
    }

    /// <summary>The report.</summary>
    public Guid ReportId { get; private init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>Not before then (UTC); null when it has arrived or was laid aside.</summary>
    public DateTimeOffset? NextTry { get; private set; }

    /// <summary>When it was tried last (UTC); null before.</summary>
    public DateTimeOffset? LastTry { get; private set; }

    /// <summary>When it arrived (UTC); null before.</summary>
    public DateTimeOffset? ArrivedAt { get; private set; }

    /// <summary>Why it did not arrive the last time; empty when it did.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>Set anew at each change; of two nodes that try at once one notes it.</summary>
    public Guid Version { get; private set; }

    /// <summary>Whether it was tried often enough.</summary>
    public bool IsLost => NextTry is null && ArrivedAt is null;

    /// <summary>A report that is to be sent.</summary>
    public static ReportDelivery Of(Guid reportId, Moment now) => new() { ReportId = reportId, NextTry = now.Instant, Version = Guid.NewGuid() };

    /// <summary>It arrived.</summary>
    public void Arrive(Moment now)
    {
        (Attempts, NextTry, LastTry, ArrivedAt, Fault, Version) = (Attempts + 1, null, now.Instant, now.Instant, "", Guid.NewGuid());
    }

    /// <summary>It did not arrive: tried again after 5, 10, 20 … minutes, laid aside after the last time.</summary>
    public void Fail(string fault, Moment now)
    {
        ArgumentNullException.ThrowIfNull(fault);
        Attempts++;
        var rest = TimeSpan.FromMinutes(5 * Math.Pow(2, Attempts - 1));
        NextTry = Attempts >= IDeliveries.Tries ? null : now.Instant + (rest < Longest ? rest : Longest);
        (LastTry, Fault, Version) = (now.Instant, fault.Length <= FaultLength ? fault : fault[..FaultLength], Guid.NewGuid());
    }

    /// <summary>From the first try on.</summary>
    public Refusal? SendAgain(Moment now)
    {
        if (!IsLost)
            return ReportRefusals.NotLost;
        (Attempts, NextTry, Version) = (0, now.Instant, Guid.NewGuid());
        return null;
    }
}

/// <summary>Deliveries for change.</summary>
public interface IDeliveryStore
{
    /// <summary>The delivery of a report, or null.</summary>
    Task<ReportDelivery?> Find(Guid reportId, CancellationToken cancellationToken);

    /// <summary>Adds one.</summary>
    void Add(ReportDelivery delivery);
}

/// <summary>Notes what came of a try to send a report.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Fault">Why it did not arrive; null when it did.</param>
[Requires(Permission.KeepHall)]
public sealed record NoteDelivery(Guid ReportId, string? Fault) : IUseCase<Done>, IInstallationUseCase;

internal sealed class NoteDeliveryHandler(IDeliveryStore deliveries, IUnitOfWork work) : IHandler<NoteDelivery, Done>
{
    public async Task<Outcome<Done>> Handle(Actor actor, NoteDelivery request, CancellationToken cancellationToken)
    {
        if (await deliveries.Find(request.ReportId, cancellationToken) is not { } delivery)
            deliveries.Add(delivery = ReportDelivery.Of(request.ReportId, work.Now));
        if (request.Fault is null)
            delivery.Arrive(work.Now);
        else
            delivery.Fail(request.Fault, work.Now);
        return Done.It;
    }
}

internal sealed class SendReportAgainHandler(IDeliveryStore deliveries, IUnitOfWork work, IJobRunner jobs) : IHandler<SendReportAgain, Done>
{
    public async Task<Outcome<Done>> Handle(Actor actor, SendReportAgain request, CancellationToken cancellationToken)
    {
        if (await deliveries.Find(request.ReportId, cancellationToken) is not { } delivery)
            return ReportRefusals.Unknown;
        if (delivery.SendAgain(work.Now) is { } refusal)
            return refusal;
        work.Afterwards(_ =>
        {
            jobs.Soon(IDeliveries.PushJob);
            return Task.CompletedTask;
        });
        return Done.It;
    }
}
