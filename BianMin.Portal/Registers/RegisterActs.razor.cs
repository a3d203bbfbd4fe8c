using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Registers;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Registers;

/// <summary>What can be done next with an entry, and the way to everything else about it.</summary>
public sealed partial class RegisterActs
{
    private IReadOnlySet<RegisterAct> _open = new HashSet<RegisterAct>();
    private bool _busy;

    /// <summary>The entry.</summary>
    [Parameter, EditorRequired]
    public RegisterLine Entry { get; set; } = null!;

    /// <summary>The centre.</summary>
    [Parameter, EditorRequired]
    public CenterProfile Center { get; set; } = null!;

    /// <summary>Who works on it.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>The business day.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>The entry changed.</summary>
    [Parameter]
    public EventCallback Done { get; set; }

    /// <summary>It was refused.</summary>
    [Parameter]
    public EventCallback<Refusal> Refused { get; set; }

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private Dialogs Dialogs { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet() => _open = RegisterRules.Open(Entry, Actor, Center.Scope, Today);

    private Task Finish(ResultWords result) => Show<FinishDialog>(result.Title, "已保存。");

    private Task Open() => Show<EntryDialog>($"{RegisterWords.Of(Entry.Kind)} · {RegisterWords.Of(Entry.Kind, Entry.State)}", "已保存。");

    private async Task Show<T>(string title, string done)
        where T : UseCaseForm
    {
        var closed = await Dialogs.Open<T>(title, new() { [nameof(UseCaseForm.Center)] = Center, [nameof(UseCaseForm.Actor)] = Actor, ["Entry"] = Entry });
        if (closed is not true)
            return;
        Notices.Done(done);
        await Done.InvokeAsync();
    }

    private async Task Book()
    {
        if (_busy)
            return;
        _busy = true;
        if ((await UseCases.Do(Actor, new BookPlannedCall(Center.Id, Entry.Id, Entry.Version))).TryGet(out var booked, out var refusal))
        {
            Notices.Done($"预约号 {booked.Code}，请群众到咨询台签到取号。");
            await Done.InvokeAsync();
        }

        if (refusal is not null)
            await Refused.InvokeAsync(refusal);
        _busy = false;
    }
}
