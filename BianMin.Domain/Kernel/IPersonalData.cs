namespace BianMin.Domain.Kernel;

/// <summary>
/// 个人信息: numbers of papers, telephones and what else names a person, as they are kept: enciphered, and found again only
/// by a keyed digest of the whole text. Columns that are marked so are enciphered and digested by themselves; this is for
/// searching, and for whatever is kept elsewhere.
/// </summary>
public interface IPersonalData
{
    /// <summary>Enciphers a text with the newest key; the same text never looks the same twice. Empty stays empty.</summary>
    /// <param name="text">Any text that is UTF-8, so without half surrogate pairs.</param>
    string Protect(string text);

    /// <summary>Deciphers what <see cref="Protect(string)"/> made, with any key that is still on file. Empty stays empty.</summary>
    /// <param name="kept">As it is kept.</param>
    string Reveal(string kept);

    /// <summary>Enciphers a file with the newest key. What is kept tells its key itself.</summary>
    /// <param name="content">Any bytes, at least one.</param>
    byte[] Protect(byte[] content);

    /// <summary>Deciphers what <see cref="Protect(byte[])"/> made, with any key that is still on file.</summary>
    /// <param name="kept">As it is kept.</param>
    byte[] Reveal(byte[] kept);

    /// <summary>
    /// The digest that a text is kept with: always the same under one key, and nobody without the key can try texts until one
    /// fits. Blanks and capitals make no difference, nor hyphens in a telephone number. Empty stays empty.
    /// </summary>
    /// <param name="purpose">What the text is; the same text as something else has another digest.</param>
    /// <param name="text">The whole text; parts of it cannot be found.</param>
    string Digest(DigestPurpose purpose, string text);

    /// <summary>Every digest that a text may still be kept with: one for each key on file, several while keys are rotated; none for empty text.</summary>
    /// <param name="purpose">What the text is.</param>
    /// <param name="text">The whole text that is looked for.</param>
    IReadOnlyList<string> Digests(DigestPurpose purpose, string text);
}

/// <summary>What a digested text is, so that a number is not found as a telephone.</summary>
public enum DigestPurpose
{
    /// <summary>证件号码.</summary>
    Number,

    /// <summary>电话.</summary>
    Phone,

    /// <summary>姓名或单位名称.</summary>
    Name,
}
