using BianMin.Domain.Kernel;

namespace BianMin.Domain.Guides;

/// <summary>The county's book of law and authorities as use cases change it.</summary>
public interface ILawStore
{
    /// <summary>A text of the county, or null.</summary>
    Task<LegalText?> Text(string countyId, Guid id, CancellationToken cancellationToken);

    /// <summary>All texts of the county.</summary>
    Task<IReadOnlyList<LegalText>> Texts(string countyId, CancellationToken cancellationToken);

    /// <summary>An authority of the county, or null.</summary>
    Task<DecidingAuthority?> Authority(string countyId, Guid id, CancellationToken cancellationToken);

    /// <summary>All authorities of the county.</summary>
    Task<IReadOnlyList<DecidingAuthority>> Authorities(string countyId, CancellationToken cancellationToken);

    /// <summary>Adds a text.</summary>
    void Add(LegalText text);

    /// <summary>Adds an authority.</summary>
    void Add(DecidingAuthority authority);
}

/// <summary>The county's book of law and authorities as its officers read it.</summary>
public interface ILawQueries
{
    /// <summary>The texts that are shipped.</summary>
    IReadOnlyList<LawText> Shipped { get; }

    /// <summary>Everything in the book, the shipped texts with it, or a refusal.</summary>
    Task<Outcome<LawBook>> Of(Actor actor, string countyId, CancellationToken cancellationToken);
}

/// <summary>Why the book is not changed.</summary>
public static class LawRefusals
{
    /// <summary>No such entry.</summary>
    public static readonly Refusal Unknown = Refusal.NotFound("law.unknown", "没有找到这一条，请刷新页面后重新选择。");

    /// <summary>Somebody else was faster.</summary>
    public static readonly Refusal Changed = Refusal.Conflict("law.changed", "在您编辑期间，别人已经修改了这一条。您的修改没有保存，请先查看最新内容再改。");

    /// <summary>Two authorities of one name would count on the same day.</summary>
    public static readonly Refusal NameTaken = Refusal.Conflict("law.name-taken", "这个机关在同一时期已经登记，请修改原来的一条，或先填写它的停用日期。");

    /// <summary>Everything shipped is there already.</summary>
    public static readonly Refusal NothingNew = Refusal.Conflict("law.nothing-new", "示例内容都已经在本县（市）的目录里，没有需要增加的。");
}
