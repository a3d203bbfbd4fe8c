using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Shell;

/// <summary>The slim menu at the left: only what the person's roles open.</summary>
public sealed partial class MainMenu
{
    private IReadOnlyList<MenuItem> _items = [];

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    protected override async Task OnInitializedAsync() => _items = Menu.For(await CurrentActor.Get());
}
