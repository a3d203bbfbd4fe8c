using System.Globalization;
using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Cases;

/// <summary>Writes what a paper says, from the case as it stands; what is written is kept as it is for ever.</summary>
internal static class PaperWriter
{
    private const string Remedies =
        "对本决定不服的，可以自知道之日起六十日内依法申请行政复议（《中华人民共和国行政复议法》第二十条），或者自知道之日起六个月内依法向人民法院提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条）。";

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static PaperBody Write(PaperKind kind, Case one, CenterProfile center, HolidayCalendar calendar, Moment now)
    {
        var last = one.Steps.LastOrDefault(s => CaseRules.Of(s.Kind).Papers.Contains(kind)) ?? one.Steps[^1];
        return kind switch
        {
            PaperKind.ApplicationForm => Body(kind, one, center, [.. ApplicationFacts(one)],
                [one.Statement.Length > 0 ? $"申请内容：{one.Statement}" : $"申请内容：申请办理“{one.Item.Name}”。", "申请人对所提交材料的真实性负责。"],
                Materials(one.Materials), "申请人（代办人）签名：", "经办人："),
            PaperKind.ReceiptList => Body(kind, one, center, [], [$"今收到申请人为办理“{one.Item.Name}”提交的下列材料："],
                Materials(one.Materials.Where(m => m.Standing == MaterialStanding.HandedIn)), "交件人签名：", "收件人："),
            PaperKind.AcceptanceNotice => Acceptance(one, center, calendar),
            PaperKind.NonAcceptanceNotice => Body(kind, one, center, [],
                [$"您（单位）申请办理的“{one.Item.Name}”，经审查不予受理。", $"理由：{last.Text}", Remedies], [], "申请人（代办人）签收：", "经办人："),
            PaperKind.SupplementNotice => Body(kind, one, center, [],
                [$"您（单位）申请办理的“{one.Item.Name}”已经受理，尚需补报下列材料。自即日起暂停计算办理时限，材料补齐后继续计算。", Deadline(one)],
                Materials(one.Materials.Where(m => m.Standing == MaterialStanding.Missing)), "申请人（代办人）签收：", "经办人："),
            PaperKind.OneTimeNotice => Body(kind, one, center, [],
                [$"您（单位）申请办理的“{one.Item.Name}”，申请材料不齐全或者不符合法定形式。现将需要补正的全部内容一次告知如下，补齐后即予受理："],
                Materials(one.Materials.Where(m => m.Standing == MaterialStanding.Missing)), "申请人（代办人）签收：", "经办人："),
            PaperKind.Promise => Body(kind, one, center, [],
                ["申请人已经知晓办理该事项的条件和所需材料，自愿作出如下承诺：下列材料所证明的内容真实、合法、有效；如有不实，愿意承担相应的法律责任，并接受撤销办理结果。"],
                Materials(one.Materials.Where(m => m.Standing == MaterialStanding.Promised)), "承诺人签名：", "经办人："),
            PaperKind.DeferralNotice => Body(kind, one, center, [],
                [$"您（单位）申请办理的“{one.Item.Name}”主要材料齐全，下列一般材料暂缺，经您书面承诺按期补交，先予受理。", Deadline(one), "逾期没有补交的，本次办理终止。"],
                Materials(one.Materials.Where(m => m.Standing == MaterialStanding.Deferred)), "承诺人签名：", "经办人："),
            PaperKind.PauseNotice => Body(kind, one, center, [],
                [$"您（单位）申请办理的“{one.Item.Name}”，依法需要{last.Text}，所需时间不计算在办理时限内（《中华人民共和国行政许可法》第四十五条），自 {Date(now.Day)} 起暂停计时。"],
                [], "申请人（代办人）签收：", "经办人："),
            PaperKind.ExtensionNotice => Body(kind, one, center, [],
                [$"您（单位）申请办理的“{one.Item.Name}”，在规定时限内不能办结，经批准{last.Text}。", $"延长后的承诺办结日期：{DueText(one.Promised(calendar)?.Due)}。", Caveat(one.Promised(calendar))],
                [], "申请人（代办人）签收：", "批准人："),
            PaperKind.CompletionNotice => Body(kind, one, center, [],
                [$"您（单位）申请办理的“{one.Item.Name}”已经办结。", $"办理结果：{one.Result}", $"请凭本通知和有效证件到{Window(one, center)}领取。"], [], "申请人（代办人）签收：", "经办人："),
            PaperKind.ReturnNotice => Body(kind, one, center, [],
                [$"您（单位）申请办理的“{one.Item.Name}”予以退回。", $"政策依据：{last.Text}", Remedies], [], "申请人（代办人）签收：", "经办人："),
            _ => Body(kind, one, center, [new("送达内容", one.Result ?? one.Item.Name), new("领取人", last.Text), new("送达时间", Moment.LocalOf(last.At).ToString("yyyy'年'M'月'd'日' HH:mm", Chinese))],
                ["上述办理结果已经送达。"], [], "领取人签名：", "送达人："),
        };
    }

