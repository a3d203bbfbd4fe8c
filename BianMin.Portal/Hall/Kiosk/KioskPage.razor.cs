using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BianMin.Portal.Hall.Kiosk;

/// <summary>The touch screen in the hall (HALL-6): one decision a page, from the business to the paper in the hand.</summary>
public sealed partial class KioskPage
{
    private KioskStep _step;
    private BoardSeries? _series;
    private Courtesy _courtesy;
    private string _key = "";
    private bool _busy;
    private DrawnTicket? _ticket;
    private PaperStep _paper;
    private Refusal? _refusal;
    private IUseCase<DrawnTicket>? _again;

    /// <inheritdoc/>
    protected override string Module => "hall/kiosk.js";

    [Inject]
    private KioskProgress Progress { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    /// <summary>Back to the start: by the visitor, or by the screen when nobody has touched it for a while.</summary>
    [JSInvokable]
    public void GoHome()
    {
        if (_busy)
            return;
        (_step, _series, _ticket, _refusal, _again, _courtesy) = (KioskStep.Start, null, null, null, null, Courtesy.None);
        ForgetGuides();
        StateHasChanged();
    }

    private void Back()
    {
        if (!_busy && !BackAmongGuides())
            GoHome();
    }

    private void Choose(BoardSeries series)
    {
        _series = series;
        // One key for one choice: however often the glass is tapped, it is one ticket.
        _key = $"kiosk-{Guid.NewGuid():N}";
        _step = KioskStep.Courtesy;
    }

    private void AskForCode() => _step = KioskStep.Booking;

    private void AskForCase() => _step = KioskStep.Progress;

    private Task Draw(Courtesy courtesy)
    {
        if (_step != KioskStep.Courtesy)
            return Task.CompletedTask;
        _courtesy = courtesy;
        return Ask(new DrawTicket(Center, _series!.Code, courtesy, TicketSource.Kiosk, _key));
    }

    private Task CheckIn(string code) =>
        _step == KioskStep.Booking ? Ask(new CheckInBooking(Center, code)) : Task.CompletedTask;

    private Task Again() => _again is { } request ? Ask(request) : Task.CompletedTask;

    private async Task Ask(IUseCase<DrawnTicket> request)
    {
        if (_busy)
            return;
        _busy = true;
        var outcome = await UseCases.Do(Actor.Kiosk(Center), request);
        _busy = false;
        if (!outcome.TryGet(out _ticket, out _refusal))
        {
            _again = request;
            _step = KioskStep.Refused;
            return;
        }

        _step = KioskStep.Ticket;
        await Print();
    }

    private async Task Print()
    {
        if (_ticket is not { } ticket || _paper == PaperStep.Printing)
            return;
        _paper = PaperStep.Printing;
        StateHasChanged();
        var printed = await Tell("print");
        _paper = printed ? PaperStep.Printed : PaperStep.Unknown;
        StateHasChanged();
        // A refusal leaves the ticket marked as unconfirmed at reception, which is the truth.
        if (printed)
            await UseCases.Do(Actor.Kiosk(Center), new ConfirmPaper(Center, ticket.TicketId));
    }
}
