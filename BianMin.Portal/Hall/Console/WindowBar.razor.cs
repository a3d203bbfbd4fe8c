using BianMin.Domain.Posts;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Hall.Console;

/// <summary>In the top bar: my windows, my post and since when, leaving it.</summary>
public sealed partial class WindowBar : IDisposable
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromSeconds(30);

    private ConsoleNote? _note;
    private Ticker? _ticker;
    private bool _gone;

    /// <summary>The console.</summary>
    [Parameter, EditorRequired]
    public ConsoleViewModel Model { get; set; } = null!;

    [Inject]
    private Dialogs Dialogs { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private IEnumerable<IConsoleNote> Notes { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private PostStyle Style => PostStyle.Of(Model.Mine!.State);

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone = true;
        _ticker?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await ReadNote();
        if (RendererInfo.IsInteractive && !_gone)
            _ticker = new Ticker(ReadEvery, Clock, () => InvokeAsync(ReadNote));
    }

    private async Task ReadNote()
    {
        var before = _note;
        foreach (var note in Notes)
            _note = await note.Read(Model.Actor, Model.Hall!.Center.Scope, CancellationToken.None);
        if (_note != before && !_gone)
            StateHasChanged();
    }

    private async Task Leave()
    {
        if (Model.Mine is not { } mine)
            return;
        var answer = await Dialogs.Open<LeaveDialog>(
            $"离开{mine.Window.Plate}",
            new() { [nameof(LeaveDialog.Serving)] = mine.Current?.Label });
        if (answer is LeaveWish wish)
            await Model.Do(new LeavePost(Model.CenterId, mine.Window.Id, wish.Reason, wish.Remark, wish.ExpectedBack, wish.LeaveOpen));
    }

    private async Task SignOff()
    {
        if (Model.Mine is not { } mine)
            return;
        var waiting = mine.Waiting > 0 ? $"还有 {mine.Waiting} 人在等候这个窗口。" : "现在没有人等候。";
        if (await Confirm.Ask($"{mine.Window.Plate}收岗？", $"{waiting}收岗后窗口显示“未开放”，只是暂时走开请用“离岗”。", "收岗", serious: mine.Waiting > 0))
            await Model.Do(new SignOffPost(Model.CenterId, mine.Window.Id), $"{mine.Window.Plate}已收岗", new SignOnPost(Model.CenterId, mine.Window.Id), () => Model.Held.All(w => w.Window.Id != mine.Window.Id));
    }

    private async Task OpenAnother()
    {
        var answer = await Dialogs.Open<OpenAnotherDialog>("再上一个窗口（一人多岗）", new() { [nameof(OpenAnotherDialog.Windows)] = Model.MayOpen });
        if (answer is Guid window && await Model.Do(new SignOnPost(Model.CenterId, window)))
            Model.Choose(window);
    }
}
