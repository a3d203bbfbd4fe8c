using BianMin.Domain.Guides;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Guides.Prints;

/// <summary>One guide in the bound 办事指南: all of the eight things told (OPEN-2) and all published elements (OPEN-1), on its own pages.</summary>
public sealed partial class BookGuide
{
    private GuideContent _content = null!;
    private List<(string Term, IReadOnlyList<string> Lines)> _facts = [];

    /// <summary>The item with its number.</summary>
    [Parameter]
    [EditorRequired]
    public BookItem Item { get; set; } = null!;

    /// <summary>The part of the book it stands in.</summary>
    [Parameter]
    [EditorRequired]
    public string Chapter { get; set; } = "";

    /// <summary>The centre.</summary>
    [Parameter]
    [EditorRequired]
    public CenterProfile Center { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _content = Item.Guide.Content;
        _facts = [.. Facts().Where(f => f.Lines.Any(l => l.Length > 0))];
    }

    private static string Note(Material material) =>
        string.Join("；", new[] { $"{GuideWords.Of(material.Weight)}材料", GuideWords.Relief(material), material.Note ?? "" }.Where(t => t.Length > 0));

    private IEnumerable<(string Term, IReadOnlyList<string> Lines)> Facts() =>
    [
        ("事项编码", [$"{Item.Guide.Code}（第 {Item.Guide.Number} 版，{ChineseText.Date(Item.Guide.EffectiveFrom)}起施行）"]),
        ("事项类型", [$"{GuideWords.Of(_content.Category)} · {GuideWords.Of(_content.Kind)}{(_content.Decentralised ? " · 下放事项" : "")}"]),
        ("办理窗口", [GuideWords.WindowNames(Item.Guide, Center)]),
        ("受理单位", [_content.AcceptingBody]),
        ("决定机构", [_content.DecidingBody]),
        ("服务对象", [GuideWords.Of(_content.Audience)]),
        ("承诺时限", [$"{GuideWords.Promise(Item.Guide)}{(_content.LegalLimit is { } legal ? $"（法定时限 {legal.Text}）" : "")}"]),
        ("到现场", [$"{_content.Visits} 次"]),
        ("收费标准", [$"{_content.Fee.Standard}{(_content.Fee.Basis is { Length: > 0 } basis ? $"（依据：{basis}）" : "")}"]),
        ("咨询电话", [GuideWords.Phone(Item.Guide, Center)]),
        ("办理结果", [_content.Result.Name + (_content.Result.Delivery.Count > 0 ? $"（{string.Join("、", _content.Result.Delivery)}）" : "")]),
        ("数量限制", [_content.Quota]),
        ("协办站所", [.. _content.JointDepartments.Select(p => $"{p.Name}：{p.Days} 个工作日")]),
        ("受理依据", [.. _content.LegalBasis.Select(b => GuideWords.Of(b) + (b.Says.Length > 0 ? $"：{b.Says}" : ""))]),
        ("办事条件", _content.Conditions),
        ("不予受理", _content.Prohibitions),
        ("权利义务", [_content.Rights]),
        ("常见错误", _content.Faults),
    ];
}
