using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BianMin.Portal.Hall.Reception;

/// <summary>The reception desk: draws for visitors, keys in the paper pad, books visits, and puts the day's tickets right.</summary>
public sealed partial class ReceptionPage : IAsyncDisposable
{
    private Actor? _actor;
    private CenterProfile? _center;
    private Refusal? _refusal;
    private DrawnTicket? _issued;
    private DrawnTicket? _paper;
    private int _print;
    private TodayTickets? _tickets;
    private BookingForm? _bookings;
    private IJSObjectReference? _printer;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private IHallFeed Feed { get; init; } = null!;

    [Inject]
    private IJSRuntime Script { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_printer is not null)
                await _printer.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its module with it.
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor.Get();
        _center = actor.CenterId is { } id ? await Centers.Find(id, CancellationToken.None) : null;
        _actor = actor;
    }

    private async Task<bool> Issue(Func<string, IUseCase<DrawnTicket>> asked)
    {
        var outcome = await UseCases.Do(_actor!, asked(_center!.Id));
        outcome.TryGet(out _issued, out _refusal);
        // A form asked, and its event draws only the form; what came of it is shown by this page.
        StateHasChanged();
        if (_issued is not { } ticket)
            return false;
        if (_tickets is not null)
            await _tickets.Refresh();
        if (_bookings is not null)
            await _bookings.Refresh();
        // The pad's paper is in the visitor's hand already.
        if (asked(_center.Id) is not KeyInPadTicket)
            await Print(ticket);
        return true;
    }

    private async Task Reprint(TicketLine line)
    {
        var hall = await Feed.Current(_center!.Id, CancellationToken.None);
        var queue = hall?.Series.SelectMany(s => s.Queue.Select((place, ahead) => (place.Ticket.Id, Ahead: ahead, s.Estimate)));
        var place = queue?.FirstOrDefault(p => p.Id == line.Id);
        var name = _center.FindSeries(line.Series)?.Name ?? line.Series;
        await Print(new DrawnTicket(line.Id, line.Label, line.Series, name, place?.Ahead ?? 0, place?.Estimate, Existing: true));
    }

    private async Task Print(DrawnTicket ticket)
    {
        _paper = ticket;
        _print++;
        StateHasChanged();
        try
        {
            // The paper must be on the page before the browser is asked to print it.
            await Task.Yield();
            _printer ??= await Script.InvokeAsync<IJSObjectReference>("import", $"./{Assets["hall/paper.js"]}");
            await _printer.InvokeVoidAsync("print");
        }
        catch (JSException)
        {
            _refusal = Refusal.Conflict("hall.not-printed", $"{ticket.Label} 已取号，但打印机没有回应。请检查打印机后，在列表中点“重打”。");
            StateHasChanged();
            return;
        }

        if ((await UseCases.Do(_actor!, new ConfirmPaper(_center!.Id, ticket.TicketId))).Refusal is { } refusal)
            Notices.Refused(refusal);
        if (_tickets is not null)
            await _tickets.Refresh();
    }
}
