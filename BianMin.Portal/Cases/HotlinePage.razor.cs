using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Cases;

/// <summary>What the operator of the hotline may tell a caller (CASE-15): found by name, telephone or number, and each look is in the audit trail.</summary>
public sealed partial class HotlinePage
{
    private const int Most = 20;

    private Actor _actor = ActorClaims.Nobody;
    private string _text = "";
    private CasePage? _found;
    private CaseProgress? _told;
    private Refusal? _refusal;
    private bool _busy;

    [Inject]
    private ICaseQueries Cases { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _actor = await CurrentActor.Get();

    private async Task Look()
    {
        if (_busy || string.IsNullOrWhiteSpace(_text) || await Centers.Find(_actor.CenterId ?? "", CancellationToken.None) is not { } center)
            return;
        (_busy, _told) = (true, null);
        (await Cases.Search(_actor, center.Scope, new(WorkView.All, _text), 0, Most, CancellationToken.None)).TryGet(out _found, out _refusal);
        _busy = false;
    }

    private async Task Tell(CaseLine line)
    {
        if (_busy)
            return;
        _busy = true;
        (await UseCases.Do(_actor, new TellCaller(_actor.CenterId!, line.Id))).TryGet(out _told, out _refusal);
        _busy = false;
    }
}
