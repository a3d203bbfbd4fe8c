using BianMin.Domain.Hall;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Hall.Console;

/// <summary>Who waits for my window, in order, with the reason of each place; calling one out of order needs a reason.</summary>
public sealed partial class QueueList
{
    // More are seldom looked at; 200 rows would make every change slower for nothing.
    private const int FirstShown = 60;

    private readonly HashSet<Guid> _fresh = [];
    private HashSet<Guid>? _known;
    private Guid? _open;
    private bool _all;
    private IReadOnlyList<object?> _drawn = [];

    /// <summary>The console.</summary>
    [Parameter, EditorRequired]
    public ConsoleViewModel Model { get; set; } = null!;

    /// <summary>My window.</summary>
    [Parameter, EditorRequired]
    public WindowView Window { get; set; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    private IReadOnlyList<QueuePlace> Places { get; set; } = [];

    private IReadOnlyList<QueuePlace> Shown => _all ? Places : [.. Places.Take(FirstShown)];

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        Places = Model.Hall!.QueueOf(Window.Window.Id);
        var now = Places.Select(p => p.Ticket.Id).ToHashSet();
        if (_known is not null)
            _fresh.UnionWith(now.Except(_known));
        _fresh.IntersectWith(now);
        _known = now;
    }

    // Most changes of a hall are of other queues.
    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        object?[] face = [_open, _open is null ? null : Model.Now, _all, Places.Count, .. Shown.Select(p => p.Ticket), .. _fresh.Order().Cast<object>()];
        var draw = !face.SequenceEqual(_drawn);
        _drawn = face;
        return draw;
    }

    private static IEnumerable<string> Tags(QueuePlace place) => new[]
    {
        place.Ticket.Courtesy == Courtesy.None ? null : QueuePlace.CourtesyName(place.Ticket.Courtesy),
        place.Ticket.Returned ? "过号回" : null,
        place.Ticket.Source == TicketSource.Booking ? "预约" : null,
        place.Ticket.TargetWindowId is not null || place.Ticket.QueueSeries != place.Ticket.Series ? "转来" : null,
    }.OfType<string>();

    private void Toggle(Guid ticket) => _open = _open == ticket ? null : ticket;

    private async Task CallThis(QueuePlace place)
    {
        if (Window.Current is { } current)
        {
            await Confirm.Ask($"{current.Label} 还在本窗口", "请先办结、挂起或过号，再叫别的号。", "知道了");
            return;
        }

        var reason = await Confirm.AskReason(
            $"先叫 {place.Ticket.Label}（第 {place.Rank} 位）？", "提前叫号的原因", Ticket.ReasonLength,
            ["年老体弱", "已约定时间", "补材料回来", "紧急事项"], "先叫此号");
        if (reason is not null && await Model.Do(new CallTicket(Model.CenterId, Window.Window.Id, place.Ticket.Id, reason)))
            _open = null;
    }
}
