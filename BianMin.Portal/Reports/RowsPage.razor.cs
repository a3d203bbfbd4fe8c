using BianMin.Domain.Desk;
using BianMin.Domain.Guides;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Reports;

/// <summary>The rows that a number counts: whoever doubts it can look.</summary>
public sealed partial class RowsPage
{
    private const int PageSize = 50;

    private CenterProfile? _center;
    private RowsAsked? _asked;
    private FoundRows? _rows;
    private Refusal? _refusal;

    /// <summary>The centre.</summary>
    [SupplyParameterFromQuery]
    public string? C { get; set; }

    /// <summary>The figure.</summary>
    [SupplyParameterFromQuery]
    public string? F { get; set; }

    /// <summary>First day.</summary>
    [SupplyParameterFromQuery]
    public string? From { get; set; }

    /// <summary>Last day.</summary>
    [SupplyParameterFromQuery]
    public string? To { get; set; }

    /// <summary>The window.</summary>
    [SupplyParameterFromQuery]
    public Guid? W { get; set; }

    /// <summary>The item.</summary>
    [SupplyParameterFromQuery]
    public string? I { get; set; }

    /// <summary>How the item is handled.</summary>
    [SupplyParameterFromQuery]
    public string? K { get; set; }

    /// <summary>The person.</summary>
    [SupplyParameterFromQuery]
    public Guid? S { get; set; }

    /// <summary>The report that the number stands in.</summary>
    [SupplyParameterFromQuery]
    public Guid? R { get; set; }

    /// <summary>The page, from 1.</summary>
    [SupplyParameterFromQuery]
    public int? P { get; set; }

    [Inject]
    private IReports Reports { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    private bool Measured => _asked?.Figure is Figure.UncoveredSeconds or Figure.Waits or Figure.Arrivals;

    private bool HasItems => _rows!.Rows.Any(r => r.SubjectName.Length > 0);

    private bool HasWindows => _rows!.Rows.Any(r => r.WindowId != Guid.Empty);

    private string Head => _asked?.Figure switch
    {
        >= Figure.TicketsDrawn and <= Figure.Arrivals => "号票",
        >= Figure.CasesReceived and <= Figure.CasesOverdue => "办件编号",
        _ => "记录",
    };

    private string Narrowed =>
        (_asked?.WindowId is { } w ? $" · {_center?.Window(w)?.Plate ?? "已撤销的窗口"}" : "") + (_asked?.Kind is { } kind ? $" · {kind.Text()}" : "")
        + (_asked?.StaffId is { } person ? $" · {_center?.Person(person)?.Name ?? "已离开的人员"}" : "") + (_asked?.Subject is not null ? $" · {(_rows is { Rows.Count: > 0 } ? _rows.Rows[0].SubjectName : _asked.Subject)}" : "");

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var actor = await CurrentActor.Get();
        _center = await Centers.Find(C ?? actor.CenterId ?? "", CancellationToken.None);
        if (_center is null || !Enum.TryParse<Figure>(F, out var figure) || DayInAddress.Read(From) is not { } first || DayInAddress.Read(To) is not { } last || last < first || last.DayNumber - first.DayNumber > IReports.LongestStretch)
        {
            _refusal = _center is null ? OrgRefusals.UnknownCenter : ReportRefusals.BadStretch;
            return;
        }

        _asked = new(figure, first, last, W, I, Enum.TryParse<HandlingKind>(K, out var kind) ? kind : null, S);
        (await Reports.Rows(actor, _center.Scope, _asked, ((P ?? 1) - 1) * PageSize, PageSize, CancellationToken.None)).TryGet(out _rows, out _refusal);
    }
}
