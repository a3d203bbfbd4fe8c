using System.Globalization;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>A paper being written. Whatever it needs and does not find is told with it, and keeps it from the printer.</summary>
internal sealed class PaperDraft
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    private readonly List<PaperFact> _facts = [];
    private readonly List<string> _before = [];
    private readonly List<string> _after = [];
    private readonly List<PaperLack> _lacks = [];
    private readonly PaperDefinition _definition;
    private PaperTable? _table;

    private PaperDraft(PaperKind kind, PaperInput input)
    {
        (Kind, Input, _definition) = (kind, input, PaperDefinition.Of(kind));
        Title = _definition.Title(Nature);
        Step = Case.Steps.LastOrDefault(s => CaseRules.Of(s.Kind).Papers.Contains(kind)) ?? Case.Steps[^1];
        if (input.Guide.Decider is { } decider)
            Authority = decider.FullName(input.Center.CountyName, input.Center.Township);
        else
            Lacks("办事指南没有写明实施机关，不知道文书以谁的名义作出", PaperPlace.Item);
        Facts = Law.Of(Authority, Today);
    }

    public PaperKind Kind { get; }

    public PaperInput Input { get; }

    public Case Case => Input.Case;

    public GuideContent Guide => Input.Guide;

    public ItemCategory Nature => Guide.Category;

    public LawBook Law => Input.Law;

    public DateOnly Today => Input.Now.Day;

    /// <summary>The step that made the paper.</summary>
    public CaseStep Step { get; }

    /// <summary>The title; the writer may choose another.</summary>
    public string Title { get; set; }

    /// <summary>Which remedies it names; the writer may choose others.</summary>
    public PaperRemedy? Remedy { get; set; }

    /// <summary>Full name of the authority; empty when the guide does not tell it.</summary>
    public string Authority { get; } = "";

    /// <summary>What the county's book tells of the authority; null when it is not entered.</summary>
    public AuthorityFacts? Facts { get; }

    /// <summary>您, or 你单位.</summary>
    public string You => Case.Applicant.Kind == ApplicantKind.Person ? "您" : "你单位";

    /// <summary>本人, or 本单位.</summary>
    public string I => Case.Applicant.Kind == ApplicantKind.Person ? "本人" : "本单位";

    /// <summary>The item in quotation marks.</summary>
    public string Item => $"“{Case.Item.Name}”";

    /// <summary>Opinions to be written by hand.</summary>
    public IReadOnlyList<string> Opinions { get; set; } = [];

    /// <summary>Whether the other side dates it.</summary>
    public bool DatedBySigning { get; set; }

    /// <summary>The day of the receipt.</summary>
    public string ReceivedOn => Day(Moment.LocalOf(Case.ReceivedAt));

    /// <summary>Writes a paper.</summary>
    public static PaperBody Write(PaperKind kind, PaperInput input)
    {
        var draft = new PaperDraft(kind, input);
        draft._definition.Write(draft);
        return draft.Done();
    }

    /// <summary>A paragraph; after the table once there is one.</summary>
    public void Say(string paragraph)
    {
        if (paragraph.Length > 0)
            (_table is null ? _before : _after).Add(paragraph);
    }

    public void Fact(string name, string value) => _facts.Add(new(name, value));

    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) => _table = new(columns, [.. rows]);

    /// <summary>Something mandatory is missing.</summary>
    public void Lacks(string what, PaperPlace where) => _lacks.Add(new(what, where));

    /// <summary>What must be there.</summary>
    public string Need(string? value, string what, PaperPlace where)
    {
        if (!string.IsNullOrWhiteSpace(value))
            return value.Trim();
        Lacks(what, where);
        return "";
    }

    /// <summary>根据《…》第…条的规定，; nothing where nothing is to be cited for items of this nature.</summary>
    public string According(LegalUse use) => Law.Cite(use, Nature, Today) is { } entry ? $"根据{entry.Text.Citation}的规定，" : "";

    /// <summary>The same where it must be cited.</summary>
    public string AccordingTo(LegalUse use)
    {
        var cited = According(use);
        if (cited.Length == 0)
            Lacks($"“依据与机关”中没有{Nature.Text()}事项的“{use.Text()}”依据", PaperPlace.Law);
        return cited;
    }

    /// <summary>The item's own law.</summary>
    public string OwnLaw() => string.Join('、', Guide.LegalBasis.Where(b => b.Law.Length > 0).Select(b => b.Law + b.Article).Distinct(StringComparer.Ordinal));

    /// <summary>What somebody typed, with the full stop that they left out.</summary>
    public static string Sentence(string typed) => typed.Length == 0 || "。！？”）".Contains(typed[^1], StringComparison.Ordinal) ? typed : $"{typed}。";

    public static string Day(DateOnly day) => day.ToString("yyyy'年'M'月'd'日'", Chinese);

    public static string Day(DateTime local) => local.ToString("yyyy'年'M'月'd'日'", Chinese);

    public static string Minute(DateTimeOffset at) => Moment.LocalOf(at).ToString("yyyy'年'M'月'd'日' HH:mm", Chinese);

    public string Window => Input.Center.Window(Case.WindowId) is { } window ? $"{window.Plate}（{window.Name}）" : Input.Center.Name;

    public string Person => Input.Center.Person(Case.StaffId)?.Name ?? "";

    private PaperBody Done()
    {
        if (this.Clause(Remedy ?? _definition.Remedy) is { Length: > 0 } clause)
            Say(clause);
        IReadOnlyList<string> paragraphs = Input.Corrects is { } wrong
            ? [$"本文书更正并代替 {wrong.Number}{(Input.Reason.Length > 0 ? $"（更正原因：{Input.Reason}）" : "")}。", .. _before]
            : _before;
        return new(Title, _definition.Voice == PaperVoice.ToAuthority ? Authority : Case.Applicant.Name, _facts, paragraphs, [], [_definition.Theirs, _definition.Ours])
        {
            From = Authority,
            Seal = _definition is { Voice: PaperVoice.ToApplicant, FullSeal: false } ? Seal() : "",
            Voice = _definition.Voice,
            Table = _table,
            Closing = _after,
            Opinions = Opinions,
            Parts = _definition.Parts,
            Foot = Foot(),
            DatedBySigning = DatedBySigning || _definition.Voice == PaperVoice.ToAuthority,
            Lacks = [.. _lacks.Distinct()],
        };
    }

    private string Seal() => Guide.Decider is { Seal.Length: > 0 } decider ? decider.Seal : Facts?.Seal ?? "";

    private string Foot() =>
        $"办件编号：{Case.Number}　联系人：{Person}　咨询和监督电话：{Input.Center.Hotline}　地址：{Input.Center.Name}{Window}"
        + (_definition.Copies > 1 ? $"　本文书一式{(_definition.Copies == 2 ? "两" : "三")}份，一份送达申请人，一份存档。" : "");
}
