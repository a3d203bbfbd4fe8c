using BianMin.Domain.Guides;

namespace BianMin.Portal.Guides.Editing;

/// <summary>A <see cref="GuideForm"/> as it is kept while it is being typed.</summary>
/// <param name="Code">Code of a new item.</param>
/// <param name="Content">What was typed.</param>
/// <param name="Version">Of the item that it began from; null for a new one.</param>
public sealed record GuideDraft(string Code, GuideContent Content, Guid? Version);
