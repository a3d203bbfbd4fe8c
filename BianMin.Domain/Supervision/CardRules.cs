using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;

namespace BianMin.Domain.Supervision;

/// <summary>What a trigger is, and when a card of it is raised.</summary>
/// <param name="Trigger">The trigger.</param>
/// <param name="Name">As on the card.</param>
/// <param name="Awaited">What must be done, as on the card.</param>
/// <param name="Hint">When a hint is raised, in working days before the last day; null for never.</param>
/// <param name="Yellow">The same for a yellow card; 0 is the last day itself, <see cref="Past"/> the day after it.</param>
/// <param name="Red">The same for a red card.</param>
public sealed record CardRule(CardTrigger Trigger, string Name, string Awaited, int? Hint, int? Yellow, int? Red)
{
    /// <summary>After the last day.</summary>
    public const int Past = -1;

    /// <summary>The level that a deadline has reached on a day; null while it is far.</summary>
    /// <param name="due">The last day.</param>
    /// <param name="today">The business day.</param>
    /// <param name="calendar">Holidays and make-up days.</param>
    public CardLevel? LevelAt(DateOnly due, DateOnly today, HolidayCalendar calendar)
    {
        var left = due < today ? Past : LegalClock.Left(today, due, calendar);
        return left <= Red ? CardLevel.Red : left <= Yellow ? CardLevel.Yellow : left <= Hint ? CardLevel.Hint : null;
    }
}

/// <summary>The one table of triggers (practice of electronic supervision: a hint before, yellow when near, red when past).</summary>
public static class CardRules
{
    /// <summary>One rule for each trigger, in their order.</summary>
    public static IReadOnlyList<CardRule> All { get; } =
    [
        new(CardTrigger.Answer, "收件答复", "受理、不予受理或者一次性告知", Hint: 1, Yellow: 0, Red: CardRule.Past),
        // The promise is the office's own; red is kept for the law.
        new(CardTrigger.Promise, "承诺时限", "办结", Hint: 1, Yellow: CardRule.Past, Red: null),
        new(CardTrigger.Law, "法定时限", "办结", Hint: 2, Yellow: 1, Red: CardRule.Past),
        new(CardTrigger.Part, "联办部门意见", "出具部门意见", Hint: 1, Yellow: 0, Red: CardRule.Past),
        // The applicant's own days: the office reminds, and a case that lapsed ends.
        new(CardTrigger.Supplement, "补报材料", "提醒申请人补交材料", Hint: 1, Yellow: null, Red: CardRule.Past),
        new(CardTrigger.Deferral, "容缺材料", "提醒申请人补交材料", Hint: 1, Yellow: null, Red: CardRule.Past),
        new(CardTrigger.SendUp, "上报", "报送上级", Hint: 1, Yellow: 0, Red: CardRule.Past),
        new(CardTrigger.PassOn, "转告办理结果", "把上级办理结果转告申请人", Hint: 1, Yellow: 0, Red: CardRule.Past),
        new(CardTrigger.Delivery, "送达", "通知申请人领取并送达", Hint: 2, Yellow: 0, Red: CardRule.Past),
    ];

    /// <summary>The rule of a trigger.</summary>
    public static CardRule Of(CardTrigger trigger) => All[(int)trigger];

    /// <summary>The trigger that watches what is awaited of a case.</summary>
    public static CardTrigger Of(CaseDeadlineKind kind) => kind switch
    {
        CaseDeadlineKind.Answer => CardTrigger.Answer,
        CaseDeadlineKind.Promise => CardTrigger.Promise,
        CaseDeadlineKind.Law => CardTrigger.Law,
        CaseDeadlineKind.Part => CardTrigger.Part,
        CaseDeadlineKind.Supplement => CardTrigger.Supplement,
        CaseDeadlineKind.Deferral => CardTrigger.Deferral,
        CaseDeadlineKind.SendUp => CardTrigger.SendUp,
        CaseDeadlineKind.PassOn => CardTrigger.PassOn,
        CaseDeadlineKind.Delivery => CardTrigger.Delivery,
    };
}
