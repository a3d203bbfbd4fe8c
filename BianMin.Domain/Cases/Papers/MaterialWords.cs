namespace BianMin.Domain.Cases;

/// <summary>Materials as papers tell of them.</summary>
internal static class MaterialWords
{
    /// <summary>Originals and copies.</summary>
    public static string Amount(CaseMaterial material) => (material.Originals, material.Copies) switch
    {
        (0, 0) => "按办事指南",
        (var o, 0) => $"原件{o}份",
        (0, var c) => $"复印件{c}份",
        var (o, c) => $"原件{o}份、复印件{c}份",
    };

    /// <summary>What is wrong with one that lacks, as the clerk wrote it down.</summary>
    public static string Problem(CaseMaterial material) => material.Flaw.Length > 0 ? material.Flaw : "没有提交";

    /// <summary>What exactly to hand in.</summary>
    public static string Demand(CaseMaterial material) =>
        $"提交{Amount(material)}{(material.Source.Length > 0 ? $"，由{material.Source.TrimEnd('。')}" : "")}{(material.Note.Length > 0 ? $"；{material.Note.TrimEnd('。')}" : "")}";

    /// <summary>Those that stand in one way.</summary>
    public static IEnumerable<CaseMaterial> That(this Case one, MaterialStanding standing) => one.Materials.Where(m => m.Standing == standing);

    /// <summary>Everything that lacks, with what to correct.</summary>
    public static void Missing(this PaperDraft draft) => draft.Table(
        ["材料名称", "现有问题", "补正要求"],
        draft.Case.That(MaterialStanding.Missing).Select(m => (IReadOnlyList<string>)[m.Name, Problem(m), Demand(m)]));
}
