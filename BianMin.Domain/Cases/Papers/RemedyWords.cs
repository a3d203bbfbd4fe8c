using BianMin.Domain.Guides;

namespace BianMin.Domain.Cases;

/// <summary>The remedies that a paper names, from what the county keeps of the authority and of the clauses.</summary>
internal static class RemedyWords
{
    /// <summary>The clause; empty where none is named.</summary>
    public static string Clause(this PaperDraft draft, PaperRemedy remedy) => remedy switch
    {
        PaperRemedy.None => "",
        PaperRemedy.Service => Words(draft, LegalUse.RemedyService),
        PaperRemedy.Ending => draft.Nature == ItemCategory.Licence ? Decision(draft) : Words(draft, LegalUse.RemedyService),
        PaperRemedy.Decision => draft.Nature == ItemCategory.PublicService ? Words(draft, LegalUse.RemedyService) : Decision(draft),
    };

    // Whether a refused payment is an omission that must be reviewed first is argued among lawyers: the county has to settle it. A payment that
    // was granted is a decision like others.
    private static string Decision(PaperDraft draft)
    {
        var first = draft.Guide.ReviewFirst ?? draft.Facts?.ReviewFirst;
        if (first is null && draft.Nature == ItemCategory.Payment && draft.Kind != PaperKind.CompletionNotice)
            draft.Lacks("没有确认这个给付事项是否复议前置，救济告知无法写明", PaperPlace.Item);
        if (draft.Authority.Length > 0)
            Bodies(draft, first == true);
        return Words(draft, first == true ? LegalUse.RemedyReviewFirst : LegalUse.RemedyParallel);
    }

    // Where the review comes first, the court depends on what comes of it.
    private static void Bodies(PaperDraft draft, bool reviewFirst)
    {
        draft.Need(draft.Facts?.Reviewer, $"“依据与机关”中没有登记{draft.Authority}的行政复议机关", PaperPlace.Law);
        if (!reviewFirst)
            draft.Need(draft.Facts?.Court, $"“依据与机关”中没有登记{draft.Authority}的管辖法院", PaperPlace.Law);
    }

    private static string Words(PaperDraft draft, LegalUse use)
    {
        if (draft.Law.Cite(use, draft.Nature, draft.Today) is not { } entry)
        {
            draft.Lacks($"“依据与机关”中没有“{use.Text()}”的告知用语", PaperPlace.Law);
            return "";
        }

        return entry.Text.Words
            .Replace("{您}", draft.You, StringComparison.Ordinal)
            .Replace("{复议机关}", draft.Facts?.Reviewer ?? "", StringComparison.Ordinal)
            .Replace("{复议途径}", Ways(draft.Facts), StringComparison.Ordinal)
            .Replace("{法院}", draft.Facts?.Court ?? "", StringComparison.Ordinal)
            .Replace("{监督电话}", draft.Input.Center.Hotline, StringComparison.Ordinal);
    }

    private static string Ways(AuthorityFacts? authority)
    {
        string[] ways = [Way("地址", authority?.ReviewAddress), Way("网上渠道", authority?.ReviewChannel)];
        var told = string.Join('；', ways.Where(w => w.Length > 0));
        return told.Length > 0 ? $"（{told}）" : "";
    }

    private static string Way(string name, string? where) => string.IsNullOrEmpty(where) ? "" : $"{name}：{where}";
}
