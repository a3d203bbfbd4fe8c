using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>The cases of one agent: those that the agent submitted, and nobody else's; personal data is masked (CASE-10).</summary>
public interface IAgentQueries
{
    /// <summary>Greatest number of lines of a page.</summary>
    const int GreatestPage = 100;

    /// <summary>The agent's cases: news first, then what is open, the newest before the older.</summary>
    /// <param name="actor">The agent.</param>
    /// <param name="center">The agent's centre.</param>
    /// <param name="text">Number, name, identity number or telephone; empty for everything.</param>
    /// <param name="skip">Lines before the page.</param>
    /// <param name="take">Lines of the page.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<Outcome<AgentPage>> Search(Actor actor, CenterScope center, string text, int skip, int take, CancellationToken cancellationToken);

    /// <summary>One of the agent's cases with everything about it, or a refusal.</summary>
    Task<Outcome<CaseFile>> Open(Actor actor, string number, CancellationToken cancellationToken);

    /// <summary>A paper of one of the agent's cases as it was issued but for what is masked, or a refusal.</summary>
    Task<Outcome<PaperView>> Paper(Actor actor, Guid paperId, CancellationToken cancellationToken);

    /// <summary>The telephone that the agent gave last; empty when there is none.</summary>
    Task<string> LastPhone(Actor actor, CancellationToken cancellationToken);
}

/// <summary>A page of an agent's cases.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Total">How many there are in all, up to <see cref="ICaseQueries.CountedUpTo"/>.</param>
public sealed record AgentPage(IReadOnlyList<AgentLine> Lines, int Total);

/// <summary>A case in an agent's list.</summary>
/// <param name="File">The case.</param>
/// <param name="HasNews">Whether something happened that the agent has not seen.</param>
public sealed record AgentLine(CaseFile File, bool HasNews);
