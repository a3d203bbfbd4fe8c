using BianMin.Domain.Desk;
using BianMin.Domain.Hall;

namespace BianMin.Domain.Posts;

/// <summary>派岗: the director sends a qualified, free B to an uncovered window (HALL-2, HALL-8).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The uncovered window.</param>
/// <param name="StaffId">Whom.</param>
public sealed record SendBPost(string CenterId, Guid WindowId, Guid StaffId) : IUseCase<Done>;

/// <summary>Does <see cref="SendBPost"/>.</summary>
public sealed class SendBPostHandler(PostWork work, IPostStore posts) : IHandle<SendBPost, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, SendBPost request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (!(await work.At(actor, Permission.DirectHall, request.CenterId, request.WindowId, cancel)).TryGet(out var at, out var refused))
            return refused;
        if (at.Center.Person(request.StaffId) is not { } staff)
            return PostRefusals.NotQualified("所选人员");
        if (at.Post.SentId == staff.Id)
            return Done.It;
        var elsewhere = (await posts.Posts(at.Center.Id, cancel))
            .FirstOrDefault(p => p.WindowId != at.Window.Id && (p.IsHeldBy(staff.Id) || p.SentId == staff.Id));
        if (elsewhere is not null)
            return PostRefusals.NotFree(staff.Name, at.Center.Window(elsewhere.WindowId)?.Plate ?? "其他窗口");
        if (at.Post.Send(staff, actor.Name, work.Now) is { } refusal)
            return refusal;
        return await work.Commit(actor, request, at, cancel);
    }
}

/// <summary>The B who was sent cannot come; the window goes back to the director at once.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window.</param>
public sealed record DeclineBPost(string CenterId, Guid WindowId) : IUseCase<Done>;

/// <summary>Does <see cref="DeclineBPost"/>.</summary>
public sealed class DeclineBPostHandler(PostWork work) : IHandle<DeclineBPost, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, DeclineBPost request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (!(await work.At(actor, Permission.ServeWindow, request.CenterId, request.WindowId, cancel)).TryGet(out var at, out var refused))
            return refused;
        if (!PostWork.StaffOf(actor, at.Center).TryGet(out var staff, out refused))
            return refused;
        if (at.Post.Decline(staff.Id) is { } refusal)
            return refusal;
        await work.SetAlarm(at, AlarmKind.NotAcknowledged, cancel);
        return await work.Commit(actor, request, at, cancel);
    }
}

/// <summary>The director closes a window; who waits at it goes back to the queue with the waiting time kept.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window.</param>
public sealed record CloseWindow(string CenterId, Guid WindowId) : IUseCase<Done>;

/// <summary>Does <see cref="CloseWindow"/>.</summary>
public sealed class CloseWindowHandler(PostWork work) : IHandle<CloseWindow, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, CloseWindow request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (!(await work.At(actor, Permission.DirectHall, request.CenterId, request.WindowId, cancel)).TryGet(out var at, out var refused))
            return refused;
        if (at.Post.State == PostState.Closed)
            return Done.It;
        foreach (var ticket in await work.OpenAt(at, cancel))
            ticket.Transfer(ticket.QueueSeries, null, $"{at.Window.Plate}关闭");
        await work.Release(at, cancel);
        if (!at.Post.Close(work.Now).TryGet(out var change, out refused))
            return refused;
        return await work.Keep(actor, request, at, change, alarm: null, cancel);
    }
}
