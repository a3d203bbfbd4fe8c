using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Domain.Cases;

/// <summary>接办件: whoever serves at a window now answers for its open cases from now on, each with a trace (HALL-2).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
public sealed record TakeOverCases(string CenterId, Guid WindowId) : IUseCase<Done>;

/// <summary>Does <see cref="TakeOverCases"/>; twice is the same as once.</summary>
public sealed class TakeOverCasesHandler(ICenterDirectory centers, IPostReading posts, ICaseStore cases, IUnitOfWork work) : IHandle<TakeOverCases, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, TakeOverCases request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.HandleCases, center.Scope) is { } forbidden)
            return forbidden;
        if (actor.StaffId is not { } staff || center.Window(request.WindowId) is not { } window || !await posts.Serves(center.Id, window.Id, staff, cancel))
            return HallRefusals.NotAtThisWindow;
        var others = (await cases.OpenAt(center.Id, window.Id, cancel)).Where(c => c.StaffId != staff).ToList();
        foreach (var one in others)
            one.Reassign(window.Id, staff, $"{window.Plate} {center.Person(staff)?.Name}（交接）", actor.Name, work.Now);
        if (others.Count > 0)
            await work.Commit(actor, request, [], cancel);
        return Done.It;
    }
}
