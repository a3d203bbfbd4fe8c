using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Identity;

/// <summary>The door: a plain page, because only a plain response can set the cookie.</summary>
public sealed partial class SignIn
{
    /// <summary>Where it is.</summary>
    public const string Address = "/sign-in";

    /// <summary>The query parameter with the page that was asked for.</summary>
    public const string ReturnParameter = "returnUrl";

    private Refusal? _refusal;
    private IReadOnlyList<AccountLine> _demo = [];

    [SupplyParameterFromForm(FormName = "sign-in")]
    private SignInForm Input { get; set; } = null!;

    [SupplyParameterFromQuery(Name = ReturnParameter)]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery(Name = "user")]
    private string? Suggested { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private ISignIn Door { get; init; } = null!;

    [Inject]
    private IDemoAccounts Demo { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    private string? DemoPassword => Demo.Password;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        // The form is drawn before the first wait is over, and needs its model then.
        var posted = Input is not null;
        Input ??= new();
        // Back from a page of the portal leads to that portal, not to its door.
        if (!posted && Suggested is null && Http.User.Identity?.IsAuthenticated == true)
        {
            Navigation.NavigateTo(LocalAddress.OrHome(ReturnUrl));
            return;
        }

        // The page tells passwords in the demo, and must never do so anywhere else.
        if (DemoPassword is not { } password)
            return;
        _demo = await Demo.All(Http.RequestAborted);
        if (!posted && _demo.FirstOrDefault(a => a.UserName == Suggested) is { } suggested)
            (Input.UserName, Input.Password) = (suggested.UserName, password);
    }

    private async Task Enter()
    {
        var entered = await Door.SignIn(Input.UserName, Input.Password);
        if (entered.TryGet(out _, out _refusal))
            Navigation.NavigateTo(LocalAddress.OrHome(ReturnUrl));
        else
            Input.Password = "";
    }
}
