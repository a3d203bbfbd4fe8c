using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;

namespace BianMin.Infrastructure.Settings;

/// <summary>The demo: invented centres and people, only where somebody asked for it. Section <c>Demo</c>.</summary>
public sealed record DemoOptions : IValidatableObject
{
    private const int MostMonths = 36;
    private const string PasswordFile = "demo-password.txt";

    /// <summary>The key of the demo's ticket machine, which everybody can read here.</summary>
    internal const string DeviceKey = "demo-device";

    /// <summary>Whether there is a demo; without it all the rest is off.</summary>
    public bool Enabled { get; set; }

    /// <summary>The one password of all demo accounts, shown on the sign-in page; made up once when it is not set, and kept in the data folder.</summary>
    public string? Password { get; set; }

    /// <summary>Plays visitors and staff.</summary>
    public bool Simulate { get; set; } = true;

    /// <summary>The halls are open at any hour and day.</summary>
    public bool AlwaysOpen { get; set; } = true;

    /// <summary>For how many months before its first day a demo gets a history; 0 for none.</summary>
    public int HistoryMonths { get; set; } = 8;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HistoryMonths is < 0 or > MostMonths)
            yield return new($"应为 0 至 {MostMonths} 的整数。 It must be 0 to {MostMonths}.", [nameof(HistoryMonths)]);
    }

    /// <summary>Makes up a password for a demo that has none, and turns the rest off where there is no demo.</summary>
    internal void Complete(string dataFolder)
    {
        if (!Enabled)
            (Password, Simulate, AlwaysOpen, HistoryMonths) = (null, false, false, 0);
        else if (string.IsNullOrWhiteSpace(Password))
            Password = MadeUp(dataFolder);
    }

    /// <summary>Whether an account may be used: everybody can read the password of the demo's own, so they are none without the demo.</summary>
    internal bool Admits(Guid accountId, string normalizedName) => Enabled || accountId != AccountId(normalizedName);

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
