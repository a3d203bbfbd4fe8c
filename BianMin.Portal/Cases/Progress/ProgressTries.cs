using System.Threading.RateLimiting;

namespace BianMin.Portal.Cases.Progress;

/// <summary>Limits how often the check of a case can be guessed: ten thousand tries would open any (CASE-15).</summary>
public sealed class ProgressTries : IDisposable
{
    /// <summary>Tries for one case number within <see cref="Window"/>.</summary>
    public const int PerNumber = 5;

    private const int InAll = 300;

    /// <summary>After this time tries begin anew.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly PartitionedRateLimiter<string> _limits = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(number => RateLimitPartition.GetFixedWindowLimiter(number, _ => new() { PermitLimit = PerNumber, Window = Window })),
        PartitionedRateLimiter.Create<string, string>(_ => RateLimitPartition.GetFixedWindowLimiter("", _ => new() { PermitLimit = InAll, Window = TimeSpan.FromMinutes(1) })));

    /// <summary>Whether one more try is allowed for a case number; it counts.</summary>
    public bool May(string number)
    {
        using var lease = _limits.AttemptAcquire(number);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => _limits.Dispose();
}
