using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace BianMin.Portal.Org.SetUp;

/// <summary>The centre's hours, hotline and notices in the hands of its director (ORG-7, ORG-8, HALL-5).</summary>
public sealed partial class SettingsPage
{
    private const int DaysAhead = 14;

    private static readonly (Attendance, string)[] Days =
        [(Attendance.Centralised, "周一至周五（完全集中办公）"), (Attendance.OnMarketDays, "逢圩日"), (Attendance.OnWeekdays, "每周固定的日子")];

    private static readonly (Weekdays, string)[] Week =
    [
        (Weekdays.Monday, "周一"), (Weekdays.Tuesday, "周二"), (Weekdays.Wednesday, "周三"), (Weekdays.Thursday, "周四"), (Weekdays.Friday, "周五"),
        (Weekdays.Saturday, "周六"), (Weekdays.Sunday, "周日"),
    ];

    private CenterProfile? _center;
    private HoursForm _hours = HoursForm.Of(OfficeRegime.RuijinCentralised);
    private Refusal? _refusal;
    private Faults _faults = Faults.None;
    private Actor _actor = ActorClaims.Nobody;
    private string _hotline = "";
    private string _notices = "";
    private bool _dirty;
    private bool _busy;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IHolidays Holidays { get; init; } = null!;

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.Get();
        await Read();
    }

    private async Task Read()
    {
        _center = await Centers.Find(_actor.CenterId ?? "", CancellationToken.None);
        if (_center is null)
            return;
        _hours = HoursForm.Of(_center.Regime);
        _hotline = _center.Hotline;
        _notices = string.Join('\n', _center.Notices);
        _dirty = false;
    }

    private void Type(Action act)
    {
        act();
        Changed();
    }

    private void Changed() => _dirty = true;

    private async Task Save()
    {
        if (_busy)
            return;
        var notices = _notices.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var asked = new SetUpCenter(_center!.Id, _hotline, notices, _hours.Regime, _center.Version);
        _faults = Faults.Of(Services, asked);
        if (_faults.Any)
            return;
        _busy = true;
        var outcome = await UseCases.Do(_actor, asked);
        _busy = false;
        if (!outcome.TryGet(out _, out _refusal))
            return;
        Notices.Done("设置已保存，大厅电视和取号机同时更新。");
        await Read();
    }

    private IEnumerable<(DateOnly Day, string Text, bool Open)> Ahead()
    {
        var calendar = new CenterCalendar(_hours.Regime, Holidays.Current);
        var today = Moment.At(Clock.GetUtcNow()).Day;
        return Enumerable.Range(0, DaysAhead).Select(today.AddDays).Select(day =>
        {
            var hours = calendar.HoursOn(day);
            var open = hours.Sessions.Any();
            return (day, open ? hours.Text : Holidays.Current.On(day)?.Text ?? "休息", open);
        });
    }

    private async Task Leave(LocationChangingContext going)
    {
        if (_dirty && !await Confirm.Ask("离开这个页面吗？", "有修改还没有保存，离开后会丢失。", "不保存，离开", serious: true))
            going.PreventNavigation();
    }
}
