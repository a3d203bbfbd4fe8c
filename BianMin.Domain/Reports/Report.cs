using BianMin.Domain.Kernel;

namespace BianMin.Domain.Reports;

/// <summary>States of a report.</summary>
public enum ReportState
{
    /// <summary>待核对: made, not sent in; its figures may still be counted anew.</summary>
    Draft,

    /// <summary>已报送: with the county.</summary>
    Submitted,

    /// <summary>已签收 by the county.</summary>
    Received,

    /// <summary>已退回 by the county, with a reason; a revision answers it.</summary>
    Returned,
}

/// <summary>A report of a centre to its county (REP-1…3). Once sent in it never changes: what must be put right is a new revision of it,
/// with the reason.</summary>
public sealed class Report
{
    /// <summary>Greatest length of a title.</summary>
    public const int TitleLength = 60;

    /// <summary>Greatest length of the director's text.</summary>
    public const int TextLength = 4000;

    /// <summary>Greatest length of a reason.</summary>
    public const int ReasonLength = 200;

    private Report()
    {
    }

    /// <summary>Identity of this revision.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>What it is about.</summary>
    public ReportKind Kind { get; private init; }

    /// <summary>Code of its <see cref="ReportPeriod"/>; of a practice its own key, so that writing it down twice makes one.</summary>
    public string Period { get; private init; } = "";

    /// <summary>1 for the first, one more for each correction.</summary>
    public int Revision { get; private init; }

    /// <summary>Year of its number.</summary>
    public int Year { get; private init; }

    /// <summary>Its number in the centre's year, from 1; revisions keep it.</summary>
    public int Ordinal { get; private init; }

    /// <summary>Title, such as 泗溪镇便民服务中心2026年11月上半月工作报告.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Last day on which it is in time; null where there is none.</summary>
    public DateOnly? DueOn { get; private init; }

    /// <summary>How far it has come.</summary>
    public ReportState State { get; private set; }

    /// <summary>What the director writes of the work; empty until written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The tables as counted; none for a practice.</summary>
    public IReadOnlyList<ReportTable> Tables { get; private set; } = [];

    /// <summary>Fingerprint of every row that was counted; empty for a practice.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>When it was counted last (UTC).</summary>
    public DateTimeOffset CountedAt { get; private set; }

    /// <summary>Why this revision was made; empty for the first.</summary>
    public string Correction { get; private init; } = "";

    /// <summary>Who signed it; empty before.</summary>
    public string Signer { get; private set; } = "";

    /// <summary>When it was sent in (UTC); null before.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Who of the county signed for it or returned it; empty before.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>When (UTC); null before.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why it was returned; empty where it was not.</summary>
    public string ReturnReason { get; private set; } = "";

    /// <summary>Set anew at each change; the database refuses a change made on an older one.</summary>
    public Guid Version { get; private set; }

    /// <summary>Whether it was sent in after the last day; null where there is none, or it was not sent in. A revision is not late: it
    /// was its first that had to be there.</summary>
    public bool? IsLate => Late(Revision, DueOn, SubmittedAt);

