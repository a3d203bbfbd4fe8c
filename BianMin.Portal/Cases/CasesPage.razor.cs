using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls.Lists;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Cases;

/// <summary>The work list and the look-up of a centre's cases (CASE-14, CASE-15); what is shown is in the address, so that going back keeps it.</summary>
public sealed partial class CasesPage
{
    private OfficeList<CaseLine>? _list;
    private Actor _actor = ActorClaims.Nobody;
    private WatchedCenter _centers = WatchedCenter.None;
    private CenterProfile? _center;
    private CaseQuery _query = new(null, null, null, null, null);
    private CaseFilter _filter = new(WorkView.All);
    private WorkCounts? _counts;
    private IReadOnlyList<CaseLine> _shown = [];
    private Refusal? _refusal;

    /// <summary>The view, as <see cref="WorkView"/>.</summary>
    [SupplyParameterFromQuery]
    public string? V { get; set; }

    /// <summary>What is looked for.</summary>
    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    /// <summary>The window.</summary>
    [SupplyParameterFromQuery]
    public Guid? W { get; set; }

    /// <summary>First day of receipt.</summary>
    [SupplyParameterFromQuery]
    public string? From { get; set; }

    /// <summary>Last day of receipt.</summary>
    [SupplyParameterFromQuery]
    public string? To { get; set; }

    /// <summary>The order of the lines.</summary>
    [SupplyParameterFromQuery]
    public string? S { get; set; }

    /// <summary>The centre, for county officers.</summary>
    [SupplyParameterFromQuery(Name = "c")]
    public string? CenterId { get; set; }

    [Inject]
    private ICaseQueries Cases { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    private string Export => Navigation.GetUriWithQueryParameters(
        Navigation.ToAbsoluteUri($"cases/{_center!.Id}/export.xlsx").AbsoluteUri, (_query with { V = _filter.View.ToString(), S = S }).Parameters);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        // A list that is not there yet reads by itself, from the page that the address names.
        var list = _list;
        _actor = await CurrentActor.Get();
        _centers = await WatchedCenter.Of(_actor, Centers, CenterId);
        if (_centers.Profile is not { } center)
        {
            _refusal = OrgRefusals.UnknownCenter;
            return;
        }

        // Page and order are the list's own affair.
        var query = new CaseQuery(V, Q, W, From, To);
        if (query == _query && center.Id == _center?.Id)
            return;
        (_center, _query) = (center, query);
        // Whoever looks for something looks everywhere; a director answers for the whole centre, whoever works at a window begins with their own.
        var otherwise = !string.IsNullOrWhiteSpace(Q) || _actor.StaffId is null || _actor.May(Permission.DirectCases) ? WorkView.All : WorkView.Mine;
        _filter = _query.Filter(otherwise);
        if ((await Cases.Counts(_actor, center.Scope, CancellationToken.None)).TryGet(out var counts, out _))
            _counts = counts;
        if (list is not null)
            await list.Reload();
    }

    private async Task<Outcome<ListPage<CaseLine>>> Load(ListRequest request, CancellationToken cancellationToken)
    {
        var filter = _filter with { Order = CaseQuery.OrderOf(request.Sort), Descending = request.Descending };
        if (!(await Cases.Search(_actor, _center!.Scope, filter, request.Skip, request.Take, cancellationToken)).TryGet(out var page, out var refusal))
            return refusal;
        _shown = page.Lines;
        StateHasChanged();
        return new ListPage<CaseLine>(page.Lines, page.Total);
    }

    private int? Count(WorkView view) => _counts?.Of.TryGetValue(view, out var count) == true ? count : null;

    private string Answers(CaseLine line) => $"{_center!.Window(line.WindowId)?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—"} 号 · {_center.Person(line.StaffId)?.Name ?? "—"}";

    private void Go(string name, string? value) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = string.IsNullOrWhiteSpace(value) ? null : value.Trim(), ["p"] = null }), replace: true);
}
