namespace BianMin.Domain.Supervision;

/// <summary>What a card is raised for. What each is stands in <see cref="CardRules"/>.</summary>
public enum CardTrigger
{
    /// <summary>逾期未答复.</summary>
    Answer,

    /// <summary>超承诺时限.</summary>
    Promise,

    /// <summary>超法定时限.</summary>
    Law,

    /// <summary>联办部门逾期.</summary>
    Part,

    /// <summary>补报材料到期.</summary>
    Supplement,

    /// <summary>容缺材料到期.</summary>
    Deferral,

    /// <summary>逾期未上报.</summary>
    SendUp,

    /// <summary>逾期未转告上级办理结果.</summary>
    PassOn,

    /// <summary>逾期未送达.</summary>
    Delivery,
}
