using System.Collections.Immutable;
using BianMin.Domain.Calendar;
using BianMin.Domain.Org;

namespace BianMin.Domain.Cases;

/// <summary>What the public may know of a case (CASE-15).</summary>
public interface ICaseProgress
{
    /// <summary>Where a case stands, for who knows its number and the last four places of the applicant's number or telephone; null
    /// whichever of them is wrong.</summary>
    Task<CaseProgress?> Of(string number, string lastFour, CancellationToken cancellationToken);
}

/// <summary>Where a case stands, as told to the public.</summary>
/// <param name="Number">Number.</param>
/// <param name="ItemName">What was asked for.</param>
/// <param name="CenterName">The centre.</param>
/// <param name="Hotline">Its hotline.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DueOn">The promised last day; null while the clock stands or before the acceptance.</param>
/// <param name="Provisional">Whether it reaches into a year whose holidays are not published (<see cref="HolidayCalendar.Unpublished"/>).</param>
/// <param name="ToDo">What the applicant is waited for: materials that lack; empty when nothing is.</param>
/// <param name="Steps">When what happened, without names or reasons.</param>
public sealed record CaseProgress(
    string Number, string ItemName, string CenterName, string Hotline, CaseState State, DateOnly? DueOn, bool Provisional, IReadOnlyList<string> ToDo, IReadOnlyList<CaseProgressStep> Steps)
{
    // What the public is told; who works on it and why is the office's own.
    private static readonly ImmutableHashSet<CaseStepKind> Told =
    [
        CaseStepKind.Received, CaseStepKind.Submitted, CaseStepKind.ToldMissing, CaseStepKind.Completed, CaseStepKind.Refused, CaseStepKind.Accepted, CaseStepKind.DeemedAccepted,
        CaseStepKind.AskedSupplement, CaseStepKind.Paused, CaseStepKind.Resumed, CaseStepKind.Extended, CaseStepKind.SentUp, CaseStepKind.CameBack,
        CaseStepKind.Finished, CaseStepKind.Denied, CaseStepKind.Returned, CaseStepKind.Lapsed, CaseStepKind.Withdrawn, CaseStepKind.Fetched, CaseStepKind.SignedOver, CaseStepKind.Delivered, CaseStepKind.Redirected,
    ];

    /// <summary>What may be told of a case.</summary>
    public static CaseProgress Of(Case one, CenterProfile center, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(center);
        var due = one.State is CaseState.InProgress or CaseState.ForwardedUp ? one.DueOn : null;
        return new(
            one.Number, one.Item.Name, center.Name, center.Hotline, one.State, due, due is not null && one.Promised(calendar) is { Provisional: true },
            [.. one.Materials.Where(m => m.Standing is MaterialStanding.Missing or MaterialStanding.Deferred && one.IsOpen).Select(m => m.Name)],
            [.. one.Steps.Where(s => Told.Contains(s.Kind)).Select(s => new CaseProgressStep(s.At, s.Kind))]);
    }
}

/// <summary>One line of it.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Kind">What.</param>
public sealed record CaseProgressStep(DateTimeOffset At, CaseStepKind Kind);
