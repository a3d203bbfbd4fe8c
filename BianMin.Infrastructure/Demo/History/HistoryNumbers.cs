using BianMin.Domain.Cases;

namespace BianMin.Infrastructure.Demo;

/// <summary>
/// The numbers of a history's papers: without gap, though the newest day is made first and nobody knows how many papers the earlier days will
/// make. Each day takes what it needs from the top of what was set aside, in the order of its papers, so that the living hall goes on
/// with the next number.
/// </summary>
/// <param name="plan">The centre and the span.</param>
/// <param name="taken">How many each kind and year has taken so far; kept up to date.</param>
internal sealed class HistoryNumbers(HistoryPlan plan, Dictionary<(PaperKind Kind, int Year), int> taken)
{
    private readonly Dictionary<HistoryPaper, int> _numbers = [];

    /// <summary>The series that counts how many of a kind were taken in a year.</summary>
    public static string Taken(PaperKind kind) => $"Past {kind}";

    /// <summary>How many were taken, by kind and year.</summary>
    public IReadOnlyDictionary<(PaperKind Kind, int Year), int> Counts => taken;

    /// <summary>Numbers the papers of one day.</summary>
    public void Allot(IEnumerable<HistoryPaper> papers)
    {
        _numbers.Clear();
        foreach (var group in papers.GroupBy(p => (p.Kind, p.IssuedAt.Year)))
        {
            var first = plan.Reserved(group.Key.Kind, group.Key.Year) - taken.GetValueOrDefault(group.Key) - group.Count() + 1;
            foreach (var (paper, place) in group.OrderBy(p => p.IssuedAt).ThenBy(p => p.CaseNumber, StringComparer.Ordinal).Select((p, i) => (p, i)))
                _numbers[paper] = first + place;
            taken[group.Key] = taken.GetValueOrDefault(group.Key) + group.Count();
        }
    }

    /// <summary>The number of a paper; null when what was set aside is used up.</summary>
    public int? Of(HistoryPaper paper) => _numbers.TryGetValue(paper, out var number) && number > 0 ? number : null;
}

/// <summary>A paper of a history, however often its day is played.</summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Place">How many of the kind the case made before.</param>
/// <param name="IssuedAt">When, on the wall clock.</param>
internal sealed record HistoryPaper(string CaseNumber, PaperKind Kind, int Place, DateTime IssuedAt);
