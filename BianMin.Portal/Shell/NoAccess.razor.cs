using BianMin.Domain.Kernel;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Shell;

/// <summary>Says that the page is not for this person, or asks to sign in when nobody is signed in any more.</summary>
public sealed partial class NoAccess
{
    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    protected override async Task OnInitializedAsync()
    {
        // Within an open circuit the server is not asked for the page, so it cannot send to the door itself.
        if (await CurrentActor.Get() == ActorClaims.Nobody)
            Navigation.NavigateTo($"/sign-in?returnUrl={Uri.EscapeDataString("/" + Navigation.ToBaseRelativePath(Navigation.Uri))}", forceLoad: true);
    }
}
