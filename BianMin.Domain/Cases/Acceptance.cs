using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Cases;

/// <summary>Ways to accept an application.</summary>
public enum AcceptanceWay
{
    /// <summary>受理: nothing lacks.</summary>
    Complete,

    /// <summary>容缺受理: what lacks is handed in later while the clock runs.</summary>
    Deferring,

    /// <summary>受理并通知补报: what lacks is asked for, and the clock stands.</summary>
    AskingSupplement,
}

/// <summary>By which ways an application can be accepted (CASE-3, CASE-4).</summary>
public static class Acceptance
{
    /// <summary>The ways that materials and the centre's regime leave.</summary>
    public static IReadOnlyList<AcceptanceWay> Open(ICaseStand standing, IntakeRegime regime)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var complete = standing.Missing().Count == 0;
        return [.. Enum.GetValues<AcceptanceWay>().Where(w => (w == AcceptanceWay.Complete) == complete && (Hindrance(w, standing) ?? Hindrance(w, regime)) is null)];
    }

    /// <summary>Why materials as they stand forbid a way.</summary>
    public static Refusal? Hindrance(AcceptanceWay way, ICaseStand standing)
    {
        var missing = standing.Missing();
        if (missing.Where(m => m.Weight == MaterialWeight.Main).Select(m => m.Name).ToList() is { Count: > 0 } main)
            return CaseRefusals.MainMissing(main);
        var allowed = way switch
        {
            AcceptanceWay.Complete => missing.Count == 0,
            AcceptanceWay.Deferring => missing.All(m => m.Deferrable),
            AcceptanceWay.AskingSupplement => true,
        };
        return allowed ? null : CaseRefusals.GeneralMissing(missing.Select(m => m.Name));
    }

    /// <summary>Why a centre's regime forbids a way: who tells once asks for nothing afterwards.</summary>
    public static Refusal? Hindrance(AcceptanceWay way, IntakeRegime regime) =>
        way == AcceptanceWay.AskingSupplement && regime == IntakeRegime.TellOnce ? CaseRefusals.OtherRegime : null;
}
