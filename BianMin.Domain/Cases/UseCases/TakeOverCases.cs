using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Domain.Cases;

/// <summary>接办件: whoever serves at a window now answers for its open cases from now on, each with a trace (HALL-2).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
[Requires(Permission.HandleCases)]
public sealed record TakeOverCases(string CenterId, Guid WindowId) : IUseCase<Done>;

internal sealed class TakeOverCasesHandler(IPostReading posts, ICaseStore cases, IUnitOfWork work) : ICenterHandler<TakeOverCases, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, TakeOverCases request, CancellationToken cancel)
    {
        if (at.Actor.StaffId is not { } staff || at.Center.Window(request.WindowId) is not { } window || !await posts.Serves(at.Center.Id, window.Id, staff, cancel))
            return HallRefusals.NotAtThisWindow;
        foreach (var one in (await cases.OpenAt(at.Center.Id, window.Id, cancel)).Where(c => c.StaffId != staff))
            one.Reassign(window.Id, staff, $"{window.Plate} {at.Center.Person(staff)?.Name}（交接）", at.Actor.Name, work.Now);
        return Done.It;
    }
}
