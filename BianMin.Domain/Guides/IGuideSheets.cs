namespace BianMin.Domain.Guides;

/// <summary>Service items as files: a workbook for people, JSON for programs.</summary>
public interface IGuideSheets
{
    /// <summary>A workbook (xlsx) that tells all of the items and can be read back.</summary>
    byte[] Workbook(IReadOnlyList<ImportedGuide> items);

    /// <summary>The same workbook with one example instead, to be filled in.</summary>
    byte[] Template();

    /// <summary>The items as an array of <c>{code, content}</c>.</summary>
    byte[] Json(IReadOnlyList<ImportedGuide> items);

    /// <summary>Reads a workbook or JSON, whichever it is. Whatever the bytes are, nothing is thrown.</summary>
    GuideReading Read(byte[] file);
}

/// <summary>An item as it stands in a file.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Content">What it tells.</param>
public sealed record ImportedGuide(string Code, GuideContent Content);

/// <summary>What was found in a file.</summary>
/// <param name="Items">The items; empty when there is any fault, so that nobody imports a part.</param>
/// <param name="Faults">All that must be put right first.</param>
/// <param name="Notes">What is no fault but may surprise, such as a column that is not there.</param>
public sealed record GuideReading(IReadOnlyList<ImportedGuide> Items, IReadOnlyList<SheetFault> Faults, IReadOnlyList<string> Notes)
{
    /// <summary>Greatest size of a file, in bytes.</summary>
    public const int GreatestFile = 30 * 1024 * 1024;

    /// <summary>Greatest number of items in a file.</summary>
    public const int MostItems = 5_000;

    /// <summary>A file of which nothing could be read.</summary>
    public static GuideReading Refused(string message) => new([], [new("", null, "", message)], []);
}

/// <summary>One thing to put right in a file.</summary>
/// <param name="Sheet">Name of the sheet; empty when it concerns the file.</param>
/// <param name="Row">Number of the row as the spreadsheet counts; null when it concerns the whole sheet.</param>
/// <param name="Column">Heading of the column; empty when it concerns the whole row.</param>
/// <param name="Message">A Chinese sentence that says what to do.</param>
public sealed record SheetFault(string Sheet, int? Row, string Column, string Message);
