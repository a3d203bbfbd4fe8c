using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>A key project with full agency (全程代理, CASE-10): one person of the centre accompanies it from the first step to the last, over all its cases.</summary>
public sealed class KeyProject
{
    /// <summary>Greatest length of a name.</summary>
    public const int NameLength = 100;

    /// <summary>Greatest length of a note and of a result.</summary>
    public const int NoteLength = 300;

    /// <summary>Greatest number of milestones.</summary>
    public const int MostMilestones = 30;

    /// <summary>Greatest number of cases.</summary>
    public const int MostCases = 100;

    private KeyProject()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>What the screen sent with it, so that sending it twice makes one.</summary>
    public string Key { get; private init; } = "";

    /// <summary>What it is.</summary>
    public ProjectFacts Facts { get; private set; } = null!;

    /// <summary>The steps that are planned, in the order of their days.</summary>
    public IReadOnlyList<ProjectMilestone> Milestones { get; private set; } = [];

    /// <summary>Numbers of its cases, in the order in which they joined.</summary>
    public IReadOnlyList<string> CaseNumbers { get; private set; } = [];

    /// <summary>When it was begun (UTC).</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>The day on which it ended; null while it runs.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>What came of it; empty while it runs.</summary>
    public string Result { get; private set; } = "";

    /// <summary>Set anew at each change; the database refuses a change made on an older one.</summary>
    public Guid Version { get; private set; }

    /// <summary>Begins an agency.</summary>
    public static KeyProject Start(string centerId, string key, ProjectFacts facts, IReadOnlyList<PlannedStep> steps, Moment now) => new()
    {
        Id = Guid.CreateVersion7(now.Instant),
        CenterId = centerId,
        Key = key,
        Facts = facts,
        Milestones = Planned(steps, []),
        StartedAt = now.Instant,
        Version = Guid.NewGuid(),
    };

    /// <summary>Puts facts and plan right. A step that was reached stays reached; it cannot be planned away.</summary>
    public Refusal? Change(ProjectFacts facts, IReadOnlyList<PlannedStep> steps)
    {
        if (EndedOn is not null)
            return ProjectRefusals.Ended;
        if (Milestones.Any(m => m.ReachedOn is not null && steps.All(s => s.Name != m.Name)))
            return ProjectRefusals.ReachedStays;
        return Changed(() => (Facts, Milestones) = (facts, Planned(steps, Milestones)));
    }

    /// <summary>A step was reached.</summary>
    /// <param name="name">Which.</param>
    /// <param name="on">On what day; not after today.</param>
    /// <param name="note">What was done for it; may be empty.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="now">Now.</param>
    public Refusal? Reach(string name, DateOnly on, string note, string by, Moment now)
    {
        if (EndedOn is not null)
            return ProjectRefusals.Ended;
        if (Milestones.FirstOrDefault(m => m.Name == name) is not { } step)
            return ProjectRefusals.UnknownStep;
        if (step.ReachedOn is not null)
            return ProjectRefusals.AlreadyReached;
        if (on > now.Day || on < Moment.At(StartedAt).Day.AddYears(-1))
            return ProjectRefusals.BadDay;
        return Changed(() => Milestones = [.. Milestones.Select(m => m.Name == name ? m with { ReachedOn = on, Note = note, By = by } : m)]);
    }

    /// <summary>A case belongs to it from now on.</summary>
    public Refusal? Join(string caseNumber)
    {
        if (EndedOn is not null)
            return ProjectRefusals.Ended;
        if (CaseNumbers.Contains(caseNumber))
            return ProjectRefusals.KnownCase;
        if (CaseNumbers.Count >= MostCases)
            return ProjectRefusals.TooManyCases;
        return Changed(() => CaseNumbers = [.. CaseNumbers, caseNumber]);
    }

    /// <summary>The agency ends, with every step reached or not.</summary>
    public Refusal? End(string result, DateOnly on)
    {
        if (EndedOn is not null)
            return ProjectRefusals.Ended;
        return Changed(() => (EndedOn, Result) = (on, result));
    }

    private Refusal? Changed(Action change)
    {
        change();
        Version = Guid.NewGuid();
        return null;
    }

    private static List<ProjectMilestone> Planned(IReadOnlyList<PlannedStep> steps, IReadOnlyList<ProjectMilestone> known) =>
        [.. steps.Select(s => known.FirstOrDefault(m => m.Name == s.Name) is { } before ? before with { PlannedOn = s.On } : new ProjectMilestone(s.Name, s.On, null, "", ""))
            .OrderBy(m => m.PlannedOn)];
}

/// <summary>What a project is, and who goes for it.</summary>
/// <param name="Name">项目名称.</param>
/// <param name="Investor">投资单位.</param>
/// <param name="Contact">Whom to call there.</param>
/// <param name="Phone">Their telephone.</param>
/// <param name="AgentId">The person of the centre who accompanies it (代理员).</param>
public sealed record ProjectFacts(string Name, string Investor, string Contact, string Phone, Guid AgentId)
{
    /// <summary>Says only what it is, so that no log holds the telephone.</summary>
    public override string ToString() => nameof(ProjectFacts);
}

/// <summary>A step as it is planned.</summary>
/// <param name="Name">What; each name once in a project.</param>
/// <param name="On">By what day.</param>
public sealed record PlannedStep(string Name, DateOnly On);

/// <summary>A step of a project (办理节点).</summary>
/// <param name="Name">What.</param>
/// <param name="PlannedOn">By what day.</param>
/// <param name="ReachedOn">When it was reached; null before.</param>
/// <param name="Note">What was done for it.</param>
/// <param name="By">Who said so; empty before.</param>
public sealed record ProjectMilestone(string Name, DateOnly PlannedOn, DateOnly? ReachedOn, string Note, string By);
