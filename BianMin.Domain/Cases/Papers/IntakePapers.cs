using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;

namespace BianMin.Domain.Cases;

/// <summary>Papers from the asking to the acceptance or the refusal.</summary>
internal static class IntakePapers
{
    public static void ApplicationForm(PaperDraft draft)
    {
        var one = draft.Case;
        draft.Fact("办件编号", one.Number);
        draft.Fact("收到时间", PaperDraft.Minute(one.ReceivedAt));
        draft.Fact("申请事项", one.Item.Name);
        draft.Fact("事项编码", one.Item.Code);
        draft.Fact("事项性质", draft.Nature.Text());
        draft.Fact("办理类型", one.Item.Kind.Text());
        draft.Fact("实施机关", draft.Authority);
        draft.Fact("收件窗口", draft.Window);
        draft.Fact(one.Applicant.Kind == ApplicantKind.Person ? "申请人姓名" : "申请单位", one.Applicant.Name);
        draft.Fact(one.Applicant.Papers.Text(), one.Applicant.Number);
        draft.Fact("联系电话", one.Applicant.Phone);
        draft.Fact("联系地址", one.Applicant.Address);
        draft.Fact("代办人", one.Agent is { } agent ? $"{agent.Name}（{agent.Relation}）{agent.Phone}" : "无");
        draft.Fact("承诺时限", one.Item.Promised.Text);
        draft.Fact("法定时限", one.Item.Legal?.Text ?? "法律没有规定");
        draft.Say($"申请内容：{(one.Statement.Length > 0 ? one.Statement : $"申请办理{draft.Item}。")}");
        draft.Table(
            ["材料名称", "类别", "原件", "复印件", "核对情况"],
            one.Materials.Select(m => (IReadOnlyList<string>)[m.Name, m.Weight == MaterialWeight.Main ? "主要" : "一般", Count(m.Originals), Count(m.Copies), m.Standing.Text()]));
        draft.Say($"申请人声明：{draft.I}所填内容和提交的材料真实，知悉提供虚假材料的法律责任{Truth(draft)}。");
        draft.Say("结果送达方式：□窗口领取　□邮寄至上述地址　□同意电子送达，账户：＿＿＿＿＿＿（可以随时要求提供纸质文书）");
        draft.Say($"个人信息告知：{draft.Authority}为办理{draft.You}申请的事项，依照法定职责处理{draft.You}填写和提交的个人信息，用于审查、联系、送达和归档，在档案管理规定的期限内保存。{draft.You}可以凭有效证件在本窗口查阅、复制、更正自己的信息。");
        draft.Opinions = ["窗口收件意见", "承办意见", "负责人意见"];
        draft.DatedBySigning = true;
    }

    public static void Receipt(PaperDraft draft)
    {
        var deputy = draft.Guide.Decider is { Kind: DeciderKind.Department, Delegated: false } ? $"代{draft.Authority}" : "";
        draft.Say($"{PaperDraft.Minute(draft.Case.ReceivedAt)}，本窗口{deputy}收到{draft.You}申请办理{draft.Item}的下列材料：");
        draft.Table(
            ["材料名称", "形式和份数", "页数", "原件退还"],
            draft.Case.That(MaterialStanding.HandedIn).Select(m => (IReadOnlyList<string>)[m.Name, MaterialWords.Amount(m), "", ""]));
        draft.Say("本凭证仅证明收到上列材料，不表示受理。材料不齐全或者不符合法定形式的，我们将当场或者自收到之日起五个工作日内一次性告知需要补正的全部内容"
            + (draft.Nature == ItemCategory.Licence ? "；逾期不告知的，自收到申请材料之日起即为受理。" : "。"));
    }

