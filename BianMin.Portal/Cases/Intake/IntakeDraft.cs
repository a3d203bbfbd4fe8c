using BianMin.Domain.Cases;

namespace BianMin.Portal.Cases.Intake;

/// <summary>An <see cref="IntakeForm"/> as it is kept while it is being filled in.</summary>
/// <param name="Key">Of the application: one that was taken in, but never told so, is not taken in twice.</param>
/// <param name="ItemId">The item; null while none was chosen.</param>
/// <param name="Kind">A person or an organisation.</param>
/// <param name="Papers">The kind of papers.</param>
/// <param name="Texts">What was typed, in the order of <see cref="IntakeForm.Keep"/>.</param>
/// <param name="Assisted">Whether the applicant was helped.</param>
/// <param name="HasAgent">Whether somebody acts for them.</param>
/// <param name="Standings">How the materials stand, by name.</param>
/// <param name="Chosen">The answer, where the clerk chose another than the proposed.</param>
/// <param name="ToWindow">Where the applicant is sent.</param>
/// <param name="By">Last day for what lacks.</param>
/// <param name="Receiver">Who takes the result, where another was typed.</param>
/// <param name="Flaws">What exactly is to be corrected, by name of the material.</param>
public sealed record IntakeDraft(
    string Key,
    Guid? ItemId,
    ApplicantKind Kind,
    PapersKind Papers,
    IReadOnlyList<string> Texts,
    bool Assisted,
    bool HasAgent,
    IReadOnlyDictionary<string, MaterialStanding> Standings,
    IntakeOutcome? Chosen,
    Guid? ToWindow,
    DateOnly By,
    string? Receiver,
    Dictionary<string, string>? Flaws = null);
