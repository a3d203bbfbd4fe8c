using System.Globalization;
using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Audit;
using BianMin.Tests.Cases;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Kernel;

/// <summary>Whatever is sent to the use cases of cases: refused in a Chinese sentence, nothing thrown, nothing changed.</summary>
public sealed class HostileCaseTests
{
    private static readonly string?[] BadTexts =
    [
        null, "", "   ", "\u3000", new('长', 301), new('x', 100_000), "a\0b", "第一行\n第二行", "\u001b[31m红", "\u0085", "\u2028", "\u2029",
        "半个\ud83d", "\udc00\ud800", "反\u202e转", "\u2066隔离", "\ufeff标记",
    ];

    private static readonly string?[] BadKeys =
        [null, "", " ", "a b", "编号", "a\n", "\0", new('k', 65), new('k', 100_000), "👨", "\ud800", "'; DROP TABLE Cases; --", "\u202e"];

    private static readonly string?[] BadNames = [null, "", " ", "张", new('长', 61), new('x', 100_000), "张\n三", "张\0三", "张\ud800", "张\u202e三"];

    private static readonly string?[] BadNumbers =
        [null, "", " ", "1", "11010519491231002", "11010519491231002Y", "１１０１０５１９４９１２３１００２Ｘ", "99999999999999999X", new('1', 100_000), "\ud800", "' OR 1=1 --"];

    private static readonly string?[] BadPhones = ["1", "abc", "123456789012345", "١٣٨٠٠٠٠٠٠٠١", new('1', 100_000), "138\n0000001", "\ud800", null];

    private static readonly string?[] BadAddresses = [null, new('长', 101), new('x', 100_000), "一\n二", "\ud800", "\u202e"];

    [Fact]
    public async Task Bad_texts_about_a_case_are_refused_for_their_shape_and_change_nothing()
    {
        await using var fixture = await CaseFixture.Open("Sqlite");
        var (here, file) = (fixture.Center, await fixture.File(await fixture.Accepted()));
        var trail = await Trail(fixture);

        foreach (var bad in BadTexts.Select(t => t!))
        {
            await Misshapen(fixture, new RefuseCase(here, file.Id, file.Version, bad));
            await Misshapen(fixture, new RedirectCase(here, file.Id, file.Version, bad));
            await Misshapen(fixture, new WithdrawCase(here, file.Id, file.Version, bad));
            await Misshapen(fixture, new CompleteCasePart(here, file.Id, file.Version, bad, "同意"));
            await Misshapen(fixture, new CompleteCasePart(here, file.Id, file.Version, "国土所", bad));
            await Misshapen(fixture, new SendCaseUp(here, file.Id, file.Version, bad));
            await Misshapen(fixture, new BringCaseBack(here, file.Id, file.Version, bad));
            await Misshapen(fixture, new FinishCase(here, file.Id, file.Version, bad));
            await Misshapen(fixture, new ReturnCase(here, file.Id, file.Version, bad));
            await Misshapen(fixture, new CorrectApplicant(here, file.Id, file.Version, CaseSamples.Zhang, bad));
            await Misshapen(fixture, new CorrectPaper(here, file.Papers[0].Id, bad));
            await Misshapen(fixture, new DeliverCase(here, file.Id, file.Version, bad));
            await Misshapen(fixture, new ExtendCase(here, file.Id, file.Version, 5, bad), fixture.Hall.Director);
            await Misshapen(fixture, new EscalateCase(here, file.Id, file.Version, EscalationLevel.Director, bad), fixture.Hall.Director);
        }

        // What is said at length may have paragraphs and more letters, but nothing that cannot be read.
        foreach (var bad in BadTexts.Where(t => t is not { Length: 301 } && t?.Contains('\n') != true).Append(new('长', 1501)).Select(t => t!))
        {
            await Misshapen(fixture, new ReplyToCase(here, file.Id, file.Version, bad));
            await Misshapen(fixture, new DenyCase(here, file.Id, file.Version, new(bad, "证据", "条款", "理由", "")));
            await Misshapen(fixture, new DenyCase(here, file.Id, file.Version, new("事实", "证据", bad, "理由", "")));
        }

        foreach (var level in new[] { EscalationLevel.Window, (EscalationLevel)99, (EscalationLevel)(-1) })
            await Misshapen(fixture, new EscalateCase(here, file.Id, file.Version, level, "请协调"), fixture.Hall.Director);
        foreach (var reason in new[] { PauseReason.Supplement, (PauseReason)99, (PauseReason)(-1) })
            await Misshapen(fixture, new PauseCase(here, file.Id, file.Version, reason));
        foreach (var days in new[] { int.MinValue, -1, 0, 31, int.MaxValue })
            await Refused(fixture, new ExtendCase(here, file.Id, file.Version, days, "现场复杂"), fixture.Hall.Director);
        await Misshapen(fixture, new CheckMaterials(here, file.Id, file.Version, null!));
        await Misshapen(fixture, new CheckMaterials(here, file.Id, file.Version, new Dictionary<string, MaterialStanding>()));
        foreach (var (name, standing) in new[] { ("身份证", (MaterialStanding)99), ("身份证", MaterialStanding.Deferred), ("照片", MaterialStanding.Deferred), ("", MaterialStanding.HandedIn), ("户口\0簿", MaterialStanding.HandedIn) })
            await Refused(fixture, new CheckMaterials(here, file.Id, file.Version, new Dictionary<string, MaterialStanding> { [name] = standing }));
        Assert.Equal(trail, await Trail(fixture));
    }

