using System.Diagnostics.CodeAnalysis;

namespace BianMin.Domain.Kernel;

/// <summary>What came of a use case: a value, or a <see cref="Refusal"/> that changed nothing.</summary>
/// <typeparam name="T">What a success returns.</typeparam>
public readonly record struct Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <summary>The reason it did not happen; null when it did.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether it happened.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <summary>The value of a success. Asking a refusal for it is a bug.</summary>
    /// <exception cref="InvalidOperationException">The outcome is a refusal.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    /// <summary>Tells refusal and value apart in one step.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = _value;
        refusal = Refusal;
        return refusal is null;
    }

    /// <summary>A success.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A refusal.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>The value of a use case that returns nothing but success.</summary>
public readonly record struct Done
{
    /// <summary>The one value.</summary>
    public static readonly Done It;
}
