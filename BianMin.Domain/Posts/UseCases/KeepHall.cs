using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;

namespace BianMin.Domain.Posts;

/// <summary>
/// What the portal's own timer does for a centre: reminds a B who was sent, gives the window back to the director when
/// the time is up, notices a clerk who vanished, and ends what an earlier day left open.
/// </summary>
/// <param name="CenterId">The centre.</param>
public sealed record KeepHall(string CenterId) : IUseCase<Done>;

/// <summary>Does <see cref="KeepHall"/>. Commits only when something was due.</summary>
public sealed class KeepHallHandler(ICenterDirectory centers, IPostStore posts, IHallStore hall, PostWork postWork, IUnitOfWork work) : IHandle<KeepHall, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, KeepHall request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.KeepHall, center.Scope) is { } forbidden)
            return forbidden;

        var events = new List<HallEvent>();
        foreach (var post in await posts.Posts(center.Id, cancel))
        {
            if (center.Window(post.WindowId) is { } window && await Keep(new PostAtWindow(center, window, post), cancel))
                events.Add(new HallEvent(HallEventKind.PostChanged, null, null, window.Id, window.Number));
        }

        foreach (var ticket in await hall.LeftOver(center.Id, work.Now.Day, cancel))
        {
            ticket.Void("当日结束", work.Now);
            events.Add(new HallEvent(HallEventKind.TicketChanged, ticket.Id, ticket.Label));
        }

        if (events.Count > 0)
            await work.Commit(actor, request, events, cancel);
        return Done.It;
    }

    private async Task<bool> Keep(PostAtWindow at, CancellationToken cancel)
    {
        var settings = at.Center.Hall;
        if (at.Post.State != PostState.Closed && Moment.At(at.Post.Since).Day < work.Now.Day)
        {
            postWork.Add(at.Center, at.Post.Close(work.Now).Value);
            await postWork.SetAlarm(at, null, cancel);
            return true;
        }

        if (at.Post.LosePresence(TimeSpan.FromSeconds(settings.LostAfterSeconds), work.Now).TryGet(out var lost, out _))
        {
            postWork.Add(at.Center, lost);
            await postWork.SetAlarm(at, AlarmKind.AwayUnannounced, cancel);
            return true;
        }

        switch (at.Post.WatchDispatch(TimeSpan.FromSeconds(settings.AcknowledgeSeconds), work.Now))
        {
            case DispatchWatch.ReturnedToDirector:
                await postWork.SetAlarm(at, AlarmKind.NotAcknowledged, cancel);
                return true;
            case DispatchWatch.Reminded:
                return true;
            default:
                return false;
        }
    }
}
