using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Cases.Projects;

/// <summary>The key projects that the centre accompanies from the first step to the last (CASE-10).</summary>
public sealed partial class ProjectsPage
{
    private Actor _actor = ActorClaims.Nobody;
    private WatchedCenter _centers = WatchedCenter.None;
    private CenterProfile? _center;
    private IReadOnlyList<ProjectView>? _projects;
    private Refusal? _refusal;
    private DateOnly _today;

    /// <summary>The centre, for county officers.</summary>
    [SupplyParameterFromQuery(Name = "c")]
    public string? CenterId { get; set; }

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private IKeyProjects Projects { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Dialogs Dialogs { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _actor = await CurrentActor.Get();
        _today = Moment.At(Clock.GetUtcNow()).Day;
        _centers = await WatchedCenter.Of(_actor, Centers, CenterId);
        _center = _centers.Profile;
        await Read();
    }

    private void Go(string? center) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("c", center), replace: true);

    private async Task Read()
    {
        if (_center is null)
            _refusal = OrgRefusals.UnknownCenter;
        else
            (await Projects.Of(_actor, _center.Scope, CancellationToken.None)).TryGet(out _projects, out _refusal);
    }

    private async Task Start()
    {
        if (await Dialogs.Open<ProjectDialog>("新建项目", new() { [nameof(UseCaseForm.Center)] = _center, [nameof(UseCaseForm.Actor)] = _actor }) is not true)
            return;
        Notices.Done("项目已建立。");
        await Read();
    }
}
