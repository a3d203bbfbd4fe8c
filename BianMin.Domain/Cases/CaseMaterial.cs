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
    /// <summary>Greatest length of a flaw.</summary>
    public const int FlawLength = 100;

    /// <summary>How many originals the guide asks for.</summary>
    public int Originals { get; init; }

    /// <summary>How many copies the guide asks for.</summary>
    public int Copies { get; init; }

    /// <summary>Who issues it.</summary>
    public string Source { get; init; } = "";

    /// <summary>What to mind.</summary>
    public string Note { get; init; } = "";

    /// <summary>What is wrong with one that lacks, such as 复印件没有签名; empty where it was simply not handed in.</summary>
    public string Flaw { get; init; } = "";

    /// <summary>Whether a clerk may note a standing: a promise only where the guide allows one. Nothing is deferred by a note, but with
    /// the acceptance, which sets the day until when.</summary>
    public bool May(MaterialStanding standing) => standing switch
    {
        MaterialStanding.Missing or MaterialStanding.HandedIn => true,
        MaterialStanding.Promised => Promisable,
        MaterialStanding.NotNeeded => Weight == MaterialWeight.General,
        MaterialStanding.Deferred => false,
    };

    /// <summary>What an item asks for, before anything was handed in.</summary>
    public static IReadOnlyList<CaseMaterial> Of(GuideContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return
        [
            .. content.Materials.Select(m => new CaseMaterial(m.Name, m.Weight, m.Deferrable, m.Promisable, MaterialStanding.Missing)
            {
                Originals = m.Originals,
                Copies = m.Copies,
                Source = m.Source,
                Note = m.Note ?? "",
            }),
        ];
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

    /// <summary>本件不需要: a general one that this application does not call for, such as a letter of authority without an agent.</summary>
    NotNeeded,
}
