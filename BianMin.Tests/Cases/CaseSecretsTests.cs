using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Audit;
using BianMin.Infrastructure.Database;
using BianMin.Tests.Calendar;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Cases;

/// <summary>Personal data of cases: nowhere in plain text, and whoever looks at it is remembered.</summary>
public sealed class CaseSecretsTests
{
    private const string Asked = "家中遭遇火灾，盼早日救助";
    private static readonly Applicant Hidden = new(ApplicantKind.Person, "欧阳小明", PapersKind.Other, "QX99887766", "13877665544", "官桥村九组88号");
    private static readonly CaseAgent Agent = new("欧阳大力", "11010519491231002X", "13922334455", "子女");
    private static readonly string[] Secrets = [Hidden.Number, Hidden.Phone, Hidden.Address, Agent.Number, Agent.Phone, Asked];

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task No_column_of_any_table_holds_a_number_a_telephone_an_address_or_what_was_asked_for(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        await Live(fixture);

        await using var context = await fixture.Hall.Context();
        var found = new List<string>();
        foreach (var (table, column) in TextColumns(context))
        {
            foreach (var text in await Texts(context, table, column))
                found.AddRange(Secrets.Where(s => text.Contains(s, StringComparison.OrdinalIgnoreCase)).Select(s => $"{table}.{column}: {s}"));
        }

        Assert.Empty(found);
        // The same search finds what is not a secret, so it would have found the others.
        Assert.Contains(Hidden.Name, await Texts(context, "Cases", "ApplicantName"));
        Assert.Contains(await Texts(context, "AuditEntries", "Changes"), t => t.Contains(Hidden.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_byte_of_the_database_files_holds_them_either()
    {
        var file = Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.db");
        await using (var fixture = await CaseFixture.Open("Sqlite", connection: $"Data Source={file};Pooling=False"))
            await Live(fixture);

        foreach (var path in Directory.GetFiles(TestFolder.Path, Path.GetFileName(file) + "*"))
        {
            var bytes = await File.ReadAllBytesAsync(path, CaseFixture.Cancel);
            Assert.DoesNotContain(Secrets, s => bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(s)) >= 0);
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whoever_looks_at_the_full_particulars_is_kept_in_the_audit_trail_with_the_case(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var file = await fixture.File((await fixture.TakeIn(await Asking(fixture))).Number);

        var shown = await fixture.Hall.Must(fixture.Hall.Clerk(2) with { Name = "王芳" }, new RevealApplicant(fixture.Center, file.Id));

        Assert.Equal((Hidden, Agent), (shown.Applicant, shown.Agent));
        var entry = (await Trail(fixture))[^1];
        Assert.Equal((nameof(RevealApplicant), "王芳", $"[{{\"revealed\":\"{file.Id}\"}}]"), (entry.Action, entry.ActorName, entry.Changes));
        await fixture.Hall.Refused(fixture.Hall.As(Role.Inspector), new RevealApplicant(fixture.Center, file.Id), "request.forbidden");
        Assert.Null((await fixture.Hall.Services.GetRequiredService<AuditVerification>().Verify(CaseFixture.Cancel)).Single(r => r.CenterId == fixture.Center).Fault);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_paper_is_masked_for_everybody_but_who_prints_it_and_the_trail_keeps_who_had_it_in_full(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        // What the applicant said is written down with their own telephone in it.
        var asking = await Asking(fixture) with { Statement = $"{Asked}，联系 {Agent.Phone}" };
        var file = await fixture.File((await fixture.TakeIn(asking)).Number);
        var form = file.Papers.Single(p => p.Kind == PaperKind.ApplicationForm);

        foreach (var reader in new[] { fixture.Clerk, fixture.Hall.Director, fixture.Hall.As(Role.Inspector), fixture.Hall.As(Role.CountyOfficer) })
        {
            var view = (await fixture.Queries.Paper(reader, form.Id, CaseFixture.Cancel)).Value;
            var shown = view.Body.Write();
            Assert.True(view.Hides);
            Assert.DoesNotContain(Secrets, s => s != Asked && shown.Contains(s, StringComparison.Ordinal));
            Assert.All(["******7766", "*******5544", "官桥村……", "（子女）*******4455", "联系 *******4455"], part => Assert.Contains(part, shown, StringComparison.Ordinal));
        }

        Assert.Equal($"{Asked}，联系 *******4455", file.Statement);
        Assert.False((await fixture.Queries.Paper(fixture.Clerk, file.Papers.Single(p => p.Kind == PaperKind.AcceptanceNotice).Id, CaseFixture.Cancel)).Value.Hides);

        await fixture.Hall.Refused(fixture.Hall.As(Role.Inspector), new PrintPaper(fixture.Center, form.Id), "request.forbidden");
        await fixture.Hall.Refused(fixture.Hall.As(Role.CountyOfficer), new PrintPaper(fixture.Center, form.Id), "request.forbidden");
        var printed = (await fixture.Hall.Must(fixture.Clerk with { Name = "王芳" }, new PrintPaper(fixture.Center, form.Id))).Write();
        Assert.All([Hidden.Number, Hidden.Phone, Hidden.Address, Agent.Phone], secret => Assert.Contains(secret, printed, StringComparison.Ordinal));
        var entry = (await Trail(fixture))[^1];
        Assert.Equal((nameof(PrintPaper), "王芳"), (entry.Action, entry.ActorName));
        Assert.Contains($"{{\"revealed\":\"{form.Id}\"}}", entry.Changes, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_audit_trail_tells_of_an_application_what_was_asked_for_by_whom_and_hides_the_rest(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        await fixture.TakeIn(await Asking(fixture));
        await fixture.Accepted();

        var trail = (await Trail(fixture)).Where(e => e.Action == nameof(TakeIn)).Select(e => e.Changes).ToList();

        Assert.All(
            ["\"Item.Name\":\"临时救助1\"", "\"Item.Kind\":\"Promised\"", "\"Applicant.Name\":\"欧阳小明\"", "\"Applicant.Number\":\"(hidden)\"", "\"Applicant.Phone\":\"(hidden)\"",
             "\"Agent.Name\":\"欧阳大力\"", "\"Agent.Relation\":\"子女\"", "\"Agent.Number\":\"(hidden)\"", "\"Statement\":\"(hidden)\"", "\"Content\":\"(hidden)\""],
            part => Assert.Contains(part, trail[0], StringComparison.Ordinal));
        Assert.DoesNotContain("\"Agent.", trail[1], StringComparison.Ordinal);
    }

    private static async Task<TakeIn> Asking(CaseFixture fixture) =>
        await fixture.Asking(new(IntakeOutcome.AcceptDeferring, By: China.Day("2026-11-27"))) with { Applicant = Hidden, Agent = Agent, Statement = Asked, Standings = CaseFixture.WithoutPicture };

    // A life with every paper that tells of the applicant.
    private static async Task Live(CaseFixture fixture)
    {
        var number = (await fixture.TakeIn(await Asking(fixture))).Number;
        var file = await fixture.Do(number, f => new CheckMaterials(fixture.Center, f.Id, f.Version, new Dictionary<string, MaterialStanding> { ["照片"] = MaterialStanding.HandedIn }));
        await fixture.Hall.Must(fixture.Clerk, new CorrectPaper(fixture.Center, file.Papers[0].Id, "笔误"));
        await fixture.Hall.Must(fixture.Clerk, new RevealApplicant(fixture.Center, file.Id));
        await fixture.Finish(number);
        await fixture.Do(number, f => new DeliverCase(fixture.Center, f.Id, f.Version, "本人", Service: new(ServiceWay.OnPaper)));
        await fixture.Do(number, f => new ArchiveCase(fixture.Center, f.Id, f.Version, Retention.TenYears));
    }

    private static async Task<List<AuditEntry>> Trail(CaseFixture fixture)
    {
        await using var context = await fixture.Hall.Context();
        return await context.Set<AuditEntry>().Where(e => e.CenterId == fixture.Center).OrderBy(e => e.Sequence).ToListAsync(CaseFixture.Cancel);
    }

    private static IEnumerable<(string Table, string Column)> TextColumns(BianMinDbContext context) =>
        context.Model.GetRelationalModel().Tables.SelectMany(t => t.Columns.Where(c => c.ProviderClrType == typeof(string)).Select(c => (t.Name, c.Name)));

    private static async Task<List<string>> Texts(BianMinDbContext context, string table, string column)
    {
        var sql = context.Database.GetService<ISqlGenerationHelper>();
        await context.Database.OpenConnectionAsync(CaseFixture.Cancel);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        var name = sql.DelimitIdentifier(column);
        command.CommandText = $"SELECT {name} FROM {sql.DelimitIdentifier(table)} WHERE {name} IS NOT NULL";
        await using var reader = await command.ExecuteReaderAsync(CaseFixture.Cancel);
        var texts = new List<string>();
        while (await reader.ReadAsync(CaseFixture.Cancel))
            texts.Add(reader.GetString(0));
        return texts;
    }
}
