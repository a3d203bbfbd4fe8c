using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Reports;

/// <summary>日结: keeps what a day that is over came to, in the place of what was kept of it before.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Day">The day.</param>
/// <param name="Sums">Its figures.</param>
/// <param name="Digest">The fingerprint of the rows that were counted, which the trail keeps.</param>
[Requires(Permission.KeepHall)]
public sealed record CloseDay(string CenterId, DateOnly Day, IReadOnlyList<FigureSum> Sums, string Digest) : IUseCase<Done>
{
    /// <summary>Without the figures.</summary>
    public override string ToString() => $"{nameof(CloseDay)} {{ {CenterId}, {Day:O}, {Digest} }}";
}

/// <summary>The sums of days for change.</summary>
public interface IDayStore
{
    /// <summary>Puts sums in the place of those that are kept of a day.</summary>
    /// <param name="centerId">The centre.</param>
    /// <param name="day">The day.</param>
    /// <param name="sums">Its figures.</param>
    /// <param name="digest">The fingerprint of the rows that were counted.</param>
    /// <param name="now">When they were counted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task Replace(string centerId, DateOnly day, IReadOnlyList<FigureSum> sums, string digest, Moment now, CancellationToken cancellationToken);
}

internal sealed class CloseDayHandler(IDayStore days, IUnitOfWork work) : ICenterHandler<CloseDay, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, CloseDay request, CancellationToken cancellationToken)
    {
        if (request.Day >= work.Now.Day)
            return ReportRefusals.NotReady;
        await days.Replace(at.Center.Id, request.Day, request.Sums, request.Digest, work.Now, cancellationToken);
        return Done.It;
    }
}
