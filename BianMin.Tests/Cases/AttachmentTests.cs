using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
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
        await using var house = await CaseHouse.Open(engine);
        var file = await With(house, SampleFiles.Of("身份证", Words, "欧阳小明 11010519491231002X.jpg"));
        var id = Assert.Single(file.Attachments).Id;

        var shown = await house.Hall.Must(house.Clerk, new ViewAttachment(house.Center, id));

        Assert.Equal(SampleFiles.Photo(Words), shown.Content);
        Assert.Equal((FileKind.Jpeg, "欧阳小明 11010519491231002X.jpg"), (shown.Kind, shown.Name));
        await using var context = await house.Hall.Context();
        var kept = (await context.Set<StoredContent>().SingleAsync(c => c.FileId == id, CaseHouse.Cancel)).Bytes;
        Assert.True(kept.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Words)) < 0);
        var trail = await context.Set<AuditEntry>().Where(e => e.CenterId == house.Center).OrderBy(e => e.Sequence).ToListAsync(CaseHouse.Cancel);
        Assert.Equal((nameof(ViewAttachment), $"[{{\"revealed\":\"{id}\"}}]"), (trail[^1].Action, trail[^1].Changes));
        Assert.DoesNotContain(trail, e => e.Changes.Contains("11010519491231002X", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Thirty_count_one_more_is_refused_whole_and_a_strike_out_makes_room(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var file = await With(house, [.. Enumerable.Repeat(SampleFiles.Of("身份证"), 29)]);

        await house.Hall.Refused(house.Clerk, new AttachToCase(house.Center, file.Id, [SampleFiles.Of(""), SampleFiles.Of("")]), "cases.too-many-files");
        Assert.Equal(29, (await house.File(file.Number)).Attachments.Count);
        await house.Hall.Must(house.Clerk, new StrikeOutAttachment(house.Center, file.Attachments[0].Id, "拍得不清楚"));
        await house.Hall.Must(house.Clerk, new AttachToCase(house.Center, file.Id, [SampleFiles.Of(""), SampleFiles.Of("")]));

        var after = await house.File(file.Number);
        Assert.Equal((31, 1), (after.Attachments.Count, after.Attachments.Count(a => a.StruckOut == "拍得不清楚（Clerk）")));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_signature_is_kept_with_the_handing_over_or_neither_is(string engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var number = await house.Accepted();
        var file = await house.Finish(number);

        foreach (var bad in new byte[][] { [], "<svg onload=alert(1)>"u8.ToArray(), SampleFiles.Photo("") })
            await house.Hall.Refused(house.Clerk, new DeliverCase(house.Center, file.Id, file.Version, "张小明", new(bad, null)), bad.Length == 0 ? "cases.file-size" : "cases.file-type");
        Assert.Equal(CaseState.Finished, (await house.File(number)).State);
        var done = await house.Do(number, f => new DeliverCase(house.Center, f.Id, f.Version, "张小明", new(SampleFiles.Png, SampleFiles.Of("", "交接"))));

        Assert.Equal((CaseState.Delivered, "张小明"), (done.State, done.Steps[^1].Text));
        Assert.Equal([(AttachmentPurpose.Signature, FileKind.Png), (AttachmentPurpose.HandOver, FileKind.Jpeg)], done.Attachments.Select(a => (a.Purpose, a.Kind)));
    }

    [Fact]
    public async Task What_is_no_picture_or_scan_is_refused_whatever_it_is_called_and_none_of_its_company_is_kept()
    {
        await using var house = await CaseHouse.Open("Sqlite");
        var file = await house.File(await house.Accepted());
        var before = await Kept(house);
        var good = SampleFiles.Of("身份证");
        SentFile[] bad =
        [
            good with { Name = "身份证.jpg", Content = "MZ\u0090"u8.ToArray() },
            good with { Name = "照片.png", Content = "<html><script>alert(1)</script>"u8.ToArray() },
            good with { Name = "a\u202efdp.exe", Content = "PK\u0003\u0004"u8.ToArray() },
            good with { Name = "", Content = [0xFF, 0xD8] },
        ];

        foreach (var one in bad)
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*。$", (await house.Hall.Refused(house.Clerk, new AttachToCase(house.Center, file.Id, [good, one]), "cases.file-type")).Message);
        await house.Hall.Refused(house.Clerk, new AttachToCase(house.Center, file.Id, [good, good with { Content = [] }]), "cases.file-size");
        await house.Hall.Refused(house.Clerk, new AttachToCase(house.Center, file.Id, [good with { Content = new byte[FileKinds.GreatestSize + 1] }]), "cases.file-size");
        await house.Hall.Refused(house.Clerk, new AttachToCase(house.Center, file.Id, [.. Enumerable.Repeat(good with { Content = new byte[FileKinds.GreatestSize] }, 6)]), "desk.invalid");
        await house.Hall.Refused(house.Clerk, new AttachToCase(house.Center, file.Id, [good with { Material = "房产证" }]), "cases.unknown-material");
        await house.Hall.Refused(house.Clerk, new AttachToCase(house.Center, file.Id, []), "desk.invalid");
        await house.Hall.Refused(house.Clerk, new AttachToCase(house.Center, file.Id, null!), "desk.invalid");
        await house.Hall.Refused(house.Clerk, new AttachToCase(house.Center, file.Id, [good with { Name = null! }]), "desk.invalid");

        Assert.Equal(before, await Kept(house));
    }

    [Fact]
    public async Task Only_who_works_on_a_case_adds_and_strikes_out_and_nobody_of_another_centre_finds_it()
    {
        await using var house = await CaseHouse.Open("Sqlite");
        await using var elsewhere = await CaseHouse.Open("Sqlite");
        var file = await With(house, SampleFiles.Of("身份证"));
        var id = file.Attachments[0].Id;
        var neighbour = house.Hall.Clerk(2);

        await house.Hall.Refused(neighbour, new AttachToCase(house.Center, file.Id, [SampleFiles.Of("")]), "desk.forbidden");
        await house.Hall.Refused(neighbour, new StrikeOutAttachment(house.Center, id, "看错"), "desk.forbidden");
        await house.Hall.Must(neighbour, new ViewAttachment(house.Center, id));
        await house.Hall.Refused(house.Hall.As(Role.Inspector), new ViewAttachment(house.Center, id), "desk.forbidden");
        await elsewhere.Hall.Refused(elsewhere.Clerk, new ViewAttachment(elsewhere.Center, id), "cases.unknown-file");
        await elsewhere.Hall.Refused(elsewhere.Clerk, new ViewAttachment(house.Center, id), "desk.forbidden");
        await elsewhere.Hall.Refused(elsewhere.Clerk, new AttachToCase(elsewhere.Center, file.Id, [SampleFiles.Of("")]), "cases.unknown");
        await house.Hall.Must(house.Clerk, new StrikeOutAttachment(house.Center, id, "不是这个办件的"));
        await house.Hall.Refused(house.Clerk, new StrikeOutAttachment(house.Center, id, "再来"), "cases.file-struck-out");
    }

    [Fact]
    public async Task In_the_archive_nothing_changes_any_more()
    {
        await using var house = await CaseHouse.Open("Sqlite");
        var file = await With(house, SampleFiles.Of("身份证"));
        await house.Finish(file.Number);
        await house.Do(file.Number, f => new DeliverCase(house.Center, f.Id, f.Version, "本人"));
        await house.Do(file.Number, f => new ArchiveCase(house.Center, f.Id, f.Version, Retention.TenYears));

        await house.Hall.Refused(house.Clerk, new AttachToCase(house.Center, file.Id, [SampleFiles.Of("")]), "cases.wrong-state");
        await house.Hall.Refused(house.Clerk, new StrikeOutAttachment(house.Center, file.Attachments[0].Id, "看错"), "cases.wrong-state");
        await house.Hall.Must(house.Clerk, new ViewAttachment(house.Center, file.Attachments[0].Id));
    }

    private static async Task<CaseFile> With(CaseHouse house, params SentFile[] files)
    {
        var number = await house.Accepted();
        await house.Hall.Must(house.Clerk, new AttachToCase(house.Center, (await house.File(number)).Id, files));
        return await house.File(number);
    }

    private static async Task<(int Attachments, int Entries)> Kept(CaseHouse house)
    {
        await using var context = await house.Hall.Context();
        return (await context.Set<CaseAttachment>().CountAsync(a => a.CenterId == house.Center, CaseHouse.Cancel),
            await context.Set<AuditEntry>().CountAsync(e => e.CenterId == house.Center, CaseHouse.Cancel));
    }
}
