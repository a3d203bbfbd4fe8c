using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace BianMin.Portal.Shell;

/// <summary>The frame of every signed-in page: menu by role, where I am, who I am, whether the screen is live.</summary>
public sealed partial class MainLayout : IDisposable
{
    private ErrorBoundary? _boundary;
    private Actor? _actor;
    private string _place = "便民服务中心";
    private string _duty = "";
    private CountyWord _county = CountyWord.Either;
    private bool? _chosen;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    // A board needs the width; what was chosen by hand counts until the next page.
    private bool Wide => _chosen ?? !Menu.IsBoard(Navigation.ToBaseRelativePath(Navigation.Uri));

    // A bare "#main" would lead to the base address instead of this page.
    private string SkipTarget => $"{Navigation.Uri.Split('#')[0]}#main";

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnMoved;
        _actor = await CurrentActor.Get();
        _place = await PlaceOf(_actor);
        _duty = _county.Say(RoleNames.Of(_actor));
    }

    public void Dispose() => Navigation.LocationChanged -= OnMoved;

    private async ValueTask<string> PlaceOf(Actor actor)
    {
        if (Services.GetService<ICenterDirectory>() is not { } directory)
            return _place;
        var centers = await directory.All(CancellationToken.None);
        var own = centers.FirstOrDefault(c => c.Id == actor.CenterId);
        var county = own?.CountyName ?? centers.FirstOrDefault(c => c.CountyId == actor.CountyId && actor.CountyId is not null)?.CountyName;
        _county = CountyWord.Of(county);
        return own?.Name ?? county ?? "便民服务门户";
    }

    private void OnMoved(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(() =>
    {
        _boundary?.Recover();
        Notices.Forget();
        _chosen = null;
        StateHasChanged();
    });

    private void Recover() => _boundary?.Recover();
}
