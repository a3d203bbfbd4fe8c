using Microsoft.Extensions.Configuration;

namespace BianMin.Infrastructure.Demo;

/// <summary>The demo: invented centres and people, only where somebody asked for it.</summary>
/// <param name="Enabled">Setting <c>Demo:Enabled</c>, false by default.</param>
/// <param name="Password">Setting <c>Demo:Password</c>: the one password of all demo accounts.</param>
/// <param name="Simulate">Setting <c>Demo:Simulate</c>, true by default: plays visitors and staff.</param>
/// <param name="AlwaysOpen">Setting <c>Demo:AlwaysOpen</c>, true by default: the halls are open at any hour and day.</param>
public sealed record DemoOptions(bool Enabled, string? Password, bool Simulate, bool AlwaysOpen)
{
    /// <summary>Reads the settings; without <see cref="Enabled"/> all the rest is off.</summary>
    /// <exception cref="InvalidOperationException">The demo is asked for without a password.</exception>
    public static DemoOptions From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var demo = configuration.GetSection("Demo");
        if (!demo.GetValue("Enabled", false))
            return new DemoOptions(false, null, false, false);
        var password = demo["Password"];
        if (string.IsNullOrWhiteSpace(password))
            throw new InvalidOperationException("Demo:Enabled is true, but Demo:Password is missing: choose the password of the demo accounts.");
        return new DemoOptions(true, password, demo.GetValue("Simulate", true), demo.GetValue("AlwaysOpen", true));
    }
}
