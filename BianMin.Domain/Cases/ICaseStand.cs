namespace BianMin.Domain.Cases;

/// <summary>What the rules look at when they say what can be done with a case: the case itself, or a case as it was read.</summary>
public interface ICaseStand
{
    /// <summary>The window that answers for it.</summary>
    Guid WindowId { get; }

    /// <summary>The person who answers for it.</summary>
    Guid StaffId { get; }

    /// <summary>Where it stands.</summary>
    CaseState State { get; }

    /// <summary>The item, with how it is handled.</summary>
    CaseItem Item { get; }

    /// <summary>What was handed in and what not.</summary>
    IReadOnlyList<CaseMaterial> Materials { get; }

    /// <summary>Departments of a joint case.</summary>
    IReadOnlyList<CasePart> Parts { get; }

    /// <summary>Whether an agent submitted it (代办).</summary>
    bool ByAgent { get; }

    /// <summary>Whether the clock stands.</summary>
    bool IsPaused { get; }

    /// <summary>Days by which it was extended; 0 for none.</summary>
    int Extension { get; }

    /// <summary>How far up it went.</summary>
    EscalationLevel Escalation { get; }

    /// <summary>Whether the level above has signed for it since it was last sent up.</summary>
    bool IsReceivedAbove { get; }
}

/// <summary>What follows for everybody from where a case stands.</summary>
public static class CaseStands
{
    /// <summary>Whether somebody must still do something about it.</summary>
    public static bool IsOpen(this ICaseStand standing) => CaseRules.IsOpen(standing.State);

    /// <summary>What the materials still lack.</summary>
    public static IReadOnlyList<CaseMaterial> Missing(this ICaseStand standing) => [.. standing.Materials.Where(m => m.Standing == MaterialStanding.Missing)];

    /// <summary>Departments that are not done with their part.</summary>
    public static IEnumerable<CasePart> OpenParts(this ICaseStand standing) => standing.Parts.Where(p => p.DoneAt is null);

    /// <summary>Levels that it can go up to from where it is; the same one again, with what was decided there.</summary>
    public static IEnumerable<EscalationLevel> LevelsAhead(this ICaseStand standing) =>
        Enum.GetValues<EscalationLevel>().Where(l => l != EscalationLevel.Window && standing.MayGoUpTo(l));

    /// <summary>Whether it is not yet beyond a level.</summary>
    public static bool MayGoUpTo(this ICaseStand standing, EscalationLevel level) => level >= standing.Escalation;
}
