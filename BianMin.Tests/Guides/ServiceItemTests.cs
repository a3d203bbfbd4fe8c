using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;

namespace BianMin.Tests.Guides;

/// <summary>From the first draft to what the public reads (OPEN-1, OPEN-6).</summary>
public sealed class ServiceItemTests
{
    private static readonly Moment Now = Moment.At(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_draft_may_be_incomplete_but_the_check_lists_everything_that_is_missing_at_once()
    {
        var item = ServiceItem.Begin("shanggao", "MZ-001", new GuideContent { Name = "临时救助" }, Now);

        var refusal = item.Check("审核人", Now);

        Assert.Equal("guides.incomplete", refusal?.Code);
        Assert.All(
            ["事项内容", "原承办站所", "受理机构", "决定机构", "实施机关", "办事条件", "办理依据", "办理流程", "办理结果", "申请材料目录", "承诺时限"],
            told => Assert.Contains(told, refusal!.Message, StringComparison.Ordinal));
        Assert.Equal(GuideState.Draft, item.Draft?.State);
    }

    [Fact]
    public void Nothing_is_published_that_was_not_checked()
    {
        var item = ServiceItem.Begin("shanggao", "MZ-001", Complete, Now);

        Assert.Equal("guides.not-checked", item.Publish(Now.Day, "审核人", Now)?.Code);
        Assert.Null(item.Check("审核人", Now));
        item.Save(Complete with { Summary = "改过" }, Now);
        Assert.Equal("guides.not-checked", item.Publish(Now.Day, "审核人", Now)?.Code);
        Assert.Null(item.On(Now.Day));
    }

    [Fact]
    public void A_published_version_counts_from_its_day_until_the_next_one_does_and_is_never_rewritten()
    {
        var item = Published();
        item.Save(Complete with { Summary = "第二版" }, Now);
        Assert.Null(item.Check("审核人", Now));
        Assert.Null(item.Publish(Now.Day.AddDays(7), "审核人", Now));

        Assert.Equal(1, item.On(Now.Day.AddDays(6))?.Number);
        Assert.Equal(2, item.On(Now.Day.AddDays(7))?.Number);
        Assert.Null(item.On(Now.Day.AddDays(-1)));
        Assert.Equal(Complete.Summary, item.Versions[0].Content.Summary);
    }

    [Fact]
    public void No_guide_takes_effect_in_the_past()
    {
        var item = ServiceItem.Begin("shanggao", "MZ-001", Complete, Now);
        item.Check("审核人", Now);

        Assert.Equal("guides.past", item.Publish(Now.Day.AddDays(-1), "审核人", Now)?.Code);
    }

    [Fact]
    public void A_withdrawn_item_is_offered_no_more_but_its_versions_stay()
    {
        var item = Published();

        Assert.Null(item.Withdraw("政策取消", Now));

        Assert.Null(item.On(Now.Day));
        Assert.Equal("政策取消", Assert.Single(item.Versions).WithdrawnFor);
        Assert.Equal("guides.not-published", item.Withdraw("再停一次", Now)?.Code);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_contradicts_itself_is_named(string _, GuideContent content, string told) =>
        Assert.Contains(GuideCompleteness.Missing(content), m => m.Contains(told, StringComparison.Ordinal));

    /// <summary>Complete but for one thing.</summary>
    public static TheoryData<string, GuideContent, string> Faults => new()
    {
        { "promise", Complete with { PromisedLimit = new(21, DayCounting.WorkingDays) }, "不能长于法定时限" },
        { "limit", Complete with { LegalLimit = null, PromisedLimit = new(366, DayCounting.CalendarDays) }, "365" },
        { "joint", Complete with { Kind = HandlingKind.Joint, JointDepartments = [new("国土所", 5)] }, "两个协办站所" },
        { "at once", Complete with { Kind = HandlingKind.Immediate }, "当场办结" },
        { "fee", Complete with { Fee = new(true, "40 元", null) }, "收费依据" },
        { "main", Complete with { Materials = [Paper with { Weight = MaterialWeight.General }] }, "主要材料" },
        { "deferred", Complete with { Materials = [Paper with { Deferrable = true }] }, "不能容缺" },
        { "twice", Complete with { Materials = [Paper, Paper with { Name = " 申请书 ", Copies = 1 }] }, "“申请书”写了两次" },
        { "unnamed", Complete with { Materials = [Paper, Paper with { Name = " " }] }, "没有名称" },
    };

    [Fact]
    public void A_complete_guide_lacks_nothing() => Assert.Empty(GuideCompleteness.Missing(Complete));

    private static readonly Material Paper = new("申请书", "申请人自备", 1, 0, MaterialMedium.Paper, MaterialWeight.Main, false, false, null);

    private static readonly GuideContent Complete = new()
    {
        Name = "临时救助",
        Summary = "遇到突发困难的家庭可以申请一次性救助。",
        Department = "民政所",
        AcceptingBody = "乡镇人民政府",
        DecidingBody = "县级民政部门",
        Decider = new(DeciderKind.Department, "上高县民政局"),
        Conditions = ["家庭基本生活暂时出现严重困难"],
        LegalBasis = [new("《社会救助暂行办法》", null, "规定了临时救助")],
        Materials = [Paper],
        Steps = [new("申请", "申请人", "当场", "提交申请"), new("送达", "窗口", "1 个工作日", "领取结果")],
        LegalLimit = new(20, DayCounting.WorkingDays),
        PromisedLimit = new(10, DayCounting.WorkingDays),
        Result = new("救助金", ["窗口领取"]),
    };

    private static ServiceItem Published()
    {
        var item = ServiceItem.Begin("shanggao", "MZ-001", Complete, Now);
        Assert.Null(item.Check("审核人", Now));
        Assert.Null(item.Publish(Now.Day, "审核人", Now));
        return item;
    }
}
