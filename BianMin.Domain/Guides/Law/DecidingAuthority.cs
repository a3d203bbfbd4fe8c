namespace BianMin.Domain.Guides;

/// <summary>An authority as a county keeps it: whose name and seal stand on papers, who reviews it, which court hears suits against it.</summary>
public sealed class DecidingAuthority
{
    /// <summary>Greatest length of a name, an address or a way to apply.</summary>
    public const int NameLength = 80;

    private DecidingAuthority()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The county.</summary>
    public string CountyId { get; private init; } = "";

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Words on its seal for papers of procedure.</summary>
    public string Seal { get; private set; } = "";

    /// <summary>复议机关.</summary>
    public string Reviewer { get; private set; } = "";

    /// <summary>Where to apply for a review.</summary>
    public string ReviewAddress { get; private set; } = "";

    /// <summary>The way to apply on line.</summary>
    public string ReviewChannel { get; private set; } = "";

    /// <summary>The court.</summary>
    public string Court { get; private set; } = "";

    /// <summary>复议前置, where an item says nothing else.</summary>
    public bool? ReviewFirst { get; private set; }

    /// <summary>The first day it counts.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day; null while it counts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Set anew at each change; the second of two editors is told.</summary>
    public Guid Version { get; private set; }

    /// <summary>What it is.</summary>
    public AuthorityFacts Facts => new(Name, Seal, Reviewer, ReviewAddress, ReviewChannel, Court, ReviewFirst, From, Until);

    /// <summary>Enters one.</summary>
    public static DecidingAuthority Enter(string countyId, AuthorityFacts facts)
    {
        var entered = new DecidingAuthority { Id = Guid.NewGuid(), CountyId = countyId };
        entered.Change(facts);
        return entered;
    }

    /// <summary>Changes it.</summary>
    public void Change(AuthorityFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        (Name, Seal, Reviewer, ReviewAddress, ReviewChannel, Court) = (facts.Name, facts.Seal, facts.Reviewer, facts.ReviewAddress, facts.ReviewChannel, facts.Court);
        (ReviewFirst, From, Until) = (facts.ReviewFirst, facts.From, facts.Until);
        Version = Guid.NewGuid();
    }
}
