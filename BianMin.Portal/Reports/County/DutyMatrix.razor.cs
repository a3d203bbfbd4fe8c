using BianMin.Domain.Kernel;
using BianMin.Domain.Reports;
using BianMin.Portal.Controls.Marks;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Reports.County;

/// <summary>Who has reported, who is late, what waits for a signature: a row a centre, a column a period (REP-4).</summary>
public sealed partial class DutyMatrix
{
    private static readonly (string? Value, string Text)[] Kinds = [(null, "全部"), (nameof(ReportKind.HalfMonth), "半月报"), (nameof(ReportKind.Quarter), "季报")];

    private static readonly (string Word, Tone Tone)[] Legend =
        [("待报", Tone.Off), ("逾期未报", Tone.Danger), ("待签收", Tone.Info), ("已签收", Tone.Ok), ("退回待改", Tone.Warn)];

    private IReadOnlyList<ReportDuty>? _duties;
    private Dictionary<ReportPeriod, DateOnly> _due = [];
    private Refusal? _refusal;

    /// <summary>Who looks.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>Code of the only period to be shown.</summary>
    [Parameter]
    public string? P { get; set; }

    /// <summary>Kind to be shown.</summary>
    [Parameter]
    public string? K { get; set; }

    [Inject]
    private IReports Reports { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    private ReportPeriod? Period => ReportPeriod.TryParse(P, out var period) ? period : null;

    private List<ReportDuty> Shown => [.. _duties!.Where(d => Period is { } p ? d.Period == p : K is null || d.Period.Kind.ToString() == K)];

    private List<ReportPeriod> Columns => [.. Shown.Select(d => d.Period).Distinct().OrderBy(p => p.Kind).ThenByDescending(p => p.First)];

    private int Sent => Shown.Count(d => d.SubmittedAt is not null);

    private int Owed => Shown.Count(d => d.Standing == DutyStanding.Overdue);

    private int ToSign => Shown.Count(DutyBadge.Waits);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (!(await Reports.Duties(Actor, new("", Actor.CountyId ?? ""), CancellationToken.None)).TryGet(out _duties, out _refusal))
            return;
        _due = _duties.GroupBy(d => d.Period).ToDictionary(g => g.Key, g => g.First().DueOn);
    }

    private static string Head(ReportPeriod period) => period.Kind == ReportKind.Quarter
        ? period.Name[5..]
        : $"{period.First.Month}月{(period.First.Day == 1 ? "上" : "下")}";

    private void Go(string name, string? value) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["k"] = null, [name] = string.IsNullOrEmpty(value) ? null : value }));
}
