using System.Diagnostics.Metrics;
using BianMin.Domain.Kernel;

namespace BianMin.Infrastructure.Identity;

/// <summary>Counts sign-ins that failed.</summary>
internal sealed class SignInMeter(IMeterFactory meters)
{
    private readonly Counter<long> _failed =
        meters.Create("BianMin.Identity").CreateCounter<long>("bianmin.identity.failed_sign_ins", "{attempt}", "Sign-ins that failed, by why.");

    /// <summary>A sign-in was refused.</summary>
    public void Failed(Refusal why) => _failed.Add(1, new KeyValuePair<string, object?>("code", why.Code));
}
