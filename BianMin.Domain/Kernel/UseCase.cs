namespace BianMin.Domain.Kernel;

/// <summary>A request to do one thing in one centre, by a name of the office: <c>CallNextTicket</c>, <c>SendBPost</c>. It declares
/// by <see cref="RequiresAttribute"/> what it takes; the portal does not start with one that declares nothing.</summary>
public interface IUseCase
{
    /// <summary>Short code of the centre it happens in; empty for what concerns the whole installation.</summary>
    string CenterId { get; }
}

/// <summary>A request about what a county keeps for all of its centres.</summary>
public interface ICountyUseCase : IUseCase
{
    /// <summary>Short code of the county.</summary>
    string CountyId { get; }

    string IUseCase.CenterId => "";
}

/// <summary>A request that concerns the whole installation.</summary>
public interface IInstallationUseCase : IUseCase
{
    string IUseCase.CenterId => "";
}

/// <summary>A request that shows what is otherwise hidden. It changes nothing, so the audit trail keeps what it was about.</summary>
public interface IRevealsPersonalData : IUseCase
{
    /// <summary>Identity of what is shown.</summary>
    Guid Revealed { get; }
}

/// <summary>A request that has something done elsewhere and changes no row itself. The audit trail keeps what it was about.</summary>
public interface IAsksFor : IUseCase
{
    /// <summary>Stable name of what is asked for; never personal data.</summary>
    string AskedFor { get; }
}

/// <summary>A request with the type of what a success returns.</summary>
/// <typeparam name="T">What a success returns.</typeparam>
public interface IUseCase<T> : IUseCase;

/// <summary>Does a use case of a county or of the whole installation; what happens at one centre has a handler of its own kind.</summary>
/// <remarks>May be run again from the start in a fresh unit of work when another was faster, so it has no effect but the unit's.</remarks>
public interface IHandler<in TUseCase, T>
    where TUseCase : IUseCase<T>
{
    /// <summary>Does it, or says why not. Whatever it changed is committed when it succeeds, and forgotten when it refuses.</summary>
    Task<Outcome<T>> Handle(Actor actor, TUseCase request, CancellationToken cancellationToken);
}

/// <summary>The one way to ask for a use case: validates, finds the centre, asks the authority, and commits once what the handler
/// changed, again when another was faster.</summary>
public interface IUseCasePipeline
{
    /// <summary>Does a use case for an actor. Expected refusals come back as such; only bugs throw.</summary>
    Task<Outcome<T>> Do<T>(Actor actor, IUseCase<T> useCase, CancellationToken cancellationToken = default);
}
