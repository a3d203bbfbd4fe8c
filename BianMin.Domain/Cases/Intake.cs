using BianMin.Domain.Guides;
using BianMin.Domain.Org;

namespace BianMin.Domain.Cases;

/// <summary>Looks at a checklist; the clerk decides.</summary>
public static class Intake
{
    /// <summary>What the materials allow, by the centre's regime. Where main materials decide (plan A), an application without them is
    /// not accepted; for a licence the law knows nothing but the one-time notice (行政许可法第32条第1款第4项).</summary>
    /// <param name="materials">How they stand.</param>
    /// <param name="regime">The centre's regime.</param>
    /// <param name="promised">The promised limit of the item: what has none is done at once.</param>
    /// <param name="nature">The nature of the item.</param>
    public static IntakeOutcome Propose(IReadOnlyCollection<CaseMaterial> materials, IntakeRegime regime, TimeLimit promised, ItemCategory nature)
    {
        ArgumentNullException.ThrowIfNull(materials);
        ArgumentNullException.ThrowIfNull(promised);
        var missing = materials.Where(m => m.Standing == MaterialStanding.Missing).ToList();
        return missing.Count == 0 ? IsAtOnce(promised) ? IntakeOutcome.FinishAtOnce : IntakeOutcome.Accept
            : missing.Any(m => m.Weight == MaterialWeight.Main) ? (regime == IntakeRegime.MainDecide && nature != ItemCategory.Licence ? IntakeOutcome.Refuse : IntakeOutcome.TellMissing)
            : missing.All(m => m.Deferrable) ? IntakeOutcome.AcceptDeferring
            : Acceptance.Hindrance(AcceptanceWay.AskingSupplement, regime) is null ? IntakeOutcome.AcceptWithSupplement
            : IntakeOutcome.TellMissing;
    }

    /// <summary>Answers that the item and the centre's regime know, whatever is handed in.</summary>
    public static IReadOnlyList<IntakeOutcome> Open(IReadOnlyCollection<CaseMaterial> materials, IntakeRegime regime, TimeLimit? promised) =>
    [
        .. Enum.GetValues<IntakeOutcome>().Where(o => o switch
        {
            IntakeOutcome.FinishAtOnce => promised is not null && IsAtOnce(promised),
            IntakeOutcome.AcceptDeferring => materials.Any(m => m is { Deferrable: true, Weight: MaterialWeight.General }),
            IntakeOutcome.AcceptWithSupplement => Acceptance.Hindrance(AcceptanceWay.AskingSupplement, regime) is null && materials.Any(m => m.Weight == MaterialWeight.General),
            IntakeOutcome.TellMissing => materials.Count > 0,
            IntakeOutcome.Accept or IntakeOutcome.Refuse or IntakeOutcome.Redirect or IntakeOutcome.Later => true,
        }),
    ];

    /// <summary>Whether an item is done at once: it promises no days.</summary>
    public static bool IsAtOnce(TimeLimit promised) => promised is { Days: 0 };
}

/// <summary>The words of <see cref="IntakeOutcome"/>.</summary>
public static class IntakeOutcomes
{
    /// <summary>In Chinese, as on a button.</summary>
    public static string Text(this IntakeOutcome outcome) => outcome switch
    {
        IntakeOutcome.Accept => "受理",
        IntakeOutcome.FinishAtOnce => "当场办结",
        IntakeOutcome.AcceptDeferring => "容缺受理",
        IntakeOutcome.AcceptWithSupplement => "受理并通知补报",
        IntakeOutcome.TellMissing => "一次性告知",
        IntakeOutcome.Refuse => "不予受理",
        IntakeOutcome.Redirect => "引导到其他窗口",
        IntakeOutcome.Later => "收件待答复",
    };
}