    /// <summary>Whether a paper written now would say what the old one should have said: its step was taken and it still concerns
    /// the case as it stands.</summary>
    public static bool StillTrue(PaperKind kind, Case one) => one.State != CaseState.Archived && kind switch
    {
        PaperKind.ApplicationForm => true,
        PaperKind.ReceiptList => one.Materials.Any(m => m.Standing == MaterialStanding.HandedIn),
        PaperKind.Promise => one.Materials.Any(m => m.Standing == MaterialStanding.Promised),
        PaperKind.DeferralNotice => one.Materials.Any(m => m.Standing == MaterialStanding.Deferred),
        PaperKind.SupplementNotice or PaperKind.PauseNotice => one.IsPaused,
        PaperKind.OneTimeNotice => one.State == CaseState.Incomplete,
        _ => true,
    };

    private static PaperBody Acceptance(Case one, CenterProfile center, HolidayCalendar calendar)
    {
        var (promised, legal) = (one.Promised(calendar), one.Legal(calendar));
        var facts = new List<PaperFact> { new("承诺时限", one.Item.Promised.Text), new("承诺办结日期", DueText(promised?.Due)) };
        if (one.Item.Legal is { } limit)
            facts.AddRange([new("法定时限", limit.Text), new("法定办结日期", DueText(legal?.Due))]);
        return Body(PaperKind.AcceptanceNotice, one, center, facts,
            [$"您（单位）申请办理的“{one.Item.Name}”，经审查符合受理条件，现予受理。", $"办理期间可以凭办件编号和证件号码后四位查询进度，咨询电话 {center.Hotline}。", Caveat(promised, legal)],
            [], "申请人（代办人）签收：", "经办人：");
    }

    private static PaperBody Body(
        PaperKind kind, Case one, CenterProfile center, IReadOnlyList<PaperFact> more, IReadOnlyList<string> paragraphs, IReadOnlyList<PaperFact> rows, string theirs, string ours) =>
        new(kind.Text(), one.Applicant.Name,
            [new("办件编号", one.Number), new("申请事项", one.Item.Name), new("受理窗口", Window(one, center)), new("责任人", center.Person(one.StaffId)?.Name ?? ""), .. more],
            [.. paragraphs.Where(p => p.Length > 0)], rows, [theirs, ours]);

    private static IEnumerable<PaperFact> ApplicationFacts(Case one)
    {
        yield return new("申请人", one.Applicant.Name);
        yield return new(one.Applicant.Papers.Text(), one.Applicant.Number);
        yield return new("联系电话", one.Applicant.Phone);
        yield return new("联系地址", one.Applicant.Address);
        if (one.Agent is { } agent)
            yield return new("代办人", $"{agent.Name}（{agent.Relation}）{agent.Phone}");
        yield return new("收件时间", Moment.LocalOf(one.ReceivedAt).ToString("yyyy'年'M'月'd'日' HH:mm", Chinese));
    }

    private static List<PaperFact> Materials(IEnumerable<CaseMaterial> materials) => [.. materials.Select(m => new PaperFact(m.Name, m.Standing.Text()))];

    private static string Deadline(Case one) =>
        one.Materials.FirstOrDefault(m => m.By is not null)?.By is { } by ? $"请于 {Date(by)} 前补交。" : "";

    private static string Window(Case one, CenterProfile center) => center.Window(one.WindowId) is { } window ? $"{window.Plate}（{window.Name}）" : center.Name;

    private static string DueText(DateOnly? due) => due is { } day ? Date(day) : "暂停计时，恢复后另行计算";

    private static string Caveat(params ClockReading?[] limits) => limits.Any(l => l is { Provisional: true }) ? $"{HolidayCalendar.Unpublished}。" : "";

    private static string Date(DateOnly day) => day.ToString("yyyy'年'M'月'd'日'", Chinese);
}
