using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;

namespace BianMin.Infrastructure.Cases;

/// <summary>A case as it is shown: masked, with its clock read.</summary>
internal static class CaseFiles
{
    public static CaseFile Of(Case one, IReadOnlyList<PaperLine> papers, IReadOnlyList<AttachmentLine> attachments, HolidayCalendar calendar, DateOnly today)
    {
        var (promised, legal) = (one.Promised(calendar), one.Legal(calendar));
        return new()
        {
            Id = one.Id,
            Version = one.Version,
            CenterId = one.CenterId,
            Number = one.Number,
            Item = one.Item,
            Applicant = one.Applicant.Masked(),
            Agent = one.Agent?.Masked(),
            ByAgent = one.SubmittedBy is not null,
            Statement = one.Masked(one.Statement),
            TicketLabel = one.TicketLabel,
            WindowId = one.WindowId,
            StaffId = one.StaffId,
            ReceivedAt = one.ReceivedAt,
            State = one.State,
            Paused = one.IsPaused,
            Light = Light(one.State, one.AnswerBy, promised?.Due, legal?.Due, calendar, today),
            DaysLeft = Left(one.State, one.AnswerBy, promised?.Due, calendar, today),
            Promised = promised,
            Legal = legal,
            AnswerBy = one.AnswerBy,
            Provisional = promised is { Provisional: true } || legal is { Provisional: true } || (one.AnswerBy is { } answer && !calendar.Knows(answer.Year)),
            IsReceivedAbove = one.IsReceivedAbove,
            Extension = one.Extension,
            Escalation = one.Escalation,
            Materials = one.Materials,
            Parts = one.Parts,
            Retention = one.Retention,
            Result = one.Result,
            Steps = one.Steps,
            Papers = papers,
            Attachments = attachments,
        };
    }

    /// <summary>How near a case is to its limits: to that of the answer while nobody has answered, to that of the handling afterwards.</summary>
    public static CaseLight? Light(CaseState state, DateOnly? answerBy, DateOnly? due, DateOnly? legal, HolidayCalendar calendar, DateOnly today) => state switch
    {
        CaseState.AwaitingDecision => LegalClock.Light(today, answerBy, null, calendar),
        CaseState.InProgress or CaseState.ForwardedUp => LegalClock.Light(today, due, legal, calendar),
        _ => null,
    };

    /// <summary>Working days until the last day of that limit.</summary>
    public static int? Left(CaseState state, DateOnly? answerBy, DateOnly? due, HolidayCalendar calendar, DateOnly today) => state switch
    {
        CaseState.AwaitingDecision when answerBy is { } day => LegalClock.Left(today, day, calendar),
        CaseState.InProgress or CaseState.ForwardedUp when due is { } day => LegalClock.Left(today, day, calendar),
        _ => null,
    };
}
