namespace BianMin.Domain.Cases;

/// <summary>A time that no limit counts, told to the applicant in writing (行政许可法第45条).</summary>
/// <param name="Reason">Why.</param>
/// <param name="From">The day of the notice; it is still counted.</param>
/// <param name="Until">The day on which the reason ended; the next one is counted again. Null while it lasts.</param>
public sealed record ClockPause(PauseReason Reason, DateOnly From, DateOnly? Until)
{
    /// <summary>Working days that it takes, as the applicant is told; null where nobody said.</summary>
    public int? Days { get; init; }

    /// <summary>Who does it; empty where nobody said.</summary>
    public string Body { get; init; } = "";

    /// <summary>The law that asks for it; empty where nobody said.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Whether the clock stands on a day.</summary>
    public bool Stops(DateOnly date) => From < date && (Until is not { } until || date <= until);
}

/// <summary>A special procedure, as the applicant is told of it.</summary>
/// <param name="Days">Working days that it takes.</param>
/// <param name="Body">Who does it.</param>
/// <param name="Basis">The law that asks for it; may be empty.</param>
public sealed record SpecialProcedure(int Days, string Body, string Basis)
{
    /// <summary>Greatest number of days.</summary>
    public const int MostDays = 365;
}

/// <summary>Why a clock stands.</summary>
public enum PauseReason
{
    /// <summary>补报材料.</summary>
    Supplement,

    /// <summary>听证.</summary>
    Hearing,

    /// <summary>检验检测.</summary>
    Inspection,

    /// <summary>鉴定.</summary>
    Appraisal,

    /// <summary>专家评审.</summary>
    ExpertReview,

    /// <summary>公示.</summary>
    Publicity,
}

/// <summary>The words of <see cref="PauseReason"/>.</summary>
public static class PauseReasons
{
    /// <summary>Special procedures, for which a clerk stops the clock; a supplement is asked for with the acceptance.</summary>
    public static IReadOnlyList<PauseReason> Special { get; } = [.. Enum.GetValues<PauseReason>().Where(r => r != PauseReason.Supplement)];

    /// <summary>In Chinese, as on the notice.</summary>
    public static string Text(this PauseReason reason) => reason switch
    {
        PauseReason.Supplement => "补报材料",
        PauseReason.Hearing => "听证",
        PauseReason.Inspection => "检验检测",
        PauseReason.Appraisal => "鉴定",
        PauseReason.ExpertReview => "专家评审",
        PauseReason.Publicity => "公示",
    };
}
