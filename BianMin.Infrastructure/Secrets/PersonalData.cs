using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BianMin.Domain.Kernel;

namespace BianMin.Infrastructure.Secrets;

/// <summary>
/// AES-256-GCM as <c>1.key.base64(nonce cipher tag)</c> with the part before the base64 as associated data (of a file the same
/// without base64), and HMAC-SHA-256 as <c>key.base64url</c> (docs/decisions/0010).
/// </summary>
internal sealed class PersonalData(PersonalKeys keys) : IPersonalData
{
    /// <summary>Length of a digest.</summary>
    public const int DigestLength = PersonalKey.IdLength + 1 + 43;

    private const string Version = "1.";
    private const int HeadLength = 2 + PersonalKey.IdLength + 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int LongestCharacter = 3;

    // Half a surrogate pair has no UTF-8; keeping something else instead would change a person's data in silence.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file of the keys, which tells one installation from another.</summary>
    public string KeyPath => keys.Path;

    /// <summary>Greatest length of what is kept of a text of some length.</summary>
    public static int KeptLength(int length) => HeadLength + (NonceLength + (LongestCharacter * length) + TagLength + 2) / 3 * 4;

    /// <summary>How everything begins that is enciphered with a key.</summary>
    public static string CipherHead(PersonalKey key) => $"{Version}{key.Id}.";

    /// <summary>How every digest begins that is made with a key.</summary>
    public static string DigestHead(PersonalKey key) => $"{key.Id}.";

    /// <summary>The key of an enciphered file.</summary>
    public static string KeyOf(byte[] kept) => KeyOf(Encoding.ASCII.GetString(kept.AsSpan(0, Math.Min(HeadLength, kept.Length))));

    public string Protect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
            return "";
        var key = keys.Newest;
        var head = CipherHead(key);
        return head + Convert.ToBase64String(Sealed(key, head, Strict.GetBytes(text)));
    }

    public byte[] Protect(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var key = keys.Newest;
        var head = CipherHead(key);
        return [.. Encoding.ASCII.GetBytes(head), .. Sealed(key, head, content)];
    }

    public string Reveal(string kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (kept.Length == 0)
            return "";
        var key = keys.Find(KeyOf(kept));
        try
        {
            return Strict.GetString(Opened(key, kept[..HeadLength], Convert.FromBase64String(kept[HeadLength..])));
        }
        catch (FormatException e)
        {
            throw PersonalDataFaults.Tampered(key.Id, e);
        }
    }

    public byte[] Reveal(byte[] kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return Opened(keys.Find(KeyOf(kept)), Encoding.ASCII.GetString(kept.AsSpan(0, HeadLength)), kept.AsSpan(HeadLength));
    }

    public string Digest(DigestPurpose purpose, string text) =>
        Plain(purpose, text) is { Length: > 0 } plain ? Digest(keys.Newest, purpose, plain) : "";

    public IReadOnlyList<string> Digests(DigestPurpose purpose, string text) =>
        Plain(purpose, text) is { Length: > 0 } plain ? [.. keys.All.Select(k => Digest(k, purpose, plain))] : [];

    private static string KeyOf(string kept) =>
        kept.Length >= HeadLength && kept.StartsWith(Version, StringComparison.Ordinal) && kept[HeadLength - 1] == '.'
            ? kept[Version.Length..(HeadLength - 1)]
            : throw PersonalDataFaults.NotProtected();

    // Nonce, cipher and tag; the head is authenticated with them.
    private static byte[] Sealed(PersonalKey key, string head, ReadOnlySpan<byte> plain)
    {
        var kept = new byte[NonceLength + plain.Length + TagLength];
        var nonce = kept.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Cipher, TagLength);
        aes.Encrypt(nonce, plain, kept.AsSpan(NonceLength, plain.Length), kept.AsSpan(^TagLength..), Encoding.ASCII.GetBytes(head));
        return kept;
    }

    private static byte[] Opened(PersonalKey key, string head, ReadOnlySpan<byte> kept)
    {
        if (kept.Length <= NonceLength + TagLength)
            throw PersonalDataFaults.NotProtected();
        var plain = new byte[kept.Length - NonceLength - TagLength];
        try
        {
            using var aes = new AesGcm(key.Cipher, TagLength);
            aes.Decrypt(kept[..NonceLength], kept[NonceLength..^TagLength], kept[^TagLength..], plain, Encoding.ASCII.GetBytes(head));
            return plain;
        }
        catch (CryptographicException e)
        {
            throw PersonalDataFaults.Tampered(key.Id, e);
        }
    }

    private static string Digest(PersonalKey key, DigestPurpose purpose, string plain) =>
        DigestHead(key) + Base64Url.EncodeToString(HMACSHA256.HashData(key.For(purpose), Encoding.UTF8.GetBytes(plain)));

    private static string Plain(DigestPurpose purpose, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Where(c => !char.IsWhiteSpace(c) && (purpose != DigestPurpose.Phone || c != '-'))).ToUpperInvariant();
    }
}
