using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Cases.Progress;

/// <summary>Where a case stands, at the touch screen: by the code on its paper or by its number, and the last four places (CASE-15).</summary>
public sealed partial class ProgressStep
{
    private ElementReference _scan;
    private int _year;
    private string? _number;
    private string? _problem;
    private CaseProgress? _found;
    private int _tries;
    private bool _busy;

    /// <summary>The centre whose screen it is.</summary>
    [Parameter, EditorRequired]
    public string Center { get; set; } = "";

    [Inject]
    private ProgressService Progress { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private int Year => Moment.At(Clock.GetUtcNow()).Day.Year;

    /// <inheritdoc/>
    protected override void OnInitialized() => _year = Year;

    // A scanner types where the cursor is; after a tap it must be there again.
    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_found is null)
            await _scan.FocusAsync(preventScroll: true);
    }

    private void Scanned(ChangeEventArgs e)
    {
        if (ScannedCode.CaseNumber(e.Value as string) is { } number)
            (_number, _problem) = (number, null);
        else
            _problem = "这个二维码不是办件告知单上的，请换一张再扫，或者输入编号。";
    }

    private void Number(string digits) => (_number, _problem) = (CaseNumber.Of(Center, _year, int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)), null);

    private async Task Look(string check)
    {
        if (_busy)
            return;
        _busy = true;
        (_found, _problem) = await Progress.Find(_number!, check);
        (_busy, _tries) = (false, _tries + 1);
    }
}
