using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BianMin.Portal.Controls;

/// <summary>What dialogs that write have in common: one request at a time, a refusal beside what was typed.
/// They close with true when something was written.</summary>
public abstract class UseCaseForm : ComponentBase
{
    /// <summary>The centre.</summary>
    [Parameter, EditorRequired]
    public CenterProfile Center { get; set; } = null!;

    /// <summary>Who writes.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    /// <summary>The dialog that it stands in.</summary>
    [CascadingParameter]
    protected IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <summary>The name of what is written here: pressing twice writes once.</summary>
    protected string Key { get; } = $"form-{Guid.NewGuid():N}";

    /// <summary>Why it was not written.</summary>
    protected Refusal? Refusal { get; private set; }

    /// <summary>What is wrong with what was typed, at its fields.</summary>
    protected Faults Faults { get; private set; } = Faults.None;

    /// <summary>It is being written.</summary>
    protected bool Busy { get; private set; }

    /// <summary>Now.</summary>
    protected Moment Now => Moment.At(Clock.GetUtcNow());

    /// <summary>Writes, and closes the dialog when it was written.</summary>
    protected Task Send(IUseCase<Done> useCase) => Once(async () =>
    {
        if ((await Ask(useCase)).Succeeded)
            Dialog.Close(true);
    });

    /// <summary>Does something once: a second press while it runs is not a second wish.</summary>
    protected async Task Once(Func<Task> act)
    {
        if (Busy)
            return;
        Busy = true;
        await act();
        Busy = false;
    }

    /// <summary>Asks for a use case and keeps its refusal, if it is one, to be shown.</summary>
    protected async Task<Outcome<T>> Ask<T>(IUseCase<T> useCase)
    {
        (Faults, Refusal) = (Faults.Of(Services, useCase), null);
        if (Faults.Any)
            return Faults.AsRefusal();
        var outcome = await UseCases.Do(Actor, useCase);
        Refusal = outcome.Refusal;
        return outcome;
    }

    /// <summary>What was read, or null with the refusal to be shown.</summary>
    protected T? Shown<T>(Outcome<T> outcome)
        where T : class
    {
        Refusal = outcome.Refusal;
        return outcome.Succeeded ? outcome.Value : null;
    }

    /// <summary>Something typed, on one line.</summary>
    protected static string Line(string? text) => string.Join(' ', (text ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
