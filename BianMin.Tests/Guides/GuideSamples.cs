using BianMin.Domain.Guides;

namespace BianMin.Tests.Guides;

/// <summary>What a complete guide tells, for tests.</summary>
internal static class GuideSamples
{
    public static GuideContent Complete { get; } = new()
    {
        Name = "临时救助",
        Summary = "对遭遇突发困难的家庭给予一次性救助。",
        Category = ItemCategory.Payment,
        Department = "民政所",
        AcceptingBody = "乡镇人民政府",
        DecidingBody = "县民政局",
        Decider = new(DeciderKind.Department, "测试县民政局"),
        ReviewFirst = false,
        Conditions = ["家庭遭遇突发事件，基本生活暂时出现严重困难。"],
        LegalBasis = [new LegalBasis("《社会救助暂行办法》", null, "临时救助的对象与程序。")],
        Materials = [new Material("居民身份证", "公安机关", 1, 1, MaterialMedium.Paper, MaterialWeight.Main, false, false, null)],
        Steps = [new ProcedureStep("受理", "窗口", "当场", "核对材料。"), new ProcedureStep("审核", "民政所", "3 个工作日", "入户调查。")],
        PromisedLimit = new TimeLimit(5, DayCounting.WorkingDays),
        Result = new ItemResult("救助决定", ["窗口领取"]),
    };
}
