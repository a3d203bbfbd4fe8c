using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;
using Radzen;
using Radzen.Blazor;

namespace BianMin.Portal.Hall.Reception;

/// <summary>All tickets of the day: found by number, put right by printing again, voiding or letting back.</summary>
public sealed partial class TodayTickets
{
    private static readonly string[] VoidReasons = ["群众离开", "重复取号", "未出纸", "取错业务"];

    private RadzenDataGrid<TicketLine>? _grid;

    // The grid asks for its first page only while it has none at all.
    private IReadOnlyList<TicketLine>? _lines;
    private int _total;
    private string _number = "";
    private string _series = "";
    private TicketState? _state;
    private bool _unconfirmed;
    private bool _busy;
    private Refusal? _refusal;

    /// <summary>Who sits at reception.</summary>
    [Parameter]
    [EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Their centre.</summary>
    [Parameter]
    [EditorRequired]
    public required CenterProfile Center { get; set; }

    /// <summary>Prints a ticket once more.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<TicketLine> Reprint { get; set; }

    [Inject]
    private ITicketList Tickets { get; init; } = null!;

    [Inject]
    private IDesk Desk { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private NotificationService Notifications { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <summary>Reads the page in view again.</summary>
    public Task Refresh() => _grid?.Reload() ?? Task.CompletedTask;

    private Task Search() => _grid?.FirstPage(forceReload: true) ?? Task.CompletedTask;

    private async Task Load(LoadDataArgs args)
    {
        var filter = new TicketFilter(_series.Length == 0 ? null : _series, _state, _number, _unconfirmed);
        var day = Moment.At(Clock.GetUtcNow()).Day;
        var found = await Tickets.Search(Actor, Center.Scope, day, filter, args.Skip ?? 0, args.Top ?? 15, CancellationToken.None);
        if (found.TryGet(out var page, out _refusal))
            (_lines, _total) = page;
    }

    private Task Return(TicketLine line) => Do(new ReturnTicket(Center.Id, line.Id), $"{line.Label} 已回到队尾。");

    private async Task Void(TicketLine line)
    {
        if (await Confirm.AskReason($"作废 {line.Label} 吗？", "作废原因", Ticket.ReasonLength, VoidReasons, "作废") is { } reason)
            await Do(new VoidTicket(Center.Id, line.Id, reason), $"{line.Label} 已作废。");
    }

    private async Task Do(IUseCase<Done> useCase, string done)
    {
        if (_busy)
            return;
        _busy = true;
        var outcome = await Desk.Do(Actor, useCase);
        _busy = false;
        if (outcome.Refusal is { } refusal)
            Notifications.ShowRefusal(refusal);
        else
            Notifications.ShowDone(done);
        await Refresh();
    }
}
