using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Hall.Kiosk.Guides;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Hall.Kiosk;

/// <summary>The guides at the kiosk: from what a visitor wants done to what must be brought, and on to a ticket (HALL-6).</summary>
public sealed partial class KioskPage
{
    private KioskGuides? _guides;
    private bool _guidesFailed;
    private PaperStep? _guidePaper;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IGuideQueries GuideQueries { get; init; } = null!;

    [Inject]
    private ILogger<KioskPage> GuideLog { get; init; } = null!;

    // Reading takes longer than choosing; whoever has the ticket is gone soon.
    private int IdleSeconds => _step switch
    {
        KioskStep.Ticket => 30,
        KioskStep.Guide => 120,
        _ => 60,
    };

    private async Task LookAtGuides()
    {
        if (_busy)
            return;
        ForgetGuides();
        _step = KioskStep.Guides;
        try
        {
            var center = await Centers.Find(Center, CancellationToken.None);
            var guides = center is null ? [] : await GuideQueries.Of(center.Id, Moment.At(Clock.GetUtcNow()).Day, CancellationToken.None);
            // Whoever pressed 首页 meanwhile has another screen before them.
            if (_step == KioskStep.Guides && center is not null)
                _guides = new KioskGuides(center, guides);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _guidesFailed = true;
            ScreenLog.GuidesNotRead(GuideLog, Center, e);
        }
    }

    private void Read(PublishedGuide guide)
    {
        _guides!.Read(guide);
        _guidePaper = null;
        _step = KioskStep.Guide;
    }

    private void DrawForGuide()
    {
        if (_step != KioskStep.Guide || _guides?.Open is not { } guide || Board is not { } board)
            return;
        var series = _guides.SeriesOf(guide, board);
        if (series.Count == 1)
            Choose(series[0]);
        else
            _step = KioskStep.Series;
    }

    private async Task PrintGuide()
    {
        if (_guidePaper == PaperStep.Printing)
            return;
        _guidePaper = PaperStep.Printing;
        StateHasChanged();
        _guidePaper = await Tell("print") ? PaperStep.Printed : PaperStep.Unknown;
    }

    private bool BackAmongGuides()
    {
        if (_guides is not { } guides)
            return false;
        if (_step is KioskStep.Courtesy or KioskStep.Series)
        {
            _step = _step == KioskStep.Courtesy && Board is { } board && guides.SeriesOf(guides.Open!, board).Count > 1 ? KioskStep.Series : KioskStep.Guide;
            return true;
        }

        _step = KioskStep.Guides;
        return guides.Back();
    }

    private void ForgetGuides() => (_guides, _guidesFailed, _guidePaper) = (null, false, null);
}