    /// <summary>The first of a period.</summary>
    /// <param name="centerId">The centre.</param>
    /// <param name="centerName">Its name, for the title.</param>
    /// <param name="period">The stretch.</param>
    /// <param name="ordinal">Number in the centre's year.</param>
    /// <param name="dueOn">Last day in time.</param>
    /// <param name="count">What was counted.</param>
    /// <param name="now">Now.</param>
    public static Report Make(string centerId, string centerName, ReportPeriod period, int ordinal, DateOnly dueOn, ReportCount count, Moment now)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(count);
        return new()
        {
            Id = Guid.CreateVersion7(now.Instant),
            CenterId = centerId,
            Kind = period.Kind,
            Period = period.Code,
            Revision = 1,
            Year = period.Last.Year,
            Ordinal = ordinal,
            Title = $"{centerName}{period.Name}{(period.Kind == ReportKind.Quarter ? "办件统计报告" : "工作报告")}",
            DueOn = dueOn,
            Tables = count.Tables,
            Digest = count.Digest,
            CountedAt = now.Instant,
            Version = Guid.NewGuid(),
        };
    }

    /// <summary>经验做法: a text of the centre's own (REP-3).</summary>
    public static Report Practice(string centerId, string key, int ordinal, string title, string text, Moment now) => new()
    {
        Id = Guid.CreateVersion7(now.Instant),
        CenterId = centerId,
        Kind = ReportKind.Practice,
        Period = key,
        Revision = 1,
        Year = now.Day.Year,
        Ordinal = ordinal,
        Title = title.Trim(),
        Text = text.Trim(),
        CountedAt = now.Instant,
        Version = Guid.NewGuid(),
    };

    /// <summary>Counted anew; only before it is sent in.</summary>
    public Refusal? Recount(ReportCount count, Moment now)
    {
        ArgumentNullException.ThrowIfNull(count);
        if (ReportRules.Hindrance(ReportAct.Recount, this) is { } hindrance)
            return hindrance;
        (Tables, Digest, CountedAt, Version) = (count.Tables, count.Digest, now.Instant, Guid.NewGuid());
        return null;
    }

    /// <summary>The director's text; a practice may also get another title.</summary>
    public Refusal? Write(string title, string text)
    {
        if (ReportRules.Hindrance(ReportAct.Write, this) is { } hindrance)
            return hindrance;
        (Title, Text, Version) = (Kind == ReportKind.Practice ? title.Trim() : Title, text.Trim(), Guid.NewGuid());
        return null;
    }

    /// <summary>Checked, signed and sent to the county; from now on nothing in it changes.</summary>
    public Refusal? Submit(string signer, Moment now)
    {
        if (ReportRules.Hindrance(ReportAct.Write, this) is { } hindrance)
            return hindrance;
        if (Text.Length == 0)
            return ReportRefusals.TextMissing;
        (State, Signer, SubmittedAt, Version) = (ReportState.Submitted, signer, now.Instant, Guid.NewGuid());
        return null;
    }

    /// <summary>The county signs for it.</summary>
    public Refusal? Receive(string by, Moment now) => Answer(ReportState.Received, by, "", now);

    /// <summary>The county gives it back with a reason.</summary>
    public Refusal? Return(string reason, string by, Moment now) => Answer(ReportState.Returned, by, reason.Trim(), now);

    /// <summary>A new revision of what was sent in, with the text so far and figures counted anew.</summary>
    public Outcome<Report> Revise(string reason, ReportCount count, Moment now)
    {
        ArgumentNullException.ThrowIfNull(count);
        if (ReportRules.Hindrance(ReportAct.Revise, this) is { } hindrance)
            return hindrance;
        return new Report
        {
            Id = Guid.CreateVersion7(now.Instant),
            CenterId = CenterId,
            Kind = Kind,
            Period = Period,
            Revision = Revision + 1,
            Year = Year,
            Ordinal = Ordinal,
            Title = Title,
            DueOn = DueOn,
            Text = Text,
            Tables = count.Tables,
            Digest = count.Digest,
            CountedAt = now.Instant,
            Correction = reason.Trim(),
            Version = Guid.NewGuid(),
        };
    }

    /// <summary>As <see cref="IsLate"/>, for lists that read no whole report.</summary>
    public static bool? Late(int revision, DateOnly? dueOn, DateTimeOffset? submittedAt) =>
        revision == 1 && dueOn is { } due && submittedAt is { } at ? Moment.At(at).Day > due : null;

    private Refusal? Answer(ReportState state, string by, string reason, Moment now)
    {
        if (ReportRules.Hindrance(ReportAct.Answer, this) is { } hindrance)
            return hindrance;
        (State, AnsweredBy, AnsweredAt, ReturnReason, Version) = (state, by, now.Instant, reason, Guid.NewGuid());
        return null;
    }
}

/// <summary>What was counted for a report.</summary>
/// <param name="Tables">Its tables.</param>
/// <param name="Digest">Fingerprint of every row behind them.</param>
public sealed record ReportCount(IReadOnlyList<ReportTable> Tables, string Digest)
{
    /// <summary>Of a practice, in which nothing is counted.</summary>
    public static ReportCount None { get; } = new([], "");
}
