using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Posts;

/// <summary>A window on the director's board: post, queue, longest wait, its alarms, and where a B is dropped.</summary>
public sealed partial class WindowCard
{
    /// <summary>The board.</summary>
    [Parameter, EditorRequired]
    public FloorDesk Desk { get; set; } = null!;

    /// <summary>The window.</summary>
    [Parameter, EditorRequired]
    public WindowView Window { get; set; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    private PostLook Look => PostLook.Of(Window.State);

    private WaitLight Light => WaitLight.Of(Window.LongestSince, Desk.Hall!.Center.Hall, Desk.Now);

    private IEnumerable<AlarmView> Alarms => Desk.Hall!.Alarms.Where(a => a.WindowId == Window.Window.Id);

    private string? DropStyle => Desk.Dragged is null ? null : Desk.Takes(Window) ? "takes" : "takes-not";

    private string PostText => Window.State switch
    {
        PostState.StaffedByA => "A岗",
        PostState.CoveredByB => $"B岗 · 替{Window.Away?.Name}（{AwayReasons.InWords(Window.Reason)}）",
        PostState.Uncovered => $"{AwayReasons.InWords(Window.Reason)}{Back}",
        _ => "今日未开放",
    };

    private string? Back => Window.ExpectedBack is { } back
        ? $" · 预计 {ChineseText.Time(back)} 回{(back < Desk.Now ? "，已超时" : null)}"
        : null;

    private async Task Close()
    {
        var waiting = Window.Waiting > 0 ? $"还有 {Window.Waiting} 人等候这个窗口。" : "";
        if (await Confirm.Ask($"关闭{Window.Window.Plate}（{Window.Window.Name}）？", $"{waiting}窗口将显示“未开放”，窗口人员可以重新上岗。", "关闭窗口", serious: true))
            await Desk.Do(new CloseWindow(Desk.CenterId, Window.Window.Id));
    }
}
