using System.Text.Json;

namespace BianMin.Domain.Guides;

/// <summary>What is told, without the traces of typing: a space at the end or an empty line makes no new version.</summary>
public static class GuideTidy
{
    /// <summary>The same content with trimmed texts, without empty entries, and with nothing where nothing is said.</summary>
    public static GuideContent Of(GuideContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content with
        {
            Name = content.Name.Trim(),
            Summary = content.Summary.Trim(),
            Department = content.Department.Trim(),
            JointDepartments = [.. content.JointDepartments.Select(j => j with { Name = j.Name.Trim() }).Where(j => j.Name.Length > 0)],
            AcceptingBody = content.AcceptingBody.Trim(),
            DecidingBody = content.DecidingBody.Trim(),
            Decider = content.Decider?.Tidy() ?? ItemDecider.Of(content.DecidingBody.Trim()),
            LifeEvents = Lines(content.LifeEvents),
            Conditions = Lines(content.Conditions),
            Prohibitions = Lines(content.Prohibitions),
            Quota = content.Quota.Trim(),
            LegalBasis = [.. content.LegalBasis.Select(Of).Where(b => b is not { Law: "", Article: null, Says: "" })],
            Materials = [.. content.Materials.Select(Of).Where(m => m is not { Name: "", Source: "", Note: null })],
            Steps = [.. content.Steps.Select(Of).Where(s => s is not { Name: "", Actor: "", Time: "", Text: "" })],
            Fee = content.Fee with { Standard = content.Fee.Standard.Trim(), Basis = OrNull(content.Fee.Basis) },
            Result = new(content.Result.Name.Trim(), Lines(content.Result.Delivery)),
            Rights = content.Rights.Trim(),
            Faults = Lines(content.Faults),
            Questions = [.. content.Questions.Select(q => new CommonQuestion(q.Q.Trim(), q.A.Trim())).Where(q => q is not { Q: "", A: "" })],
        };
    }

    /// <summary>Whether two contents tell the same.</summary>
    /// <remarks>Records compare their lists by identity, so the comparison goes through the text that would be stored.</remarks>
    public static bool Same(GuideContent one, GuideContent other) =>
        JsonSerializer.SerializeToUtf8Bytes(Of(one)).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(Of(other)));

    private static LegalBasis Of(LegalBasis basis) => new(basis.Law.Trim(), OrNull(basis.Article), basis.Says.Trim());

    private static Material Of(Material material) =>
        material with { Name = material.Name.Trim(), Source = material.Source.Trim(), Note = OrNull(material.Note) };

    private static ProcedureStep Of(ProcedureStep step) => new(step.Name.Trim(), step.Actor.Trim(), step.Time.Trim(), step.Text.Trim());

    private static IReadOnlyList<string> Lines(IReadOnlyList<string> lines) => [.. lines.Select(l => l.Trim()).Where(l => l.Length > 0)];

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