    [Fact]
    public async Task Bad_applications_are_refused_in_words_and_change_nothing()
    {
        await using var fixture = await CaseFixture.Open("Sqlite");
        var right = await fixture.Asking(new(IntakeOutcome.Accept));
        var agent = new CaseAgent("张大力", CaseSamples.Zhang.Number, CaseSamples.Zhang.Phone, "子女");
        var trail = await Trail(fixture);

        foreach (var key in BadKeys)
            await Misshapen(fixture, right with { Key = key! });
        foreach (var text in BadTexts.Except(["", "   ", "\u3000"]))
            await Misshapen(fixture, right with { Statement = text! });
        foreach (var text in BadTexts.Select(t => t!))
        {
            await Misshapen(fixture, right with { Decision = new(IntakeOutcome.Refuse, text) });
            await Misshapen(fixture, right with { Decision = new(IntakeOutcome.Redirect, text) });
            await Misshapen(fixture, right with { Decision = new(IntakeOutcome.FinishAtOnce, text, null, "本人") });
            await Misshapen(fixture, right with { Decision = new(IntakeOutcome.FinishAtOnce, "已发证", null, text) });
            await Refused(fixture, right with { Agent = agent with { Relation = text } });
        }

        foreach (var name in BadNames.Select(n => n!))
        {
            await Refused(fixture, right with { Applicant = right.Applicant with { Name = name } });
            await Refused(fixture, right with { Agent = agent with { Name = name } });
        }

        foreach (var number in BadNumbers.Select(n => n!))
        {
            await Refused(fixture, right with { Applicant = right.Applicant with { Number = number } });
            await Refused(fixture, right with { Applicant = right.Applicant with { Kind = ApplicantKind.Organisation, Papers = PapersKind.CreditCode, Number = number } });
            await Refused(fixture, right with { Agent = agent with { Number = number } });
        }

        foreach (var phone in BadPhones.Select(p => p!))
        {
            await Refused(fixture, right with { Applicant = right.Applicant with { Phone = phone } });
            await Refused(fixture, right with { Agent = agent with { Phone = phone } });
        }

        foreach (var address in BadAddresses.Select(a => a!))
            await Refused(fixture, right with { Applicant = right.Applicant with { Address = address } });
        Assert.Equal(trail, await Trail(fixture));
    }

