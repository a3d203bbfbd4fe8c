using System.Collections.Concurrent;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Settings;

namespace BianMin.Infrastructure.Demo;

/// <summary>Who of the staff is played by a real person at the moment; the simulation keeps its hands off them.</summary>
internal sealed class DemoCast(TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _seen = new();

    public void Saw(Actor actor)
    {
        if (actor is { Kind: ActorKind.Person, StaffId: { } staff } && !actor.Id.StartsWith(DemoActors.Prefix, StringComparison.Ordinal))
            _seen[staff] = time.GetUtcNow();
    }

    public bool IsReal(Guid? staffId) => staffId is { } id && _seen.TryGetValue(id, out var at) && time.GetUtcNow() - at < Remembered;
}

/// <summary>The pipeline of a demo: the same, but it notices which people are real.</summary>
internal sealed class DemoPipeline(IUseCasePipeline useCases, DemoCast cast) : IUseCasePipeline
{
    public Task<Outcome<T>> Do<T>(Actor actor, IUseCase<T> useCase, CancellationToken cancellationToken = default)
    {
        cast.Saw(actor);
        return useCases.Do(actor, useCase, cancellationToken);
    }
}

/// <summary>The switch on the director's board.</summary>
internal sealed class DemoSwitch(DemoOptions options) : IDemoSwitch
{
    private volatile bool _paused;

    public bool Available => options is { Enabled: true, Simulate: true };

    public bool Paused
    {
        get => _paused;
        set => _paused = value;
    }
}
