using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Calendar;

/// <summary>A year at a glance, and the import of the next one's holidays (ORG-7, ORG-8).</summary>
public sealed partial class CalendarPage
{
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    private IReadOnlyList<CenterListing> _centers = [];
    private CenterProfile? _center;
    private DateOnly _today;
    private int _year;
    private bool _known;
    private bool _importing;

    [Inject]
    private IHolidays Holidays { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _today = Moment.At(Clock.GetUtcNow()).Day;
        Show(_today.Year);
        _centers = await Centers.All(CancellationToken.None);
    }

    private void Show(int year)
    {
        _year = year;
        _known = Holidays.Current.Knows(year);
    }

    private async Task Choose(ChangeEventArgs change) =>
        _center = change.Value is string { Length: > 0 } id ? await Centers.Find(id, CancellationToken.None) : null;

    private void Imported(ImportedHolidays imported)
    {
        _importing = false;
        Show(imported.WholeYears is [.., var last] ? last : _year);
    }
}
