using BianMin.Domain.Desk;

namespace BianMin.Domain.Calendar;

/// <summary>Gives a new installation the holidays that the portal comes with; does nothing where any are stored.</summary>
[Requires(Permission.KeepHall)]
public sealed record SeedHolidays : IUseCase<Done>, IInstallationUseCase;

internal sealed class SeedHolidaysHandler(ICalendarStore store) : IHandler<SeedHolidays, Done>
{
    public async Task<Outcome<Done>> Handle(Actor actor, SeedHolidays request, CancellationToken cancel)
    {
        if (await store.All(cancel) is [])
            await store.Replace([], ShippedHolidays.Days, cancel);
        return Done.It;
    }
}
