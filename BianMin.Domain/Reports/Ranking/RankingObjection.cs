using BianMin.Domain.Kernel;

namespace BianMin.Domain.Reports;

/// <summary>异议: a centre says that its place in a ranking is not right; the county answers in words.</summary>
public sealed class RankingObjection
{
    /// <summary>Days after a period's last day on which an objection can be filed.</summary>
    public const int DaysToObject = 15;

    /// <summary>Greatest length of a reason and of an answer.</summary>
    public const int TextLength = 500;

    private RankingObjection()
    {
    }

    /// <summary>Identity; made by the screen, so that filing it twice makes one.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>Code of the period whose ranking is meant.</summary>
    public string Period { get; private init; } = "";

    /// <summary>What is not right, and why.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Who filed it.</summary>
    public string FiledBy { get; private init; } = "";

    /// <summary>When (UTC).</summary>
    public DateTimeOffset FiledAt { get; private init; }

    /// <summary>Whether the county found it right; null while 待答复.</summary>
    public bool? Upheld { get; private set; }

    /// <summary>What the county says; empty before.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Who answered; empty before.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>When (UTC); null before.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Set anew at each change.</summary>
    public Guid Version { get; private set; }

    /// <summary>待答复, or what came of it.</summary>
    public string StateText => Upheld switch { null => "待答复", true => "已答复 · 采纳", false => "已答复 · 不采纳" };

    /// <summary>The last day on which the ranking of a period can be objected to.</summary>
    public static DateOnly LastDay(ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.Last.AddDays(DaysToObject);
    }

    /// <summary>Files it.</summary>
    public static Outcome<RankingObjection> File(Guid id, string centerId, ReportPeriod period, string reason, string by, Moment now)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (now.Day <= period.Last)
            return RankingRefusals.NotRanked;
        if (now.Day > LastDay(period))
            return RankingRefusals.TooLate(LastDay(period));
        return new RankingObjection
        {
            Id = id,
            CenterId = centerId,
            Period = period.Code,
            Reason = reason.Trim(),
            FiledBy = by,
            FiledAt = now.Instant,
            Version = Guid.NewGuid(),
        };
    }

    /// <summary>The county answers, once.</summary>
    public Refusal? AnswerWith(bool upheld, string answer, string by, Moment now)
    {
        if (Upheld is not null)
            return RankingRefusals.Answered;
        (Upheld, Answer, AnsweredBy, AnsweredAt, Version) = (upheld, answer.Trim(), by, now.Instant, Guid.NewGuid());
        return null;
    }
}
