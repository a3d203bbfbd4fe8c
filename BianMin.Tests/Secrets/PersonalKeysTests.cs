using BianMin.Infrastructure.Secrets;

namespace BianMin.Tests.Secrets;

/// <summary>The key file: made once, never silently replaced, seen by all who share it.</summary>
public sealed class PersonalKeysTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_makes_a_key_that_only_its_owner_may_read()
    {
        var folder = await KeyFolder.Fresh();

        Assert.Single(folder.File.Read());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(folder.File.Path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(folder.File.Path)!));
    }

    [Fact]
    public async Task Later_starts_keep_the_key_and_do_not_ask_the_database()
    {
        var folder = await KeyFolder.Fresh();
        var id = folder.File.Read()[0].Id;

        await folder.Process().Ensure(_ => throw new InvalidOperationException("asked"), Cancel);

        Assert.Equal(id, Assert.Single(folder.File.Read()).Id);
    }

    [Fact]
    public async Task Nodes_that_start_together_agree_on_one_key()
    {
        var folder = new KeyFolder();
        var nodes = Enumerable.Range(0, 8).Select(_ => folder.Process()).ToList();

        await Task.WhenAll(nodes.Select(n => Task.Run(() => n.Ensure(KeyFolder.Nothing, Cancel), Cancel)));

        Assert.Single(nodes.Select(n => n.Newest.Id).Distinct());
    }

    [Fact]
    public async Task A_lost_file_is_not_replaced_when_the_database_keeps_anything_with_it()
    {
        var folder = new KeyFolder();

        var fault = await Assert.ThrowsAsync<PersonalDataException>(() => folder.Process().Ensure(_ => Task.FromResult(true), Cancel));

        Assert.Contains("请从备份恢复该文件", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Restore it from the backup", fault.Message, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(folder.File.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[{"id":"0a1b2c3d","made":"2026-11-22T00:00:00+00:00","secret":"AAAA"}]}""")]
    [InlineData("""{"keys":[{"id":"../../etc","made":"2026-11-22T00:00:00+00:00","secret":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}]}""")]
    public async Task A_broken_file_is_refused_in_words_and_left_as_it_is(string content)
    {
        var folder = await KeyFolder.Fresh();
        await System.IO.File.WriteAllTextAsync(folder.File.Path, content, Cancel);

        var fault = await Assert.ThrowsAsync<PersonalDataException>(() => folder.Process().Ensure(KeyFolder.Nothing, Cancel));

        Assert.Contains("已损坏", fault.Message, StringComparison.Ordinal);
        Assert.Equal(content, await System.IO.File.ReadAllTextAsync(folder.File.Path, Cancel));
    }

    [Fact]
    public async Task A_running_portal_reads_and_writes_with_a_key_that_came_after_its_start()
    {
        var folder = await KeyFolder.Fresh();
        var running = folder.Data();
        var before = running.Protect("张三");
        folder.AddKey();
        var after = folder.Data().Protect("李四");

        Assert.Equal("李四", running.Reveal(after));
        Assert.Equal("张三", running.Reveal(before));
        Assert.StartsWith($"1.{folder.File.Read()[^1].Id}.", running.Protect("王五"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_never_wrote_finds_the_new_key_too()
    {
        var folder = await KeyFolder.Fresh();
        var reader = folder.Data();
        Assert.Equal("张三", reader.Reveal(folder.Data().Protect("张三")));
        folder.AddKey();

        Assert.Equal("李四", reader.Reveal(folder.Data().Protect("李四")));
    }

    [Fact]
    public async Task Nothing_more_is_kept_when_the_file_went_away_while_the_portal_runs()
    {
        var folder = await KeyFolder.Fresh();
        var running = folder.Data();
        var kept = running.Protect("张三");
        System.IO.File.Delete(folder.File.Path);

        Assert.Throws<PersonalDataException>(() => running.Protect("李四"));
        Assert.Equal("张三", running.Reveal(kept));
    }
}
