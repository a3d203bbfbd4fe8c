using System.Security.Cryptography;
using System.Text;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Identity;
using Microsoft.Extensions.Configuration;

namespace BianMin.Infrastructure.Demo;

/// <summary>The demo: invented centres and people, only where somebody asked for it.</summary>
/// <param name="Enabled">Setting <c>Demo:Enabled</c>, false by default.</param>
/// <param name="Password">Setting <c>Demo:Password</c>: the one password of all demo accounts, shown on the sign-in page.</param>
/// <param name="Simulate">Setting <c>Demo:Simulate</c>, true by default: plays visitors and staff.</param>
/// <param name="AlwaysOpen">Setting <c>Demo:AlwaysOpen</c>, true by default: the halls are open at any hour and day.</param>
/// <param name="HistoryMonths">Setting <c>Demo:HistoryMonths</c>, 8 by default: for how many months before its first day a demo gets a history; 0 for none.</param>
public sealed record DemoOptions(bool Enabled, string? Password, bool Simulate, bool AlwaysOpen, int HistoryMonths)
{
    private const int UsualMonths = 8;
    private const int MostMonths = 36;
    private const string PasswordFile = "demo-password.txt";
    private static readonly string DeviceKeyHash = Device.HashOf(DemoSeed.DeviceKey);

    /// <summary>Reads the settings; without <see cref="Enabled"/> all the rest is off. A password that is not set is made up once and kept in the data folder.</summary>
    public static DemoOptions From(IConfiguration configuration, string dataFolder)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var demo = configuration.GetSection("Demo");
        if (!demo.GetValue("Enabled", false))
            return new DemoOptions(false, null, false, false, 0);
        var password = demo["Password"];
        if (string.IsNullOrWhiteSpace(password))
            password = MadeUp(dataFolder);
        return new DemoOptions(true, password, demo.GetValue("Simulate", true), demo.GetValue("AlwaysOpen", true), Math.Clamp(demo.GetValue("HistoryMonths", UsualMonths), 0, MostMonths));
    }

    /// <summary>Whether an account may be used: everybody can read the password of the demo's own, so they are none without the demo.</summary>
    public bool Admits(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Enabled || account.Id != AccountId(account.NormalizedUserName!);
    }

    /// <summary>The same for the key of a ticket machine.</summary>
    public bool Admits(string deviceKeyHash) => Enabled || deviceKeyHash != DeviceKeyHash;

    /// <summary>The id of a demo account follows from its name, by which it is known for ever.</summary>
    internal static Guid AccountId(string normalizedName) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"demo:{normalizedName}")).AsSpan(0, 16));

    private static string MadeUp(string dataFolder)
    {
        var file = Path.Combine(dataFolder, PasswordFile);
        if (File.Exists(file))
            return File.ReadAllText(file).Trim();
        var password = $"demo-{RandomNumberGenerator.GetInt32(100_000, 1_000_000)}-{RandomNumberGenerator.GetInt32(100_000, 1_000_000)}";
        Directory.CreateDirectory(dataFolder);
        File.WriteAllText(file, password);
        return password;
    }
}
