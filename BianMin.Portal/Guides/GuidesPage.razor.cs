using System.Globalization;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Guides;

/// <summary>The service guides of a centre, for everybody, without sign-in and without scripts (OPEN-1).</summary>
public sealed partial class GuidesPage
{
    private const int PageSize = 24;

    private CenterProfile? _center;
    private IReadOnlyList<PublishedGuide> _all = [];
    private List<PublishedGuide> _shown = [];
    private int _found;
    private int _page;
    private int _pages;

    /// <summary>Short code of the centre.</summary>
    [Parameter]
    public string Center { get; set; } = "";

    /// <summary>Words or pinyin initials.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>Number of a window.</summary>
    [SupplyParameterFromQuery(Name = "w")]
    public string? WindowText { get; set; }

    /// <summary>An occasion in life.</summary>
    [SupplyParameterFromQuery(Name = "e")]
    public string? LifeEvent { get; set; }

    /// <summary><c>now</c> or <c>later</c>.</summary>
    [SupplyParameterFromQuery(Name = "k")]
    public string? Way { get; set; }

    /// <summary>Page of the result, from 1.</summary>
    [SupplyParameterFromQuery(Name = "p")]
    public string? PageText { get; set; }

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IGuideQueries GuideQueries { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    // What somebody typed into the address is a wish, not an error.
    private int? Window => int.TryParse(WindowText, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private bool Filtered => !string.IsNullOrWhiteSpace(Query) || Window is not null || !string.IsNullOrEmpty(LifeEvent) || Way is "now" or "later";

    private string Address => $"public/{_center!.Id}/guides";

    private string Count => Filtered ? $"找到 {_found} 个事项（共 {_all.Count} 个）" : $"共 {_all.Count} 个事项";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _center = await Centers.Find(Center, CancellationToken.None);
        if (_center is null)
            return;
        _all = await GuideQueries.Of(_center.Id, Moment.At(Clock.GetUtcNow()).Day, CancellationToken.None);
        var found = _all.Where(Matches).ToList();
        _found = found.Count;
        _pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        _page = Math.Clamp(int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var p) ? p : 1, 1, _pages);
        _shown = found.GetRange((_page - 1) * PageSize, Math.Min(PageSize, found.Count - ((_page - 1) * PageSize)));
    }

    private bool Matches(PublishedGuide guide) =>
        guide.Answers(Query)
        && (Window is null || Windows(guide).Any(w => w.Number == Window))
        && (string.IsNullOrEmpty(LifeEvent) || guide.Content.LifeEvents.Contains(LifeEvent))
        && (Way is not ("now" or "later") || guide.Content.OnTheSpot == (Way == "now"));

    private IEnumerable<WindowProfile> Windows(PublishedGuide guide) => _center!.Windows.Where(w => guide.WindowIds.Contains(w.Id));

    private string PageAddress(int page) => $"{Address}?{string.Join('&', new[]
    {
        ("q", Query), ("w", WindowText), ("e", LifeEvent), ("k", Way), ("p", page.ToString(CultureInfo.InvariantCulture)),
    }.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"))}";
}
