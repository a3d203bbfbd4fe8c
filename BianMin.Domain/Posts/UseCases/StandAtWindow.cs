using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Posts;

/// <summary>上岗: A opens the window or comes back; a B who was sent acknowledges by it (HALL-2).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window.</param>
[Requires(Permission.ServeWindow)]
public sealed record SignOnPost(string CenterId, Guid WindowId) : IUseCase<Done>;

internal sealed class SignOnPostHandler(PostWork work) : ICenterHandler<SignOnPost, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, SignOnPost request, CancellationToken cancellationToken)
    {
        if (!(await work.At(at.Center, request.WindowId, cancellationToken)).TryGet(out var post, out var refused))
            return refused;
        if (!PostWork.StaffOf(at.Actor, post.Center).TryGet(out var staff, out refused))
            return refused;
        if (post.Post.IsHeldBy(staff.Id))
            return Done.It;
        if (!post.Post.SignOn(staff, work.Now).TryGet(out var change, out refused))
            return refused;
        await work.HandOver(post, staff.Id, cancellationToken);
        return await work.Keep(post, change, alarm: null, cancellationToken);
    }
}

/// <summary>离岗: the holder leaves for a while, and the director is alarmed at this instant (HALL-2).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
/// <param name="Reason">Why.</param>
/// <param name="Remark">More on it, up to 100 characters.</param>
/// <param name="ExpectedBack">When the holder means to be back.</param>
/// <param name="LeaveOpen">Leave the person in service to the stand-in; without it that is refused.</param>
[Requires(Permission.ServeWindow)]
public sealed record LeavePost(string CenterId, Guid WindowId, AwayReason Reason, string? Remark, DateTimeOffset? ExpectedBack, bool LeaveOpen) : IUseCase<Done>;

internal sealed class LeavePostValidator : AbstractValidator<LeavePost>
{
    public LeavePostValidator()
    {
        RuleFor(l => l.Reason).Must(r => Enum.IsDefined(r) && r != AwayReason.Unannounced).WithMessage("请选择离岗原因。");
        RuleFor(l => l.Remark!).Reason("说明").When(l => !string.IsNullOrEmpty(l.Remark));
        RuleFor(l => l.Remark).NotEmpty().When(l => l.Reason == AwayReason.Other).WithMessage("离岗原因选“其他”时，请填写说明。");
    }
}

internal sealed class LeavePostHandler(PostWork work) : ICenterHandler<LeavePost, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, LeavePost request, CancellationToken cancellationToken)
    {
        if (!(await work.At(at.Center, request.WindowId, cancellationToken)).TryGet(out var post, out var refused))
            return refused;
        if (!PostWork.StaffOf(at.Actor, post.Center).TryGet(out var staff, out refused))
            return refused;
        if (!request.LeaveOpen && (await work.OpenAt(post, cancellationToken)).FirstOrDefault(t => t.State != TicketState.Held) is { } ticket)
            return PostRefusals.PersonInService(ticket.Label);
        if (!post.Post.Leave(staff.Id, request.Reason, request.Remark?.Trim(), request.ExpectedBack?.ToUniversalTime(), work.Now).TryGet(out var change, out refused))
            return refused;
        return await work.Keep(post, change, AlarmKind.Uncovered, cancellationToken);
    }
}

/// <summary>收岗: the holder closes the window, when nothing is left open.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="WindowId">The window, held by the actor.</param>
[Requires(Permission.ServeWindow)]
public sealed record SignOffPost(string CenterId, Guid WindowId) : IUseCase<Done>;

internal sealed class SignOffPostHandler(PostWork work) : ICenterHandler<SignOffPost, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, SignOffPost request, CancellationToken cancellationToken)
    {
        if (!(await work.At(at.Center, request.WindowId, cancellationToken)).TryGet(out var post, out var refused))
            return refused;
        if (!PostWork.StaffOf(at.Actor, post.Center).TryGet(out var staff, out refused))
            return refused;
        if (await work.OpenAt(post, cancellationToken) is [var open, ..])
            return HallRefusals.PersonInService(open.Label);
        if (!post.Post.SignOff(staff.Id, work.Now).TryGet(out var change, out refused))
            return refused;
        await work.Release(post, cancellationToken);
        return await work.Keep(post, change, alarm: null, cancellationToken);
    }
}

/// <summary>The sign of life of a clerk's console, for every window the clerk holds.</summary>
/// <param name="CenterId">The centre.</param>
[Requires(Permission.ServeWindow)]
public sealed record BeatPresence(string CenterId) : IUseCase<Done>;

internal sealed class BeatPresenceHandler(IPresence presence, IUnitOfWork work) : ICenterHandler<BeatPresence, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, BeatPresence request, CancellationToken cancellationToken)
    {
        if (at.Actor.StaffId is { } staffId)
            await presence.Beat(at.Center.Id, staffId, work.Now.Instant, cancellationToken);
        return Done.It;
    }
}
