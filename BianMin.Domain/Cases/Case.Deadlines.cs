using BianMin.Domain.Calendar;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>What is awaited of a case, and until when (CASE-9).</summary>
public sealed partial class Case
{
    /// <summary>How it stands to who watches its deadlines.</summary>
    public CaseStanding Standing(HolidayCalendar calendar) => new(Id, Number, Item.Name, WindowId, StaffId, [.. Deadlines(calendar)]);

    /// <summary>What is awaited now, each with its last day; a clock that stands awaits nothing of the office.</summary>
    public IEnumerable<CaseDeadline> Deadlines(HolidayCalendar calendar) => State switch
    {
        CaseState.AwaitingDecision => [new(CaseDeadlineKind.Answer, LegalClock.AnswerBy(StartsOn, calendar))],
        CaseState.InProgress => [.. Limits(calendar), .. PartsAwaited(calendar), .. MaterialsAwaited(), .. StepsUp(calendar)],
        CaseState.ForwardedUp => Limits(calendar),
        CaseState.Finished or CaseState.WithAgent when EndedAt is { } ended =>
            [new(CaseDeadlineKind.Delivery, After(Moment.At(ended).Day, CaseDeadline.DeliverWithin, calendar))],
        CaseState.Incomplete or CaseState.Finished or CaseState.WithAgent or CaseState.Delivered or CaseState.Redirected or CaseState.Refused or CaseState.Returned
            or CaseState.Withdrawn or CaseState.Archived => [],
    };

    private IEnumerable<CaseDeadline> Limits(HolidayCalendar calendar)
    {
        if (Promised(calendar)?.Due is { } promised)
            yield return new(CaseDeadlineKind.Promise, promised);
        if (Legal(calendar)?.Due is { } legal)
            yield return new(CaseDeadlineKind.Law, legal);
    }

    private IEnumerable<CaseDeadline> PartsAwaited(HolidayCalendar calendar)
    {
        foreach (var part in _parts.Where(p => p.DoneAt is null))
        {
            if (LegalClock.Read(new(part.Days, DayCounting.WorkingDays), 0, StartsOn, Pauses, calendar).Due is { } due)
                yield return new(CaseDeadlineKind.Part, due, part.Department);
        }
    }

    private IEnumerable<CaseDeadline> MaterialsAwaited() => Materials
        .Where(m => m is { By: not null, Standing: MaterialStanding.Missing or MaterialStanding.Deferred })
        .Select(m => new CaseDeadline(m.Standing == MaterialStanding.Deferred ? CaseDeadlineKind.Deferral : CaseDeadlineKind.Supplement, m.By!.Value, m.Name));

    private IEnumerable<CaseDeadline> StepsUp(HolidayCalendar calendar)
    {
        if (Item.Kind != HandlingKind.Upward || IsPaused)
            yield break;
        if (_steps.LastOrDefault(s => s.Kind == CaseStepKind.CameBack) is { } back)
            yield return new(CaseDeadlineKind.PassOn, After(Moment.At(back.At).Day, CaseDeadline.PassOnWithin, calendar));
        else if (LegalClock.Read(new(CaseDeadline.SendUpWithin, DayCounting.WorkingDays), 0, StartsOn, Pauses, calendar).Due is { } due)
            yield return new(CaseDeadlineKind.SendUp, due);
    }

    private static DateOnly After(DateOnly day, int workingDays, HolidayCalendar calendar) =>
        LegalClock.Read(new(workingDays, DayCounting.WorkingDays), 0, day, [], calendar).Due!.Value;
}
