namespace BianMin.Infrastructure.Secrets;

/// <summary>
/// 轮换密钥: a new key comes into the file, everything is kept anew with it, and the old key leaves. It may be killed at any
/// moment and run again: as long as the file holds several keys, a rotation is unfinished and goes on.
/// </summary>
public sealed class KeyRotation
{
    /// <summary>
    /// Until every running portal has seen the new file, over a network folder that remembers for a minute, and what was
    /// enciphered before that is committed.
    /// </summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(2);

    // Writers that never turn to the new key do not share the file; going on for ever would not help.
    private const int MostPasses = 10;

    private readonly PersonalKeyFile _file;
    private readonly IEnumerable<IProtectedRows> _everything;
    private readonly TimeProvider _time;

    internal KeyRotation(PersonalKeyFile file, IEnumerable<IProtectedRows> everything, TimeProvider time)
    {
        _file = file;
        _everything = everything;
        _time = time;
    }

    /// <summary>Rotates.</summary>
    /// <param name="say">Told each step in Chinese.</param>
    /// <param name="cancellationToken">Stops; running it again goes on.</param>
    /// <exception cref="PersonalDataException">Nothing is lost; both keys are still in the file.</exception>
    public async Task Run(Action<string> say, CancellationToken cancellationToken)
    {
        using var alone = _file.Hold();
        var newest = Begin(say);
        say($"等待 {Settling.TotalMinutes:0} 分钟，让运行中的各节点改用新密钥。");
        await Task.Delay(Settling, _time, cancellationToken);
        foreach (var rows in _everything)
            await Rewrite(rows, say, cancellationToken);
        _file.Write([newest], replace: true);
        say($"完成。旧密钥已从 {_file.Path} 移除；此前的数据库备份仍须用此前备份的密钥文件。");
    }

    private PersonalKey Begin(Action<string> say)
    {
        var known = _file.Read();
        if (known.Count > 1)
        {
            say($"继续上次未完成的轮换，新密钥编号 {known[^1].Id}。");
            return known[^1];
        }

        var fresh = PersonalKey.Random(_time.GetUtcNow());
        _file.Write([.. known, fresh], replace: true);
        say($"已生成新密钥，编号 {fresh.Id}。");
        return fresh;
    }

    private static async Task Rewrite(IProtectedRows rows, Action<string> say, CancellationToken cancellationToken)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            if (await rows.RewriteAsync(found => say($"{rows.Name}：已处理 {found} 条。"), cancellationToken) == 0)
                return;
        }

        throw PersonalDataFaults.Restless(rows.Name);
    }
}
