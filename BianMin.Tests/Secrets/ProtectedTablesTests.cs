using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Audit;
using BianMin.Infrastructure.Secrets;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace BianMin.Tests.Secrets;

/// <summary>A marked column on a real engine: enciphered in the table, plain to the program, found by its digest, rewritten by a rotation.</summary>
// Tests of one class run one after the other, so they can use one table on the servers.
public sealed class ProtectedTablesTests
{
    private const string Number = "36092320001122001X";
    private const string Phone = "13800000000";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_table_holds_no_plain_text_and_the_program_sees_nothing_else(string engine)
    {
        var folder = await KeyFolder.Fresh();
        var open = await Households.On(engine, folder);
        await Move(open, 1);

        await using var context = open();
        var person = await context.Set<Householder>().SingleAsync(Cancel);
        Assert.Equal((Number, Phone, null), (person.Number, person.Contact.Phone, person.Remark));
        var stored = string.Join('|', await Stored(context));
        Assert.DoesNotContain(Number, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, stored, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_person_is_found_by_number_or_telephone_also_after_a_correction(string engine)
    {
        var folder = await KeyFolder.Fresh();
        var open = await Households.On(engine, folder);
        await Move(open, 2);
        await using (var context = open())
        {
            var person = await context.Set<Householder>().SingleAsync(p => p.House == 2, Cancel);
            person.Contact = new("0795-2510110");
            await context.SaveChangesAsync(Cancel);
        }

        Assert.Equal(2, (await Find(open, folder, "NumberDigest", DigestPurpose.Number, Number)).Count);
        Assert.Equal(2, Assert.Single(await Find(open, folder, "PhoneDigest", DigestPurpose.Phone, "07952510110")).House);
        Assert.Equal(1, Assert.Single(await Find(open, folder, "PhoneDigest", DigestPurpose.Phone, Phone)).House);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_rotation_rewrites_every_row_and_leaves_the_text_as_it_was(string engine)
    {
        var folder = await KeyFolder.Fresh();
        var open = await Households.On(engine, folder);
        await Move(open, 450);
        var said = new List<string>();

        await folder.Rotate(said.Add, Tables(open, folder));

        var key = Assert.Single(folder.File.Read());
        Assert.Contains("数据库：已处理 450 条。", said);
        await using var context = open();
        Assert.All(await Stored(context), text => Assert.Contains($"{key.Id}.", text, StringComparison.Ordinal));
        Assert.All(await context.Set<Householder>().ToListAsync(Cancel), p => Assert.Equal((Number, Phone), (p.Number, p.Contact.Phone)));
        Assert.Equal(450, (await Find(open, folder, "NumberDigest", DigestPurpose.Number, Number)).Count);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Half_way_through_a_rotation_everybody_is_read_and_found(string engine)
    {
        var folder = await KeyFolder.Fresh();
        var open = await Households.On(engine, folder);
        await Move(open, 450);
        folder.AddKey();
        using var killed = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Tables(open, folder).RewriteAsync(_ => killed.Cancel(), killed.Token));

        await using var context = open();
        Assert.Equal(450, (await context.Set<Householder>().ToListAsync(Cancel)).Count(p => p.Number == Number));
        Assert.Equal(450, (await Find(open, folder, "NumberDigest", DigestPurpose.Number, Number)).Count);
        Assert.Equal(250, await Tables(open, folder).RewriteAsync(_ => { }, Cancel));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whether_anything_is_protected_is_known_without_a_key(string engine)
    {
        var folder = await KeyFolder.Fresh();
        var open = await Households.On(engine, folder);
        Assert.False(await Tables(open, folder).Any(Cancel));
        await Move(open, 1);
        System.IO.File.Delete(folder.File.Path);

        var fault = await Assert.ThrowsAsync<PersonalDataException>(() => folder.Process().Ensure(Tables(open, folder).Any, Cancel));

        Assert.Contains("不会另建密钥", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_trail_tells_that_personal_data_changed_and_not_what()
    {
        var open = await Households.On("Sqlite", await KeyFolder.Fresh());
        await using var context = open();
        context.Add(new Householder { Village = "泗溪", House = 1, Number = Number, Contact = new(Phone) });

        var changes = AuditedChanges.Of(context.ChangeTracker, new Moving());

        Assert.Contains("\"Number\":\"(hidden)\"", changes, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, changes, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Databases_with_one_key_file_share_a_model_and_others_do_not()
    {
        var folder = await KeyFolder.Fresh();
        await using var one = (await Households.On("Sqlite", folder))();
        await using var same = (await Households.On("Sqlite", folder))();
        await using var other = (await Households.On("Sqlite", await KeyFolder.Fresh()))();

        Assert.Same(one.Model, same.Model);
        Assert.NotSame(one.Model, other.Model);
    }

    private sealed record Moving : IUseCase
    {
        public string CenterId => "";
    }

    private static ProtectedTables Tables(Func<Households> open, KeyFolder folder) =>
        new(_ => Task.FromResult<DbContext>(open()), folder.Data(), folder.Process());

    private static async Task Move(Func<Households> open, int people)
    {
        await using var context = open();
        for (var fixture = 1; fixture <= people; fixture++)
            context.Add(new Householder { Village = fixture % 2 == 0 ? "中村" : "曾家", House = fixture, Number = Number, Contact = new(Phone) });
        await context.SaveChangesAsync(Cancel);
    }

    private static async Task<List<Householder>> Find(Func<Households> open, KeyFolder folder, string column, DigestPurpose purpose, string text)
    {
        await using var context = open();
        var digests = folder.Data().Digests(purpose, text);
        return await context.Set<Householder>().Where(p => digests.Contains(EF.Property<string>(p, column))).ToListAsync(Cancel);
    }

    /// <summary>What the engine itself shows in the columns with personal data and their digests.</summary>
    private static async Task<List<string>> Stored(DbContext context)
    {
        var table = Assert.Single(ProtectedTable.Of(context));
        var sql = context.GetService<ISqlGenerationHelper>();
        await context.Database.OpenConnectionAsync(Cancel);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", table.Ciphers.Concat(table.Digests.Select(d => d.Name)).Select(sql.DelimitIdentifier))} FROM {sql.DelimitIdentifier(table.Table.Name)}";
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var stored = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (!reader.IsDBNull(i))
                    stored.Add(reader.GetString(i));
            }
        }

        return stored;
    }
}
