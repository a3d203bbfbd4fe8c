using System.Globalization;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Portal.Controls;
using BianMin.Portal.Controls.Marks;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Guides;

/// <summary>Takes over service items from a file: read, look, import (OPEN-6).</summary>
public sealed partial class GuideImportPage
{
    private const int FaultsShown = 200;

    private GuideReading? _reading;
    private IReadOnlyList<(ImportedGuide Item, ImportStep Step)> _plan = [];
    private ImportedGuides? _done;
    private Refusal? _refusal;
    private string _name = "";
    private bool _busy;

    [Inject]
    private IGuideSheets Sheets { get; init; } = null!;

    [Inject]
    private ICatalogue Catalogue { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private static string Or(string? text) => string.IsNullOrEmpty(text) ? "—" : text;

    private static string Word(ImportStep step) => step switch
    {
        ImportStep.Begin => "新增",
        ImportStep.Change => "修改",
        ImportStep.Leave => "不变",
    };

    private static Tone ToneOf(ImportStep step) => step switch
    {
        ImportStep.Begin => Tone.Ok,
        ImportStep.Change => Tone.Warn,
        ImportStep.Leave => Tone.Off,
    };

    private bool Changes => _plan.Any(p => p.Step != ImportStep.Leave);

    private int Count(ImportStep step) => _plan.Count(p => p.Step == step);

    private async Task<string?> Read(ReadFile file)
    {
        Forget();
        _name = file.Name;
        // Off the circuit, so that the page stays alive meanwhile.
        var reading = await Task.Run(() => Sheets.Read(file.Bytes));
        _plan = reading.Faults.Count > 0 ? [] : await Plan(reading.Items);
        _reading = reading;
        StateHasChanged();
        return null;
    }

    private async Task<IReadOnlyList<(ImportedGuide, ImportStep)>> Plan(IReadOnlyList<ImportedGuide> items)
    {
        var county = (await CurrentActor.Get()).CountyId ?? "";
        var known = (await Catalogue.Of(county, Moment.At(Clock.GetUtcNow()).Day, CancellationToken.None))
            .GroupBy(l => l.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Content, StringComparer.OrdinalIgnoreCase);
        return [.. items.Select(i => (i, ImportSteps.Of(known.GetValueOrDefault(i.Code), i.Content))).OrderBy(p => p.Item2)];
    }

    private async Task Import()
    {
        if (_busy || !Changes || _reading is not { Faults.Count: 0 } reading)
            return;
        _busy = true;
        var actor = await CurrentActor.Get();
        var outcome = await UseCases.Do(actor, new ImportGuides(actor.CountyId ?? "", reading.Items));
        _busy = false;
        if (outcome.TryGet(out var done, out _refusal))
            (_done, _reading) = (done, null);
    }

    private void Forget()
    {
        (_reading, _done, _refusal) = (null, null, null);
        _plan = [];
    }
}
