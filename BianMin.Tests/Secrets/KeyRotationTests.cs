using BianMin.Infrastructure.Secrets;

namespace BianMin.Tests.Secrets;

/// <summary>A key is changed while the portal runs, and a rotation that was killed goes on where it was.</summary>
public sealed class KeyRotationTests
{
    private static readonly string[] Names = [.. Enumerable.Range(1, 25).Select(n => $"居民{n}")];

    [Fact]
    public async Task A_rotation_keeps_everything_with_the_new_key_and_removes_the_old_one()
    {
        var folder = await KeyFolder.Fresh();
        var old = folder.File.Read()[0].Id;
        var rows = new Papers(folder);
        var said = new List<string>();

        await folder.Rotate(said.Add, rows);

        var key = Assert.Single(folder.File.Read());
        Assert.NotEqual(old, key.Id);
        Assert.All(rows.Kept, k => Assert.StartsWith(PersonalData.CipherHead(key), k, StringComparison.Ordinal));
        Assert.Equal(Names, rows.Kept.Select(folder.Data().Reveal));
        Assert.Contains("纸质：已处理 25 条。", said);
        Assert.StartsWith("完成。", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rotation_that_was_killed_goes_on_with_the_same_key()
    {
        var folder = await KeyFolder.Fresh();
        var rows = new Papers(folder) { DiesAfter = 12 };
        await Assert.ThrowsAsync<InvalidOperationException>(() => folder.Rotate(_ => { }, rows));
        var halfway = folder.File.Read();
        Assert.Equal(2, halfway.Count);
        Assert.Equal(Names, rows.Kept.Select(folder.Data().Reveal));
        Assert.Equal(2, rows.Kept.Select(k => k.Split('.')[1]).Distinct().Count());
        var said = new List<string>();

        rows.DiesAfter = int.MaxValue;
        await folder.Rotate(said.Add, rows);

        Assert.Contains("继续上次", said[0], StringComparison.Ordinal);
        Assert.Contains("纸质：已处理 13 条。", said);
        Assert.Equal(halfway[1].Id, Assert.Single(folder.File.Read()).Id);
        Assert.Equal(Names, rows.Kept.Select(folder.Data().Reveal));
    }

    [Fact]
    public async Task Nothing_is_rewritten_before_every_running_portal_had_time_to_see_the_new_key()
    {
        var folder = await KeyFolder.Fresh();
        var rows = new Papers(folder);

        var rotation = new KeyRotation(folder.File, [rows], folder.Clock).Run(_ => { }, TestContext.Current.CancellationToken);
        folder.Clock.Advance(KeyRotation.Settling - TimeSpan.FromSeconds(1));
        Assert.Equal(0, rows.Walks);
        folder.Clock.Advance(TimeSpan.FromSeconds(1));
        await rotation;

        // The last walk is the one that finds nothing.
        Assert.Equal(2, rows.Walks);
    }

    [Fact]
    public async Task The_old_key_stays_when_somebody_goes_on_writing_with_it()
    {
        var folder = await KeyFolder.Fresh();
        var before = folder.File.Read()[0].Id;

        var fault = await Assert.ThrowsAsync<PersonalDataException>(() => folder.Rotate(_ => { }, new Restless()));

        Assert.Contains("旧密钥已保留", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, folder.File.Read()[0].Id);
    }

    [Fact]
    public async Task Two_rotations_at_once_are_refused()
    {
        var folder = await KeyFolder.Fresh();
        using (folder.File.Hold())
        {
            var fault = await Assert.ThrowsAsync<PersonalDataException>(() => folder.Rotate(_ => { }));
            Assert.Contains("另一个密钥轮换正在进行", fault.Message, StringComparison.Ordinal);
        }

        Assert.Single(folder.File.Read());
    }

    /// <summary>Rows that live in the test, rewritten one by one until the process dies.</summary>
    private sealed class Papers : IProtectedRows
    {
        private readonly KeyFolder _folder;

        public Papers(KeyFolder folder)
        {
            _folder = folder;
            Kept = [.. Names.Select(folder.Data().Protect)];
        }

        public List<string> Kept { get; }

        public int DiesAfter { get; set; } = int.MaxValue;

        public int Walks { get; private set; }

        public string Name => "纸质";

        public Task<int> RewriteAsync(Action<int> progress, CancellationToken cancellationToken)
        {
            Walks++;
            var data = _folder.Data();
            var head = PersonalData.CipherHead(_folder.Process().Newest);
            var found = 0;
            for (var i = 0; i < Kept.Count; i++)
            {
                if (Kept[i].StartsWith(head, StringComparison.Ordinal))
                    continue;
                if (found == DiesAfter)
                    throw new InvalidOperationException("killed");
                Kept[i] = data.Protect(data.Reveal(Kept[i]));
                found++;
            }

            if (found > 0)
                progress(found);
            return Task.FromResult(found);
        }
    }

    private sealed class Restless : IProtectedRows
    {
        public string Name => "别的节点";

        public Task<int> RewriteAsync(Action<int> progress, CancellationToken cancellationToken) => Task.FromResult(1);
    }
}
