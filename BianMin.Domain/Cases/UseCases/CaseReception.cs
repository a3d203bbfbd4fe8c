using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Cases;

/// <summary>The one way in for applications, whoever brings them: the guide of the day, sound particulars, the next number.</summary>
public sealed class CaseReception(IGuideQueries guides, ICaseStore cases, CaseWork work)
{
    /// <summary>Receives an application; it is not in the store yet.</summary>
    /// <param name="center">The centre.</param>
    /// <param name="asked">What is asked for and by whom.</param>
    /// <param name="place">Who answers for it, by the item's guide.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<Outcome<Case>> Receive(CenterProfile center, Application asked, Func<PublishedGuide, IntakePlace?> place, CancellationToken cancellationToken)
    {
        var (applicant, agent) = (asked.Applicant.Tidy(), asked.Agent?.Tidy());
        if ((await guides.Of(center.Id, work.Now.Day, cancellationToken)).FirstOrDefault(g => g.ItemId == asked.ItemId) is not { } guide)
            return CaseRefusals.UnknownItem;
        if (place(guide) is not { } answers)
            return CaseRefusals.NobodyAnswers;
        var number = await cases.NextNumber(center.Id, work.Now.Day.Year, NumberSeries.Cases, cancellationToken);
        return Case.Receive(
            new(center.Id, CaseNumber.Of(center.Id, work.Now.Day.Year, number), asked.Key, ItemOf(guide), applicant, agent, asked.Statement.Trim(), answers, asked.SubmittedBy),
            guide.Content, work.StartAt(center), work.Now);
    }

    private static CaseItem ItemOf(PublishedGuide guide) => new(
        guide.ItemId, guide.Number, guide.Code, guide.Content.Name, guide.Content.Kind, guide.Content.PromisedLimit!, guide.Content.LegalLimit);
}

/// <summary>What is asked for and by whom.</summary>
/// <param name="Key">What the screen sent with it.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Applicant">Who applies.</param>
/// <param name="Agent">Who acts for the applicant, if anybody.</param>
/// <param name="Statement">What is asked for, in the applicant's words.</param>
/// <param name="SubmittedBy">Account of the agent who submits it; null at a window.</param>
internal sealed record Application(string Key, Guid ItemId, Applicant Applicant, CaseAgent? Agent, string Statement, string? SubmittedBy = null);
