using BianMin.Domain.Guides;

namespace BianMin.Portal.Guides.Editing;

/// <summary>What is being typed about an item. Lists of plain sentences are typed one a line.</summary>
public sealed class GuideForm
{
    /// <summary>Code of a new item.</summary>
    public string Code { get; set; } = "";

    /// <summary>The single values; the lists are below.</summary>
    public GuideContent Basics { get; set; } = new() { Name = "" };

    /// <summary>办事条件, one a line.</summary>
    public string Conditions { get; set; } = "";

    /// <summary>禁止性要求, one a line.</summary>
    public string Prohibitions { get; set; } = "";

    /// <summary>人生事件, one a line or parted by 、.</summary>
    public string LifeEvents { get; set; } = "";

    /// <summary>送达方式, one a line or parted by 、.</summary>
    public string Delivery { get; set; } = "";

    /// <summary>常见错误, one a line.</summary>
    public string Faults { get; set; } = "";

    /// <summary>办理依据.</summary>
    public List<Row<LegalBasis>> Basis { get; } = [];

    /// <summary>申请材料.</summary>
    public List<Row<Material>> Materials { get; } = [];

    /// <summary>办理流程.</summary>
    public List<Row<ProcedureStep>> Steps { get; } = [];

    /// <summary>协办站所.</summary>
    public List<Row<JointPart>> Joint { get; } = [];

    /// <summary>常见问题.</summary>
    public List<Row<CommonQuestion>> Questions { get; } = [];

    /// <summary>All that was typed, as one content.</summary>
    public GuideContent Content => Basics with
    {
        Name = Line(Basics.Name),
        Summary = Line(Basics.Summary),
        Rights = Line(Basics.Rights),
        Conditions = Lines(Conditions),
        Prohibitions = Lines(Prohibitions),
        LifeEvents = Words(LifeEvents),
        Faults = Lines(Faults),
        Result = Basics.Result with { Delivery = Words(Delivery) },
        LegalBasis = [.. Basis.Select(r => r.Value with { Article = string.IsNullOrWhiteSpace(r.Value.Article) ? null : r.Value.Article.Trim() })],
        Materials = [.. Materials.Select(r => r.Value with { Note = string.IsNullOrWhiteSpace(r.Value.Note) ? null : r.Value.Note.Trim() })],
        Steps = [.. Steps.Select(r => r.Value)],
        JointDepartments = [.. Joint.Select(r => r.Value)],
        Questions = [.. Questions.Select(r => r.Value)],
    };

    /// <summary>A form filled with what a version tells.</summary>
    public static GuideForm Of(string code, GuideContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var form = new GuideForm
        {
            Code = code,
            Basics = content,
            Conditions = string.Join('\n', content.Conditions),
            Prohibitions = string.Join('\n', content.Prohibitions),
            LifeEvents = string.Join('、', content.LifeEvents),
            Delivery = string.Join('、', content.Result.Delivery),
            Faults = string.Join('\n', content.Faults),
        };
        form.Basis.AddRange(content.LegalBasis.Select(b => new Row<LegalBasis>(b)));
        form.Materials.AddRange(content.Materials.Select(m => new Row<Material>(m)));
        form.Steps.AddRange(content.Steps.Select(s => new Row<ProcedureStep>(s)));
        form.Joint.AddRange(content.JointDepartments.Select(j => new Row<JointPart>(j)));
        form.Questions.AddRange(content.Questions.Select(q => new Row<CommonQuestion>(q)));
        return form;
    }

    private static string Line(string text) => string.Join(' ', Lines(text));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] Words(string text) => text.Split(['\n', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A row of a list being typed; its identity outlives each change of its value.</summary>
/// <typeparam name="T">What one row says.</typeparam>
/// <param name="value">What it says first.</param>
public sealed class Row<T>(T value)
{
    /// <summary>What it says now.</summary>
    public T Value { get; set; } = value;
}
