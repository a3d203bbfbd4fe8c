using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Reports;

/// <summary>The director's statistics: any stretch up to today, by the same counting as the reports.</summary>
public sealed partial class StatisticsPage
{
    private static readonly string[] Shown =
        [nameof(Figure.TicketsDrawn), nameof(Figure.TicketsServed), "wait-median", nameof(Figure.CasesReceived), nameof(Figure.CasesFinished), "kept-rate"];

    private WatchedCenter _centers = WatchedCenter.None;
    private StatisticsSpan _span = StatisticsSpan.Of(null);
    private IReadOnlyList<ReportTable>? _tables;
    private IReadOnlyList<DaySum> _days = [];
    private PeriodFigures _now = PeriodFigures.None;
    private CenterProfile? _center;
    private Refusal? _refusal;
    private Actor _actor = ActorClaims.Nobody;
    private DateOnly _first;
    private DateOnly _last;
    private (string? Center, string? Span, string? From, string? To) _asked;

    /// <summary>The centre, for those who see all of a county.</summary>
    [SupplyParameterFromQuery]
    public string? C { get; set; }

    /// <summary>The word of a usual stretch.</summary>
    [SupplyParameterFromQuery]
    public string? S { get; set; }

    /// <summary>First day of a stretch of one's own.</summary>
    [SupplyParameterFromQuery]
    public string? From { get; set; }

    /// <summary>Its last day.</summary>
    [SupplyParameterFromQuery]
    public string? To { get; set; }

    /// <summary>Code of the table to be shown; the charts without one.</summary>
    [SupplyParameterFromQuery]
    public string? T { get; set; }

    [Inject]
    private IReports Reports { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private DateOnly Today => Moment.At(Clock.GetUtcNow()).Day;

    private string Back => $"reports{(_centers.Choices.Count > 0 && _center is not null ? $"?c={_center.Id}" : "")}";

    private ReportTable? Table => _tables?.FirstOrDefault(t => t.Code == T);

    private IEnumerable<ReportRow> Main => _tables!.Single(t => t.Code == "totals").Rows.Where(r => Shown.Contains(r.Key));

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _actor = await CurrentActor.Get();
        _centers = await WatchedCenter.Of(_actor, Centers, C);
        var asked = (_centers.Profile?.Id, S, From, To);
        if (asked == _asked && _tables is not null)
            return;
        _asked = asked;
        _span = StatisticsSpan.Of(S);
        (_first, _last) = DayInAddress.Read(From) is { } from && DayInAddress.Read(To) is { } to ? (from, to > Today ? Today : to) : (_span.First(Today), Today);
        (_tables, _center, _refusal) = (null, _centers.Profile, _centers.Profile is null ? OrgRefusals.UnknownCenter : Flaw);
        if (_refusal is not null || !(await Reports.Figures(_actor, _center!.Scope, _first, _last, CancellationToken.None)).TryGet(out var now, out _refusal))
            return;
        if (!(await Reports.ByDay(_actor, _center.Scope, StatisticsCharts.Figures, _first, _last, CancellationToken.None)).TryGet(out var byDay, out _refusal))
            return;
        (_now, _days) = (now, byDay);
        var days = _last.DayNumber - _first.DayNumber + 1;
        if ((await Reports.Figures(_actor, _center.Scope, _first.AddDays(-days), _last.AddDays(-days), CancellationToken.None)).TryGet(out var before, out _refusal))
            _tables = [.. ReportTables.Of(_center, now, [("此前", before)]), ReportTables.People(_center, now)];
    }

    private Refusal? Flaw => _last < _first || _last.DayNumber - _first.DayNumber >= IReports.LongestStretch ? ReportRefusals.BadSpan : null;

    private static DateOnly Day(DateTime? picked, DateOnly before) => picked is { } day ? DateOnly.FromDateTime(day) : before;

    private void Choose() => Go(("from", $"{_first:yyyy-MM-dd}"), ("to", $"{_last:yyyy-MM-dd}"), ("s", null));

    private void Go(params (string Name, string? Value)[] words) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(words.ToDictionary(w => w.Name, w => (object?)w.Value)), replace: true);

    private string Address(string? table) => Navigation.GetUriWithQueryParameter("t", table);

    private string? Link(ReportTable table, ReportRow row, int column) =>
        ReportCells.Asked(table, row, column, _first, _last) is { } asked ? ReportStyles.Rows(_center!.Id, asked) : null;
}
