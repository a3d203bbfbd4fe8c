using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Shell;

/// <summary>Leads everybody to the page of their role.</summary>
public sealed partial class Home
{
    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (Menu.HomeOf(await CurrentActor.Get()) is { } home)
            Navigation.NavigateTo(home);
    }
}
