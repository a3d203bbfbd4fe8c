namespace BianMin.Domain.Guides;

/// <summary>What a guide must tell before anybody may read it: the eight things told and what the law asks for (OPEN-1, OPEN-2).</summary>
public static class GuideCompleteness
{
    private const int GreatestLimit = 365;

    /// <summary>All that is missing or contradicts itself, at once, each as a sentence that says what to do; empty when nothing is.</summary>
    public static IReadOnlyList<string> Missing(GuideContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return [.. Told(content), .. Materials(content), .. Limits(content), .. Handling(content)];
    }

    private static IEnumerable<string> Told(GuideContent c)
    {
        if (IsEmpty(c.Name))
            yield return "请填写事项名称。";
        if (IsEmpty(c.Summary))
            yield return "请用一句话填写事项内容。";
        if (IsEmpty(c.Department))
            yield return "请填写原承办站所。";
        if (IsEmpty(c.AcceptingBody))
            yield return "请填写受理机构。";
        if (IsEmpty(c.DecidingBody))
            yield return "请填写决定机构。";
        if (c.Decider is null)
            yield return "请选择实施机关：文书以它的名义作出、加盖它的印章。";
        else if (c.Decider is { Kind: DeciderKind.Department } named && IsEmpty(named.Name))
            yield return "请填写实施机关的全称，写明所在的县（市）。";
        if (!c.Conditions.Any(t => !IsEmpty(t)))
            yield return "请至少填写一条办事条件。";
        if (c.LegalBasis.Count == 0 || c.LegalBasis.Any(b => IsEmpty(b.Law)))
            yield return "请至少填写一条办理依据，并写出法律法规的全称。";
        if (c.Steps.Count < 2 || c.Steps.Any(s => IsEmpty(s.Name)))
            yield return "请填写办理流程，至少两步，每一步都要有名称。";
        if (IsEmpty(c.Result.Name))
            yield return "请填写办理结果的名称。";
        if (IsEmpty(c.Fee.Standard))
            yield return "请填写收费标准；不收费的写“不收费”。";
        if (c.Fee.Charged && IsEmpty(c.Fee.Basis))
            yield return "收费事项请填写收费依据。";
    }

    private static IEnumerable<string> Materials(GuideContent c)
    {
        if (c.Materials.Count == 0)
            yield return "请填写申请材料目录。";
        if (c.Materials.Any(m => IsEmpty(m.Name)))
            yield return "有申请材料没有名称，请补上或删除这一行。";
        foreach (var twice in c.Materials.Where(m => !IsEmpty(m.Name)).GroupBy(m => m.Name.Trim(), StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"申请材料“{twice.Key}”写了两次，请改名或删除一份：收件时按名称核对。";
        if (c.Materials.Count > 0 && c.Materials.All(m => m.Weight == MaterialWeight.General))
            yield return "请至少把一份申请材料标为主要材料。";
        if (c.Materials.Any(m => m is { Weight: MaterialWeight.Main, Deferrable: true }))
            yield return "主要材料不能容缺，请改为一般材料或取消容缺。";
    }

    private static IEnumerable<string> Limits(GuideContent c)
    {
        if (c.PromisedLimit is null)
            yield return "请填写承诺时限。";
        if (new[] { c.PromisedLimit, c.LegalLimit }.Any(l => l is { Days: < 0 or > GreatestLimit }))
            yield return $"时限应在 0 至 {GreatestLimit} 日之间，请核对。";
        if (c.PromisedLimit is { } promised && c.LegalLimit is { } legal && promised.Counting == legal.Counting && promised.Days > legal.Days)
            yield return "承诺时限不能长于法定时限，请改短承诺时限。";
    }

    private static IEnumerable<string> Handling(GuideContent c)
    {
        if (c.Kind.Definition().Joint && c.JointDepartments.Count < 2)
            yield return "联办件至少要有两个协办站所，请补充。";
        if (c.Kind.Definition().AtOnce && c.PromisedLimit is { Days: > 0 })
            yield return "即办件的承诺时限应为 0 日（当场办结），请修改时限或办理类型。";
    }

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);
}
