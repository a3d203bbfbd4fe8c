using BianMin.Infrastructure.Secrets;

namespace BianMin.Portal.Secrets;

/// <summary>The command that changes the key of personal data instead of starting the portal.</summary>
internal static class PersonalKeySetup
{
    /// <summary>The command line's first word.</summary>
    public const string Command = "rotate-personal-key";

    /// <summary>Prints each step; 0 when the old key is gone, 1 when it had to stay.</summary>
    public static async Task<int> RotatePersonalKey(this WebApplication app)
    {
        try
        {
            await app.Services.GetRequiredService<KeyRotation>().Run(Console.WriteLine, app.Lifetime.ApplicationStopping);
            return 0;
        }
        catch (PersonalDataException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
