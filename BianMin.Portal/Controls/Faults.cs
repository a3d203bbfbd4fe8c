using BianMin.Domain.Kernel;
using FluentValidation;
using FluentValidation.Results;

namespace BianMin.Portal.Controls;

/// <summary>What is wrong with the shape of a request, by the names of its parts: told at the fields that fill them, before it is sent.</summary>
public sealed class Faults
{
    private readonly IReadOnlyList<ValidationFailure> _all;

    private Faults(IReadOnlyList<ValidationFailure> all) => _all = all;

    /// <summary>Nothing is wrong.</summary>
    public static Faults None { get; } = new([]);

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => _all.Count > 0;

    /// <summary>All of it, in the order of the rules.</summary>
    public IReadOnlyList<string> Messages => [.. _all.Select(f => f.ErrorMessage).Distinct()];

    /// <summary>By the rules of the use case itself, which asks them again when it is sent.</summary>
    public static Faults Of(IServiceProvider services, IUseCase request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var rules = (IValidator?)services.GetService(typeof(IValidator<>).MakeGenericType(request.GetType()));
        return rules?.Validate(new ValidationContext<object>(request)) is { IsValid: false } shape ? new(shape.Errors) : None;
    }

    /// <summary>What is wrong with a part, such as <c>Facts.Name</c>, or with one of a list; null when nothing is.</summary>
    public string? At(string? part) => part is null ? null
        : _all.FirstOrDefault(f => f.PropertyName == part || f.PropertyName.StartsWith($"{part}[", StringComparison.Ordinal))?.ErrorMessage;

    /// <summary>The same as a refusal, for whoever has no fields.</summary>
    public Refusal AsRefusal() => Refusal.Invalid("request.invalid", string.Join(" ", Messages));
}
