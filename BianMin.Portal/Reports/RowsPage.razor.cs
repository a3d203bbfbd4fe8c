using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Portal.Controls;
using BianMin.Portal.Controls.Lists;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Reports;

/// <summary>The rows that a number counts: whoever doubts it can look.</summary>
public sealed partial class RowsPage
{
    private Actor _actor = ActorClaims.Nobody;
    private CenterProfile? _center;
    private RowsAsked? _asked;
    private string? _subject;
    private long? _amount;
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
    public Guid? Who { get; set; }

    /// <summary>The report that the number stands in.</summary>
    [SupplyParameterFromQuery]
    public Guid? R { get; set; }

    [Inject]
    private IReports Reports { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    private bool Measured => _asked?.Figure.Definition() is { InSeconds: true } or { SubjectUnit: not null };

    private string Head => _asked?.Figure.Definition().Source switch
    {
        FigureSource.Tickets => "号票",
        FigureSource.Cases => "办件编号",
        FigureSource.Posts or FigureSource.Entries or null => "记录",
    };

    private string? Span => _asked is null || _center is null
        ? _center?.Name
        : $"{_center.Name} · {ChineseText.Date(_asked.First)}至{ChineseText.ShortDate(_asked.Last)}{Narrowed}";

    private string Narrowed =>
        (_asked?.WindowId is { } w ? $" · {_center?.Window(w)?.Plate ?? "已撤销的窗口"}" : "") + (_asked?.Kind is { } kind ? $" · {kind.Text()}" : "")
        + (_asked?.StaffId is { } person ? $" · {_center?.Person(person)?.Name ?? "已离开的人员"}" : "") + (_asked?.Subject is not null ? $" · {(_subject ?? _asked.Subject)}" : "");

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _actor = await CurrentActor.Get();
        _center = await Centers.Find(C ?? _actor.CenterId ?? "", CancellationToken.None);
        if (_center is null || !Enum.TryParse<Figure>(F, out var figure) || !Enum.IsDefined(figure) || DayInAddress.Read(From) is not { } first || DayInAddress.Read(To) is not { } last || last < first || last.DayNumber - first.DayNumber > IReports.LongestStretch)
        {
            _refusal = _center is null ? OrgRefusals.UnknownCenter : ReportRefusals.BadStretch;
            return;
        }

        _amount = null;
        _asked = new(figure, first, last, W, I, Enum.TryParse<HandlingKind>(K, out var kind) && Enum.IsDefined(kind) ? kind : null, Who);
    }

    private static string MeasureOf(FigureRow row) =>
        row.Figure.Definition().SubjectUnit is { } unit ? $"{row.Subject} {unit}" : ChineseText.Duration(TimeSpan.FromSeconds(row.Amount));

    private string LabelOf(FigureRow row) => row.Label.Length > 0 ? row.Label : _asked!.Figure.Text();

    private string? WindowOf(FigureRow row) => _center!.Window(row.WindowId) is { } window ? $"{window.Number}号 {window.Name}" : null;

    private string? PersonOf(FigureRow row) => _center!.Person(row.StaffId)?.Name;

    private static string Or(string? text) => string.IsNullOrEmpty(text) ? "—" : text;

    private async Task<Outcome<ListPage<FigureRow>>> Read(ListRequest request, CancellationToken cancellationToken)
    {
        if (!(await Reports.Rows(_actor, _center!.Scope, _asked!, request.Skip, request.Take, cancellationToken)).TryGet(out var rows, out var refusal))
            return refusal;
        (_amount, _subject) = (rows.Amount, rows.Rows is [var row, ..] ? row.SubjectName : null);
        StateHasChanged();
        return new ListPage<FigureRow>(rows.Rows, rows.Total);
    }
}
