using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using static BianMin.Tests.Cases.PaperSamples;

namespace BianMin.Tests.Cases;

/// <summary>What a legal officer looks for first: whose paper it is, which law it cites, which remedies it names, and that nothing is left empty.</summary>
public sealed class PaperLawTests
{
    private const string LicensingLaw = "《中华人民共和国行政许可法》";

    /// <summary>Every kind of paper of items of every nature.</summary>
    public static TheoryData<PaperKind, ItemCategory> Everything { get; } = new(from kind in Enum.GetValues<PaperKind>() from nature in Enum.GetValues<ItemCategory>() select (kind, nature));

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_paper_lacks_nothing_where_item_and_book_tell_everything(PaperKind kind, ItemCategory nature)
    {
        var body = Paper(kind, Item(nature));

        Assert.Empty(body.Lacks);
        Assert.All(["《》", "{", "}", "第条", "，，", "。。", "于 "], hole => Assert.DoesNotContain(hole, body.Text(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void The_authority_stands_on_the_paper_with_its_seal_and_the_centre_nowhere_but_as_the_place(PaperKind kind, ItemCategory nature)
    {
        var body = Paper(kind, Item(nature));

        Assert.Equal(Township, body.From);
        Assert.Equal(body.Voice == PaperVoice.ToApplicant && !PaperDefinition.Of(kind).FullSeal ? "行政审批专用章" : "", body.Seal);
        Assert.Equal(body.Voice == PaperVoice.ToAuthority ? Township : "张小明", body.To);
        Assert.DoesNotContain("便民服务中心", string.Concat(body.Paragraphs.Concat(body.Closing)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void The_licensing_law_is_cited_for_licences_alone(PaperKind kind, ItemCategory nature)
    {
        if (nature == ItemCategory.Licence)
            return;

        Assert.DoesNotContain(LicensingLaw, Paper(kind, Item(nature)).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PaperKind.AcceptanceNotice, "第三十二条第一款第（五）项")]
    [InlineData(PaperKind.OneTimeNotice, "第三十二条第一款第（四）项")]
    [InlineData(PaperKind.NonAcceptanceNotice, "第三十二条第一款第（二）项")]
    [InlineData(PaperKind.PauseNotice, "第四十五条")]
    [InlineData(PaperKind.ExtensionNotice, "第四十二条第一款")]
    [InlineData(PaperKind.CompletionNotice, "第三十八条第一款")]
    [InlineData(PaperKind.DenialDecision, "第三十八条第二款")]
    [InlineData(PaperKind.ApplicationForm, "第三十一条")]
    public void A_licence_is_told_the_article_it_stands_on(PaperKind kind, string article) =>
        Assert.Contains(LicensingLaw + article, Paper(kind, Item(ItemCategory.Licence)).Text(), StringComparison.Ordinal);

    [Fact]
    public void A_joint_licence_is_extended_by_the_paragraph_for_joint_work() =>
        Assert.Contains("第四十二条第二款", Paper(PaperKind.ExtensionNotice, Item(ItemCategory.Licence, HandlingKind.Joint)).Text(), StringComparison.Ordinal);

    [Theory]
    [InlineData(PaperKind.NonAcceptanceNotice)]
    [InlineData(PaperKind.DenialDecision)]
    public void Who_is_refused_is_told_who_reviews_it_and_which_court_hears_it(PaperKind kind)
    {
        var text = Paper(kind, Item(ItemCategory.Confirmation)).Text();

        Assert.Contains("您可以自收到本文书之日起六十日内向上高县人民政府申请行政复议（地址：上高县和平路1号）", text, StringComparison.Ordinal);
        Assert.Contains("六个月内直接向上高县人民法院提起行政诉讼", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_review_comes_first_nobody_is_sent_to_the_court_at_once()
    {
        var text = Paper(PaperKind.DenialDecision, Item(ItemCategory.Payment) with { ReviewFirst = true }).Text();

        Assert.Contains("您应当自收到本文书之日起六十日内先向上高县人民政府申请行政复议", text, StringComparison.Ordinal);
        Assert.DoesNotContain("直接向", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_payment_waits_until_the_county_has_settled_whether_review_comes_first()
    {
        var item = Item(ItemCategory.Payment) with { ReviewFirst = null };

        var lack = Assert.Single(Paper(PaperKind.DenialDecision, item).Lacks);
        Assert.Equal((PaperPlace.Item, true), (lack.Where, lack.What.Contains("复议前置", StringComparison.Ordinal)));
        Assert.Empty(Paper(PaperKind.CompletionNotice, item).Lacks);
        Assert.Empty(Paper(PaperKind.DenialDecision, Item(ItemCategory.Confirmation) with { ReviewFirst = null }).Lacks);
        var settled = Book with { Authorities = [new(Guid.NewGuid(), Guid.NewGuid(), Facts with { ReviewFirst = true })] };
        Assert.Empty(Paper(PaperKind.DenialDecision, item, settled).Lacks);
    }

    [Theory]
    [InlineData(PaperKind.OneTimeNotice)]
    [InlineData(PaperKind.SupplementNotice)]
    [InlineData(PaperKind.PauseNotice)]
    [InlineData(PaperKind.ExtensionNotice)]
    [InlineData(PaperKind.ResumeNotice)]
    public void Notices_of_procedure_name_no_remedies(PaperKind kind) =>
        Assert.DoesNotContain("复议", Paper(kind, Item(ItemCategory.Licence)).Text(), StringComparison.Ordinal);

    [Fact]
    public void Public_services_name_where_to_turn_and_decide_about_no_rights()
    {
        var text = Paper(PaperKind.NonAcceptanceNotice, Item(ItemCategory.PublicService)).Text();

        Assert.Contains("0795-2511234", text, StringComparison.Ordinal);
        Assert.DoesNotContain("行政复议", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_told_in_plain_words_with_the_place_where_it_is_filled_in()
    {
        var nobody = Paper(PaperKind.DenialDecision, Item(ItemCategory.Licence) with { Decider = null }, LawBook.Empty);
        var unknown = Paper(PaperKind.DenialDecision, Item(ItemCategory.Licence), LawBook.Empty);

        Assert.Contains(new("办事指南没有写明实施机关，不知道文书以谁的名义作出", PaperPlace.Item), nobody.Lacks);
        Assert.Equal(
            [
                new("“依据与机关”中没有行政许可事项的“不予决定”依据", PaperPlace.Law),
                new($"“依据与机关”中没有登记{Township}的行政复议机关", PaperPlace.Law),
                new($"“依据与机关”中没有登记{Township}的管辖法院", PaperPlace.Law),
                new("“依据与机关”中没有“救济：复议或者诉讼”的告知用语", PaperPlace.Law),
            ],
            unknown.Lacks);
    }

    [Fact]
    public void A_delegated_item_is_decided_in_the_name_of_who_delegated_it()
    {
        var body = Paper(PaperKind.NonAcceptanceNotice, Item(ItemCategory.Payment) with { Decider = new(DeciderKind.Department, "上高县民政局", "社会救助专用章", Delegated: true) });

        Assert.Equal(("上高县民政局", "社会救助专用章"), (body.From, body.Seal));
        Assert.Contains("没有登记上高县民政局的行政复议机关", string.Concat(body.Lacks.Select(l => l.What)), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_missing_material_is_told_with_what_exactly_to_correct()
    {
        var body = Paper(PaperKind.OneTimeNotice, Item(ItemCategory.Licence));

        Assert.Equal(["材料名称", "现有问题", "补正要求"], body.Table!.Columns);
        Assert.Equal(["身份证", "已过有效期，请提交有效的证件", "提交原件1份，由申请人自备"], body.Table.Rows[0]);
        Assert.Equal("没有提交", body.Table.Rows[1][1]);
        Assert.Contains("除上列内容外，本机关不再因材料问题要求补正", body.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_comes_without_main_materials_where_these_decide_is_refused_with_everything_that_is_missing()
    {
        var content = Item(ItemCategory.Payment);
        var one = CaseSamples.Receive(content);
        Assert.Null(one.Refuse("主要申报材料不齐全", CaseSamples.Clerk, CaseSamples.Monday, new Dictionary<string, string> { ["申请书"] = "没有签名" }));

        var body = Paper(PaperKind.NonAcceptanceNotice, one, content);

        Assert.Equal("不予受理情况告知单", body.Title);
        Assert.Equal(content.Materials.Select(m => m.Name), body.Table!.Rows.Select(r => r[0]));
        Assert.Equal("没有签名", body.Table.Rows[1][1]);
        Assert.Contains("可以随时再次提出申请", body.Text(), StringComparison.Ordinal);
        Assert.Empty(body.Lacks);
    }

    [Fact]
    public void An_organisation_is_addressed_as_one()
    {
        var content = Item(ItemCategory.Confirmation);
        var one = For(PaperKind.DenialDecision, content);
        var firm = CaseSamples.Zhang with { Kind = ApplicantKind.Organisation, Name = "上高县某某合作社", Papers = PapersKind.CreditCode };

        // The kind of an applicant cannot be corrected afterwards: it chooses the papers that prove who it is.
        Assert.Null(one.Correct(firm, "名称录错", CaseSamples.Clerk, CaseSamples.Monday));
        Assert.Contains("您于", Paper(PaperKind.DenialDecision, one, content).Text(), StringComparison.Ordinal);
        var theirs = CaseSamples.Receive(content, applicant: firm);
        Assert.Contains("你单位于", Paper(PaperKind.OneTimeNotice, theirs, content).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("您", Paper(PaperKind.OneTimeNotice, theirs, content).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Publicity_stops_no_clock_of_a_licence()
    {
        var content = Item(ItemCategory.Licence);
        var one = For(PaperKind.AcceptanceNotice, content);
        var payment = For(PaperKind.AcceptanceNotice, Item(ItemCategory.Payment));

        Assert.Equal(CaseRefusals.NotNamedByLaw, one.Pause(PauseReason.Publicity, CaseSamples.Clerk, CaseSamples.Monday, new(7, "泗溪镇", "《村民自治条例》")));
        Assert.False(one.IsPaused);
        Assert.Null(payment.Pause(PauseReason.Publicity, CaseSamples.Clerk, CaseSamples.Monday, new(7, "泗溪镇", "《村民自治条例》")));
    }

    [Fact]
    public void A_licence_is_refused_acceptance_only_with_the_right_authority_and_extended_only_by_the_head()
    {
        var content = Item(ItemCategory.Licence);
        var asked = CaseSamples.Receive(content);
        var accepted = For(PaperKind.AcceptanceNotice, content);

        Assert.Equal("cases.licence-not-refused", asked.Refuse("材料不齐", CaseSamples.Clerk, CaseSamples.Monday)?.Code);
        Assert.Equal("cases.no-approver", accepted.Extend(5, "核查没有完成", "周主任", CaseSamples.Monday)?.Code);
        Assert.Null(accepted.Extend(5, "核查没有完成", "周主任", CaseSamples.Monday, "王建国 副镇长"));
    }

    [Theory]
    [InlineData(HandlingKind.Promised, 10)]
    [InlineData(HandlingKind.Joint, 15)]
    public void A_licence_is_extended_by_no_more_than_the_law_allows(HandlingKind kind, int longest)
    {
        var content = Item(ItemCategory.Licence, kind);
        var (refused, allowed) = (For(PaperKind.AcceptanceNotice, content), For(PaperKind.AcceptanceNotice, content));

        Assert.Equal("cases.too-long-for-licence", refused.Extend(longest + 1, "核查没有完成", "周主任", CaseSamples.Monday, "王建国 副镇长")?.Code);
        Assert.Null(allowed.Extend(longest, "核查没有完成", "周主任", CaseSamples.Monday, "王建国 副镇长"));
        Assert.Null(For(PaperKind.AcceptanceNotice, Item(ItemCategory.Confirmation, kind)).Extend(30, "核查没有完成", "周主任", CaseSamples.Monday));
    }

    [Fact]
    public void A_text_counts_from_its_day_to_its_last_and_the_countys_own_goes_before_the_shipped_one()
    {
        var old = new LawText(LegalUse.Denial, "《旧法》", "第一条", "旧。", [], new(2020, 1, 1), new(2025, 12, 31));
        var own = new LawText(LegalUse.Denial, "《新法》", "第二条", "新。", [ItemCategory.Licence], new(2026, 1, 1), null);
        var book = new LawBook([new(Guid.NewGuid(), Guid.NewGuid(), old), new(Guid.NewGuid(), Guid.NewGuid(), own), .. Book.Texts], []);

        Assert.Equal("《旧法》第一条", book.Cite(LegalUse.Denial, ItemCategory.Licence, new(2025, 12, 31))?.Text.Citation);
        Assert.Equal("《新法》第二条", book.Cite(LegalUse.Denial, ItemCategory.Licence, new(2026, 1, 1))?.Text.Citation);
        Assert.Null(book.Cite(LegalUse.Denial, ItemCategory.Payment, new(2026, 1, 1)));
        Assert.Null(book.Cite(LegalUse.RemedyStaff, ItemCategory.Licence, new(2026, 1, 1)));
    }

    [Fact]
    public void Every_kind_of_paper_has_words_of_its_own_that_fit_the_register()
    {
        var kinds = Enum.GetValues<PaperKind>();

        Assert.Equal(kinds.Length, kinds.Select(k => k.Word()).Distinct().Count());
        Assert.Equal(kinds.Length, kinds.Select(k => k.Text()).Distinct().Count());
        Assert.All(kinds, k => Assert.InRange(k.ToString().Length, 1, 24));
    }

    [Theory]
    [InlineData("乡镇人民政府", DeciderKind.Township)]
    [InlineData("乡镇人民政府（超过规定面积的报县级人民政府）", DeciderKind.Township)]
    [InlineData("乡镇人民政府（受县级民政部门委托）", null)]
    [InlineData("县级民政部门", null)]
    public void Old_guides_that_tell_of_the_township_need_no_new_version(string words, DeciderKind? kind) => Assert.Equal(kind, ItemDecider.Of(words)?.Kind);

    [Theory]
    [InlineData("泗溪镇", "上高县泗溪镇人民政府")]
    [InlineData("叶坪乡", "上高县叶坪乡人民政府")]
    [InlineData("敖阳街道", "上高县敖阳街道办事处")]
    public void A_township_has_its_county_before_its_name(string township, string name) => Assert.Equal(name, new ItemDecider(DeciderKind.Township).FullName("上高县", township));
}
