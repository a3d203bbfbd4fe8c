using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Posts;

/// <summary>上岗: A opens the window or comes back; a B who was sent acknowledges by it (HALL-2).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window.</param>
public sealed record SignOnPost(string CenterId, Guid WindowId) : IUseCase<Done>;

/// <summary>Does <see cref="SignOnPost"/>.</summary>
public sealed class SignOnPostHandler(PostWork work) : IHandle<SignOnPost, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, SignOnPost request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (!(await work.At(actor, Permission.ServeWindow, request.CenterId, request.WindowId, cancel)).TryGet(out var at, out var refused))
            return refused;
        if (!PostWork.StaffOf(actor, at.Center).TryGet(out var staff, out refused))
            return refused;
        if (at.Post.IsHeldBy(staff.Id))
            return Done.It;
        if (!at.Post.SignOn(staff, work.Now).TryGet(out var change, out refused))
            return refused;
        await work.HandOver(at, staff.Id, cancel);
        return await work.Keep(actor, request, at, change, alarm: null, cancel);
    }
}

/// <summary>离岗: the holder leaves for a while, and the director is alarmed at this instant (HALL-2).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="Reason">Why.</param>
/// <param name="Remark">More on it, up to 100 characters.</param>
/// <param name="ExpectedBack">When the holder means to be back.</param>
/// <param name="LeaveOpen">Leave the person in service to the stand-in; without it that is refused.</param>
public sealed record LeavePost(string CenterId, Guid WindowId, AwayReason Reason, string? Remark, DateTimeOffset? ExpectedBack, bool LeaveOpen) : IUseCase<Done>;

/// <summary>Shape of <see cref="LeavePost"/>.</summary>
public sealed class LeavePostValidator : AbstractValidator<LeavePost>
{
    /// <summary>The rules.</summary>
    public LeavePostValidator()
    {
        RuleFor(l => l.Reason).Must(r => Enum.IsDefined(r) && r != AwayReason.Unannounced).WithMessage("请选择离岗原因。");
        RuleFor(l => l.Remark!).Reason("说明").When(l => !string.IsNullOrEmpty(l.Remark));
        RuleFor(l => l.Remark).NotEmpty().When(l => l.Reason == AwayReason.Other).WithMessage("离岗原因选“其他”时，请填写说明。");
    }
}

/// <summary>Does <see cref="LeavePost"/>.</summary>
public sealed class LeavePostHandler(PostWork work) : IHandle<LeavePost, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, LeavePost request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (!(await work.At(actor, Permission.ServeWindow, request.CenterId, request.WindowId, cancel)).TryGet(out var at, out var refused))
            return refused;
        if (!PostWork.StaffOf(actor, at.Center).TryGet(out var staff, out refused))
            return refused;
        if (!request.LeaveOpen && (await work.OpenAt(at, cancel)).FirstOrDefault(t => t.State != TicketState.Held) is { } ticket)
            return PostRefusals.PersonInService(ticket.Label);
        if (!at.Post.Leave(staff.Id, request.Reason, request.Remark?.Trim(), request.ExpectedBack?.ToUniversalTime(), work.Now).TryGet(out var change, out refused))
            return refused;
        return await work.Keep(actor, request, at, change, AlarmKind.Uncovered, cancel);
    }
}

/// <summary>收岗: the holder closes the window, when nothing is left open.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
public sealed record SignOffPost(string CenterId, Guid WindowId) : IUseCase<Done>;

/// <summary>Does <see cref="SignOffPost"/>.</summary>
public sealed class SignOffPostHandler(PostWork work) : IHandle<SignOffPost, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, SignOffPost request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (!(await work.At(actor, Permission.ServeWindow, request.CenterId, request.WindowId, cancel)).TryGet(out var at, out var refused))
            return refused;
        if (!PostWork.StaffOf(actor, at.Center).TryGet(out var staff, out refused))
            return refused;
        if (await work.OpenAt(at, cancel) is [var open, ..])
            return HallRefusals.PersonInService(open.Label);
        if (!at.Post.SignOff(staff.Id, work.Now).TryGet(out var change, out refused))
            return refused;
        await work.Release(at, cancel);
        return await work.Keep(actor, request, at, change, alarm: null, cancel);
    }
}

/// <summary>The sign of life of a clerk's console, for every window the clerk holds.</summary>
/// <param name="CenterId">The centre.</param>
public sealed record BeatPresence(string CenterId) : IUseCase<Done>;

/// <summary>Does <see cref="BeatPresence"/>.</summary>
public sealed class BeatPresenceHandler(ICenterDirectory centers, IPresence presence, IUnitOfWork work) : IHandle<BeatPresence, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, BeatPresence request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.ServeWindow, center.Scope) is { } forbidden)
            return forbidden;
        if (actor.StaffId is { } staffId)
            await presence.Beat(center.Id, staffId, work.Now.Instant, cancel);
        return Done.It;
    }
}
