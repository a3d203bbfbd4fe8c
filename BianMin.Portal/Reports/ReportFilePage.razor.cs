using BianMin.Domain.Kernel;
using BianMin.Domain.Reports;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Reports;

/// <summary>One report: its figures, the director's text, what each side can do with it, and how its revisions differ (REP-1…4).</summary>
public sealed partial class ReportFilePage
{
    private Actor _actor = ActorClaims.Nobody;
    private ReportView? _view;
    private IReadOnlyList<CellChange> _drift = [];
    private Refusal? _refusal;
    private Faults _faults = Faults.None;
    private bool _busy;
    private string _title = "";
    private string _text = "";

    /// <summary>县 or 市.</summary>
    [CascadingParameter]
    public CountyWord County { get; set; } = CountyWord.Either;

    /// <summary>The revision.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private IReports Reports { get; init; } = null!;

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    private IReadOnlySet<ReportAct> Open => _view is null ? new HashSet<ReportAct>() : ReportRules.Open(_view, _actor);

    private bool Editing => Open.Contains(ReportAct.Write);

    private bool Dirty => Editing && (_text.Trim() != _view!.Report.Text.ReplaceLineEndings("\n") || _title.Trim() != _view.Report.Title);

    private bool IsCounty => _actor.CenterId is null;

    private string Back => IsCounty ? $"reports?c={_view!.Center.Id}" : "reports";

    private string BackText => IsCounty ? $"{_view!.Center.Name}的报告" : "报送";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _actor = await CurrentActor.Get();
        (_view, _drift, _refusal) = (null, [], null);
        await Read(keepText: false);
    }

    private async Task Read(bool keepText)
    {
        if (!(await Reports.Open(_actor, Id, CancellationToken.None)).TryGet(out var view, out var refusal))
        {
            _refusal = refusal;
            return;
        }

        _view = view;
        if (!keepText)
            Reset();
        if ((await Reports.Drift(_actor, Id, CancellationToken.None)).TryGet(out var drift, out _))
            _drift = drift;
    }

    private void Reset() => (_title, _text) = (_view!.Report.Title, _view.Report.Text.ReplaceLineEndings("\n"));

    private Task Save() => Do(new SaveReportText(_view!.Report.CenterId, Id, _view.Report.Version, _title, _text), "已保存。", keepText: false);

    private async Task Submit()
    {
        var signer = await Confirm.AskReason(
            $"签名后报送{_view!.Center.CountyName}，报送以后不能再改", "签发人姓名", 20, [_actor.Name], "签名报送");
        if (signer is not null)
            await Do(new SubmitReport(_view.Report.CenterId, Id, _view.Report.Version, _title, _text, signer), "已报送。", keepText: false);
    }

    private async Task Return()
    {
        var reason = await Confirm.AskReason("退回这份报告", "退回理由", Report.ReasonLength, ["数据与实际不符，请核对", "工作情况不具体，请补充"], "退回");
        if (reason is not null)
            await Do(new ReturnReport(_view!.Report.CenterId, Id, _view.Report.Version, reason), "已退回。");
    }

    private async Task Revise()
    {
        var reason = await Confirm.AskReason("新建修订稿，原稿保持不变", "修订原因", Report.ReasonLength, ["按退回理由修改", "原始记录已更正"], "新建修订稿");
        if (reason is null)
            return;
        _busy = true;
        if ((await UseCases.Do(_actor, new ReviseReport(_view!.Report.CenterId, Id, _view.Report.Version, reason))).TryGet(out var revision, out _refusal))
            Navigation.NavigateTo($"reports/{revision}");
        _busy = false;
    }

    // What was typed stays when it is refused, when only the figures were counted anew, and when it was typed meanwhile.
    private async Task Do(IUseCase<Done> useCase, string done, bool keepText = true)
    {
        _faults = useCase is SaveReportText or SubmitReport ? Faults.Of(Services, useCase) : Faults.None;
        if (_busy || _faults.Any)
            return;
        _busy = true;
        var sent = (_title, _text);
        var succeeded = (await UseCases.Do(_actor, useCase)).TryGet(out _, out var refusal);
        if (succeeded)
            Notices.Done(done);
        await Read(keepText || !succeeded || sent != (_title, _text));
        (_refusal, _busy) = (refusal, false);
        StateHasChanged();
    }

    private string? Link(ReportTable table, ReportRow row, int column) =>
        _view!.Period is { } period && ReportCells.Asked(table, row, column, period.First, period.Last) is { } asked ? ReportStyles.Rows(_view.Center.Id, asked, Id) : null;

    private sealed record ReportWords(string Title, string Text);
}
