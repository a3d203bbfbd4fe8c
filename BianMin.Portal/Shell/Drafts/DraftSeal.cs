using System.Security.Cryptography;
using BianMin.Domain.Kernel;
using Microsoft.AspNetCore.DataProtection;

namespace BianMin.Portal.Shell.Drafts;

/// <summary>Closes what a tab keeps: only the account that typed it opens it again, and only under the same name.</summary>
public sealed class DraftSeal(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Purpose = "BianMin.Drafts";

    // As long as a sign-in lasts: a tab that was left open over night has nothing to tell any more.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    /// <summary>Seals a text.</summary>
    public string Close(Actor actor, string name, string text)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Of(actor, name).Protect($"{clock.GetUtcNow().ToUnixTimeSeconds()}\n{text}");
    }

    /// <summary>What was sealed, and when; null when somebody else did it, or too long ago.</summary>
    public SealedText? Open(Actor actor, string name, string closed)
    {
        ArgumentNullException.ThrowIfNull(actor);
        try
        {
            var parts = Of(actor, name).Unprotect(closed).Split('\n', 2);
            var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture));
            return clock.GetUtcNow() - at > Kept ? null : new(at, parts[1]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Of(Actor actor, string name) => protection.CreateProtector(Purpose, actor.Id, name);
}

/// <summary>A text that was sealed.</summary>
/// <param name="At">When.</param>
/// <param name="Text">The text.</param>
public sealed record SealedText(DateTimeOffset At, string Text);
