using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BianMin.Portal.Posts;

/// <summary>The alarms that stand, and their sound, which each director switches on or off for this browser.</summary>
public sealed partial class AlarmList
{
    private const int SilenceMinutes = 10;
    private static readonly TimeSpan SoundEvery = TimeSpan.FromSeconds(30);

    private readonly HashSet<Guid> _heard = [];
    private DateTimeOffset _soundedAt;
    private bool _sound;

    /// <summary>The board.</summary>
    [Parameter, EditorRequired]
    public FloorViewModel Model { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; init; } = null!;

    private IReadOnlyList<AlarmView> Alarms => Model.Hall!.Alarms;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Model.ReadOnly)
            return;
        if (firstRender)
        {
            _sound = await Try(() => Script.InvokeAsync<bool>("bianmin.alarmSound.remembered"));
            StateHasChanged();
        }

        await Sound();
    }

    private async Task Sound()
    {
        var loud = Alarms.Where(a => a.Sounds(Model.Now)).Select(a => a.Id).ToList();
        var fresh = loud.Count > 0 && !_heard.IsSupersetOf(loud);
        if (!_sound || loud.Count == 0 || (!fresh && Model.Now - _soundedAt < SoundEvery))
            return;
        _heard.UnionWith(loud);
        _soundedAt = Model.Now;
        await Try(() => Script.InvokeAsync<bool>("bianmin.alarmSound.play"));
    }

    private async Task SwitchSound()
    {
        _sound = !_sound;
        await Try(() => Script.InvokeAsync<bool>("bianmin.alarmSound.remember", _sound));
    }

    // The page may be gone before its answer comes; a sound is never worth an error.
    private static async Task<bool> Try(Func<ValueTask<bool>> call)
    {
        try
        {
            return await call();
        }
        catch (JSException)
        {
            return false;
        }
        catch (JSDisconnectedException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private string? Plate(AlarmView alarm) => Model.Hall!.Window(alarm.WindowId)?.Window.Plate;

    private string Waits(AlarmView alarm) => Model.Hall!.Window(alarm.WindowId) is { Waiting: > 0, LongestSince: { } since } window
        ? $"{window.Waiting} 人等候，最长 {Controls.ChineseText.Minutes(Model.Now - since)}"
        : "无人等候";

    private string About(AlarmView alarm) => $"{Plate(alarm)} {PostWords.Of(alarm.Kind)}";

    private string StateOf(AlarmView alarm) => alarm switch
    {
        { AcknowledgedBy: { } by } => $"{by} 已知道",
        { SilencedUntil: { } until } when alarm.IsSilenced(Model.Now) => $"静音至 {Controls.ChineseText.Time(until)}",
        _ => "待处理",
    };
}
