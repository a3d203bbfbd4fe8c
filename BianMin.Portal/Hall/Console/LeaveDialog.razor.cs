using BianMin.Domain.Kernel;
using BianMin.Domain.Posts;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BianMin.Portal.Hall.Console;

/// <summary>Asks why and for how long the clerk leaves the window; closes with a <see cref="LeaveWish"/>.</summary>
public sealed partial class LeaveDialog
{
    private static readonly AwayReason[] Reasons =
        [AwayReason.Meeting, AwayReason.VillageVisit, AwayReason.SiteInspection, AwayReason.Meal, AwayReason.Leave, AwayReason.Other];

    private static readonly int[] QuickMinutes = [15, 30, 60, 120];

    private AwayReason _reason = AwayReason.Meeting;
    private int? _minutes;
    private TimeOnly? _time;
    private string _remark = "";
    private bool _leaveOpen;
    private Faults _faults = Faults.None;
    private Refusal? _refusal;

    /// <summary>The ticket at the window, if any: leaving it behind is an explicit choice.</summary>
    [Parameter]
    public string? Serving { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private Moment Now => Moment.At(Clock.GetUtcNow());

    /// <inheritdoc />
    protected override void OnInitialized() => Choose(30);

    private void Choose(int? minutes)
    {
        _minutes = minutes;
        _time = minutes is { } m ? TimeOnly.FromDateTime(Now.Local.AddMinutes(m)) : null;
    }

    private void ChooseTime(TimeOnly? time) => (_minutes, _time) = (null, time);

    private DateTimeOffset? ExpectedBack()
    {
        if (_minutes is { } minutes)
            return Now.Instant.AddMinutes(minutes);
        return _time is { } time ? new DateTimeOffset(Now.Day.ToDateTime(time), TimeSpan.FromHours(8)).ToUniversalTime() : null;
    }

    private void Agree()
    {
        var wish = new LeaveWish(_reason, string.IsNullOrWhiteSpace(_remark) ? null : _remark.Trim(), ExpectedBack(), _leaveOpen);
        _faults = Faults.Of(Services, new LeavePost("", Guid.Empty, wish.Reason, wish.Remark, wish.ExpectedBack, wish.LeaveOpen));
        _refusal = wish.ExpectedBack <= Now.Instant ? PostRefusals.BackInThePast
            : Serving is not null && !_leaveOpen ? PostRefusals.PersonInService(Serving)
            : null;
        if (!_faults.Any && _refusal is null)
            Dialog.Close(wish);
    }
}

/// <summary>What the clerk chose on leaving.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Remark">More to it.</param>
/// <param name="ExpectedBack">When they mean to be back (UTC), if they can say.</param>
/// <param name="LeaveOpen">Whether the person at the window is left to the stand-in.</param>
public sealed record LeaveWish(AwayReason Reason, string? Remark, DateTimeOffset? ExpectedBack, bool LeaveOpen);
