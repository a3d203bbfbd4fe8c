using BianMin.Domain.Hall;
using BianMin.Portal.Hall.Paper;
using BianMin.Portal.Hall.Progress;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Cases.Progress;

/// <summary>Where the QR code of a ticket leads: how far the queue is, live, on the visitor's own telephone.</summary>
public sealed partial class ProgressPage : IDisposable
{
    private TicketReference? _reference;
    private HallSnapshot? _hall;
    private IDisposable? _watch;

    /// <summary>What the QR code names, such as <c>sixi-20261122-A012</c>.</summary>
    [SupplyParameterFromQuery(Name = "n")]
    public string? Reference { get; set; }

    /// <summary>Number of the case whose paper was scanned.</summary>
    [SupplyParameterFromQuery(Name = "c")]
    public string? CaseNumber { get; set; }

    [Inject]
    private IHallFeed Feed { get; init; } = null!;

    /// <summary>Stops watching.</summary>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _reference = TicketReference.Parse(Reference);
        _hall = _reference is null ? null : await Feed.Current(_reference.CenterId, CancellationToken.None);
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && _hall is not null)
            _watch = Feed.Watch(_reference!.CenterId, hall => InvokeAsync(() => Take(hall)));
    }

    private void Take(HallSnapshot hall)
    {
        _hall = hall;
        StateHasChanged();
    }
}
