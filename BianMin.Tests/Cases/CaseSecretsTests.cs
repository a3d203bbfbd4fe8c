using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
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
        await using var house = await CaseHouse.Open(engine);
        await Live(house);

        await using var context = await house.Hall.Context();
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
        await using (var house = await CaseHouse.Open("Sqlite", connection: $"Data Source={file};Pooling=False"))
            await Live(house);

        foreach (var path in Directory.GetFiles(TestFolder.Path, Path.GetFileName(file) + "*"))
        {
            var bytes = await File.ReadAllBytesAsync(path, CaseHouse.Cancel);
            Assert.DoesNotContain(Secrets, s => bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(s)) >= 0);
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whoever_looks_at_the_full_particulars_is_kept_in_the_audit_trail_with_the_case(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var file = await house.File((await house.TakeIn(await Asking(house))).Number);

        var shown = await house.Hall.Must(house.Hall.Clerk(2) with { Name = "王芳" }, new RevealApplicant(house.Center, file.Id));

        Assert.Equal((Hidden, Agent), (shown.Applicant, shown.Agent));
        var entry = (await Trail(house))[^1];
        Assert.Equal((nameof(RevealApplicant), "王芳", $"[{{\"revealed\":\"{file.Id}\"}}]"), (entry.Action, entry.ActorName, entry.Changes));
        await house.Hall.Refused(house.Hall.As(Role.Inspector), new RevealApplicant(house.Center, file.Id), "desk.forbidden");
        Assert.Null((await house.Hall.Services.GetRequiredService<AuditVerification>().Verify(CaseHouse.Cancel)).Single(r => r.CenterId == house.Center).Fault);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_paper_is_masked_for_everybody_but_who_prints_it_and_the_trail_keeps_who_had_it_in_full(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        // What the applicant said is written down with their own telephone in it.
        var asking = await Asking(house) with { Statement = $"{Asked}，联系 {Agent.Phone}" };
        var file = await house.File((await house.TakeIn(asking)).Number);
        var form = file.Papers.Single(p => p.Kind == PaperKind.ApplicationForm);

        foreach (var reader in new[] { house.Clerk, house.Hall.Director, house.Hall.As(Role.Inspector), house.Hall.As(Role.CountyOfficer) })
        {
            var view = (await house.Book.Paper(reader, form.Id, CaseHouse.Cancel)).Value;
            var shown = view.Body.Write();
            Assert.True(view.Hides);
            Assert.DoesNotContain(Secrets, s => s != Asked && shown.Contains(s, StringComparison.Ordinal));
            Assert.All(["******7766", "*******5544", "官桥村……", "（子女）*******4455", "联系 *******4455"], part => Assert.Contains(part, shown, StringComparison.Ordinal));
        }

        Assert.Equal($"{Asked}，联系 *******4455", file.Statement);
        Assert.False((await house.Book.Paper(house.Clerk, file.Papers.Single(p => p.Kind == PaperKind.AcceptanceNotice).Id, CaseHouse.Cancel)).Value.Hides);

        await house.Hall.Refused(house.Hall.As(Role.Inspector), new PrintPaper(house.Center, form.Id), "desk.forbidden");
        await house.Hall.Refused(house.Hall.As(Role.CountyOfficer), new PrintPaper(house.Center, form.Id), "desk.forbidden");
        var printed = (await house.Hall.Must(house.Clerk with { Name = "王芳" }, new PrintPaper(house.Center, form.Id))).Write();
        Assert.All([Hidden.Number, Hidden.Phone, Hidden.Address, Agent.Phone], secret => Assert.Contains(secret, printed, StringComparison.Ordinal));
        var entry = (await Trail(house))[^1];
        Assert.Equal((nameof(PrintPaper), "王芳"), (entry.Action, entry.ActorName));
        Assert.Contains($"{{\"revealed\":\"{form.Id}\"}}", entry.Changes, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_audit_trail_tells_of_an_application_what_was_asked_for_by_whom_and_hides_the_rest(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        await house.TakeIn(await Asking(house));
        await house.Accepted();

        var trail = (await Trail(house)).Where(e => e.Action == nameof(TakeIn)).Select(e => e.Changes).ToList();

        Assert.All(
            ["\"Item.Name\":\"临时救助1\"", "\"Item.Kind\":\"Promised\"", "\"Applicant.Name\":\"欧阳小明\"", "\"Applicant.Number\":\"(hidden)\"", "\"Applicant.Phone\":\"(hidden)\"",
             "\"Agent.Name\":\"欧阳大力\"", "\"Agent.Relation\":\"子女\"", "\"Agent.Number\":\"(hidden)\"", "\"Statement\":\"(hidden)\"", "\"Content\":\"(hidden)\""],
            part => Assert.Contains(part, trail[0], StringComparison.Ordinal));
        Assert.DoesNotContain("\"Agent.", trail[1], StringComparison.Ordinal);
    }

    private static async Task<TakeIn> Asking(CaseHouse house) =>
        await house.Asking(new(IntakeOutcome.AcceptDeferring, By: China.Day("2026-11-27"))) with { Applicant = Hidden, Agent = Agent, Statement = Asked, Standings = CaseHouse.WithoutPicture };

    // A life with every paper that tells of the applicant.
    private static async Task Live(CaseHouse house)
    {
        var number = (await house.TakeIn(await Asking(house))).Number;
        var file = await house.Do(number, f => new CheckMaterials(house.Center, f.Id, f.Version, new Dictionary<string, MaterialStanding> { ["照片"] = MaterialStanding.HandedIn }));
        await house.Hall.Must(house.Clerk, new CorrectPaper(house.Center, file.Papers[0].Id));
        await house.Hall.Must(house.Clerk, new RevealApplicant(house.Center, file.Id));
        await house.Finish(number);
        await house.Do(number, f => new DeliverCase(house.Center, f.Id, f.Version, "本人"));
        await house.Do(number, f => new ArchiveCase(house.Center, f.Id, f.Version, Retention.TenYears));
    }

    private static async Task<List<AuditEntry>> Trail(CaseHouse house)
    {
        await using var context = await house.Hall.Context();
        return await context.Set<AuditEntry>().Where(e => e.CenterId == house.Center).OrderBy(e => e.Sequence).ToListAsync(CaseHouse.Cancel);
    }

    private static IEnumerable<(string Table, string Column)> TextColumns(BianMinDbContext context) =>
        context.Model.GetRelationalModel().Tables.SelectMany(t => t.Columns.Where(c => c.ProviderClrType == typeof(string)).Select(c => (t.Name, c.Name)));

    private static async Task<List<string>> Texts(BianMinDbContext context, string table, string column)
    {
        var sql = context.Database.GetService<ISqlGenerationHelper>();
        await context.Database.OpenConnectionAsync(CaseHouse.Cancel);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        var name = sql.DelimitIdentifier(column);
        command.CommandText = $"SELECT {name} FROM {sql.DelimitIdentifier(table)} WHERE {name} IS NOT NULL";
        await using var reader = await command.ExecuteReaderAsync(CaseHouse.Cancel);
        var texts = new List<string>();
        while (await reader.ReadAsync(CaseHouse.Cancel))
            texts.Add(reader.GetString(0));
        return texts;
    }
}
