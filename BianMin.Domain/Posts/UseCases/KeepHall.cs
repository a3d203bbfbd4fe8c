using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Posts;

/// <summary>
/// What the portal's own timer does for a centre: reminds a B who was sent, gives the window back to the director when
/// the time is up, notices a clerk who vanished, and ends what an earlier day left open.
/// </summary>
/// <param name="CenterId">The centre.</param>
[Requires(Permission.KeepHall)]
public sealed record KeepHall(string CenterId) : IUseCase<Done>;

internal sealed class KeepHallHandler(IPostStore posts, IHallStore hall, PostWork postWork, IUnitOfWork work) : ICenterHandler<KeepHall, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, KeepHall request, CancellationToken cancellationToken)
    {
        foreach (var post in await posts.Posts(at.Center.Id, cancellationToken))
        {
            if (at.Center.Window(post.WindowId) is { } window && await Keep(new PostAtWindow(at.Center, window, post), cancellationToken))
                work.Raise(new HallEvent(HallEventKind.PostChanged, null, null, window.Id, window.Number));
        }

        foreach (var ticket in await hall.LeftOver(at.Center.Id, work.Now.Day, cancellationToken))
        {
            ticket.Void("当日结束", work.Now);
            work.Raise(new HallEvent(HallEventKind.TicketChanged, ticket.Id, ticket.Label));
        }

        return Done.It;
    }

    private async Task<bool> Keep(PostAtWindow at, CancellationToken cancellationToken)
    {
        var settings = at.Center.Hall;
        if (at.Post.State != PostState.Closed && Moment.At(at.Post.Since).Day < work.Now.Day)
        {
            postWork.Add(at.Center, at.Post.Close(work.Now).Value);
            await postWork.SetAlarm(at, null, cancellationToken);
            return true;
        }

        if (at.Post.LosePresence(TimeSpan.FromSeconds(settings.LostAfterSeconds), work.Now).TryGet(out var lost, out _))
        {
            postWork.Add(at.Center, lost);
            await postWork.SetAlarm(at, AlarmKind.AwayUnannounced, cancellationToken);
            return true;
        }

        switch (at.Post.WatchDispatch(TimeSpan.FromSeconds(settings.AcknowledgeSeconds), work.Now))
        {
            case DispatchWatch.ReturnedToDirector:
                await postWork.SetAlarm(at, AlarmKind.NotAcknowledged, cancellationToken);
                return true;
            case DispatchWatch.Reminded:
                return true;
            default:
                return false;
        }
    }
}
