using System.Runtime.ExceptionServices;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.UseCases;

/// <summary>A use case on its way through the pipeline, with what came of it.</summary>
internal abstract class WriteRequest(Actor actor, IUseCase useCase, CancellationToken cancellationToken)
{
    private ExceptionDispatchInfo? _fault;

    public Actor Actor => actor;

    public IUseCase UseCase => useCase;

    /// <summary>Its caller gives up; counts only as long as nobody else is in the same transaction.</summary>
    public CancellationToken Cancel => cancellationToken;

    public string Name => useCase.GetType().Name;

    /// <summary>Whether it may be one of several in a commit.</summary>
    public abstract bool MayShare { get; }

    /// <summary>Why it did not happen; null as long as it is not refused.</summary>
    public abstract Refusal? Refusal { get; }

    /// <summary>Runs the handler.</summary>
    /// <param name="services">The scope of the unit of work.</param>
    /// <param name="center">The centre, for a use case of one.</param>
    /// <param name="stop">Gives up.</param>
    public abstract Task Run(IServiceProvider services, CenterProfile? center, CancellationToken stop);

    /// <summary>Refuses it, whatever its handler said.</summary>
    public abstract void Refuse(Refusal refusal);

    /// <summary>It met a bug; its own caller shall have the exception, and nobody else.</summary>
    public void Fail(Exception exception) => _fault = ExceptionDispatchInfo.Capture(exception);

    /// <summary>Throws what it met, if anything.</summary>
    public void ThrowIfFailed() => _fault?.Throw();
}

/// <inheritdoc/>
/// <typeparam name="TUseCase">The use case.</typeparam>
/// <typeparam name="T">What a success returns.</typeparam>
internal sealed class WriteRequest<TUseCase, T>(Actor actor, TUseCase useCase, CancellationToken cancellationToken) : WriteRequest(actor, useCase, cancellationToken)
    where TUseCase : IUseCase<T>
{
    private static readonly bool Shares = !typeof(TUseCase).IsAssignableTo(typeof(ICountyUseCase))
        && !typeof(TUseCase).IsAssignableTo(typeof(IInstallationUseCase))
        && !typeof(TUseCase).IsDefined(typeof(StandsAloneAttribute), inherit: false);

    public override bool MayShare => Shares;

    public Outcome<T> Outcome { get; private set; }

    public override Refusal? Refusal => Outcome.Refusal;

    public override async Task Run(IServiceProvider services, CenterProfile? center, CancellationToken stop) =>
        Outcome = center is null
            ? await services.GetRequiredService<IHandler<TUseCase, T>>().Handle(Actor, (TUseCase)UseCase, stop)
            : await services.GetRequiredService<ICenterHandler<TUseCase, T>>().Handle(new AtCenter(Actor, center), (TUseCase)UseCase, stop);

    public override void Refuse(Refusal refusal) => Outcome = refusal;
}
