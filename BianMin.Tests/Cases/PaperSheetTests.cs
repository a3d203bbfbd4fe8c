using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Portal.Cases;
using BianMin.Portal.Cases.Attachments;
using BianMin.Portal.Cases.Papers;
using BianMin.Tests.Fakes;
using Bunit;

namespace BianMin.Tests.Cases;

/// <summary>A paper as it stands on the sheet, and what is done when it is wrong.</summary>
public sealed class PaperSheetTests
{
    [Fact]
    public void The_sheet_names_authority_number_addressee_seal_and_day_and_leaves_room_for_the_signature()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        var sheet = Sheet(fixture, View(PaperKind.DenialDecision, ItemCategory.Licence));

        Assert.Equal(PaperSamples.Township, sheet.Find(".case-paper-from").TextContent);
        Assert.Equal(("不予行政许可决定书", "泗溪镇便民不准〔2026〕1号", "张小明："), (sheet.Find(".paper-title").TextContent, sheet.Find(".case-paper-number").TextContent, sheet.Find(".case-paper-to").TextContent));
        Assert.Equal([PaperSamples.Township, "2026年11月23日", "（盖章）"], sheet.FindAll(".case-paper-seal span").Select(s => s.TextContent));
        Assert.Contains("收件人（签名）：", sheet.Find(".case-paper-sign").TextContent, StringComparison.Ordinal);
        Assert.Contains("本文书一式两份", sheet.Find(".case-paper-ask").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_is_a_table_with_opinions_and_a_corrected_paper_says_so()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        var sheet = Sheet(fixture, View(PaperKind.ApplicationForm, ItemCategory.Payment) with { CorrectedBy = "泗溪镇便民登〔2026〕2号" });

        Assert.Equal(["窗口收件意见", "承办意见", "负责人意见"], sheet.FindAll(".case-paper-opinions th").Select(o => o.TextContent));
        Assert.Equal(["序号", "材料名称", "类别", "原件", "复印件", "核对情况"], sheet.FindAll("thead th").Select(h => h.TextContent));
        Assert.Contains("已更正", sheet.Find(".case-paper-again").TextContent, StringComparison.Ordinal);
        Assert.Empty(sheet.FindAll(".case-paper-seal"));
    }

    [Fact]
    public void A_paper_from_before_there_were_tables_is_shown_as_it_was()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        var old = new PaperBody("一次性告知书", "张小明", [new("办件编号", "SIXI-2026-000001")], ["现将需要补正的内容告知如下："], [new("身份证", "未交")], ["申请人（代办人）签收：", "经办人："]);
        var sheet = Sheet(fixture, View(PaperKind.OneTimeNotice, ItemCategory.Payment) with { Body = PaperBody.Read(old.Write()) });

