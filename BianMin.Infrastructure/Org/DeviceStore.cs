using System.Collections.Concurrent;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Org;

internal sealed class DeviceConfiguration : IEntityTypeConfiguration<Device>
{
    public void Configure(EntityTypeBuilder<Device> builder)
    {
        builder.ToTable("Devices");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.CenterId).HasMaxLength(County.IdLength);
        builder.Property(d => d.Name).HasMaxLength(Device.NameLength);
        builder.Property(d => d.KeyHash).HasMaxLength(Device.HashLength);
        builder.HasOne<Center>().WithMany().HasForeignKey(d => d.CenterId);
        builder.HasIndex(d => new { d.KeyHash, d.CenterId }).IsUnique();
    }
}

internal sealed class DeviceStore(BianMinDbContext context) : IDeviceStore
{
    public Task<Device?> FindDevice(string centerId, Guid deviceId, CancellationToken cancellationToken) =>
        context.Set<Device>().FirstOrDefaultAsync(d => d.CenterId == centerId && d.Id == deviceId, cancellationToken);

    public void Add(Device device) => context.Add(device);
}

/// <summary>Remembers answers for a short while, so that a machine costs the database one read in many requests.</summary>
internal sealed class Devices(IDbContextFactory<BianMinDbContext> contexts, ICenterDirectory centers, DemoOptions demo, TimeProvider time) : IDevices
{
    // Everybody can read the key of the demo's machine, so it opens nothing without the demo.
    private static readonly string DemoKeyHash = Device.HashOf(DemoOptions.DeviceKey);

    // Wrong keys are remembered too; whoever tries very many of them must not fill the memory.
    private const int GreatestMemory = 2000;

    private readonly ConcurrentDictionary<string, Remembered> _memory = new(StringComparer.Ordinal);

    public async ValueTask<IReadOnlyList<DeviceListing>> Find(string keyHash, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_memory.TryGetValue(keyHash, out var known) && now - known.At < IDevices.Fresh)
            return known.Found;
        if (!demo.Enabled && keyHash == DemoKeyHash)
            return [];
        IReadOnlyList<DeviceListing> found;
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            found = await Listings(context.Set<Device>().Where(d => d.KeyHash == keyHash && d.RevokedAt == null)).ToListAsync(cancellationToken);
        }
        catch (Exception e) when (known is { Found.Count: > 0 } && DatabaseErrors.MeansUnavailable(e))
        {
            // A machine that was known stays known: it is told that the database is away, not that its key is wrong.
            return known.Found;
        }

        if (_memory.Count >= GreatestMemory)
            _memory.Clear();
        _memory[keyHash] = new Remembered(found, now);
        return found;
    }

    public async Task<IReadOnlyList<DeviceListing>> All(Actor actor, CancellationToken cancellationToken)
    {
        var mine = (await centers.All(cancellationToken))
            .Where(c => actor.Allows(Permission.Administer, new CenterScope(c.Id, c.CountyId)))
            .Select(c => c.Id)
            .ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Listings(context.Set<Device>().Where(d => mine.Contains(d.CenterId)).OrderBy(d => d.CenterId).ThenBy(d => d.AddedAt)).ToListAsync(cancellationToken);
    }

    private static IQueryable<DeviceListing> Listings(IQueryable<Device> devices) =>
        devices.Select(d => new DeviceListing(d.Id, d.CenterId, d.Name, d.AddedAt, d.RevokedAt));

    private sealed record Remembered(IReadOnlyList<DeviceListing> Found, DateTimeOffset At);
}
