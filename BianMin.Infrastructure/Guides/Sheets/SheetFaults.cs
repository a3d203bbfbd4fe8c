using BianMin.Domain.Guides;

namespace BianMin.Infrastructure.Guides.Sheets;

/// <summary>All that is wrong with a file, at once, up to as much as anybody would read.</summary>
internal sealed class SheetFaults
{
    private const int Most = 1_000;
    private readonly List<SheetFault> _all = [];

    public IReadOnlyList<SheetFault> All => _all;

    public void Add(string sheet, int? row, string column, string message)
    {
        if (_all.Count < Most)
            _all.Add(new(sheet, row, column, message));
    }
}
