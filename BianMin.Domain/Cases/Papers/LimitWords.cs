using BianMin.Domain.Calendar;
using BianMin.Domain.Guides;

namespace BianMin.Domain.Cases;

/// <summary>Limits as papers tell of them.</summary>
internal static class LimitWords
{
    /// <summary>The limits of the case as they are promised and as the law sets them, with their last days.</summary>
    public static string Limits(this PaperDraft draft)
    {
        var (promised, legal) = (draft.Case.Promised(draft.Input.Calendar), draft.Case.Legal(draft.Input.Calendar));
        if (promised is null)
            return "";
        var text = draft.Case.Item.Legal is { } limit ? $"本事项法定办理期限为{Text(limit)}，{Until(legal?.Due)}；" : "";
        text += draft.Case.Item.Promised.Days == 0 ? "本机关承诺当场办结。" : $"本机关承诺{Text(draft.Case.Item.Promised)}办结，{Until(promised.Due)}。";
        return promised.Provisional || legal is { Provisional: true } ? $"{text}{HolidayCalendar.Unpublished}。" : text;
    }

    private static string Until(DateOnly? due) => due is { } day ? $"至{PaperDraft.Day(day)}止" : "期限暂停计算，恢复后另行告知";

    private static string Text(TimeLimit limit) => limit.Counting == DayCounting.WorkingDays ? $"{limit.Days}个工作日" : $"{limit.Days}日";
}
