using BianMin.Domain.Kernel;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BianMin.Infrastructure.Centers;

/// <summary>One use case as it was committed.</summary>
/// <param name="UseCase">Which one.</param>
/// <param name="Head">Where its centre stands after it.</param>
/// <param name="At">The instant of the use case.</param>
/// <param name="Events">What screens must learn of it, in order.</param>
/// <param name="Entities">What it had in hand.</param>
internal sealed record CommittedUseCase(Type UseCase, CenterHead Head, DateTimeOffset At, IReadOnlyList<HallEvent> Events, IReadOnlyList<object> Entities);

/// <summary>Is told of each use case that was committed on this node, in the order of the commits.</summary>
internal interface ICommitListener
{
    /// <summary>It is in the database; whatever this does must be quick and must not fail.</summary>
    void Committed(CommittedUseCase useCase);
}

/// <summary>Which changes raise which version of a centre.</summary>
internal static class CenterMarks
{
    private const string Posts = "BianMin:RaisesPostVersion";

    /// <summary>A change of these rows says that somebody came to a window or went.</summary>
    public static EntityTypeBuilder RaisesPostVersion(this EntityTypeBuilder builder) => builder.HasAnnotation(Posts, true);

    /// <inheritdoc cref="RaisesPostVersion(EntityTypeBuilder)"/>
    public static bool RaisesPostVersion(this IReadOnlyEntityType entity) => entity.FindAnnotation(Posts) is not null;
}
