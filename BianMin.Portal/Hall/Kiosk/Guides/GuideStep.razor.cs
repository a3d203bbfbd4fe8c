using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Hall.Kiosk.Guides;

/// <summary>One guide in large letters: what is told, what to bring, how it goes; and from here to a ticket or a paper.</summary>
public sealed partial class GuideStep
{
    private static readonly (int Part, string Words)[] Parts = [(0, "八告知"), (1, "申请材料"), (2, "办理流程")];

    private int _part;
    private string _address = "";
    private string _code = "";
    private IReadOnlyList<BoardWindow> _windows = [];
    private Refusal? _refusal;

    /// <summary>Where the visitor is.</summary>
    [Parameter, EditorRequired]
    public required KioskGuides Guides { get; set; }

    /// <summary>The guide that is read.</summary>
    [Parameter, EditorRequired]
    public required PublishedGuide Guide { get; set; }

    /// <summary>The hall as it stands.</summary>
    [Parameter, EditorRequired]
    public required HallBoard Board { get; set; }

    /// <summary>How far the printed guide is; null when none was asked for.</summary>
    [Parameter, EditorRequired]
    public PaperStep? Paper { get; set; }

    /// <summary>The visitor wants a ticket for it.</summary>
    [Parameter, EditorRequired]
    public EventCallback Draw { get; set; }

    /// <summary>The visitor wants it on paper.</summary>
    [Parameter, EditorRequired]
    public EventCallback Print { get; set; }

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    private string? PaperWords => Paper switch
    {
        PaperStep.Printing => "正在打印…",
        PaperStep.Printed => "请取走办事指南",
        PaperStep.Unknown => "打印机没有回应，请再试一次，或扫右上角的码在手机上看",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var numbers = Guides.WindowsOf(Guide).Select(w => w.Number).ToHashSet();
        _windows = [.. Board.Windows.Where(w => numbers.Contains(w.Number))];
        // What the draw itself would answer, before somebody has chosen in vain.
        _refusal = !Board.Open ? HallRefusals.Closed(Board.Hours)
            : Guides.SeriesOf(Guide, Board).Count == 0 ? HallRefusals.UnknownSeries
            : null;
        var address = Navigation.ToAbsoluteUri($"public/{Board.CenterId}/guides/{Guide.Code}").ToString();
        if (_address != address)
            (_address, _code) = (address, QrImage.Of(address));
    }
}
