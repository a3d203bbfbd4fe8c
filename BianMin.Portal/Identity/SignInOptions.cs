using System.ComponentModel.DataAnnotations;

namespace BianMin.Portal.Identity;

/// <summary>Section <c>SignIn</c>.</summary>
internal sealed class SignInOptions : IValidatableObject
{
    /// <summary>How often one address may try in a minute. Greater than the tries of a person, because a whole centre may come from one address.</summary>
    public int TriesPerMinute { get; set; } = 120;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TriesPerMinute < 1)
            yield return new("应为大于 0 的整数。 It must be greater than 0.", [nameof(TriesPerMinute)]);
    }
}
