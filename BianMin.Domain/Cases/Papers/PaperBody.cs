using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BianMin.Domain.Cases;

/// <summary>The words of a paper, in the order in which they stand.</summary>
/// <param name="Title">The title.</param>
/// <param name="To">Whom it is for.</param>
/// <param name="Facts">Named facts, two in a row.</param>
/// <param name="Paragraphs">The text before the table.</param>
/// <param name="Rows">Materials with how they stand, on papers from before there were tables.</param>
/// <param name="Signatures">Who signs: first the other side, last the office.</param>
public sealed record PaperBody(
    string Title, string To, IReadOnlyList<PaperFact> Facts, IReadOnlyList<string> Paragraphs, IReadOnlyList<PaperFact> Rows, IReadOnlyList<string> Signatures)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>机关全称: in whose name it is made; empty on papers from before that was told.</summary>
    public string From { get; init; } = "";

    /// <summary>Words of the seal; empty for the authority's own.</summary>
    public string Seal { get; init; } = "";

    /// <summary>From whom to whom it goes.</summary>
    public PaperVoice Voice { get; init; }

    /// <summary>A table of the body.</summary>
    public PaperTable? Table { get; init; }

    /// <summary>The text after the table.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>Opinions to be written by hand, of a form.</summary>
    public IReadOnlyList<string> Opinions { get; init; } = [];

    /// <summary>联: one sheet for each; empty for one sheet.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Whom to ask, and how many copies there are.</summary>
    public string Foot { get; init; } = "";

    /// <summary>Whether the other side dates it when it signs; otherwise the day stands on it on which it was made.</summary>
    public bool DatedBySigning { get; init; }

    /// <summary>Mandatory fields that are empty; such a paper is not printed.</summary>
    public IReadOnlyList<PaperLack> Lacks { get; init; } = [];

    /// <summary>With its text, facts and rows in other words.</summary>
    public PaperBody Each(Func<string, string> words)
    {
        List<PaperFact> Facts(IReadOnlyList<PaperFact> facts) => [.. facts.Select(f => f with { Value = words(f.Value) })];
        return this with
        {
            Facts = Facts(this.Facts),
            Paragraphs = [.. Paragraphs.Select(words)],
            Rows = Facts(Rows),
            Table = Table is null ? null : Table with { Rows = [.. Table.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(words)])] },
            Closing = [.. Closing.Select(words)],
        };
    }

    /// <summary>As one text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>From what <see cref="Write"/> made.</summary>
    public static PaperBody Read(string text) => JsonSerializer.Deserialize<PaperBody>(text, Json)!;
}

/// <summary>A name and what belongs to it.</summary>
/// <param name="Name">Such as 办件编号.</param>
/// <param name="Value">Such as SIXI-2026-000123.</param>
public sealed record PaperFact(string Name, string Value);

/// <summary>A table of a paper; its rows are numbered where they are shown.</summary>
/// <param name="Columns">Heads.</param>
/// <param name="Rows">Cells, as many as there are heads.</param>
public sealed record PaperTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A mandatory field that is empty.</summary>
/// <param name="What">What is missing, in plain words.</param>
/// <param name="Where">Where it is filled in.</param>
public sealed record PaperLack(string What, PaperPlace Where);

/// <summary>Where a missing field is filled in.</summary>
public enum PaperPlace
{
    /// <summary>In the item's guide, by the county.</summary>
    Item,

    /// <summary>In the county's book of law and authorities.</summary>
    Law,

    /// <summary>In the case.</summary>
    Case,
}
