namespace BianMin.Domain.Guides;

/// <summary>实施机关: who decides on an item. Its name and its seal stand on the papers, never those of the centre, which only takes in
/// and hands over. Who acts by delegation acts in the name of who delegated (行政许可法第24条).</summary>
/// <param name="Kind">The township's government, or a department of the county.</param>
/// <param name="Name">Full name of a department, such as 上高县民政局; empty for the township, whose name is that of the place.</param>
/// <param name="Seal">Words on its seal for papers of procedure, such as 行政审批专用章; empty for those of the county's book.</param>
/// <param name="Delegated">委托: the township does the work in the department's name.</param>
public sealed record ItemDecider(DeciderKind Kind, string Name = "", string Seal = "", bool Delegated = false)
{
    private const string TownshipWords = "乡镇人民政府";
    private const string DelegationWord = "委托";
    private const string Subdistrict = "街道";

    /// <summary>Who is meant by the words for the public (决定机构) of a version that was written before deciders were named; null where
    /// the words say no more than a kind of department, which the county has to name.</summary>
    public static ItemDecider? Of(string decidingBody)
    {
        ArgumentNullException.ThrowIfNull(decidingBody);
        return decidingBody.StartsWith(TownshipWords, StringComparison.Ordinal) && !decidingBody.Contains(DelegationWord, StringComparison.Ordinal)
            ? new(DeciderKind.Township)
            : null;
    }

    /// <summary>The full name as it stands on papers of a place.</summary>
    /// <param name="county">Name of the county.</param>
    /// <param name="township">Name of the township.</param>
    public string FullName(string county, string township)
    {
        ArgumentNullException.ThrowIfNull(township);
        return Kind == DeciderKind.Department ? Name
            : township.EndsWith(Subdistrict, StringComparison.Ordinal) ? $"{county}{township}办事处"
            : $"{county}{township}人民政府";
    }

    /// <summary>Without the traces of typing; a township has no name of its own and delegates to nobody.</summary>
    public ItemDecider Tidy() => Kind == DeciderKind.Department
        ? this with { Name = Name.Trim(), Seal = Seal.Trim() }
        : new(DeciderKind.Township, "", Seal.Trim());
}

/// <summary>Kinds of <see cref="ItemDecider"/>.</summary>
public enum DeciderKind
{
    /// <summary>乡镇人民政府，街道办事处.</summary>
    Township,

    /// <summary>A department of the county.</summary>
    Department,
}

/// <summary>Words of what an item is (事项性质) and who decides on it.</summary>
public static class ItemNatures
{
    /// <summary>The nature of an item, which chooses its papers, the law that they cite and the remedies.</summary>
    public static string Text(this ItemCategory nature) => nature switch
    {
        ItemCategory.Licence => "行政许可",
        ItemCategory.Confirmation => "行政确认",
        ItemCategory.Ruling => "行政裁决",
        ItemCategory.Payment => "行政给付",
        ItemCategory.Award => "行政奖励",
        ItemCategory.Filing => "备案",
        ItemCategory.OtherPower => "其他行政权力",
        ItemCategory.PublicService => "公共服务",
    };

    /// <summary>Kinds of deciders.</summary>
    public static string Text(this DeciderKind kind) => kind switch
    {
        DeciderKind.Township => "乡镇人民政府（街道办事处）",
        DeciderKind.Department => "县（市）部门",
    };
}
