using BianMin.Domain.Guides;

namespace BianMin.Domain.Cases;

/// <summary>Papers of the clock: it stands, it goes on, it was given more time. They are notices of procedure, without remedies.</summary>
internal static class ClockPapers
{
    public static void Pause(PaperDraft draft)
    {
        var pause = draft.Case.Pauses[^1];
        var licence = draft.Nature == ItemCategory.Licence;
        draft.Say($"{draft.You}于{draft.ReceivedOn}申请办理的{draft.Item}已经受理。{(pause.Basis.Length > 0 ? $"根据{pause.Basis}，" : licence ? draft.Need(null, "没有写明进行特别程序的依据", PaperPlace.Case) : "")}作出决定前需要进行{pause.Reason.Text()}，"
            + $"由{draft.Need(pause.Body, "没有写明由谁进行特别程序", PaperPlace.Case)}实施，自{PaperDraft.Day(pause.From)}起，所需时间为{draft.Need(pause.Days is { } days ? $"{days}" : null, "没有写明特别程序所需的时间", PaperPlace.Case)}个工作日。");
        draft.Say($"{(licence ? draft.AccordingTo(LegalUse.SpecialProcedure) : draft.According(LegalUse.SpecialProcedure))}上述时间不计算在办理期限内。该程序结束后，办理期限继续计算，我们将书面告知恢复后的办结日期。");
    }

    public static void Resume(PaperDraft draft)
    {
        var pause = draft.Case.Pauses[^1];
        draft.Say(pause.Reason == PauseReason.Supplement
            ? $"{draft.You}申请办理的{draft.Item}，需要补报的材料已经收齐。"
            : $"{draft.You}申请办理的{draft.Item}，{pause.Reason.Text()}已经结束。");
        draft.Say($"办理期限自{PaperDraft.Day(pause.Until ?? draft.Today)}的次日起继续计算。{draft.Limits()}");
    }

    public static void Extension(PaperDraft draft)
    {
        var one = draft.Case;
        var before = one.Item.Legal is { } limit ? LegalClock.Read(limit, 0, one.StartsOn, one.Pauses, draft.Input.Calendar).Due : null;
        var joint = one.Item.Kind == HandlingKind.Joint ? LegalUse.JointExtension : LegalUse.Extension;
        draft.Say($"{draft.You}于{draft.ReceivedOn}申请办理的{draft.Item}，原定办理期限{(before is { } day ? $"至{PaperDraft.Day(day)}止" : $"为{one.Item.Promised.Text}")}。"
            + $"因{draft.Need(one.Particulars.ExtensionReason, "没有写明延期的理由", PaperPlace.Case).TrimEnd('。')}，不能在期限内作出决定。");
        draft.Say($"{(draft.Nature == ItemCategory.Licence ? draft.AccordingTo(joint) : draft.According(joint))}经{Approver(draft)}批准，延长办理期限{one.Extension}{(one.Item.Promised.Counting == DayCounting.WorkingDays ? "个工作日" : "日")}。延长以后，{draft.Limits()}");
    }

    private static string Approver(PaperDraft draft) => draft.Nature == ItemCategory.Licence
        ? draft.Need(draft.Case.Particulars.Approver, "没有写明批准延期的本机关负责人（不能由中心主任代替）", PaperPlace.Case)
        : draft.Case.Particulars.Approver is { Length: > 0 } named ? named : draft.Step.By;
}
