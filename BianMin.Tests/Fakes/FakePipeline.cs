using BianMin.Domain.Kernel;

namespace BianMin.Tests.Fakes;

/// <summary>A pipeline that keeps what it was asked for and does what the test says.</summary>
internal sealed class FakePipeline : IUseCasePipeline
{
    /// <summary>What was asked for, in order.</summary>
    public List<object> Asked { get; } = [];

    /// <summary>Refuses everything until taken away.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>What a success brings about, such as a newer hall.</summary>
    public Func<object, Task>? Then { get; set; }

    /// <summary>The value of a success, where a screen needs one.</summary>
    public object? Answer { get; set; }

    /// <summary>The last of a kind.</summary>
    public T Last<T>() => Asked.OfType<T>().Last();

    public async Task<Outcome<T>> Do<T>(Actor actor, IUseCase<T> useCase, CancellationToken cancellationToken = default)
    {
        Asked.Add(useCase);
        if (Refusal is { } refusal)
            return refusal;
        if (Then is { } then)
            await then(useCase);
        return (Outcome<T>)(Answer is T answer ? answer : default)!;
    }
}
