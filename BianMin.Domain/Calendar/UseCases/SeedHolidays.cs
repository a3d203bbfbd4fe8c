using BianMin.Domain.Desk;

namespace BianMin.Domain.Calendar;

/// <summary>Gives a new installation the holidays that the portal comes with; does nothing where any are stored.</summary>
public sealed record SeedHolidays : IUseCase<Done>
{
    /// <summary>Empty: holidays are the same for every centre.</summary>
    public string CenterId => "";
}

/// <summary>Does <see cref="SeedHolidays"/>.</summary>
public sealed class SeedHolidaysHandler(ICalendarStore store, IUnitOfWork unit) : IHandle<SeedHolidays, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, SeedHolidays request, CancellationToken cancel)
    {
        if (actor.Lacks(Permission.KeepHall, CenterScope.Installation) is { } lack)
            return lack;

        if (await store.All(cancel) is [])
        {
            await store.Replace([], ShippedHolidays.Days, cancel);
            await unit.Commit(actor, request, [], cancel);
        }

        return Done.It;
    }
}
