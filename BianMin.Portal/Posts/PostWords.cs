using BianMin.Domain.Posts;

namespace BianMin.Portal.Posts;

/// <summary>The Chinese words for posts, the same on every screen, print and export.</summary>
public static class PostWords
{
    /// <summary>What happened.</summary>
    public static string Of(PostChangeKind kind) => kind switch
    {
        PostChangeKind.SignedOn => "上岗",
        PostChangeKind.Left => "离岗",
        PostChangeKind.Covered => "顶岗",
        PostChangeKind.SignedOff => "收岗",
    };

    /// <summary>The state of a stretch.</summary>
    public static string Of(PostState state) => state.Definition().Full;

    /// <summary>What an alarm is about.</summary>
    public static string Of(AlarmKind kind) => kind switch
    {
        AlarmKind.Uncovered => "空岗",
        AlarmKind.AwayUnannounced => "未打招呼离岗",
        AlarmKind.NotAcknowledged => "派岗未确认",
    };

    /// <summary>A length of time: <c>45 秒</c>, <c>12 分钟</c>, <c>1 小时 05 分</c>.</summary>
    public static string Of(TimeSpan length) => length switch
    {
        { TotalSeconds: < 60 } => $"{(int)length.TotalSeconds} 秒",
        { TotalMinutes: < 60 } => $"{(int)length.TotalMinutes} 分钟",
        _ => $"{(int)length.TotalHours} 小时 {length.Minutes:D2} 分",
    };
}
