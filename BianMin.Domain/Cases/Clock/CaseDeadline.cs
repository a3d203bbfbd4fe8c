namespace BianMin.Domain.Cases;

/// <summary>A day by which something about a case is awaited, while it is (CASE-9).</summary>
/// <param name="Kind">What is awaited.</param>
/// <param name="On">The last day.</param>
/// <param name="Of">Of whom or of what, where a case can have several of a kind: the department, the material; else empty.</param>
public sealed record CaseDeadline(CaseDeadlineKind Kind, DateOnly On, string Of = "")
{
    /// <summary>Working days after the acceptance within which an upward case is sent up.</summary>
    public const int SendUpWithin = 3;

    /// <summary>Working days within which the decision of the level above is passed on.</summary>
    public const int PassOnWithin = 2;

    /// <summary>Working days after the end within which the result is handed over (行政许可法第44条).</summary>
    public const int DeliverWithin = 10;
}

/// <summary>What is awaited of a case.</summary>
public enum CaseDeadlineKind
{
    /// <summary>答复: accepted, refused or told what is missing.</summary>
    Answer,

    /// <summary>承诺时限.</summary>
    Promise,

    /// <summary>法定时限.</summary>
    Law,

    /// <summary>A department's part of a joint case.</summary>
    Part,

    /// <summary>补报材料, by the applicant.</summary>
    Supplement,

    /// <summary>容缺材料, by the applicant.</summary>
    Deferral,

    /// <summary>上报.</summary>
    SendUp,

    /// <summary>转告上级办理结果.</summary>
    PassOn,

    /// <summary>送达.</summary>
    Delivery,
}

/// <summary>A case as who watches its deadlines sees it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Item">Name of the item.</param>
/// <param name="WindowId">The window that answers for it.</param>
/// <param name="StaffId">The person who answers for it.</param>
/// <param name="Deadlines">What is awaited of it.</param>
public sealed record CaseStanding(Guid CaseId, string Number, string Item, Guid WindowId, Guid StaffId, IReadOnlyList<CaseDeadline> Deadlines);
