using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Audit;
using BianMin.Infrastructure.Files;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Cases;

/// <summary>Attachments on a real engine: enciphered, limited, looked at with a trace, never deleted.</summary>
public sealed class AttachmentTests
{
    private const string Words = "欧阳小明的身份证照片";

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_bytes_lie_enciphered_and_come_back_as_they_were_with_a_trace_of_who_looked(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var file = await With(fixture, SampleFiles.Of("身份证", Words, "欧阳小明 11010519491231002X.jpg"));
        var id = Assert.Single(file.Attachments).Id;

        var shown = await fixture.Hall.Must(fixture.Clerk, new ViewAttachment(fixture.Center, id));

        Assert.Equal(SampleFiles.Photo(Words), shown.Content);
        Assert.Equal((FileKind.Jpeg, "欧阳小明 11010519491231002X.jpg"), (shown.Kind, shown.Name));
        await using var context = await fixture.Hall.Context();
        var kept = (await context.Set<StoredContent>().SingleAsync(c => c.FileId == id, CaseFixture.Cancel)).Bytes;
        Assert.True(kept.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Words)) < 0);
        var trail = await context.Set<AuditEntry>().Where(e => e.CenterId == fixture.Center).OrderBy(e => e.Sequence).ToListAsync(CaseFixture.Cancel);
        Assert.Equal((nameof(ViewAttachment), $"[{{\"revealed\":\"{id}\"}}]"), (trail[^1].Action, trail[^1].Changes));
        Assert.DoesNotContain(trail, e => e.Changes.Contains("11010519491231002X", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Thirty_count_one_more_is_refused_whole_and_a_strike_out_makes_room(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var file = await With(fixture, [.. Enumerable.Repeat(SampleFiles.Of("身份证"), 29)]);

        await fixture.Hall.Refused(fixture.Clerk, new AttachToCase(fixture.Center, file.Id, [SampleFiles.Of(""), SampleFiles.Of("")]), "cases.too-many-files");
        Assert.Equal(29, (await fixture.File(file.Number)).Attachments.Count);
        await fixture.Hall.Must(fixture.Clerk, new StrikeOutAttachment(fixture.Center, file.Attachments[0].Id, "拍得不清楚"));
        await fixture.Hall.Must(fixture.Clerk, new AttachToCase(fixture.Center, file.Id, [SampleFiles.Of(""), SampleFiles.Of("")]));

        var after = await fixture.File(file.Number);
        Assert.Equal((31, 1), (after.Attachments.Count, after.Attachments.Count(a => a.StruckOut == "拍得不清楚（Clerk）")));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_signature_is_kept_with_the_handing_over_or_neither_is(string engine)
    {
        await using var fixture = await CaseFixture.Open(engine);
        var number = await fixture.Accepted();
        var file = await fixture.Finish(number);

        foreach (var bad in new byte[][] { [], "<svg onload=alert(1)>"u8.ToArray(), SampleFiles.Photo("") })
            await fixture.Hall.Refused(fixture.Clerk, new DeliverCase(fixture.Center, file.Id, file.Version, "张小明", new(bad, null)), bad.Length == 0 ? "cases.file-size" : "cases.file-type");
        Assert.Equal(CaseState.Finished, (await fixture.File(number)).State);
        var done = await fixture.Do(number, f => new DeliverCase(fixture.Center, f.Id, f.Version, "张小明", new(SampleFiles.Png, SampleFiles.Of("", "交接"))));

        Assert.Equal((CaseState.Delivered, "张小明"), (done.State, done.Steps[^1].Text));
        Assert.Equal([(AttachmentPurpose.Signature, FileKind.Png), (AttachmentPurpose.HandOver, FileKind.Jpeg)], done.Attachments.Select(a => (a.Purpose, a.Kind)));
    }

    [Fact]
    public async Task What_is_no_picture_or_scan_is_refused_whatever_it_is_called_and_none_of_its_company_is_kept()
    {
        await using var fixture = await CaseFixture.Open("Sqlite");
        var file = await fixture.File(await fixture.Accepted());
        var before = await Kept(fixture);
        var good = SampleFiles.Of("身份证");
        SentFile[] bad =
        [
            good with { Name = "身份证.jpg", Content = "MZ\u0090"u8.ToArray() },
            good with { Name = "照片.png", Content = "<html><script>alert(1)</script>"u8.ToArray() },
            good with { Name = "a\u202efdp.exe", Content = "PK\u0003\u0004"u8.ToArray() },
            good with { Name = "", Content = [0xFF, 0xD8] },
        ];

        foreach (var one in bad)
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*。$", (await fixture.Hall.Refused(fixture.Clerk, new AttachToCase(fixture.Center, file.Id, [good, one]), "cases.file-type")).Message);
        await fixture.Hall.Refused(fixture.Clerk, new AttachToCase(fixture.Center, file.Id, [good, good with { Content = [] }]), "cases.file-size");
        await fixture.Hall.Refused(fixture.Clerk, new AttachToCase(fixture.Center, file.Id, [good with { Content = new byte[FileKinds.GreatestSize + 1] }]), "cases.file-size");
        await fixture.Hall.Refused(fixture.Clerk, new AttachToCase(fixture.Center, file.Id, [.. Enumerable.Repeat(good with { Content = new byte[FileKinds.GreatestSize] }, 6)]), "request.invalid");
        await fixture.Hall.Refused(fixture.Clerk, new AttachToCase(fixture.Center, file.Id, [good with { Material = "房产证" }]), "cases.unknown-material");
        await fixture.Hall.Refused(fixture.Clerk, new AttachToCase(fixture.Center, file.Id, []), "request.invalid");
        await fixture.Hall.Refused(fixture.Clerk, new AttachToCase(fixture.Center, file.Id, null!), "request.invalid");
        await fixture.Hall.Refused(fixture.Clerk, new AttachToCase(fixture.Center, file.Id, [good with { Name = null! }]), "request.invalid");

        Assert.Equal(before, await Kept(fixture));
    }

    [Fact]
    public async Task Only_who_works_on_a_case_adds_and_strikes_out_and_nobody_of_another_centre_finds_it()
    {
        await using var fixture = await CaseFixture.Open("Sqlite");
        await using var elsewhere = await CaseFixture.Open("Sqlite");
        var file = await With(fixture, SampleFiles.Of("身份证"));
        var id = file.Attachments[0].Id;
        var neighbour = fixture.Hall.Clerk(2);

        await fixture.Hall.Refused(neighbour, new AttachToCase(fixture.Center, file.Id, [SampleFiles.Of("")]), "request.forbidden");
        await fixture.Hall.Refused(neighbour, new StrikeOutAttachment(fixture.Center, id, "看错"), "request.forbidden");
        await fixture.Hall.Must(neighbour, new ViewAttachment(fixture.Center, id));
        await fixture.Hall.Refused(fixture.Hall.As(Role.Inspector), new ViewAttachment(fixture.Center, id), "request.forbidden");
        await elsewhere.Hall.Refused(elsewhere.Clerk, new ViewAttachment(elsewhere.Center, id), "cases.unknown-file");
        await elsewhere.Hall.Refused(elsewhere.Clerk, new ViewAttachment(fixture.Center, id), "request.forbidden");
        await elsewhere.Hall.Refused(elsewhere.Clerk, new AttachToCase(elsewhere.Center, file.Id, [SampleFiles.Of("")]), "cases.unknown");
        await fixture.Hall.Must(fixture.Clerk, new StrikeOutAttachment(fixture.Center, id, "不是这个办件的"));
        await fixture.Hall.Refused(fixture.Clerk, new StrikeOutAttachment(fixture.Center, id, "再来"), "cases.file-struck-out");
    }

    [Fact]
    public async Task In_the_archive_nothing_changes_any_more()
    {
        await using var fixture = await CaseFixture.Open("Sqlite");
        var file = await With(fixture, SampleFiles.Of("身份证"));
        await fixture.Finish(file.Number);
        await fixture.Do(file.Number, f => new DeliverCase(fixture.Center, f.Id, f.Version, "本人", Service: new(ServiceWay.OnPaper)));
        await fixture.Do(file.Number, f => new ArchiveCase(fixture.Center, f.Id, f.Version, Retention.TenYears));

        await fixture.Hall.Refused(fixture.Clerk, new AttachToCase(fixture.Center, file.Id, [SampleFiles.Of("")]), "cases.wrong-state");
        await fixture.Hall.Refused(fixture.Clerk, new StrikeOutAttachment(fixture.Center, file.Attachments[0].Id, "看错"), "cases.wrong-state");
        await fixture.Hall.Must(fixture.Clerk, new ViewAttachment(fixture.Center, file.Attachments[0].Id));
    }

    private static async Task<CaseFile> With(CaseFixture fixture, params SentFile[] files)
    {
        var number = await fixture.Accepted();
        await fixture.Hall.Must(fixture.Clerk, new AttachToCase(fixture.Center, (await fixture.File(number)).Id, files));
        return await fixture.File(number);
    }

    private static async Task<(int Attachments, int Entries)> Kept(CaseFixture fixture)
    {
        await using var context = await fixture.Hall.Context();
        return (await context.Set<CaseAttachment>().CountAsync(a => a.CenterId == fixture.Center, CaseFixture.Cancel),
            await context.Set<AuditEntry>().CountAsync(e => e.CenterId == fixture.Center, CaseFixture.Cancel));
    }
}
