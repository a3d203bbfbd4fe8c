using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Hall.Reception;

/// <summary>Books a time today, lists the day's bookings and checks visitors in.</summary>
public sealed partial class BookingForm
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private string _series = "";
    private TimeOnly? _time;
    private string _key = NewKey();
    private Faults _faults = Faults.None;
    private bool _busy;
    private Booked? _booked;
    private Refusal? _refusal;
    private IReadOnlyList<BookingLine> _lines = [];

    /// <summary>Who sits at reception.</summary>
    [Parameter]
    [EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Their centre.</summary>
    [Parameter]
    [EditorRequired]
    public required CenterProfile Center { get; set; }

    /// <summary>Turns a booking into a ticket; false when it was refused.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<Func<string, IUseCase<DrawnTicket>>, Task<bool>> CheckIn { get; set; }

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ITicketList Tickets { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <summary>Reads the list again.</summary>
    public async Task Refresh()
    {
        var found = await Tickets.Bookings(Actor, Center.Scope, Moment.At(Clock.GetUtcNow()).Day, CancellationToken.None);
        if (found.TryGet(out var page, out _refusal))
            _lines = page.Lines;
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Refresh();

    private static string NewKey() => $"booking-{Guid.NewGuid():N}";

    private async Task Submit()
    {
        if (_busy)
            return;
        var asked = new BookVisit(Center.Id, _series, _time is { } time ? new(Moment.At(Clock.GetUtcNow()).Day.ToDateTime(time), China) : default, _key);
        (_faults, _refusal) = (Faults.Of(Services, asked), null);
        if (_faults.Any)
            return;
        _busy = true;
        var outcome = await UseCases.Do(Actor, asked);
        if (outcome.TryGet(out _booked, out var refusal))
        {
            (_series, _time, _key) = ("", null, NewKey());
            await Refresh();
        }

        _refusal = refusal;
        _busy = false;
    }

    private async Task Arrive(BookingLine line)
    {
        if (_busy)
            return;
        _busy = true;
        await CheckIn(center => new CheckInBooking(center, line.Code));
        _busy = false;
    }
}
