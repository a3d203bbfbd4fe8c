namespace BianMin.Infrastructure.Guides.Sheets;

/// <summary>A column of a sheet of <typeparamref name="T"/>s.</summary>
/// <param name="Title">Its heading, by which it is found again wherever it stands.</param>
/// <param name="Width">In characters.</param>
/// <param name="Hint">How to fill it in, for the sheet that explains.</param>
/// <param name="Write">What stands in the cell.</param>
/// <param name="Choices">The only words that may stand there, when there are few.</param>
internal sealed record SheetColumn<T>(string Title, double Width, string Hint, Func<T, string> Write, IReadOnlyList<string>? Choices = null);
