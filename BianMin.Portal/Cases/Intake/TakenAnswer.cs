using BianMin.Domain.Cases;

namespace BianMin.Portal.Cases.Intake;

/// <summary>What was taken in.</summary>
/// <param name="Number">Number of the case.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="ToWindow">Where the visitor's ticket goes; null when it stays.</param>
public sealed record TakenAnswer(string Number, IntakeOutcome Outcome, Guid? ToWindow);
