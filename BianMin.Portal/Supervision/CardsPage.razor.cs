using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Supervision;
using BianMin.Portal.Controls;
using BianMin.Portal.Controls.Lists;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Supervision;

/// <summary>The cards of electronic supervision, live: what is soon due, what was let pass, who answers and who closes (SUP-4).</summary>
public sealed partial class CardsPage : IDisposable
{
    private OfficeList<CardLine>? _list;
    private CardQuery _query = new();
    private CardCounts _counts = new(0, 0, 0, 0, 0);
    private WatchedCenter _centers = WatchedCenter.None;
    private CenterProfile? _center;
    private Refusal? _refusal;
    private Actor _actor = ActorClaims.Nobody;
    private CardFollower? _follower;
    private bool _gone;

    /// <summary>A view.</summary>
    [SupplyParameterFromQuery]
    public string? V { get; set; }

    /// <summary>A level.</summary>
    [SupplyParameterFromQuery]
    public string? L { get; set; }

    /// <summary>A trigger.</summary>
    [SupplyParameterFromQuery]
    public string? T { get; set; }

    /// <summary>A window.</summary>
    [SupplyParameterFromQuery]
    public string? W { get; set; }

    /// <summary>Beginning of a case's number.</summary>
    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    /// <summary>The centre, for those who see all of a county.</summary>
    [SupplyParameterFromQuery]
    public string? C { get; set; }

    [Inject]
    private ICardQueries Cards { get; init; } = null!;

    [Inject]
    private IHallFeed Feed { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Dialogs Dialogs { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone = true;
        _follower?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var list = _list;
        _actor = await CurrentActor.Get();
        _centers = await WatchedCenter.Of(_actor, Centers, C);
        if (_centers.Profile is not { } center)
        {
            _refusal = OrgRefusals.UnknownCenter;
            return;
        }

        var query = new CardQuery(V, L, T, W, Q);
        var same = center.Id == _center?.Id;
        if (same && query == _query)
            return;
        if (!same)
            Follow(center.Id);
        (_center, _query) = (center, query);
        await Count();
        if (list is not null)
            await list.Reload();
    }

    private void Follow(string centerId)
    {
        _follower?.Dispose();
        if (RendererInfo.IsInteractive && !_gone)
            _follower = new(Feed, centerId, Clock, () => InvokeAsync(LookAgain));
    }

    private async Task LookAgain()
    {
        var before = _counts;
        await Count();
        if (before != _counts && !_gone)
            await Refresh();
    }

    private async Task<Outcome<ListPage<CardLine>>> Load(ListRequest request, CancellationToken cancellationToken)
    {
        var found = await Cards.Search(_actor, _center!.Scope, _query.Filter, request.Skip, request.Take, cancellationToken);
        return found.TryGet(out var page, out var refused) ? new ListPage<CardLine>(page.Lines, page.Total) : refused;
    }

    private async Task Count() => _counts = (await Cards.Counts(_actor, _center!.Scope, CancellationToken.None)).TryGet(out var counts, out _) ? counts : _counts;

    private async Task Refresh()
    {
        if (_list is not null)
            await _list.Refresh();
        StateHasChanged();
    }

    private async Task Open(CardLine card)
    {
        var written = await Dialogs.Open<CardDialog>(
            $"{card.Level.Text()} · {CardRules.Of(card.Trigger).Name}",
            new() { [nameof(UseCaseForm.Center)] = _center, [nameof(UseCaseForm.Actor)] = _actor, [nameof(CardDialog.Card)] = card });
        if (written is not true)
            return;
        Notices.Done("已保存。");
        await Count();
        await Refresh();
    }

    private void Go(string name, string? value) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = string.IsNullOrWhiteSpace(value) ? null : value, ["p"] = null }), replace: true);
}
