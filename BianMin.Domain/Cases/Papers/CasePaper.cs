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

    /// <summary>When it was made (UTC).</summary>
    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>Who issued it.</summary>
    public string IssuedBy { get; private init; } = "";

    /// <summary><see cref="Body"/> as one text, for the store.</summary>
    public string Content { get; private set; } = "";

    /// <summary>What it says.</summary>
    public PaperBody Body => PaperBody.Read(Content);

    /// <summary>The paper that this one corrects; null as a rule.</summary>
    public Guid? Corrects { get; private init; }

    /// <summary>How often it was printed; from the second time on the print says that it is a reprint (补打).</summary>
    public int Prints { get; private set; }

    /// <summary>Why the one that it corrects was wrong; empty where it corrects none.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The kinds of paper that steps make, in the order in which they are handed out.</summary>
    /// <param name="one">The case after its steps.</param>
    /// <param name="before">How many steps it had before.</param>
    public static IEnumerable<PaperKind> Due(Case one, int before) => PaperDefinition.Due(one, before);

    /// <summary>Issues a paper that says how the case stands.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="ordinal">The next number of the centre, the year and the kind.</param>
    /// <param name="input">What it is written from.</param>
    /// <param name="by">Who issues it.</param>
    public static CasePaper Issue(PaperKind kind, int ordinal, PaperInput input, string by)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (one, now) = (input.Case, input.Now);
        return new()
        {
            Id = Guid.CreateVersion7(now.Instant),
            CenterId = one.CenterId,
            CaseId = one.Id,
            Kind = kind,
            Year = now.Day.Year,
            Ordinal = ordinal,
            Number = NumberOf(input.Center.Township, kind, now.Day.Year, ordinal),
            IssuedAt = now.Instant,
            IssuedBy = by,
            Content = PaperDraft.Write(kind, input).Write(),
            Corrects = input.Corrects?.Id,
            Reason = input.Reason,
        };
    }

    /// <summary>The number as printed.</summary>
    public static string NumberOf(string township, PaperKind kind, int year, int ordinal) => $"{township}便民{kind.Word()}〔{year}〕{ordinal}号";

    /// <summary>Writes it anew when a mandatory field was empty and is filled now; whatever was printed once stays as it is.</summary>
    public void Complete(PaperInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (Prints > 0 || Body.Lacks.Count == 0)
            return;
        (Content, IssuedAt) = (PaperDraft.Write(Kind, input).Write(), input.Now.Instant);
    }

    /// <summary>It goes to the printer once more.</summary>
    public void Print() => Prints++;
}

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
