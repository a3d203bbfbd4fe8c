using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Org;

/// <summary>The centre's windows, and what it asks of the county about them (ORG-3).</summary>
public sealed partial class WindowsPage
{
    private CenterProfile? _center;
    private IReadOnlyList<WindowRequest> _requests = [];
    private Refusal? _refusal;
    private Actor _actor = ActorClaims.Nobody;

    /// <summary>县 or 市.</summary>
    [CascadingParameter]
    public CountyWord County { get; set; } = CountyWord.Either;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IWindowRequests Requests { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Dialogs Dialogs { get; init; } = null!;

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
        _center = await Centers.Find(_actor.CenterId ?? "", CancellationToken.None);
        _requests = _center is null ? [] : await Requests.Of(_center.Id, CancellationToken.None);
    }

    private async Task Ask(WindowWish wish, WindowProfile? window)
    {
        var done = await Dialogs.Open<WindowAskDialog>(
            window is null ? "申请增设窗口" : $"申请{(wish == WindowWish.Close ? "撤销" : "调整")}{window.Plate}",
            new()
            {
                [nameof(WindowAskDialog.Wish)] = wish,
                [nameof(WindowAskDialog.Window)] = window,
                [nameof(WindowAskDialog.Center)] = _center,
                [nameof(WindowAskDialog.Actor)] = _actor,
            });
        if (done is not true)
            return;
        Notices.Done(County.Say("申请已报县中心，审批结果会显示在右边。"));
        await Read();
    }

    private async Task TakeBack(WindowRequest request)
    {
        if (!await Confirm.Ask("撤回这份申请吗？", County.Say("撤回后县中心不再审批，需要时可以重新申请。"), "撤回"))
            return;
        if ((await UseCases.Do(_actor, new TakeBackWindowRequest(_center!.Id, request.Id))).TryGet(out _, out _refusal))
            Notices.Done("申请已撤回。");
        await Read();
    }
}
