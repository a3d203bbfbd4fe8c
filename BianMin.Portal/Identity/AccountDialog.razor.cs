using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Shell;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BianMin.Portal.Identity;

/// <summary>Creates or changes an account; closes with true when it was saved.</summary>
public sealed partial class AccountDialog
{
    private static readonly IValidator Rules = new AccountForm.Rules();
    private AccountForm _form = new() { IsNew = true };
    private IReadOnlyList<StaffProfile> _staff = [];
    private Refusal? _refusal;
    private bool _saving;

    /// <summary>The account to change; null for a new one.</summary>
    [Parameter]
    public AccountLine? Line { get; set; }

    /// <summary>The centres to choose from.</summary>
    [Parameter]
    public IReadOnlyList<CenterListing> Centers { get; set; } = [];

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICenterDirectory Directory { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (Line is not null)
            _form = AccountForm.Of(Line);
        await ReadStaff();
    }

    private async Task ReadStaff()
    {
        _staff = (await Directory.Find(_form.CenterId, CancellationToken.None))?.Staff ?? [];
        if (!_staff.Any(s => s.Id.ToString() == _form.StaffId))
            _form.StaffId = "";
    }

    private async Task Save()
    {
        _saving = true;
        if (await Send() is { } refusal)
            _refusal = refusal;
        else
            Dialog.Close(true);
        _saving = false;
    }

    private async Task<Refusal?> Send()
    {
        var actor = await CurrentActor.Get();
        return Line is null
            ? (await UseCases.Do(actor, new CreateAccount(new(_form.UserName, _form.Password, _form.Assignment)))).Refusal
            : (await UseCases.Do(actor, new AssignAccount(Line.Id, _form.Assignment))).Refusal;
    }
}
