namespace BianMin.Infrastructure.Exports;

/// <summary>A column of a sheet of <typeparamref name="T"/>s.</summary>
/// <param name="Title">Its heading, by which it is found again wherever it stands.</param>
/// <param name="Width">In characters.</param>
/// <param name="Hint">How to fill it in, for the sheet that explains.</param>
/// <param name="Write">What stands in the cell.</param>
/// <param name="Choices">The only words that may stand there, when there are few.</param>
internal sealed record SheetColumn<T>(string Title, double Width, string Hint, Func<T, string> Write, IReadOnlyList<string>? Choices = null);

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
