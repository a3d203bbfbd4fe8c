using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Controls.Lists;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Hall.Reception;

/// <summary>All tickets of the day: found by number, put right by printing again, voiding or letting back.</summary>
public sealed partial class TodayTickets
{
    private static readonly string[] VoidReasons = ["群众离开", "重复取号", "未出纸", "取错业务"];

    private OfficeList<TicketLine>? _list;
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
    private Notices Notices { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <summary>Reads the page in view again.</summary>
    public Task Refresh() => _list?.Refresh() ?? Task.CompletedTask;

    private Task Search() => _list?.Reload() ?? Task.CompletedTask;

    private async Task<ListPage<TicketLine>> Load(ListRequest request, CancellationToken cancellationToken)
    {
        var filter = new TicketFilter(_series.Length == 0 ? null : _series, _state, _number, _unconfirmed);
        var day = Moment.At(Clock.GetUtcNow()).Day;
        var found = await Tickets.Search(Actor, Center.Scope, day, filter, request.Skip, request.Take, cancellationToken);
        return found.TryGet(out var page, out _refusal) ? new(page.Lines, page.Total) : new([], 0);
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
            Notices.Refused(refusal);
        else
            Notices.Done(done);
        await Refresh();
    }
}
