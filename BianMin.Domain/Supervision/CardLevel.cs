namespace BianMin.Domain.Supervision;

/// <summary>How serious a card is; each is more than the one before.</summary>
public enum CardLevel
{
    /// <summary>提示: soon due. Nobody needs to answer it.</summary>
    Hint,

    /// <summary>黄牌: nearly due, or past a limit that the office set itself.</summary>
    Yellow,

    /// <summary>红牌: past due.</summary>
    Red,
}
