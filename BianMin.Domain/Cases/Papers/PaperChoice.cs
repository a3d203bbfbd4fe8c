namespace BianMin.Domain.Cases;

/// <summary>Which papers the steps of one commit make.</summary>
internal static class PaperChoice
{
    /// <summary>The papers of the steps after the first <paramref name="before"/>.</summary>
    /// <param name="one">The case after its steps.</param>
    /// <param name="before">How many steps it had.</param>
    public static IEnumerable<PaperKind> Of(Case one, int before)
    {
        var fresh = one.Steps.Skip(before).Select(s => s.Kind).ToHashSet();
        foreach (var kind in CaseRules.All.Where(r => fresh.Contains(r.Kind)).SelectMany(r => r.Papers).Distinct().Order())
        {
            if (IsDue(kind, one, fresh))
                yield return kind;
        }
    }

    // What is done while the applicant waits needs no notice of what is still to come (CASE-3).
    private static bool IsDue(PaperKind kind, Case one, HashSet<CaseStepKind> fresh) => kind switch
    {
        PaperKind.ReceiptList => !fresh.Contains(CaseStepKind.Delivered) && one.Materials.Any(m => m.Standing == MaterialStanding.HandedIn),
        PaperKind.Promise => one.Materials.Any(m => m.Standing == MaterialStanding.Promised),
        PaperKind.DeferralNotice => one.Materials.Any(m => m.Standing == MaterialStanding.Deferred),
        PaperKind.AcceptanceNotice or PaperKind.CompletionNotice => !fresh.Contains(CaseStepKind.Delivered),
        _ => true,
    };
}
