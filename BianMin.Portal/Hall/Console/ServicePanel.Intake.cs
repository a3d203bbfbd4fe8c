using BianMin.Domain.Cases;
using BianMin.Domain.Posts;
using BianMin.Portal.Cases.Intake;
using BianMin.Portal.Shell.Drafts;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Hall.Console;

/// <summary>受理 at the window: the intake opens over the console and says afterwards what was taken in.</summary>
public sealed partial class ServicePanel
{
    private TakenAnswer? _taken;
    private Guid? _takenFor;
    private bool _takingIn;

    [Inject]
    private DraftStore Drafts { get; init; } = null!;

    // An intake that the server or the line took away in the middle.
    private async Task GoOnTakingIn()
    {
        if (await Drafts.Has(IntakeDialog.DraftName(Current?.Id)))
            await TakeIn();
    }

    private async Task TakeIn()
    {
        // A draft is still looked for when somebody presses already.
        if (_takingIn)
            return;
        _takingIn = true;
        var draft = IntakeDialog.DraftName(Current?.Id);
        var answer = await Dialogs.Open<IntakeDialog>(
            Current is { } served ? $"收件登记 {served.Label}" : "收件登记",
            new()
            {
                [nameof(IntakeDialog.Actor)] = Model.Actor,
                [nameof(IntakeDialog.Center)] = Model.Hall!.Center,
                [nameof(IntakeDialog.Window)] = Window.Window,
                [nameof(IntakeDialog.Open)] = Model.Hall.Windows.Where(w => w.State != PostState.Closed && w.Window.Id != Id).Select(w => w.Window.Id).ToHashSet(),
                [nameof(IntakeDialog.TicketId)] = Current?.Id,
                [nameof(IntakeDialog.ItemId)] = Model.Reading,
            });
        await Drafts.Forget(draft);
        _takingIn = false;
        if (answer is not TakenAnswer taken)
            return;
        // What comes next takes the focus, not the button that the dialog was opened by.
        (_taken, _takenFor, _drawn) = (taken, Current?.Id, false);
    }
}
