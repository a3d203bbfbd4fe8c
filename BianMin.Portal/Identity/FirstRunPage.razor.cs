using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Identity;

/// <summary>Creates the administrator of an installation that has no account yet; closed for ever after.</summary>
public sealed partial class FirstRunPage
{
    /// <summary>Where it is.</summary>
    public const string Address = "/first-run";

    private Refusal? _refusal;
    private bool _needed;

    [SupplyParameterFromForm(FormName = "first-run")]
    private FirstRunForm Input { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private IFirstRun FirstRun { get; init; } = null!;

    [Inject]
    private ISignIn Door { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _needed = await FirstRun.IsNeeded(Http.RequestAborted);
    }

    private async Task Create()
    {
        var created = await FirstRun.CreateAdministrator(Input.UserName, Input.DisplayName, Input.Password, Http.RequestAborted);
        if (!created.TryGet(out _, out _refusal))
            return;
        await Door.SignIn(Input.UserName, Input.Password);
        Navigation.NavigateTo("/");
    }
}
