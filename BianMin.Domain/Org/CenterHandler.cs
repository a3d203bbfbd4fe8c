using BianMin.Domain.Kernel;

namespace BianMin.Domain.Org;

/// <summary>A use case at one centre as its handler meets it: validated, the centre found, the authority asked.</summary>
/// <param name="Actor">Who asks.</param>
/// <param name="Center">The centre as it stands when the use case's turn has come.</param>
public sealed record AtCenter(Actor Actor, CenterProfile Center);

/// <summary>Does a use case of one centre, from its first business rule on.</summary>
/// <remarks>May be run again from the start in a fresh unit of work when another was faster, so it has no effect but the unit's.</remarks>
public interface ICenterHandler<in TUseCase, T>
    where TUseCase : IUseCase<T>
{
    /// <summary>Does it, or says why not. Whatever it changed is committed when it succeeds, and forgotten when it refuses.</summary>
    Task<Outcome<T>> Handle(AtCenter at, TUseCase request, CancellationToken cancellationToken);
}
