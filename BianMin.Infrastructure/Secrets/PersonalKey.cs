using System.Security.Cryptography;
using System.Text;
using BianMin.Domain.Kernel;

namespace BianMin.Infrastructure.Secrets;

/// <summary>One generation of keys: a secret of 256 bits, from which the key for enciphering and those for digests are derived (HKDF-SHA-256).</summary>
internal sealed class PersonalKey
{
    /// <summary>Length of an id.</summary>
    public const int IdLength = 8;

    /// <summary>Bytes of a secret.</summary>
    public const int SecretLength = 32;

    private readonly byte[] _secret;
    private readonly Dictionary<DigestPurpose, byte[]> _digests;

    public PersonalKey(string id, DateTimeOffset made, byte[] secret)
    {
        Id = id;
        Made = made;
        _secret = secret;
        Cipher = Derived("cipher");
        _digests = Enum.GetValues<DigestPurpose>().ToDictionary(p => p, p => Derived(p switch
        {
            // Written out: renaming a member must not make every digest another one.
            DigestPurpose.Number => "number",
            DigestPurpose.Phone => "phone",
            DigestPurpose.Name => "name",
        }));
    }

    /// <summary>Eight lower-case hexadecimal digits, random, so that the key of another installation is never taken for this one.</summary>
    public string Id { get; }

    public DateTimeOffset Made { get; }

    public ReadOnlyMemory<byte> Secret => _secret;

    /// <summary>The key for AES-256.</summary>
    public byte[] Cipher { get; }

    /// <summary>The key for HMAC-SHA-256 of one kind of text.</summary>
    public byte[] For(DigestPurpose purpose) => _digests[purpose];

    public static PersonalKey Random(DateTimeOffset now) =>
        new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)), now, RandomNumberGenerator.GetBytes(SecretLength));

    private byte[] Derived(string use) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, _secret, SecretLength, info: Encoding.ASCII.GetBytes($"BianMin personal data 1 {use}"));
}
