using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Hall.Console;

/// <summary>受理 at the window: the intake opens over the console and says afterwards what was taken in.</summary>
public sealed partial class ServicePanel
{
    private TakenAtWindow? _taken;
    private Guid? _takenFor;
    private bool _takingIn;

    [Inject]
    private IWindowIntake Intake { get; init; } = null!;

    private async Task GoOnTakingIn()
    {
        if (await Intake.IsBegun(Current?.Id))
            await TakeIn();
    }

    private async Task TakeIn()
    {
        // A draft is still looked for when somebody presses already.
        if (_takingIn)
            return;
        _takingIn = true;
        var answer = await Intake.Open(new(Model.Actor, Model.Hall!, Window, Current, Model.Reading));
        _takingIn = false;
        if (answer is not { } taken)
            return;
        // What comes next takes the focus, not the button that the dialog was opened by.
        (_taken, _takenFor, _drawn) = (taken, Current?.Id, false);
    }
}
