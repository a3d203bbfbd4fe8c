using BianMin.Domain.Guides;

namespace BianMin.Domain.Cases;

/// <summary>Papers of what comes out of a case, and of its handing over.</summary>
internal static class ResultPapers
{
    public static void Completion(PaperDraft draft)
    {
        var (one, asked) = (draft.Case, $"{draft.You}于{draft.ReceivedOn}提出的{draft.Item}申请");
        var own = draft.OwnLaw();
        switch (draft.Nature)
        {
            case ItemCategory.Licence:
                draft.Say($"{asked}，经审查，符合{draft.Need(own, "办事指南没有写明事项的设定依据", PaperPlace.Item)}规定的条件。{draft.AccordingTo(LegalUse.Grant)}本机关决定准予行政许可。");
                break;
            case ItemCategory.Filing:
                draft.Say($"{draft.You}于{draft.ReceivedOn}提交的{draft.Item}备案材料收悉，予以备案。备案不代表对备案内容的实质认可。");
                break;
            case ItemCategory.Confirmation or ItemCategory.Payment:
                draft.Say($"{asked}，经审核，符合{(own.Length > 0 ? $"{own}规定的" : "")}条件，予以确认。");
                break;
            case ItemCategory.Ruling or ItemCategory.Award or ItemCategory.OtherPower or ItemCategory.PublicService:
                draft.Say($"{asked}已经办结。");
                break;
        }

        draft.Say($"办理结果：{PaperDraft.Sentence(one.Result ?? "")}");
        // Who was paid may think that it is too little.
        if (draft.Nature == ItemCategory.Payment)
            draft.Remedy = PaperRemedy.Decision;
        draft.Say($"请凭本文书和有效证件到{draft.Window}领取。");
    }

    public static void Denial(PaperDraft draft)
    {
        var denial = draft.Case.Particulars.Denial;
        draft.Say($"{draft.You}于{draft.ReceivedOn}提出{draft.Item}申请，本机关已经受理。");
        draft.Say($"经审查查明：{Told(draft, denial?.Facts, "没有写明查明的事实")}");
        draft.Say($"上述事实有下列证据证明：{Told(draft, denial?.Evidence, "没有写明证据")}");
        draft.Say(Told(draft, denial?.Provision, "没有写明依据的条款和原文"));
        draft.Say($"{draft.You}的申请不符合上述规定：{Told(draft, denial?.Unmet, "没有写明怎样不符合条件")}");
        draft.Say(denial is { Heard.Length: > 0 } ? $"{draft.You}在审查中提出：{denial.Heard}" : "");
        var according = draft.Nature == ItemCategory.Licence ? draft.AccordingTo(LegalUse.Denial) : draft.According(LegalUse.Denial);
        draft.Say($"{according}本机关决定：{Verdict(draft.Nature)}。");
        draft.Say("具备条件以后，可以重新申请。");
    }

    public static void Reply(PaperDraft draft)
    {
        draft.Say($"{draft.You}于{draft.ReceivedOn}提出的{draft.Item}收悉。现答复如下：");
        foreach (var paragraph in (draft.Case.Result ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            draft.Say(paragraph);
    }

    public static void Return(PaperDraft draft)
    {
        draft.Say($"{draft.You}于{draft.ReceivedOn}申请办理的{draft.Item}，因下列原因予以退回，本次办理终止：");
        draft.Say($"退回的理由和依据：{PaperDraft.Sentence(draft.Step.Text)}");
        draft.Say("现将已经提交的材料退还：");
        draft.Table(
            ["材料名称", "份数", "页数"],
            draft.Case.That(MaterialStanding.HandedIn).Select(m => (IReadOnlyList<string>)[m.Name, MaterialWords.Amount(m), ""]));
        draft.Say($"本次退件不影响{draft.You}再次申请。");
    }

    public static void Termination(PaperDraft draft)
    {
        var owed = draft.Case.Materials.Where(m => m is { By: not null, Standing: MaterialStanding.Deferred or MaterialStanding.Missing }).ToList();
        draft.Say($"{draft.You}于{draft.ReceivedOn}申请办理{draft.Item}，{(owed.Exists(m => m.Standing == MaterialStanding.Deferred) ? "书面承诺按期补交下列容缺材料" : "本机关已书面通知按期补报下列材料")}，到期没有补交：{string.Join('；', owed.Select(m => $"{m.Name}（期限为{PaperDraft.Day(m.By!.Value)}）"))}。");
        draft.Say("按照受理时告知的办法，本次办理终止。现将已经提交的材料退还：");
        draft.Table(
            ["材料名称", "份数", "页数"],
            draft.Case.That(MaterialStanding.HandedIn).Select(m => (IReadOnlyList<string>)[m.Name, MaterialWords.Amount(m), ""]));
        draft.Say($"材料齐全以后，{draft.You}可以重新申请。");
    }

    public static void ServiceReceipt(PaperDraft draft)
    {
        var (one, service) = (draft.Case, draft.Case.Particulars.Service ?? new(ServiceWay.OnPaper));
        draft.Fact("办件编号", one.Number);
        draft.Fact("申请事项", one.Item.Name);
        draft.Fact("受送达人", one.Applicant.Name);
        draft.Fact("送达地点", service.Way is ServiceWay.Left or ServiceWay.Posted && one.Applicant.Address.Length > 0 ? one.Applicant.Address : draft.Window);
        draft.Fact("送达方式", service.Way.Text());
        draft.Fact("收件人", draft.Step.Text);
        draft.Fact("邮件号码或者接收账户", service.Reference);
        draft.Fact("见证人", service.Witness);
        draft.Fact("送达时间", service.Way == ServiceWay.OnPaper ? "由收件人签收时填写" : PaperDraft.Minute(draft.Step.At));
        draft.Fact("拒收或者代收的事由", service.Reason);
        var served = draft.Input.Others.Where(o => o.Kind is PaperKind.CompletionNotice or PaperKind.DenialDecision or PaperKind.ReplyLetter).ToList();
        IEnumerable<IReadOnlyList<string>> rows = served.Count > 0
            ? served.Select(o => (IReadOnlyList<string>)[PaperDefinition.Of(o.Kind).Title(draft.Nature), o.Number, "1"])
            : [[one.Result ?? one.Item.Name, "—", "1"]];
        draft.Table(["送达文书名称", "文号", "份数"], rows);
        draft.DatedBySigning = service.Way == ServiceWay.OnPaper;
    }

    private static string Told(PaperDraft draft, string? typed, string missing) => PaperDraft.Sentence(draft.Need(typed, missing, PaperPlace.Case));

    private static string Verdict(ItemCategory nature) => nature switch
    {
        ItemCategory.Licence => "不予行政许可",
        ItemCategory.Confirmation => "不予确认",
        ItemCategory.Payment => "不予给付",
        ItemCategory.Filing => "不予备案",
        ItemCategory.Ruling or ItemCategory.Award or ItemCategory.OtherPower or ItemCategory.PublicService => "不予批准",
    };
}
