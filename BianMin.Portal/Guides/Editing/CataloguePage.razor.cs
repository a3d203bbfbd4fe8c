using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Guides.Editing;

/// <summary>The county's catalogue of service items (OPEN-1, OPEN-6).</summary>
public sealed partial class CataloguePage
{
    private static readonly (string State, string Text)[] States =
        [("", "全部"), ("published", "已发布"), ("draft", "有草稿"), ("coming", "即将施行"), ("withdrawn", "已停用")];

    private IReadOnlyList<CatalogueLine>? _all;
    private List<CatalogueLine>? _shown;

    /// <summary>Words or pinyin initials; in the address, so that they survive going back.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>One of the states of the list.</summary>
    [SupplyParameterFromQuery(Name = "v")]
    public string? State { get; set; }

    [Inject]
    private ICatalogue Catalogue { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var county = (await CurrentActor.Get()).CountyId ?? "";
        _all = await Catalogue.Of(county, Moment.At(Clock.GetUtcNow()).Day, CancellationToken.None);
        Show();
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => Show();

    private void Search(string? text) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["q"] = Null(text), ["p"] = null }), replace: true);

    private string Address(string state) =>
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["v"] = Null(state), ["p"] = null });

    private int Count(string state) => _all?.Count(l => Is(l, state)) ?? 0;

    private void Show() =>
        _shown = _all is null ? null : [.. _all.Where(l => ItemSearch.Finds(Query, l.Code, l.Content.Name, l.Content.Department) && Is(l, State))];

    private static bool Is(CatalogueLine line, string? state) => state switch
    {
        "published" => line.Published is not null,
        "draft" => line.Draft is not null,
        "coming" => line.Comes is not null,
        "withdrawn" => line.Withdrawn,
        _ => true,
    };

    private static string? Null(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
