using BianMin.Domain.Hall;
using BianMin.Domain.Posts;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Posts;

/// <summary>A window on the director's board: post, queue, longest wait, its alarms, and where a B is dropped.</summary>
public sealed partial class WindowCard
{
    private CardFace? _drawn;

    /// <summary>The board.</summary>
    [Parameter, EditorRequired]
    public FloorViewModel Model { get; set; } = null!;

    /// <summary>The window.</summary>
    [Parameter, EditorRequired]
    public WindowView Window { get; set; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    private CardFace Face { get; set; } = null!;

    private PostStyle Look => PostStyle.Of(Face.State);

    private string? DropStyle => Face.Drop switch { null => null, true => "takes", false => "takes-not" };

    /// <inheritdoc />
    protected override void OnParametersSet() => Face = CardFace.Of(Model, Window);

    // An uncovered window also shows who could be sent there, which any other window may change.
    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        var draw = Face.State == PostState.Uncovered || Face != _drawn;
        _drawn = Face;
        return draw;
    }

    private async Task Close()
    {
        var waiting = Window.Waiting > 0 ? $"还有 {Window.Waiting} 人等候这个窗口。" : "";
        if (await Confirm.Ask($"关闭{Window.Window.Plate}（{Window.Window.Name}）？", $"{waiting}窗口将显示“未开放”，窗口人员可以重新上岗。", "关闭窗口", serious: true))
            await Model.Do(new CloseWindow(Model.CenterId, Window.Window.Id));
    }
}
