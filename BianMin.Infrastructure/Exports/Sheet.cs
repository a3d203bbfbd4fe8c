namespace BianMin.Infrastructure.Exports;

/// <summary>What a sheet's file must know of a column.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Width">In characters.</param>
/// <param name="Choices">The only words that may stand there, when there are few.</param>
/// <param name="Number">Whether whole numbers stand there as numbers, which a spreadsheet can add up.</param>
internal sealed record SheetHead(string Title, double Width, IReadOnlyList<string>? Choices, bool Number = false);

/// <summary>A row of a sheet as it was found.</summary>
/// <param name="Number">As the spreadsheet counts.</param>
/// <param name="Cells">Text by number of column from 0; empty cells are left out.</param>
internal sealed record SheetLine(int Number, IReadOnlyDictionary<int, string> Cells);
