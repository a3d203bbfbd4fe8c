using BianMin.Domain.Guides;

namespace BianMin.Domain.Cases;

/// <summary>What a case keeps of its item, whatever becomes of the guide.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="GuideNumber">Number of the guide's version.</param>
/// <param name="Code">Code of the item.</param>
/// <param name="Name">Name of the item.</param>
/// <param name="Kind">How it is handled.</param>
/// <param name="Promised">The promised limit.</param>
/// <param name="Legal">The legal limit; null where the law sets none.</param>
public sealed record CaseItem(Guid ItemId, int GuideNumber, string Code, string Name, HandlingKind Kind, TimeLimit Promised, TimeLimit? Legal);

/// <summary>A department's part of a joint case.</summary>
/// <param name="Department">Its name.</param>
/// <param name="Days">Its own limit in working days.</param>
/// <param name="DoneAt">When it was done (UTC); null while it is not.</param>
/// <param name="Opinion">What it found; null while it is not done.</param>
public sealed record CasePart(string Department, int Days, DateTimeOffset? DoneAt, string? Opinion);
