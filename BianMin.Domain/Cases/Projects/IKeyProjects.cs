using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>The key projects of the unit of work.</summary>
public interface IProjectStore
{
    /// <summary>A project of a centre; null when there is none.</summary>
    Task<KeyProject?> Find(string centerId, Guid projectId, CancellationToken cancellationToken);

    /// <summary>Whether this request was answered before.</summary>
    Task<bool> IsKnown(string centerId, string key, CancellationToken cancellationToken);

    /// <summary>Whether a centre has a case of this number.</summary>
    Task<bool> IsCase(string centerId, string number, CancellationToken cancellationToken);

    /// <summary>Adds a new one.</summary>
    void Add(KeyProject project);
}

/// <summary>The key projects as staff read them.</summary>
public interface IKeyProjects
{
    /// <summary>Greatest number of projects of a list.</summary>
    const int Most = 200;

    /// <summary>The projects of a centre: running ones first, newest first, at most <see cref="Most"/>.</summary>
    Task<Outcome<IReadOnlyList<ProjectView>>> Of(Actor actor, CenterScope center, CancellationToken cancellationToken);

    /// <summary>One project with its cases.</summary>
    Task<Outcome<ProjectView>> Open(Actor actor, CenterScope center, Guid projectId, CancellationToken cancellationToken);
}

/// <summary>A key project as it is shown.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Facts">What it is; the telephone is the office's own matter of an organisation and is shown to staff.</param>
/// <param name="Milestones">Its steps.</param>
/// <param name="StartedAt">When it was begun (UTC).</param>
/// <param name="EndedOn">When it ended; null while it runs.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Cases">Its cases; empty in lists.</param>
/// <param name="CaseCount">How many cases it has.</param>
public sealed record ProjectView(
    Guid Id, Guid Version, ProjectFacts Facts, IReadOnlyList<ProjectMilestone> Milestones, DateTimeOffset StartedAt, DateOnly? EndedOn, string Result,
    IReadOnlyList<CaseLine> Cases, int CaseCount)
{
    /// <summary>The first step that is still to be reached; null when none is.</summary>
    public ProjectMilestone? Next => EndedOn is null ? Milestones.FirstOrDefault(m => m.ReachedOn is null) : null;

    /// <summary>How many steps were reached.</summary>
    public int Reached => Milestones.Count(m => m.ReachedOn is not null);
}
