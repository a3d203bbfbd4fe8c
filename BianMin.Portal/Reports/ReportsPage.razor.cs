using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Portal.Controls;
using BianMin.Portal.Controls.Lists;
using BianMin.Portal.Shell;
using BianMin.Portal.Shell.Drafts;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Reports;

/// <summary>A centre's reports: what is owed first, then all there are; what is looked for stands in the address (REP-1…3).</summary>
public sealed partial class ReportsPage
{
    private static readonly (string? Value, string Text)[] Views =
        [(null, "全部"), (nameof(ReportKind.HalfMonth), "半月报"), (nameof(ReportKind.Quarter), "季报"), (nameof(ReportKind.Practice), "经验做法")];

    private WatchedCenter _centers = WatchedCenter.None;
    private IReadOnlyList<ReportDuty> _due = [];
    private Dictionary<string, int> _counts = [];
    private CenterProfile? _center;
    private Refusal? _refusal;
    private Actor _actor = ActorClaims.Nobody;
    private string? _making;
    private bool _opened;

    /// <summary>县 or 市.</summary>
    [CascadingParameter]
    public CountyWord County { get; set; } = CountyWord.Either;

    /// <summary>The centre, for those who see all of a county.</summary>
    [SupplyParameterFromQuery]
    public string? C { get; set; }

    /// <summary>The kind.</summary>
    [SupplyParameterFromQuery]
    public string? K { get; set; }

    [Inject]
    private IReports Reports { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private Dialogs Dialogs { get; init; } = null!;

    [Inject]
    private DraftStore Drafts { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private DateOnly Today => Moment.At(Clock.GetUtcNow()).Day;

    private bool MayWrite => _center is not null && _actor.Allows(Permission.WriteReports, _center.Scope);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        K = Views.Any(t => t.Value == K) ? K : null;
        _actor = await CurrentActor.Get();
        _centers = await WatchedCenter.Of(_actor, Centers, C);
        _center = _centers.Profile;
        if (_center is null)
        {
            _refusal = OrgRefusals.UnknownCenter;
            return;
        }

        if (!(await Reports.Duties(_actor, _center.Scope, CancellationToken.None)).TryGet(out var duties, out _refusal))
            return;
        _due = [.. duties.Where(d => d.Standing is DutyStanding.Open or DutyStanding.Overdue or DutyStanding.Returned).OrderBy(d => d.DueOn)];
        var counts = new Dictionary<string, int>();
        foreach (var (value, text) in Views)
        {
            if ((await Reports.List(_actor, _center.Scope, Kind(value), 0, 1, CancellationToken.None)).TryGet(out var page, out _))
                counts[text] = page.Total;
        }

        _counts = counts;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_opened || !MayWrite)
            return;
        _opened = true;
        if (await Drafts.Has(PracticeDialog.DraftName))
            await Write();
    }

    private static string Due(ReportLine line) => line.DueOn is { } due ? ChineseText.Date(due) : "—";

    // An address that was typed may name any kind; then all are shown.
    private static ReportKind? Kind(string? view) => Enum.TryParse<ReportKind>(view, out var kind) && Enum.IsDefined(kind) ? kind : null;

    // The oldest duty is the next useful action.
    private ButtonRank First(ReportDuty duty) => duty == _due[0] ? ButtonRank.Main : ButtonRank.Plain;

    private async Task<Outcome<ListPage<ReportLine>>> Read(ListRequest request, CancellationToken cancellationToken) =>
        (await Reports.List(_actor, _center!.Scope, Kind(K), request.Skip, request.Take, cancellationToken)).TryGet(out var page, out var refusal)
            ? new ListPage<ReportLine>(page.Lines, page.Total)
            : refusal;

    private async Task Make(string period)
    {
        if (_making is not null)
            return;
        _making = period;
        if ((await UseCases.Do(_actor, new MakeReport(_center!.Id, period))).TryGet(out var id, out _refusal))
            Navigation.NavigateTo($"reports/{id}");
        _making = null;
    }

    private async Task Write()
    {
        var written = await Dialogs.Open<PracticeDialog>("写经验做法", new() { [nameof(UseCaseForm.Center)] = _center, [nameof(UseCaseForm.Actor)] = _actor });
        await Drafts.Forget(PracticeDialog.DraftName);
        if (written is Guid id)
            Navigation.NavigateTo($"reports/{id}");
    }

    private void Go(string name, string? value) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = string.IsNullOrWhiteSpace(value) ? null : value, ["p"] = null }), replace: true);
}
