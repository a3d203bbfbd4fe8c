using System.Text.Encodings.Web;
using System.Text.Json;
using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Cases;

/// <summary>One paper as it was issued: its number and words never change, a correction is a new paper that names the old one.</summary>
public sealed class CasePaper
{
    private CasePaper()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>The case.</summary>
    public Guid CaseId { get; private init; }

    /// <summary>What it is.</summary>
    public PaperKind Kind { get; private init; }

    /// <summary>Year of its number.</summary>
    public int Year { get; private init; }

    /// <summary>Number within centre, year and kind, from 1.</summary>
    public int Ordinal { get; private init; }

    /// <summary>The number as printed, such as 泗溪镇便民受〔2026〕12号.</summary>
    public string Number { get; private init; } = "";

    /// <summary>When it was issued (UTC).</summary>
    public DateTimeOffset IssuedAt { get; private init; }

    /// <summary>Who issued it.</summary>
    public string IssuedBy { get; private init; } = "";

    /// <summary><see cref="Body"/> as one text, for the store.</summary>
    public string Content { get; private init; } = "";

    /// <summary>What it says.</summary>
    public PaperBody Body => PaperBody.Read(Content);

    /// <summary>The paper that this one corrects; null as a rule.</summary>
    public Guid? Corrects { get; private init; }

    /// <summary>How often it was printed; from the second time on the print says that it is a reprint (补打).</summary>
    public int Prints { get; private set; }

    /// <summary>The kinds of paper that steps make, in the order in which they are issued.</summary>
    /// <param name="one">The case after its steps.</param>
    /// <param name="before">How many steps it had before.</param>
    public static IEnumerable<PaperKind> Due(Case one, int before) => PaperChoice.Of(one, before);

    /// <summary>Issues a paper that says how the case stands.</summary>
    /// <param name="one">The case.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="ordinal">The next number of the centre, the year and the kind.</param>
    /// <param name="center">The centre.</param>
    /// <param name="calendar">The holidays, for last days.</param>
    /// <param name="by">Who issues it.</param>
    /// <param name="now">The instant.</param>
    public static CasePaper Issue(Case one, PaperKind kind, int ordinal, CenterProfile center, HolidayCalendar calendar, string by, Moment now)
    {
        ArgumentNullException.ThrowIfNull(center);
        return Issue(one, kind, ordinal, center.Township, PaperWriter.Write(kind, one, center, calendar, now), by, null, now);
    }

    /// <summary>Issues a paper.</summary>
    /// <param name="one">The case.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="ordinal">The next number of the centre, the year and the kind.</param>
    /// <param name="township">Name of the township, which begins the number.</param>
    /// <param name="body">What it says.</param>
    /// <param name="by">Who issues it.</param>
    /// <param name="corrects">The paper it corrects, if any.</param>
    /// <param name="now">The instant.</param>
    public static CasePaper Issue(Case one, PaperKind kind, int ordinal, string township, PaperBody body, string by, Guid? corrects, Moment now)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new()
        {
            Id = Guid.CreateVersion7(now.Instant),
            CenterId = one.CenterId,
            CaseId = one.Id,
            Kind = kind,
            Year = now.Day.Year,
            Ordinal = ordinal,
            Number = $"{township}便民{kind.Word()}〔{now.Day.Year}〕{ordinal}号",
            IssuedAt = now.Instant,
            IssuedBy = by,
            Content = body.Write(),
            Corrects = corrects,
        };
    }

    /// <summary>It goes to the printer once more.</summary>
    public void Print() => Prints++;
}

/// <summary>The words of a paper.</summary>
/// <param name="Title">The title.</param>
/// <param name="To">Whom it is for.</param>
/// <param name="Facts">Named facts, two in a row.</param>
/// <param name="Paragraphs">The text.</param>
/// <param name="Rows">Materials with how they stand; may be empty.</param>
/// <param name="Signatures">Who signs.</param>
public sealed record PaperBody(
    string Title, string To, IReadOnlyList<PaperFact> Facts, IReadOnlyList<string> Paragraphs, IReadOnlyList<PaperFact> Rows, IReadOnlyList<string> Signatures)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>With its text, facts and rows in other words.</summary>
    public PaperBody Each(Func<string, string> words)
    {
        List<PaperFact> Facts(IReadOnlyList<PaperFact> facts) => [.. facts.Select(f => f with { Value = words(f.Value) })];
        return this with { Facts = Facts(this.Facts), Paragraphs = [.. Paragraphs.Select(words)], Rows = Facts(Rows) };
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

/// <summary>编号: the last number given in a centre, a year and a series of papers or cases.</summary>
public sealed class NumberSeries
{
    /// <summary>The series of cases; papers have that of their kind.</summary>
    public const string Cases = "Case";

    /// <summary>The centre.</summary>
    public required string CenterId { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>What is numbered.</summary>
    public required string Series { get; init; }

    /// <summary>The last number given.</summary>
    public int Last { get; private set; }

    /// <summary>Gives the next one.</summary>
    public int Next() => ++Last;
}
