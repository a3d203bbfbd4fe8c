using BianMin.Domain.Kernel;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BianMin.Portal.Guides.Law;

/// <summary>What the forms of the county's book have in common; they close with true when something was written.</summary>
public abstract class LawForm : ComponentBase
{
    /// <summary>Who writes.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>Today.</summary>
    [Parameter]
    public DateOnly Today { get; set; }

    /// <summary>Why it was not written.</summary>
    protected Refusal? Refusal { get; private set; }

    /// <summary>What is wrong with what was typed, at its fields.</summary>
    protected Faults Faults { get; private set; } = Faults.None;

    /// <summary>It is being written.</summary>
    protected bool Busy { get; private set; }

    /// <summary>The county.</summary>
    protected string County => Actor.CountyId ?? "";

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>Writes, and closes the dialog when it was written.</summary>
    protected async Task Send(IUseCase<Done> useCase)
    {
        if (Busy)
            return;
        (Faults, Refusal) = (Faults.Of(Services, useCase), null);
        if (Faults.Any)
            return;
        Busy = true;
        var outcome = await UseCases.Do(Actor, useCase);
        (Busy, Refusal) = (false, outcome.Refusal);
        if (outcome.Succeeded)
            Dialog.Close(true);
    }
}
