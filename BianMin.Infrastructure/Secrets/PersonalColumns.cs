using BianMin.Domain.Kernel;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Secrets;

/// <summary>
/// Marks columns that hold personal data. The mark is all that an entity's configuration says; enciphering, digests, the
/// audit trail and the rotation of keys go by it, so that none of them can forget a column (docs/decisions/0010).
/// </summary>
internal static class PersonalColumns
{
    private const string Personal = "BianMin:Personal";
    private const string Digest = "BianMin:DigestOf";

    /// <summary>Kept enciphered. In queries it can be compared with the empty text only; it cannot be ordered or indexed.</summary>
    /// <param name="property">A text.</param>
    /// <param name="maxLength">Greatest length of the text itself, in UTF-16 units.</param>
    public static PropertyBuilder<string> IsPersonal(this PropertyBuilder<string> property, int maxLength) =>
        property.HasMaxLength(PersonalData.KeptLength(maxLength)).HasAnnotation(Personal, true);

    /// <inheritdoc cref="IsPersonal(PropertyBuilder{string}, int)"/>
    public static ComplexTypePropertyBuilder<string> IsPersonal(this ComplexTypePropertyBuilder<string> property, int maxLength) =>
        property.HasMaxLength(PersonalData.KeptLength(maxLength)).HasAnnotation(Personal, true);

    /// <summary>
    /// The digest of a personal column of the same row, made whenever the row is saved. It may be indexed, but not uniquely:
    /// during a rotation of keys the same text has two.
    /// </summary>
    /// <param name="property">A text of the entity; best a shadow property, which the domain need not know.</param>
    /// <param name="purpose">What the text is.</param>
    /// <param name="source">The names that lead from the entity to the text: one, or more through complex properties.</param>
    public static PropertyBuilder<string> IsDigestOf(this PropertyBuilder<string> property, DigestPurpose purpose, params string[] source) =>
        property.HasMaxLength(PersonalData.DigestLength).HasAnnotation(Digest, $"{purpose}:{string.Join('.', source)}");

    /// <summary>Whether a column is enciphered.</summary>
    public static bool IsPersonal(this IReadOnlyProperty property) => property.FindAnnotation(Personal) is not null;

    /// <summary>What a column is the digest of; null when it is none.</summary>
    public static DigestSource? DigestSource(this IReadOnlyProperty property) =>
        (property.FindAnnotation(Digest)?.Value as string)?.Split(':') is [var purpose, var source] ? new(Enum.Parse<DigestPurpose>(purpose), source.Split('.')) : null;
}

/// <summary>What a digest is made of.</summary>
/// <param name="Purpose">What the text is.</param>
/// <param name="Path">The names that lead from the entity to it.</param>
internal sealed record DigestSource(DigestPurpose Purpose, IReadOnlyList<string> Path);
