using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Cases.Papers;
using BianMin.Portal.Shell.Theme;
using BianMin.Tests.Cases;
using BianMin.Tests.Database;
using BianMin.Tests.Fakes;
using Bunit;
using Microsoft.Playwright;

namespace BianMin.Tests.Browser;

/// <summary>The pictures in <c>docs/pictures/papers</c>: each kind of paper under both plans; runs only when it is asked for.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PaperPictures(BrowserHall hall) : IAsyncDisposable
{
    private static readonly ItemCategory[] Natures = [ItemCategory.Licence, ItemCategory.Payment, ItemCategory.Confirmation, ItemCategory.Filing, ItemCategory.PublicService];

    private static readonly CenterProfile Sixi = HallSnapshots.Center();

    // 叶坪乡 tells once what is missing (regime B), 泗溪镇 decides by the main materials (regime A).
    private static readonly CenterProfile Yeping = Sixi with { Id = "yeping", CountyId = "ruijin", CountyName = "瑞金市", Township = "叶坪乡", Hotline = "0797-2510110", Hall = new() { Intake = IntakeRegime.TellOnce } };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => hall.CloseAll();

    [Fact(Explicit = true)]
    public async Task Every_paper_is_shown_as_it_is_printed_under_both_plans()
    {
        BrowserHall.Require();
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "pictures", "papers")).FullName;
        using var fixture = new PortalFixture(PortalFixture.Director, HallSnapshots.Sixi());
        var page = await hall.Page(900, 1200);
        foreach (var kind in Enum.GetValues<PaperKind>())
        {
            await Take(page, fixture, folder, Sixi, kind, NatureOf(kind, 0));
            // There is no supplement under plan B.
            if (kind != PaperKind.SupplementNotice)
                await Take(page, fixture, folder, Yeping, kind, NatureOf(kind, 1));
        }
    }

    // All natures get their turn.
    private static ItemCategory NatureOf(PaperKind kind, int shift) => Natures[((int)kind + shift) % Natures.Length];

    private static async Task Take(IPage page, PortalFixture fixture, string folder, CenterProfile center, PaperKind kind, ItemCategory nature)
    {
        var content = PaperSamples.Item(nature, kind == PaperKind.ReplyLetter ? HandlingKind.Reply : HandlingKind.Promised);
        var one = kind == PaperKind.NonAcceptanceNotice && center == Sixi && nature != ItemCategory.Licence ? Incomplete(content) : PaperSamples.For(kind, content);
        var here = center with { Windows = [new(one.WindowId, 3, "综合", ["A"])], Staff = [new(one.StaffId, "李建华", "0003", "自然资源所", "窗口工作人员", [])] };
        var authority = content.Decider!.FullName(center.CountyName, center.Township);
        var law = PaperSamples.Book with
        {
            Authorities = [new(Guid.NewGuid(), Guid.NewGuid(), PaperSamples.Facts with { Name = authority, Reviewer = $"{center.CountyName}人民政府", Court = $"{center.CountyName}人民法院", ReviewAddress = $"{center.CountyName}行政复议接待室" })],
        };
        var paper = CasePaper.Issue(kind, 12, new(one, content, here, law, CaseSamples.Holidays, CaseSamples.Monday) { Others = [new(Guid.NewGuid(), PaperKind.CompletionNotice, CasePaper.NumberOf(center.Township, PaperKind.CompletionNotice, 2026, 8))] }, "李建华");
        Assert.Empty(paper.Body.Lacks);
        var view = new PaperView(new(paper.Id, kind, paper.Number, paper.IssuedAt, paper.IssuedBy, 0, null), paper.Body, center.Id, one.Number, false);
        var sheet = fixture.Render<PaperSheet>(p => p.Add(s => s.View, view).Add(s => s.Center, here).Add(s => s.Part, paper.Body.Parts is [var part, ..] ? part : ""));
        await page.SetContentAsync($"<style>{PortalTheme.Css()}{Css("prints")}{Css("case-papers")} * {{ box-sizing: border-box }} body {{ margin: 0 }}</style><main class=\"papers\">{sheet.Markup}</main>");
        await page.EvaluateAsync("async () => { await document.fonts.ready; await Promise.all([...document.images].map(i => i.decode())); }");
        await page.Locator(".case-paper").First.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{center.Id}-{(int)kind + 1:D2}-{kind}.png") });
    }

    private static Case Incomplete(GuideContent content)
    {
        var one = CaseSamples.Receive(content);
        Assert.Null(one.Refuse("主要申报材料不齐全", CaseSamples.Clerk, CaseSamples.Monday, new Dictionary<string, string> { ["申请书"] = "没有申请人签名，请签名后重新提交" }));
        return one;
    }

    private static string Css(string name) => File.ReadAllText(Path.Combine(Repository.Root, "BianMin.Portal", "wwwroot", "css", $"{name}.css"));
}
