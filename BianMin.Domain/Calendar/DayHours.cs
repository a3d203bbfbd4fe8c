using System.Text.Json.Serialization;

namespace BianMin.Domain.Calendar;

/// <summary>The sessions of one day; either may be missing. Staff sign in once for each (PEOPLE-1).</summary>
/// <param name="Morning">上午.</param>
/// <param name="Afternoon">下午.</param>
public sealed record DayHours(Session? Morning, Session? Afternoon)
{
    /// <summary>08:30–12:00 and 14:00–17:30.</summary>
    public static DayHours Usual { get; } = new(new(new(8, 30), new(12, 0)), new(new(14, 0), new(17, 30)));

    /// <summary>What a weekend duty keeps unless the centre says otherwise: 09:00–12:00 and 14:00–17:00.</summary>
    public static DayHours Duty { get; } = new(new(new(9, 0), new(12, 0)), new(new(14, 0), new(17, 0)));

    /// <summary>A day on which nobody attends.</summary>
    public static DayHours None { get; } = new(null, null);

    /// <summary>What there is of the two, in order.</summary>
    [JsonIgnore]
    public IEnumerable<Session> Sessions => new[] { Morning, Afternoon }.OfType<Session>();

    /// <summary>As printed: 08:30–12:00、14:00–17:30.</summary>
    [JsonIgnore]
    public string Text => string.Join('、', Sessions.Select(s => s.Text));

    /// <summary>What is wrong, in Chinese; null when nothing is.</summary>
    public string? Flaw() =>
        Sessions.Any(s => s.From >= s.Until) ? "办公时间的开始应早于结束。"
        : Morning?.Until > Afternoon?.From ? "上午办公应在下午办公开始之前结束。"
        : null;
}

/// <summary>One stretch of attendance on the wall clock of China.</summary>
/// <param name="From">The first minute.</param>
/// <param name="Until">The end; at this minute the hall is closed.</param>
public sealed record Session(TimeOnly From, TimeOnly Until)
{
    /// <summary>As printed: 08:30–12:00.</summary>
    [JsonIgnore]
    public string Text => $"{From:HH\\:mm}–{Until:HH\\:mm}";

    /// <summary>Whether the hall is open at a time by this session.</summary>
    public bool Contains(TimeOnly time) => From <= time && time < Until;
}
