using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Org;

/// <summary>What the centres ask of the county about their windows, and its answers (ORG-3).</summary>
public sealed partial class WindowRequestsPage
{
    private readonly Dictionary<string, CenterProfile> _centers = [];
    private IReadOnlyList<WindowRequest>? _requests;
    private Refusal? _refusal;
    private Actor _actor = ActorClaims.Nobody;
    private bool _busy;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IWindowRequests Requests { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.Get();
        await Read();
    }

    private async Task Read()
    {
        var requests = await Requests.OfCounty(_actor.CountyId ?? "", CancellationToken.None);
        foreach (var id in requests.Select(r => r.CenterId).Distinct())
        {
            if (await Centers.Find(id, CancellationToken.None) is { } center)
                _centers[id] = center;
        }

        _requests = requests;
    }

    private async Task Agree(WindowRequest request)
    {
        var center = _centers.GetValueOrDefault(request.CenterId)?.Name;
        if (await Confirm.Ask($"同意{center}{WindowWords.Of(request.Wish)}吗？", "同意后立即生效，该中心的大厅电视和取号机同时更新。", "同意"))
            await Decide(new DecideWindowRequest(request.CenterId, request.Id, true, null), "已同意，窗口已经更新。");
    }

    private async Task Refuse(WindowRequest request)
    {
        if (await Confirm.AskReason("不同意这份申请吗？", "不同意的理由", WindowRequest.ReasonLength, ["业务量不足", "与统一设置不符", "请补充理由后重新申请"], "不同意") is { } reason)
            await Decide(new DecideWindowRequest(request.CenterId, request.Id, false, reason), "已答复，中心能看到理由。");
    }

    private async Task Decide(DecideWindowRequest decision, string words)
    {
        if (_busy)
            return;
        _busy = true;
        if ((await UseCases.Do(_actor, decision)).TryGet(out _, out _refusal))
            Notices.Done(words);
        await Read();
        _busy = false;
    }
}
