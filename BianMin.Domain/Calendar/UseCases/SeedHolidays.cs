using BianMin.Domain.Kernel;

namespace BianMin.Domain.Calendar;

/// <summary>Gives a new installation the holidays that the portal comes with; does nothing where any are stored.</summary>
[Requires(Permission.KeepHall)]
public sealed record SeedHolidays : IUseCase<Done>, IInstallationUseCase;

internal sealed class SeedHolidaysHandler(ICalendarStore store) : IHandler<SeedHolidays, Done>
{
    public async Task<Outcome<Done>> Handle(Actor actor, SeedHolidays request, CancellationToken cancellationToken)
    {
        if (await store.All(cancellationToken) is [])
            await store.Replace([], ShippedHolidays.Days, cancellationToken);
        return Done.It;
    }
}
