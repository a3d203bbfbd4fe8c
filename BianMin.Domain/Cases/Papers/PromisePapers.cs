using BianMin.Domain.Guides;

namespace BianMin.Domain.Cases;

/// <summary>Papers of what is promised: instead of a proof (告知承诺), or to be handed in later (容缺).</summary>
internal static class PromisePapers
{
    private static readonly string[] Told =
    [
        "不实承诺的责任：经核查承诺不实的，本机关将依法终止办理、责令限期整改或者撤销已作出的决定；造成损失的，依法承担民事责任；涉嫌违法犯罪的，依法处理；失信信息依照规定归集。",
        "核查方式：本机关可以通过数据共享、现场核查、部门协查等方式对承诺内容进行核查。",
        "承诺方式：书面承诺，由申请人本人（单位由法定代表人或者负责人）签署，不得代为承诺。承诺书不向社会公开。",
        "不愿承诺的，可以提交证明，按一般程序办理。",
    ];

    public static void Promise(PaperDraft draft)
    {
        draft.Say($"一、行政机关告知（告知日期：{PaperDraft.Day(draft.Today)}）");
        draft.Say($"事项名称：{draft.Case.Item.Name}。设定依据：{draft.Need(draft.OwnLaw(), "办事指南没有写明事项的设定依据", PaperPlace.Item)}。{draft.AccordingTo(LegalUse.Promise)}申请人可以用书面承诺代替下列证明材料：");
        draft.Table(
            ["证明材料", "证明的内容（应当符合的条件）"],
            draft.Case.That(MaterialStanding.Promised).Select(m => (IReadOnlyList<string>)[m.Name, Condition(m, draft.Guide)]));
        foreach (var line in Told)
            draft.Say(line);
        draft.Say("二、申请人承诺");
        draft.Say($"{draft.I}已知晓上述告知的全部内容；已经符合告知的条件、标准和要求；愿意承担不实承诺的法律责任；以上承诺是{draft.I}的真实意思表示。");
    }

    public static void DeferralPromise(PaperDraft draft)
    {
        draft.Say($"{draft.I}于{draft.ReceivedOn}申请办理{draft.Item}，自愿申请容缺受理。下列材料暂未提交，承诺按期补交：");
        Later(draft);
        draft.Say($"{draft.I}知悉：补交以前不作出准予决定、不发放办理结果；逾期未补交或者补交的材料不符合要求的，同意终止本次办理，已交材料退还，并可以重新申请；作出虚假承诺的，依法承担责任。");
    }

    public static void Deferral(PaperDraft draft)
    {
        draft.Say($"{draft.You}于{draft.ReceivedOn}申请办理{draft.Item}，主要申请材料齐全且符合法定形式，缺少下列可容缺材料。{draft.AccordingTo(LegalUse.Deferral)}经{draft.You}书面承诺，本机关先行受理并开展审查。请按期补交：");
        Later(draft);
        draft.Say("补交时间以送达本机关的时间为准。补交以前不作出准予决定、不发放办理结果；逾期未补交或者补交的材料不符合要求的，终止本次办理，退还已交材料，不影响再次申请。");
        draft.Say(draft.Limits());
    }

    private static void Later(PaperDraft draft) => draft.Table(
        ["材料名称", "形式", "补交期限", "补交方式"],
        draft.Case.That(MaterialStanding.Deferred).Select(m => (IReadOnlyList<string>)
            [m.Name, MaterialWords.Amount(m), m.By is { } by ? $"{PaperDraft.Day(by)}前" : draft.Need(null, "容缺材料没有补交期限", PaperPlace.Case), "送到本窗口"]));

    private static string Condition(CaseMaterial material, GuideContent guide) =>
        material.Note.Length > 0 ? material.Note
        : guide.Conditions.Count > 0 ? $"申请人符合下列条件：{string.Join('；', guide.Conditions.Select(c => c.TrimEnd('。')))}"
        : $"{material.Name}所证明的内容真实、合法、有效";
}
