using BianMin.Domain.Guides;

namespace BianMin.Infrastructure.Guides.Sheets;

/// <summary>Makes the parts of a guide from rows; headings are those of <see cref="GuideSheetColumns"/>.</summary>
internal static class GuideRows
{
    private const int Most = GuideContentValidator.MostCopies;

    public static GuideContent Item(SheetRow row, int mostDays)
    {
        var usual = new GuideContent { Name = row.Needed("名称", ServiceItem.NameLength) };
        return usual with
        {
            Summary = row.Text("内容"),
            Category = row.Word("事项类型", SheetWords.Category, usual.Category),
            Kind = row.Word("办理类型", SheetWords.Kind, usual.Kind),
            Department = row.Text("原承办站所"),
            AcceptingBody = row.Text("受理机构"),
            DecidingBody = row.Text("决定机构"),
            Decider = Decider(row),
            ReviewFirst = row.Raw("复议前置").Length > 0 ? row.YesOrNo("复议前置") : null,
            Audience = row.Word("服务对象", SheetWords.Audience, usual.Audience),
            LifeEvents = row.Lines("人生事件"),
            Conditions = row.Lines("办事条件"),
            Prohibitions = row.Lines("禁止性要求"),
            Quota = row.Text("数量限制"),
            LegalLimit = Limit(row, "法定时限", mostDays),
            PromisedLimit = Limit(row, "承诺时限", mostDays),
            Fee = new(row.YesOrNo("是否收费"), row.Has("收费标准") ? row.Text("收费标准") : usual.Fee.Standard, row.Optional("收费依据")),
            Result = new(row.Text("办理结果"), row.Lines("送达方式")),
            Visits = row.Whole("到现场次数", Most) ?? usual.Visits,
            OnTheSpot = row.YesOrNo("当场办结"),
            Decentralised = row.YesOrNo("下放事项"),
            Rights = row.Text("权利义务"),
            Faults = row.Lines("常见错误"),
        };
    }

    public static Material Material(SheetRow row) => new(
        row.Needed("材料名称"),
        row.Text("来源"),
        row.Whole("原件份数", Most) ?? 0,
        row.Whole("复印件份数", Most) ?? 0,
        row.Word("形式", SheetWords.Medium, MaterialMedium.Paper),
        row.Word("类别", SheetWords.Weight, null),
        row.YesOrNo("可容缺"),
        row.YesOrNo("可承诺"),
        row.Optional("备注"));

    public static ProcedureStep Step(SheetRow row) => new(row.Needed("步骤"), row.Text("办理人"), row.Text("时间"), row.Text("做什么"));

    public static LegalBasis Basis(SheetRow row) => new(row.Needed("法律法规"), row.Optional("条款"), row.Text("规定内容"));

    public static JointPart Joint(SheetRow row, int mostDays)
    {
        if (row.Raw("时限").Length == 0)
            row.Fault("时限", "请填写时限的天数（工作日）。");
        return new(row.Needed("协办站所"), row.Whole("时限", mostDays) ?? 0);
    }

    public static CommonQuestion Question(SheetRow row) => new(row.Needed("问题"), row.Text("回答"));

    private static ItemDecider? Decider(SheetRow row)
    {
        var (name, seal, delegated) = (row.Text("实施机关全称"), row.Text("专用印章"), row.YesOrNo("委托实施"));
        var kind = row.Word("实施机关", SheetWords.Decider, name.Length > 0 ? DeciderKind.Department : DeciderKind.Township);
        return row.Raw("实施机关").Length > 0 || name.Length > 0 ? new ItemDecider(kind, name, seal, delegated).Tidy() : null;
    }

    private static TimeLimit? Limit(SheetRow row, string column, int mostDays)
    {
        var counting = row.Word($"{column}单位", SheetWords.Counting, DayCounting.WorkingDays);
        return row.Whole(column, mostDays) is { } days ? new(days, counting) : null;
    }
}
