using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.UseCases;

/// <summary>What a use case must pass before it may wait for its turn: the shape of its input, the centre, the authority.</summary>
internal sealed class UseCaseGate(IServiceProvider services, ICenterDirectory centers)
{
    private static readonly Dictionary<Type, IReadOnlyList<Permission>> Declared = UseCaseDeclarations.All.ToDictionary(u => u, UseCaseDeclarations.PermissionsOf);

    /// <summary>Why it may not go on; null when it may.</summary>
    public async ValueTask<Refusal?> Refusal<TUseCase>(Actor actor, TUseCase useCase, CancellationToken cancellationToken)
        where TUseCase : IUseCase
    {
        // Singletons, as all validators are.
        if (services.GetService<IValidator<TUseCase>>()?.Validate(useCase) is { IsValid: false } shape)
            return Domain.Kernel.Refusal.Invalid("request.invalid", string.Join(" ", shape.Errors.Select(e => e.ErrorMessage).Distinct()));
        CenterScope scope;
        if (useCase is ICountyUseCase county)
            scope = CenterScope.OfCounty(county.CountyId);
        else if (useCase is IInstallationUseCase)
            scope = CenterScope.Installation;
        else if (await centers.Find(useCase.CenterId, cancellationToken) is { } center)
            scope = center.Scope;
        else
            return OrgRefusals.UnknownCenter;
        return Declared[typeof(TUseCase)].Any(p => actor.Allows(p, scope)) ? null : Domain.Kernel.Refusal.Forbidden();
    }
}
