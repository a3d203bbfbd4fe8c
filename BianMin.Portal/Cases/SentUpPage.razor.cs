using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Cases;

/// <summary>What the centres of the county have sent up, to be signed for (CASE-6).</summary>
public sealed partial class SentUpPage
{
    private Actor _actor = ActorClaims.Nobody;
    private IReadOnlyList<SentUpCase>? _cases;
    private Refusal? _refusal;
    private bool _busy;

    [Inject]
    private ICaseQueries Cases { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    private string? Figures => _cases is { Count: > 0 } cases ? $"待签收 {cases.Count(c => c.ReceivedAt is null)} 件，已签收待办回 {cases.Count(c => c.ReceivedAt is not null)} 件" : null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.Get();
        await Read();
    }

    // Beside one another the townships tell the centres apart.
    private static string Short(string center) => center.Replace("便民服务中心", "", StringComparison.Ordinal);

    private async Task Read()
    {
        if ((await Cases.SentUp(_actor, _actor.CountyId ?? "", CancellationToken.None)).TryGet(out var cases, out var refusal))
            _cases = cases;
        else
            (_cases, _refusal) = (_cases ?? [], refusal);
    }

    private async Task Sign(SentUpCase sent)
    {
        if (_busy)
            return;
        _busy = true;
        if ((await UseCases.Do(_actor, new ReceiveFromBelow(sent.CenterId, sent.Line.Id, sent.Version))).TryGet(out _, out _refusal))
            Notices.Done($"{sent.Line.Number} 已签收。");
        var refusal = _refusal;
        await Read();
        _refusal ??= refusal;
        _busy = false;
    }
}
