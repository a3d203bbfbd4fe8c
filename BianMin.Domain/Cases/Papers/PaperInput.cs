using BianMin.Domain.Calendar;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Cases;

/// <summary>What a paper is written from.</summary>
/// <param name="Case">The case.</param>
/// <param name="Guide">The version of the guide under which it was received.</param>
/// <param name="Center">The centre.</param>
/// <param name="Law">The county's book of law and authorities.</param>
/// <param name="Calendar">Holidays, for last days.</param>
/// <param name="Now">The instant.</param>
public sealed record PaperInput(Case Case, GuideContent Guide, CenterProfile Center, LawBook Law, HolidayCalendar Calendar, Moment Now)
{
    /// <summary>The papers of the case that count, for those that name others.</summary>
    public IReadOnlyList<PaperMark> Others { get; init; } = [];

    /// <summary>The paper that is corrected; null as a rule.</summary>
    public PaperMark? Corrects { get; init; }

    /// <summary>Why it was wrong.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The guide of a case whose version is not to be found any more: no more than its name.</summary>
    public static GuideContent Unknown(Case one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new() { Name = one.Item.Name, Kind = one.Item.Kind, PromisedLimit = one.Item.Promised, LegalLimit = one.Item.Legal };
    }
}

/// <summary>A paper as another one names it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number.</param>
public sealed record PaperMark(Guid Id, PaperKind Kind, string Number);