    public static void Acceptance(PaperDraft draft)
    {
        var deemed = draft.Step.Kind == CaseStepKind.DeemedAccepted;
        var completed = draft.Case.Steps.LastOrDefault(s => s.Kind == CaseStepKind.Completed);
        var accepted = deemed ? draft.ReceivedOn : PaperDraft.Day(Moment.LocalOf((completed ?? draft.Step).At));
        draft.Say(deemed
            ? $"{draft.You}于{draft.ReceivedOn}提出的{draft.Item}申请，因本机关未在规定期限内告知需要补正的内容，{Cited(draft, LegalUse.DeemedAcceptance)}本申请自{accepted}起即为受理。"
            : $"{draft.You}于{draft.ReceivedOn}提出的{draft.Item}申请，经审查，属于本机关职权范围，符合受理条件。{Cited(draft, LegalUse.Acceptance)}本机关决定自{accepted}起予以受理。");
        draft.Say(draft.Limits());
        draft.Say(draft.Nature == ItemCategory.Licence ? "依法需要听证、检验、检测、鉴定、专家评审等特别程序的，所需时间另行书面告知，不计入上述期限。" : "");
        draft.Say(draft.Guide.Fee.Charged
            ? $"办理本事项的收费依据：{draft.Need(draft.Guide.Fee.Basis, "收费事项没有写明收费依据", PaperPlace.Item)}；收费标准：{draft.Guide.Fee.Standard}。"
            : "办理本事项不收取费用。");
        draft.Say("办理期间可以凭办件编号和证件号码后四位查询进度。");
    }

    public static void NonAcceptance(PaperDraft draft)
    {
        var asked = $"{draft.You}于{draft.ReceivedOn}申请办理{draft.Item}。";
        var missing = draft.Case.That(MaterialStanding.Missing).ToList();
        if (missing.Any(m => m.Weight == MaterialWeight.Main) && draft.Case.Particulars.RightBody.Length == 0)
        {
            draft.Title = PaperKind.NonAcceptanceNotice.Text();
            draft.Say($"{asked}经核对，主要申报材料不齐全，不符合受理条件，不予受理。理由：{PaperDraft.Sentence(draft.Step.Text)}");
            draft.Say("现将缺少的全部材料和需要补正的内容一次告知如下：");
            draft.Missing();
            draft.Say("上列材料补齐以后，可以随时再次提出申请；除上列内容外，不再因材料问题要求补正。");
            return;
        }

        var right = draft.Case.Particulars.RightBody;
        if (right.Length > 0)
        {
            draft.Say($"{asked}经审查，该事项由{right}负责，不属于本机关职权范围。{Cited(draft, LegalUse.NotCompetent)}本机关决定不予受理。理由：{PaperDraft.Sentence(draft.Step.Text)}");
            draft.Say($"{draft.You}可以向{right}提出申请。");
            return;
        }

        draft.Say($"{asked}经审查，本机关决定不予受理。");
        draft.Say($"理由：{PaperDraft.Sentence(draft.Step.Text)}");
        if (draft.Nature == ItemCategory.Licence)
            draft.Lacks("行政许可申请不属于职权范围的才能不予受理：没有写明有权受理的机关", PaperPlace.Case);
        else
            draft.Say(draft.OwnLaw() is { Length: > 0 } own ? $"依据：{own}。" : "");
    }

    public static void Supplement(PaperDraft draft)
    {
        draft.Say($"{draft.You}申请办理的{draft.Item}已经受理，主要申报材料齐全，尚需补报下列一般材料，逐项说明如下：");
        draft.Missing();
        draft.Say(draft.Case.Materials.FirstOrDefault(m => m.By is not null)?.By is { } by ? $"请于{PaperDraft.Day(by)}前补交到本窗口。" : "请尽快补交到本窗口。");
        draft.Say("自即日起暂停计算办理期限，材料补齐后继续计算，恢复后的办结日期另行书面告知。");
    }

    public static void OneTime(PaperDraft draft)
    {
        draft.Say($"{draft.You}于{draft.ReceivedOn}申请办理{draft.Item}。经审查，提交的材料不齐全或者不符合法定形式。{Cited(draft, LegalUse.OneTimeNotice)}现一次性告知需要补正的全部内容如下：");
        draft.Missing();
        draft.Say("材料补正齐全并符合法定形式的，本机关自收到全部补正材料之日起受理，办理期限自受理之日起计算。");
        draft.Say("除上列内容外，本机关不再因材料问题要求补正；补正材料本身仍不符合要求的除外。");
    }

    // A licence stands on the licensing law, which must be cited; other items on rules of their own, where there are any.
    private static string Cited(PaperDraft draft, LegalUse use) => draft.Nature == ItemCategory.Licence ? draft.AccordingTo(use) : draft.According(use);

    private static string Truth(PaperDraft draft) => draft.Law.Cite(LegalUse.Truthfulness, draft.Nature, draft.Today) is { } entry
        ? $"；依照{entry.Text.Citation}，对申请材料实质内容的真实性负责"
        : "";

    private static string Count(int number) => number == 0 ? "—" : $"{number}";
}
