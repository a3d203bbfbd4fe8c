using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Cases.Agents;

/// <summary>What an agent submitted, for whom, and what is asked of the agent (CASE-10). Made for a telephone.</summary>
public sealed partial class AgentListPage
{
    private const int PageSize = 20;

    private Actor _actor = ActorClaims.Nobody;
    private AgentPage? _page;
    private Refusal? _refusal;

    /// <summary>What is looked for.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    /// <summary>The page, from 1.</summary>
    [SupplyParameterFromQuery(Name = "p")]
    public int Page { get; set; }

    [Inject]
    private IAgentQueries Cases { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    private int Chosen => Math.Max(1, Page);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _actor = await CurrentActor.Get();
        if (await Centers.Find(_actor.CenterId ?? "", CancellationToken.None) is { } center)
            (await Cases.Search(_actor, center.Scope, Text ?? "", (Chosen - 1) * PageSize, PageSize, CancellationToken.None)).TryGet(out _page, out _refusal);
        else
            _refusal = OrgRefusals.UnknownCenter;
    }

    private void Look(string? text) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["q"] = string.IsNullOrWhiteSpace(text) ? null : text.Trim(), ["p"] = null }), replace: true);
}
