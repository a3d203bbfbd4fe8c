using BianMin.Domain.Guides;

namespace BianMin.Domain.Cases;

/// <summary>A paper that the item asks for, and how it stands in this case (OPEN-6).</summary>
/// <param name="Name">As in the guide's version under which the case was accepted.</param>
/// <param name="Weight">Main or general.</param>
/// <param name="Deferrable">Whether it may be handed in later (容缺).</param>
/// <param name="Promisable">Whether a promise may stand for it (告知承诺).</param>
/// <param name="Standing">How it stands.</param>
/// <param name="By">Until when a missing or deferred one is promised; null otherwise.</param>
public sealed record CaseMaterial(string Name, MaterialWeight Weight, bool Deferrable, bool Promisable, MaterialStanding Standing, DateOnly? By = null)
{
    /// <summary>Whether the guide allows a standing: deferring and promising only what may be deferred and promised.</summary>
    public bool May(MaterialStanding standing) => standing switch
    {
        MaterialStanding.Deferred => Deferrable && Weight == MaterialWeight.General,
        MaterialStanding.Promised => Promisable,
        _ => true,
    };

    /// <summary>What an item asks for, before anything was handed in.</summary>
    public static IReadOnlyList<CaseMaterial> Of(GuideContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return [.. content.Materials.Select(m => new CaseMaterial(m.Name, m.Weight, m.Deferrable, m.Promisable, MaterialStanding.Missing))];
    }
}

/// <summary>How a material stands.</summary>
public enum MaterialStanding
{
    /// <summary>未交.</summary>
    Missing,

    /// <summary>已交.</summary>
    HandedIn,

    /// <summary>容缺: to be handed in later, with a written promise.</summary>
    Deferred,

    /// <summary>告知承诺: a promise stands for it.</summary>
    Promised,
}

/// <summary>What the materials at hand allow; the clerk decides.</summary>
public enum IntakeProposal
{
    /// <summary>Everything is there or stood for: accept.</summary>
    Accept,

    /// <summary>Only deferrable general ones are missing: accept, deferring them (容缺受理).</summary>
    AcceptDeferring,

    /// <summary>Main ones are complete, general ones lack: accept with a Notice of Supplement (CASE-4), or tell once what is missing (CASE-5).</summary>
    AcceptWithSupplement,

    /// <summary>A main one is missing: not to be accepted (CASE-2), or told once (CASE-5).</summary>
    TellMissing,
}

/// <summary>How a centre deals with what is missing (the two plans differ).</summary>
public enum IntakeRegime
{
    /// <summary>A: main materials decide; general ones are supplemented after acceptance, with missing main ones nothing is accepted (CASE-2, CASE-4).</summary>
    MainDecide,

    /// <summary>B: what is missing is told once, and accepted after it was completed (CASE-5).</summary>
    TellOnce,
}

/// <summary>Looks at a checklist.</summary>
public static class Intake
{
    /// <summary>What the materials allow.</summary>
    public static IntakeProposal Propose(IReadOnlyCollection<CaseMaterial> materials)
    {
        ArgumentNullException.ThrowIfNull(materials);
        var missing = materials.Where(m => m.Standing == MaterialStanding.Missing).ToList();
        return missing.Count == 0 ? IntakeProposal.Accept
            : missing.Any(m => m.Weight == MaterialWeight.Main) ? IntakeProposal.TellMissing
            : missing.All(m => m.Deferrable) ? IntakeProposal.AcceptDeferring
            : IntakeProposal.AcceptWithSupplement;
    }
}