    [Fact]
    public async Task Parts_of_an_application_that_are_missing_or_do_not_exist_are_refused_in_words_and_change_nothing()
    {
        await using var fixture = await CaseFixture.Open("Sqlite");
        var right = await fixture.Asking(new(IntakeOutcome.Accept));
        var trail = await Trail(fixture);

        await Misshapen(fixture, right with { Applicant = null! });
        await Misshapen(fixture, right with { Standings = null! });
        await Misshapen(fixture, right with { Decision = null! });
        foreach (var outcome in new[] { (IntakeOutcome)99, (IntakeOutcome)(-1) })
            await Misshapen(fixture, right with { Decision = new(outcome) });
        await Misshapen(fixture, right with { Decision = new(IntakeOutcome.AcceptDeferring) });
        await Misshapen(fixture, right with { Decision = new(IntakeOutcome.AcceptWithSupplement) });
        await Misshapen(fixture, right with { Applicant = right.Applicant with { Kind = (ApplicantKind)99 } });
        await Misshapen(fixture, right with { Applicant = right.Applicant with { Papers = (PapersKind)99 } });
        await Refused(fixture, right with { Standings = new Dictionary<string, MaterialStanding>(right.Standings) { ["身份证"] = (MaterialStanding)99 } });
        await Refused(fixture, right with { Standings = new Dictionary<string, MaterialStanding>(right.Standings) { ["照片"] = MaterialStanding.Deferred } });
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
            await Refused(fixture, right with { Standings = CaseFixture.WithoutPicture, Decision = new(IntakeOutcome.AcceptDeferring, By: day) });
        foreach (var center in new[] { "", "nowhere", "\ud800", new('c', 10_000), "'; DROP TABLE Centers; --" })
            await Refused(fixture, right with { CenterId = center });
        Assert.Equal(trail, await Trail(fixture));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE Cases; --")]
    [InlineData("𠮷野家的材料，一家三口👨‍👩‍👧")]
    [InlineData("\"引号\"与\\反斜杠 {{7*7}} %s")]
    public async Task Odd_but_readable_words_are_kept_as_they_are_in_the_case_and_on_paper(string words)
    {
        await using var fixture = await CaseFixture.Open("Sqlite");
        var asking = await fixture.Asking(new(IntakeOutcome.Accept)) with { Statement = words, Applicant = CaseSamples.Zhang with { Name = words[..Math.Min(words.Length, 60)] } };

        var file = await fixture.File((await fixture.TakeIn(asking)).Number);

        var paper = (await fixture.Queries.Paper(fixture.Clerk, file.Papers.Single(p => p.Kind == PaperKind.ApplicationForm).Id, CaseFixture.Cancel)).Value;
        Assert.Equal((words, words, $"申请内容：{words}"), (file.Statement, file.Applicant.Name, paper.Body.Paragraphs[0]));
    }

    private static async Task Misshapen<T>(CaseFixture fixture, IUseCase<T> request, Actor? actor = null) => Assert.Equal("request.invalid", (await Refused(fixture, request, actor)).Code);

    private static async Task<Refusal> Refused<T>(CaseFixture fixture, IUseCase<T> request, Actor? actor = null)
    {
        var refusal = (await fixture.Hall.UseCases.Do(actor ?? fixture.Clerk, request, CaseFixture.Cancel)).Refusal;

        if (refusal is null)
            Assert.Fail($"let through: {Shown(request)}");
        Assert.NotEqual(RefusalKind.Unavailable, refusal.Kind);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*。$", refusal.Message);
        Assert.True(refusal.Message.Length <= 300, refusal.Message);
        Assert.DoesNotMatch("[A-Za-z]{3}", refusal.Message);
        return refusal;
    }

    private static string Shown(object? request) =>
        string.Concat($"{request}".Take(300).Select(c => c is >= ' ' and <= '~' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")));

    private static async Task<int> Trail(CaseFixture fixture)
    {
        await using var context = await fixture.Hall.Context();
        return await context.Set<AuditEntry>().CountAsync(e => e.CenterId == fixture.Center, CaseFixture.Cancel);
    }
}
