using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Infrastructure.Guides;
using BianMin.Tests.Fakes;
using static BianMin.Tests.Cases.CaseSamples;

namespace BianMin.Tests.Cases;

/// <summary>A case that has come so far that a paper is made, with all that the paper needs.</summary>
internal static class PaperSamples
{
    public const string Township = "上高县泗溪镇人民政府";

    /// <summary>The shipped texts, a list of what may be deferred, and the township with everything that a remedy names.</summary>
    public static LawBook Book { get; } = new(
        [
            .. new LawQueries(null!).Shipped.Select(t => new LawEntry(null, null, t)),
            new(Guid.NewGuid(), Guid.NewGuid(), new(LegalUse.Deferral, "《上高县容缺受理事项清单》", "", "可以容缺受理。", [], new(2024, 1, 1), null)),
        ],
        [new(Guid.NewGuid(), Guid.NewGuid(), Facts)]);

    public static AuthorityFacts Facts => new(Township, "行政审批专用章", "上高县人民政府", "上高县和平路1号", "", "上高县人民法院", null, new(2024, 1, 1), null);

    /// <summary>An item of a nature that tells everything.</summary>
    public static GuideContent Item(ItemCategory nature, HandlingKind kind = HandlingKind.Promised) => Guide with
    {
        Name = "农村村民建房",
        Category = nature,
        Kind = kind,
        Decider = new(DeciderKind.Township),
        ReviewFirst = false,
        Conditions = ["符合村庄规划"],
        LegalBasis = [new("《中华人民共和国土地管理法》", "第六十二条", "农村村民一户只能拥有一处宅基地。")],
        Result = new("批准书", ["窗口领取"]),
    };

    /// <summary>A case that makes a paper of a kind.</summary>
    public static Case For(PaperKind kind, GuideContent content)
    {
        var one = Receive(content);
        switch (kind)
        {
            case PaperKind.ApplicationForm:
                break;
            case PaperKind.ReceiptList:
                HandIn(one, "身份证");
                break;
            case PaperKind.AcceptanceNotice:
                Accept(one);
                break;
            case PaperKind.NonAcceptanceNotice:
                Assert.Null(one.Refuse("不属于本机关职权范围", Clerk, Monday, null, "自然资源主管部门"));
                break;
            case PaperKind.OneTimeNotice:
                HandIn(one, "申请书");
                Assert.Null(one.TellMissing(Clerk, Monday, new Dictionary<string, string> { ["身份证"] = "已过有效期，请提交有效的证件" }));
                break;
            case PaperKind.SupplementNotice:
                HandIn(one, "身份证", "申请书");
                Assert.Null(one.Accept(new(false, Monday.Day.AddDays(4)), Clerk, Holidays, Monday));
                break;
            case PaperKind.Promise:
                Assert.Null(one.Check(new Dictionary<string, MaterialStanding> { ["收入证明"] = MaterialStanding.Promised }, Monday.Day, Clerk, Monday));
                break;
            case PaperKind.DeferralPromise or PaperKind.DeferralNotice:
                HandIn(one, "身份证", "申请书", "收入证明");
                Assert.Null(one.Accept(new(true, Monday.Day.AddDays(3)), Clerk, Holidays, Monday));
                break;
            case PaperKind.PauseNotice:
                Accept(one);
                Assert.Null(one.Pause(PauseReason.ExpertReview, Clerk, Monday, new(5, "自然资源主管部门专家组", "《村庄规划管理规定》")));
                break;
            case PaperKind.ResumeNotice:
                Accept(one);
                Assert.Null(one.Pause(PauseReason.ExpertReview, Clerk, Monday, new(5, "自然资源主管部门专家组", "")));
                Assert.Null(one.Resume(Clerk, Monday));
                break;
            case PaperKind.ExtensionNotice:
                Accept(one);
                Assert.Null(one.Extend(5, "四至核查没有完成", "周主任", Monday, "王建国 副镇长"));
                break;
            case PaperKind.CompletionNotice or PaperKind.ReplyLetter:
                Accept(one);
                Assert.Null(one.Finish("准予建房一处。", Clerk, Monday));
                break;
            case PaperKind.DenialDecision:
                Accept(one);
                Assert.Null(one.Deny(new("申请人已有一处宅基地。", "不动产登记资料。", "《中华人民共和国土地管理法》第六十二条规定：“农村村民一户只能拥有一处宅基地。”", "申请人已有宅基地。", ""), Clerk, Monday));
                break;
            case PaperKind.ReturnNotice:
                Accept(one);
                Assert.Null(one.Return("申请人书面要求退回材料", Clerk, Monday));
                break;
            case PaperKind.ServiceReceipt:
                Accept(one);
                Assert.Null(one.Finish("准予建房一处。", Clerk, Monday));
                Assert.Null(one.Deliver("张小明", Clerk, Monday, new(ServiceWay.Left, "拒绝签收", "", "官桥村村委会主任刘某")));
                break;
        }

        return one;
    }

    /// <summary>What a paper says.</summary>
    public static PaperBody Paper(PaperKind kind, GuideContent content, LawBook? book = null) => Paper(kind, For(kind, content), content, book);

    public static PaperBody Paper(PaperKind kind, Case one, GuideContent content, LawBook? book = null) =>
        CasePaper.Issue(kind, 1, new(one, content, HallSnapshots.Center() with { Windows = [new(one.WindowId, 1, "综合", ["A"])] }, book ?? Book, Holidays, Monday), Clerk).Body;

    /// <summary>Everything that is printed of it, but for its facts.</summary>
    public static string Text(this PaperBody body) =>
        string.Join('\n', [body.From, body.Title, body.To, .. body.Paragraphs, .. body.Table?.Rows.SelectMany(r => r) ?? [], .. body.Closing, body.Foot]);

    private static void HandIn(Case one, params string[] names) =>
        Assert.Null(one.Check(names.ToDictionary(n => n, _ => MaterialStanding.HandedIn), Monday.Day, Clerk, Monday));

    private static void Accept(Case one)
    {
        HandIn(one, [.. one.Materials.Select(m => m.Name)]);
        Assert.Null(one.Accept(null, Clerk, Holidays, Monday));
    }
}
