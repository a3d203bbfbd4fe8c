using System.Text.Json;
using BianMin.Domain.Guides;
using BianMin.Infrastructure.Exports;

namespace BianMin.Infrastructure.Guides.Sheets;

/// <summary>Reads items from JSON that anybody may have written, and tells all that is wrong with them at once.</summary>
internal static class GuideJsonReader
{
    /// <summary>Stands for the sheet in a fault.</summary>
    public const string Sheet = "JSON";

    private const int MostDays = 365;
    private const int Most = GuideContentValidator.MostCopies;

    public static GuideReading Read(byte[] file)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(file.AsMemory(Mark(file)), new() { AllowDuplicateProperties = false });
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter for names that are no text, such as half a surrogate pair.
            var line = ((e as JsonException)?.LineNumber ?? 0) + 1;
            return GuideReading.Refused($"文件不是正确的 JSON（第 {line} 行附近），请改正后再选择。");
        }

        using (document)
        {
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? Items(document.RootElement)
                : GuideReading.Refused("文件应是事项的列表（[ … ]），请对照导出的 JSON 文件改正。");
        }
    }

    // Editors like to put a byte order mark before the first bracket.
    private static int Mark(byte[] file) => file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;

    private static GuideReading Items(JsonElement root)
    {
        if (root.GetArrayLength() == 0)
            return GuideReading.Refused("文件里没有事项，请填写后再选择。");
        if (root.GetArrayLength() > GuideReading.MostItems)
            return GuideReading.Refused($"有 {root.GetArrayLength()} 个事项，一次最多导入 {GuideReading.MostItems} 个，请分成几个文件。");
        var faults = new SheetFaults();
        var items = new List<ImportedGuide>();
        var codes = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var element in root.EnumerateArray())
        {
            var before = faults.All.Count;
            var item = Item(new(element, "", ++number, faults), number, faults);
            if (!GuideShape.IsCode(item.Code))
                faults.Add(Sheet, number, "code", FieldRules.OfCode(item.Code));
            else if (!codes.TryAdd(item.Code, number))
                faults.Add(Sheet, number, "code", $"编码“{item.Code}”与第 {codes[item.Code]} 个事项重复，请改正或删除一个。");
            items.Add(item);
            if (faults.All.Count > before)
                continue;
            foreach (var error in new GuideContentValidator().Validate(item.Content).Errors)
                faults.Add(Sheet, number, "", error.ErrorMessage);
        }

        return faults.All.Count > 0 ? new([], faults.All, []) : new(items, [], []);
    }

    private static ImportedGuide Item(JsonFields item, int number, SheetFaults faults)
    {
        var code = SheetText.Plain(item.Text("code"));
        var content = new GuideContent { Name = "" };
        if (item.Object("content") is { } fields)
        {
            content = Content(fields);
            fields.Done();
        }
        else
        {
            faults.Add(Sheet, number, "content", "请填写事项的内容。");
        }

        item.Done();
        return new(code, content);
    }

    private static GuideContent Content(JsonFields f)
    {
        var usual = new GuideContent { Name = f.Needed("name", ServiceItem.NameLength) };
        return usual with
        {
            Summary = f.Text("summary"),
            Category = f.Word("category", SheetWords.Category, usual.Category),
            Kind = f.Word("kind", SheetWords.Kind, usual.Kind),
            Department = f.Text("department"),
            JointDepartments = f.List("jointDepartments", j => new JointPart(j.Needed("name"), j.Whole("days", MostDays) ?? 0)),
            AcceptingBody = f.Text("acceptingBody"),
            DecidingBody = f.Text("decidingBody"),
            Decider = Part(f, "decider", Decider),
            ReviewFirst = f.Settled("reviewFirst"),
            Audience = f.Word("audience", SheetWords.Audience, usual.Audience),
            LifeEvents = f.Lines("lifeEvents"),
            Conditions = f.Lines("conditions"),
            Prohibitions = f.Lines("prohibitions"),
            Quota = f.Text("quota"),
            LegalBasis = f.List("legalBasis", b => new LegalBasis(b.Needed("law"), b.Optional("article"), b.Text("says"))),
            Materials = f.List("materials", Material),
            Steps = f.List("steps", s => new ProcedureStep(s.Needed("name"), s.Text("actor"), s.Text("time"), s.Text("text"))),
            LegalLimit = Limit(f, "legalLimit"),
            PromisedLimit = Limit(f, "promisedLimit"),
            Fee = Part(f, "fee", x => new FeeStandard(x.YesOrNo("charged"), x.Text("standard"), x.Optional("basis"))) ?? usual.Fee,
            Result = Part(f, "result", x => new ItemResult(x.Text("name"), x.Lines("delivery"))) ?? usual.Result,
            Visits = f.Whole("visits", Most) ?? usual.Visits,
            OnTheSpot = f.YesOrNo("onTheSpot"),
            Decentralised = f.YesOrNo("decentralised"),
            Rights = f.Text("rights"),
            Faults = f.Lines("faults"),
            Questions = f.List("questions", q => new CommonQuestion(q.Needed("q"), q.Text("a"))),
        };
    }

    private static ItemDecider Decider(JsonFields d) =>
        new ItemDecider(d.Word("kind", SheetWords.Decider, null), d.Text("name"), d.Text("seal"), d.YesOrNo("delegated")).Tidy();

    private static Material Material(JsonFields m) => new(
        m.Needed("name"),
        m.Text("source"),
        m.Whole("originals", Most) ?? 0,
        m.Whole("copies", Most) ?? 0,
        m.Word("medium", SheetWords.Medium, MaterialMedium.Paper),
        m.Word("weight", SheetWords.Weight, null),
        m.YesOrNo("deferrable"),
        m.YesOrNo("promisable"),
        m.Optional("note"));

    private static TimeLimit? Limit(JsonFields f, string name) => Part(f, name, x =>
    {
        // The limit in words is told with it and not read back.
        x.Text("text");
        return new TimeLimit(x.Whole("days", MostDays) ?? 0, x.Word("counting", SheetWords.Counting, DayCounting.WorkingDays));
    });

    private static T? Part<T>(JsonFields f, string name, Func<JsonFields, T> read)
        where T : class
    {
        if (f.Object(name) is not { } fields)
            return null;
        var part = read(fields);
        fields.Done();
        return part;
    }
}
