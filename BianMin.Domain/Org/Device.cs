using System.Security.Cryptography;
using System.Text;
using BianMin.Domain.Kernel;

namespace BianMin.Domain.Org;

/// <summary>取号机: a ticket machine that acts for one centre with a key of its own. Only the key's hash is kept.</summary>
public sealed class Device
{
    /// <summary>Greatest length of a name.</summary>
    public const int NameLength = 40;

    /// <summary>Length of a key's hash in hexadecimal digits.</summary>
    public const int HashLength = 64;

    private const int KeyBytes = 24;

    private Device()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The centre it acts for.</summary>
    public string CenterId { get; private init; } = "";

    /// <summary>Where it stands, such as 大厅东侧取号机.</summary>
    public string Name { get; private init; } = "";

    /// <summary>SHA-256 of the key; unique in the centre.</summary>
    public string KeyHash { get; private init; } = "";

    /// <summary>When it was added (UTC).</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>When its key was withdrawn; null while it works.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Adds a machine with a key.</summary>
    public static Device Add(string centerId, string name, string key, Moment now) => new()
    {
        Id = Guid.CreateVersion7(now.Instant),
        CenterId = centerId,
        Name = name,
        KeyHash = HashOf(key),
        AddedAt = now.Instant,
    };

    /// <summary>A new key that nobody can guess: Latin letters and digits, fit for a header.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>What is kept of a key. Keys are random and long, so a plain hash gives nothing away.</summary>
    public static string HashOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    /// <summary>Withdraws the key; doing so twice is the same as once.</summary>
    public void Revoke(Moment now) => RevokedAt ??= now.Instant;
}

/// <summary>A machine as the administrator sees it, and as a request proves itself to be.</summary>
/// <param name="Id">Identity.</param>
/// <param name="CenterId">The centre it acts for.</param>
/// <param name="Name">Where it stands.</param>
/// <param name="AddedAt">When it was added (UTC).</param>
/// <param name="RevokedAt">When its key was withdrawn, or null.</param>
public sealed record DeviceListing(Guid Id, string CenterId, string Name, DateTimeOffset AddedAt, DateTimeOffset? RevokedAt);

/// <summary>Reads devices. A key that was withdrawn is refused on every node within <see cref="Fresh"/>.</summary>
public interface IDevices
{
    /// <summary>How long an answer may be remembered.</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);

    /// <summary>The working devices with a key, at most one a centre.</summary>
    /// <param name="keyHash">See <see cref="Device.HashOf"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<IReadOnlyList<DeviceListing>> Find(string keyHash, CancellationToken cancellationToken);

    /// <summary>All devices of all centres that an actor may see, withdrawn ones included.</summary>
    Task<IReadOnlyList<DeviceListing>> All(Actor actor, CancellationToken cancellationToken);
}

/// <summary>The devices that one unit of work changes.</summary>
public interface IDeviceStore
{
    /// <summary>A device of the centre.</summary>
    Task<Device?> FindDevice(string centerId, Guid deviceId, CancellationToken cancellationToken);

    /// <summary>Adds a device.</summary>
    void Add(Device device);
}
