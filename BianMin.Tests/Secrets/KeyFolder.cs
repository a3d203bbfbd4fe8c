using BianMin.Infrastructure.Secrets;
using BianMin.Tests.Database;
using BianMin.Tests.Fakes;

namespace BianMin.Tests.Secrets;

/// <summary>A key file of a test's own, and processes that share it.</summary>
internal sealed class KeyFolder
{
    public KeyFolder() => File = new(Path.Combine(TestFolder.Path, Guid.NewGuid().ToString("N"), "keys", "personal-data.json"));

    public CountingTimeProvider Clock { get; } = new(new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero));

    public PersonalKeyFile File { get; }

    /// <summary>A folder with its first key.</summary>
    public static async Task<KeyFolder> Fresh()
    {
        var folder = new KeyFolder();
        await folder.Process().Ensure(Nothing, TestContext.Current.CancellationToken);
        return folder;
    }

    /// <summary>What a database without personal data says.</summary>
    public static Task<bool> Nothing(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>The keys as another process knows them.</summary>
    public PersonalKeys Process() => new(File, Clock);

    /// <summary>Enciphers as another process does.</summary>
    public PersonalData Data() => new(Process());

    /// <summary>A key comes in, as at the beginning of a rotation.</summary>
    public void AddKey() => File.Write([.. File.Read(), PersonalKey.Random(Clock.GetUtcNow())], replace: true);

    /// <summary>Only the newest key stays, as at the end of a rotation.</summary>
    public void DropOldKeys() => File.Write([File.Read()[^1]], replace: true);

    /// <summary>Rotates, letting the time pass that the rotation waits.</summary>
    public async Task Rotate(Action<string> say, params IProtectedRows[] everything)
    {
        var rotation = new KeyRotation(File, everything, Clock).Run(say, TestContext.Current.CancellationToken);
        Clock.Advance(KeyRotation.Settling);
        await rotation;
    }
}
