using BianMin.Domain.Hall;
using BianMin.Portal.Controls;
using BianMin.Portal.Hall.Paper;

namespace BianMin.Portal.Hall.Progress;

/// <summary>Where a ticket stands, in words for the visitor.</summary>
/// <param name="Words">The one thing to know.</param>
/// <param name="Hint">What to do.</param>
public sealed record TicketPlace(string Words, string? Hint)
{
    /// <summary>Looks a ticket up in the living hall.</summary>
    public static TicketPlace Of(HallSnapshot hall, TicketReference ticket)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(ticket);
        if (ticket.Day != hall.Day)
            return new($"这是{ChineseText.Date(ticket.Day)}的号票，已经失效", "请重新取号。");
        foreach (var series in hall.Series)
        {
            for (var ahead = 0; ahead < series.Queue.Count; ahead++)
            {
                if (series.Queue[ahead].Ticket.Label == ticket.Label)
                    return new($"前面还有 {ahead} 人", ahead == 0 ? "请留意叫号，很快轮到您。" : "请在大厅等候，留意叫号。");
            }
        }

        var at = hall.Tickets.FirstOrDefault(t => t.Label == ticket.Label);
        var window = at?.WindowId is { } id ? hall.Window(id)?.Window.Plate : null;
        return at?.State switch
        {
            TicketState.Called => new($"正在叫号，请到{window}", null),
            TicketState.Serving => new($"正在{window}办理", null),
            TicketState.Held => new($"{window}已为您保留", "材料备齐后请直接回到该窗口。"),
            TicketState.NoShow => new("已经过号", "请到咨询台恢复排队。"),
            TicketState.Waiting or TicketState.Finished or TicketState.Voided => new("已经办结或作废", "没有办好的，请到咨询台重新取号。"),
        };
    }
}
