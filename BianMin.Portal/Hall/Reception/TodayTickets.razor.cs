using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
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
    private TicketFilter _asked = new();
    private bool _busy;

    /// <summary>The number as printed, or its digits alone.</summary>
    [SupplyParameterFromQuery(Name = "no")]
    public string? Number { get; set; }

    /// <summary>The series.</summary>
    [SupplyParameterFromQuery]
    public string? Series { get; set; }

    /// <summary>A state.</summary>
    [SupplyParameterFromQuery]
    public string? State { get; set; }

    /// <summary>Only tickets whose paper nobody confirmed.</summary>
    [SupplyParameterFromQuery(Name = "paper")]
    public bool Unconfirmed { get; set; }

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
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    private TicketFilter Filter => new(
        string.IsNullOrEmpty(Series) ? null : Series,
        Enum.TryParse<TicketState>(State, out var state) && Enum.IsDefined(state) ? state : null,
        Number,
        Unconfirmed);

    /// <summary>Reads the page in view again.</summary>
    public Task Refresh() => _list?.Refresh() ?? Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        // Page and order are the list's own affair.
        if (_asked == Filter)
            return;
        _asked = Filter;
        if (_list is not null)
            await _list.Reload();
    }

    private async Task<Outcome<ListPage<TicketLine>>> Load(ListRequest request, CancellationToken cancellationToken)
    {
        var found = await Tickets.Search(Actor, Center.Scope, Moment.At(Clock.GetUtcNow()).Day, Filter, request.Skip, request.Take, cancellationToken);
        return found.TryGet(out var page, out var refusal) ? new ListPage<TicketLine>(page.Lines, page.Total) : refusal;
    }

    private string StateOf(TicketLine line) =>
        line.WindowId is { } id && Center.Window(id) is { } window ? $"{TicketNames.Of(line.State)} · {window.Plate}" : TicketNames.Of(line.State);

    private void Go(string name, string? value) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = string.IsNullOrWhiteSpace(value) ? null : value.Trim(), ["p"] = null }), replace: true);

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
        var outcome = await UseCases.Do(Actor, useCase);
        _busy = false;
        if (outcome.Refusal is { } refusal)
            Notices.Refused(refusal);
        else
            Notices.Done(done);
        await Refresh();
    }
}
