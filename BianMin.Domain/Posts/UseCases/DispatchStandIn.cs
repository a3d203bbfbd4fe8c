using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;

namespace BianMin.Domain.Posts;

/// <summary>派岗: the director sends a qualified, free B to an uncovered window (HALL-2, HALL-8).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The uncovered window.</param>
/// <param name="StaffId">Whom.</param>
[Requires(Permission.DirectHall)]
public sealed record SendBPost(string CenterId, Guid WindowId, Guid StaffId) : IUseCase<Done>;

internal sealed class SendBPostHandler(PostWork work, IPostStore posts) : ICenterHandler<SendBPost, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, SendBPost request, CancellationToken cancellationToken)
    {
        if (!(await work.At(at.Center, request.WindowId, cancellationToken)).TryGet(out var post, out var refused))
            return refused;
        if (post.Center.Person(request.StaffId) is not { } staff)
            return PostRefusals.NotQualified("所选人员");
        if (post.Post.SentId == staff.Id)
            return Done.It;
        var elsewhere = (await posts.Posts(post.Center.Id, cancellationToken))
            .FirstOrDefault(p => p.WindowId != post.Window.Id && (p.IsHeldBy(staff.Id) || p.SentId == staff.Id));
        if (elsewhere is not null)
            return PostRefusals.NotFree(staff.Name, post.Center.Window(elsewhere.WindowId)?.Plate ?? "其他窗口");
        if (post.Post.Send(staff, at.Actor.Name, work.Now) is { } refusal)
            return refusal;
        return work.Tell(post);
    }
}

/// <summary>The B who was sent cannot come; the window goes back to the director at once.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window.</param>
[Requires(Permission.ServeWindow)]
public sealed record DeclineBPost(string CenterId, Guid WindowId) : IUseCase<Done>;

internal sealed class DeclineBPostHandler(PostWork work) : ICenterHandler<DeclineBPost, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, DeclineBPost request, CancellationToken cancellationToken)
    {
        if (!(await work.At(at.Center, request.WindowId, cancellationToken)).TryGet(out var post, out var refused))
            return refused;
        if (!PostWork.StaffOf(at.Actor, post.Center).TryGet(out var staff, out refused))
            return refused;
        if (post.Post.Decline(staff.Id) is { } refusal)
            return refusal;
        await work.SetAlarm(post, AlarmKind.NotAcknowledged, cancellationToken);
        return work.Tell(post);
    }
}

/// <summary>The director closes a window; who waits at it goes back to the queue with the waiting time kept.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window.</param>
[Requires(Permission.DirectHall)]
public sealed record CloseWindow(string CenterId, Guid WindowId) : IUseCase<Done>;

internal sealed class CloseWindowHandler(PostWork work) : ICenterHandler<CloseWindow, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, CloseWindow request, CancellationToken cancellationToken)
    {
        if (!(await work.At(at.Center, request.WindowId, cancellationToken)).TryGet(out var post, out var refused))
            return refused;
        if (post.Post.State == PostState.Closed)
            return Done.It;
        foreach (var ticket in await work.OpenAt(post, cancellationToken))
            ticket.Transfer(ticket.QueueSeries, null, $"{post.Window.Plate}关闭");
        await work.Release(post, cancellationToken);
        if (!post.Post.Close(work.Now).TryGet(out var change, out refused))
            return refused;
        return await work.Keep(post, change, alarm: null, cancellationToken);
    }
}
