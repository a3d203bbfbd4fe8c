using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Cases.Agents;

/// <summary>One case of an agent: how far it is, what is asked of the agent, its papers, the result on its way to the villager.</summary>
public sealed partial class AgentCasePage
{
    private static readonly IReadOnlyList<(string Text, string? Address)> Above = [("我的代办", "agent")];

    private Actor _actor = ActorClaims.Nobody;
    private CenterProfile? _center;
    private CaseFile? _file;
    private Refusal? _refusal;

    /// <summary>Number of the case.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    [Inject]
    private IAgentQueries Cases { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _actor = await CurrentActor.Get();
        _refusal = null;
        await Read();
        // What stands on this page is news no more.
        if (_file is not null)
            await UseCases.Do(_actor, new NoteSeenByAgent(_file.CenterId, _file.Id));
    }

    private async Task Read()
    {
        if ((await Cases.Open(_actor, Number, CancellationToken.None)).TryGet(out var file, out var refusal))
            (_center, _file) = (await Centers.Find(file.CenterId, CancellationToken.None), file);
        else
            _refusal = refusal;
    }

    // What was refused because the window was faster is shown beside what it did.
    private async Task<Refusal?> Do(IUseCase<Done> useCase)
    {
        if ((await UseCases.Do(_actor, useCase)).TryGet(out _, out var refusal))
            Notices.Done("已保存。");
        await Read();
        _refusal = refusal;
        StateHasChanged();
        return refusal;
    }
}
