using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Calendar;

/// <summary>Reads a file of holidays, shows what is in it or what is wrong with it, and imports it on confirmation.</summary>
public sealed partial class HolidayImport
{
    private const int SkippedShown = 10;

    private HolidayFile? _file;
    private string _text = "";
    private string _name = "";
    private string _effect = "";
    private Refusal? _refusal;
    private bool _busy;

    /// <summary>Holidays have been imported.</summary>
    [Parameter]
    public EventCallback<ImportedHolidays> OnImported { get; set; }

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private IHolidays Holidays { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    private Task<string?> Read(ReadFile chosen)
    {
        Forget();
        _text = HolidayFile.Decode(chosen.Bytes);
        _name = chosen.Name;
        _file = HolidayFile.Parse(_text);
        _effect = EffectOf(_file);
        StateHasChanged();
        return Task.FromResult<string?>(null);
    }

    private string EffectOf(HolidayFile file)
    {
        var replaced = file.WholeYears.Sum(year => Holidays.Current.In(year).Count);
        return file.WholeYears.Count == 0 ? "只增加或修改这些日期。"
            : $"替换{string.Join('、', file.WholeYears.Select(year => $"{year}年"))}的全部日期（现有 {replaced} 天）。";
    }

    private async Task Import()
    {
        if (_busy)
            return;

        _busy = true;
        var outcome = await UseCases.Do(await CurrentActor.Get(), new ImportHolidays(_text));
        _busy = false;
        if (!outcome.TryGet(out var imported, out _refusal))
            return;

        Forget();
        Notices.Done($"已导入 {imported.Days} 天。");
        await OnImported.InvokeAsync(imported);
    }

    private void Forget()
    {
        _file = null;
        _text = "";
        _refusal = null;
    }
}
