using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Guides;

/// <summary>One service guide: the eight things told first, then all elements (OPEN-1, OPEN-2, OPEN-5).</summary>
public sealed partial class GuidePage
{
    private CenterProfile? _center;
    private PublishedGuide? _guide;
    private IReadOnlyList<FileLine> _files = [];
    private string _address = "";

    /// <summary>Short code of the centre.</summary>
    [Parameter]
    public string Center { get; set; } = "";

    /// <summary>Code of the item.</summary>
    [Parameter]
    public string Item { get; set; } = "";

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IGuideQueries GuideQueries { get; init; } = null!;

    [Inject]
    private ICatalogue Catalogue { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private string Phone => string.IsNullOrEmpty(_guide!.Phone) ? _center!.Hotline : _guide.Phone;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _center = await Centers.Find(Center, CancellationToken.None);
        if (_center is null)
            return;
        var day = Moment.At(Clock.GetUtcNow()).Day;
        _guide = (await GuideQueries.Of(_center.Id, day, CancellationToken.None)).FirstOrDefault(g => g.Code == Item);
        if (_guide is null)
            return;
        _files = await Catalogue.Files(_guide.ItemId, CancellationToken.None);
        _address = Navigation.ToAbsoluteUri($"public/{_center.Id}/guides/{_guide.Code}").ToString();
    }
}
