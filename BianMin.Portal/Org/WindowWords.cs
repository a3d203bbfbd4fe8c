using BianMin.Domain.Org;
using BianMin.Portal.Controls.Marks;

namespace BianMin.Portal.Org;

/// <summary>The Chinese words for what is asked of the county about windows.</summary>
internal static class WindowWords
{
    public static string Of(WindowWish wish) => wish switch
    {
        WindowWish.Open => "增设窗口",
        WindowWish.Change => "调整窗口",
        WindowWish.Close => "撤销窗口",
    };

    public static string Of(WindowRequestState state) => state switch
    {
        WindowRequestState.Open => "待审批",
        WindowRequestState.Agreed => "已同意",
        WindowRequestState.Refused => "不同意",
        WindowRequestState.TakenBack => "已撤回",
    };

    public static Tone ToneOf(WindowRequestState state) => state switch
    {
        WindowRequestState.Open => Tone.Warn,
        WindowRequestState.Agreed => Tone.Ok,
        WindowRequestState.Refused => Tone.Danger,
        WindowRequestState.TakenBack => Tone.Off,
    };

    /// <summary>What would be, in one sentence: 3 号“劳动保障”（号段 C）→ 5 号….</summary>
    public static string Wish(WindowRequest request, CenterProfile? center)
    {
        var wished = $"{request.Number} 号“{request.Name}”（号段 {string.Join("、", request.Series)}）";
        var now = request.WindowId is { } id ? center?.Window(id) : null;
        return request.Wish switch
        {
            WindowWish.Open => wished,
            WindowWish.Close => $"{request.Number} 号“{request.Name}”",
            _ when now is not null && request.State == WindowRequestState.Open =>
                $"{now.Number} 号“{now.Name}”（号段 {string.Join("、", now.Series)}）→ {wished}",
            _ => wished,
        };
    }
}
