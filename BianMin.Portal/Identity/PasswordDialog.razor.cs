using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Shell;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BianMin.Portal.Identity;

/// <summary>Asks for a new password of an account; closes with true when it was set.</summary>
public sealed partial class PasswordDialog
{
    private static readonly IValidator Rules = new Validator();
    private readonly Form _form = new();
    private Refusal? _refusal;

    /// <summary>Whose.</summary>
    [Parameter, EditorRequired]
    public Guid AccountId { get; set; }

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    private async Task Save()
    {
        var done = await UseCases.Do(await CurrentActor.Get(), new ResetAccountPassword(AccountId, _form.Password));
        if (done.TryGet(out _, out _refusal))
            Dialog.Close(true);
    }

    private sealed class Form
    {
        public string Password { get; set; } = "";
    }

    private sealed class Validator : AbstractValidator<Form>
    {
        public Validator() => RuleFor(f => f.Password).Password();
    }
}
