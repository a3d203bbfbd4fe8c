namespace BianMin.Domain.Supervision;

/// <summary>The words of cards.</summary>
public static class CardWords
{
    /// <summary>In Chinese.</summary>
    public static string Text(this CardLevel level) => level switch
    {
        CardLevel.Hint => "提示",
        CardLevel.Yellow => "黄牌",
        CardLevel.Red => "红牌",
    };

    /// <summary>In Chinese. A hint waits for nobody.</summary>
    public static string Text(this CardState state) => state switch
    {
        CardState.Raised => "待答复",
        CardState.Answered => "待核销",
        CardState.Closed => "已核销",
        CardState.Withdrawn => "已撤销",
    };
}