        Assert.Equal("泗溪镇便民服务中心", sheet.Find(".case-paper-from").TextContent);
        Assert.Equal(["1", "身份证", "未交"], sheet.FindAll("tbody td").Select(c => c.TextContent));
    }

    [Fact]
    public void What_a_paper_lacks_leads_to_where_it_is_filled_in()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        var view = View(PaperKind.DenialDecision, ItemCategory.Licence);
        var lacks = fixture.Render<PaperLacks>(p => p.Add(l => l.View, view with
        {
            ItemCode = "GT-001",
            Body = view.Body with { Lacks = [new("没有实施机关", PaperPlace.Item), new("没有法院", PaperPlace.Law), new("没有理由", PaperPlace.Case)] },
        }));

        Assert.Equal(["guides/items/GT-001", "guides/law", "cases/SIXI-2026-000001"], lacks.FindAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_wrong_number_is_put_right_with_its_reason()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        var file = CaseFileSample.One;
        var answer = fixture.Open<CorrectDialog>(fixture.Dialogs, new()
        {
            ["Center"] = HallSnapshots.Center(),
            ["Actor"] = PortalFixture.Director,
            [nameof(CorrectDialog.File)] = file,
            [nameof(CorrectDialog.Applicant)] = CaseSamples.Zhang,
        });
        await fixture.Dialogs.Find("form").SubmitAsync();
        Assert.Equal(["请填写更正的原因。"], fixture.Dialogs.FindAll(".form-errors li").Select(l => l.TextContent));

        await fixture.Dialogs.Labelled("姓名").ChangeAsync(new() { Value = "张晓明" });
        await fixture.Dialogs.Labelled("更正的原因").ChangeAsync(new() { Value = "姓名录错" });
        await fixture.Dialogs.Find("form").SubmitAsync();

        Assert.Equal(new CorrectApplicant("sixi", file.Id, file.Version, CaseSamples.Zhang with { Name = "张晓明" }, "姓名录错"), Assert.Single(fixture.UseCases.Asked));
        Assert.Equal(true, await answer);
    }

    [Fact]
    public void What_the_applicant_promises_is_addressed_to_the_authority_and_dated_by_the_applicant()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        var sheet = Sheet(fixture, View(PaperKind.DeferralPromise, ItemCategory.Payment));

        Assert.Equal($"{PaperSamples.Township}：", sheet.Find(".case-paper-to").TextContent);
        Assert.Empty(sheet.FindAll(".case-paper-from, .case-paper-seal"));
        Assert.StartsWith("日期：", sheet.Find(".case-paper-date").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_way_of_service_asks_for_what_stands_in_for_the_signature()
    {
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        var fields = fixture.Render<HandOverFields>();
        Assert.NotEmpty(fields.FindAll(".signature-pad"));

        await fields.Labelled("送达方式").ChangeAsync(new() { Value = nameof(ServiceWay.Left) });
        Assert.Empty(fields.FindAll(".signature-pad"));
        await fields.Labelled("拒收的事由").ChangeAsync(new() { Value = "拒绝签收" });
        await fields.Labelled("见证人（姓名、单位和职务）").ChangeAsync(new() { Value = "村委会主任刘某" });

        Assert.Equal(new ServiceRecord(ServiceWay.Left, "拒绝签收", "", "村委会主任刘某"), fields.Instance.Service);
        Assert.Null((await fields.Instance.Proof()).Signature);
    }

    private static PaperView View(PaperKind kind, ItemCategory nature)
    {
        var body = PaperSamples.Paper(kind, PaperSamples.Item(nature));
        return new(new(Guid.NewGuid(), kind, CasePaper.NumberOf("泗溪镇", kind, 2026, 1), CaseSamples.Monday.Instant, CaseSamples.Clerk, 0, null), body, "sixi", "SIXI-2026-000001", false);
    }

    private static IRenderedComponent<PaperSheet> Sheet(PortalFixture fixture, PaperView view) =>
        fixture.Render<PaperSheet>(p => p.Add(s => s.View, view).Add(s => s.Center, HallSnapshots.Center()));
}

/// <summary>A case as it is shown.</summary>
internal static class CaseFileSample
{
    public static CaseFile One { get; } = new()
    {
        Id = Guid.NewGuid(),
        Version = Guid.NewGuid(),
        CenterId = "sixi",
        Number = "SIXI-2026-000001",
        Item = new(Guid.NewGuid(), 1, "M1", "临时救助", HandlingKind.Promised, new(5, DayCounting.WorkingDays), null),
        Applicant = CaseSamples.Zhang,
        Agent = null,
        ByAgent = false,
        Statement = "",
        TicketLabel = null,
        WindowId = HallSnapshots.Window(1),
        StaffId = HallSnapshots.Staff(1),
        ReceivedAt = HallSnapshots.Now,
        State = CaseState.InProgress,
        Paused = false,
        Light = null,
        Promised = null,
        Legal = null,
        AnswerBy = null,
        Provisional = false,
        IsReceivedAbove = false,
        Extension = 0,
        Escalation = EscalationLevel.Window,
        Materials = [],
        Parts = [],
        Retention = null,
        Result = null,
        Steps = [],
        Papers = [],
    };
}
