using BianMin.Domain.Kernel;

namespace BianMin.Domain.Guides;

/// <summary>The catalogue as staff read it: the county its items with every version, a centre what it may bring in.</summary>
public interface ICatalogue
{
    /// <summary>The items of a county in the order of their codes.</summary>
    Task<IReadOnlyList<CatalogueLine>> Of(string countyId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>One item with all its versions and files, or null.</summary>
    Task<CatalogueItem?> Item(string countyId, string code, CancellationToken cancellationToken);

    /// <summary>The items that the county offers its centres on a day, each with how far the centre has entered it.</summary>
    Task<IReadOnlyList<EntryLine>> Entries(string centerId, string countyId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>A file of a guide that is open to all on a day, or null.</summary>
    Task<OpenFile?> PublicFile(Guid fileId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>The files of an item, forms before samples.</summary>
    Task<IReadOnlyList<FileLine>> Files(Guid itemId, CancellationToken cancellationToken);
}

/// <summary>An item in the county's list.</summary>
/// <param name="ItemId">Identity.</param>
/// <param name="Code">Code.</param>
/// <param name="Content">What the newest version tells, a draft before a published one.</param>
/// <param name="Draft">State of the version being worked on; null when there is none.</param>
/// <param name="Published">Number of the version that counts today; null when none does.</param>
/// <param name="Comes">The day on which a published version begins to count, if it is still to come.</param>
/// <param name="Centers">How many centres have entered it.</param>
public sealed record CatalogueLine(
    Guid ItemId, string Code, GuideContent Content, GuideState? Draft, int? Published, DateOnly? Comes, int Centers)
{
    /// <summary>Whether it was withdrawn and nobody works on another version.</summary>
    public bool Withdrawn => Draft is null && Published is null && Comes is null;
}

/// <summary>An item with everything the county knows of it.</summary>
/// <param name="ItemId">Identity.</param>
/// <param name="Code">Code.</param>
/// <param name="Version">What the reader has seen; a change made on an older one is refused.</param>
/// <param name="Versions">All versions, newest first.</param>
/// <param name="Files">Forms and samples.</param>
public sealed record CatalogueItem(Guid ItemId, string Code, Guid Version, IReadOnlyList<GuideVersion> Versions, IReadOnlyList<FileLine> Files);

/// <summary>An item that a centre may bring in or has brought in (OPEN-4).</summary>
/// <param name="ItemId">Identity.</param>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Department">Former department.</param>
/// <param name="EnteredOn">Since when the centre accepts it; null while it does not.</param>
/// <param name="WindowIds">Windows that accept it.</param>
/// <param name="Phone">Telephone for questions; empty for the hotline.</param>
/// <param name="Version">What the reader has seen; null before it entered.</param>
public sealed record EntryLine(
    Guid ItemId, string Code, string Name, string Department, DateOnly? EnteredOn, IReadOnlyList<Guid> WindowIds, string Phone, Guid? Version);

/// <summary>How much of a department's business has entered the centre (应进必进, OPEN-4).</summary>
/// <param name="Department">The department.</param>
/// <param name="Entered">Items that the centre accepts.</param>
/// <param name="Total">Items that the county has published.</param>
public sealed record Coverage(string Department, int Entered, int Total)
{
    /// <summary>Whole percent, rounded down, so that 100 says that all have entered.</summary>
    public int Percent => Total == 0 ? 0 : Entered * 100 / Total;

    /// <summary>One line a department, those that miss most first.</summary>
    public static IReadOnlyList<Coverage> Of(IEnumerable<EntryLine> entries) =>
        [.. entries.GroupBy(e => e.Department, StringComparer.Ordinal)
            .Select(g => new Coverage(g.Key, g.Count(e => e.EnteredOn is not null), g.Count()))
            .OrderBy(c => c.Percent).ThenByDescending(c => c.Total).ThenBy(c => c.Department, StringComparer.Ordinal)];
}

/// <summary>A file in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name with extension.</param>
/// <param name="Purpose">Form or sample.</param>
/// <param name="Size">In bytes.</param>
public sealed record FileLine(Guid Id, string Name, FilePurpose Purpose, int Size);

/// <summary>A file with its content.</summary>
/// <param name="Name">Name with extension.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OpenFile(string Name, FileKind Kind, byte[] Content);
