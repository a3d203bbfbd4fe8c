using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Posts;

/// <summary>知道了: the director takes note of an alarm; it stays until its cause ends.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="AlarmId">The alarm.</param>
public sealed record AcknowledgeAlarm(string CenterId, Guid AlarmId) : IUseCase<Done>;

/// <summary>静音: an alarm makes no sound for a while.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="AlarmId">The alarm.</param>
/// <param name="Minutes">1–60.</param>
public sealed record SilenceAlarm(string CenterId, Guid AlarmId, int Minutes) : IUseCase<Done>;

/// <summary>Shape of <see cref="SilenceAlarm"/>.</summary>
public sealed class SilenceAlarmValidator : AbstractValidator<SilenceAlarm>
{
    /// <summary>The rules.</summary>
    public SilenceAlarmValidator() => RuleFor(a => a.Minutes).InclusiveBetween(1, 60).WithMessage("静音时间为 1–60 分钟。");
}

/// <summary>Does <see cref="AcknowledgeAlarm"/>.</summary>
public sealed class AcknowledgeAlarmHandler(AlarmWork work) : IHandle<AcknowledgeAlarm, Done>
{
    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, AcknowledgeAlarm request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return work.Change(actor, request, request.AlarmId, (alarm, now) => alarm.Acknowledge(actor.Name, now), cancel);
    }
}

/// <summary>Does <see cref="SilenceAlarm"/>.</summary>
public sealed class SilenceAlarmHandler(AlarmWork work) : IHandle<SilenceAlarm, Done>
{
    /// <inheritdoc/>
    public Task<Outcome<Done>> Handle(Actor actor, SilenceAlarm request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return work.Change(actor, request, request.AlarmId, (alarm, now) => alarm.Silence(TimeSpan.FromMinutes(request.Minutes), now), cancel);
    }
}

/// <summary>What everything about one alarm has in common.</summary>
public sealed class AlarmWork(ICenterDirectory centers, IPostStore posts, IUnitOfWork work)
{
    internal async Task<Outcome<Done>> Change(Actor actor, IUseCase useCase, Guid alarmId, Action<Alarm, Moment> change, CancellationToken cancel)
    {
        if (await centers.Find(useCase.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.DirectHall, center.Scope) is { } forbidden)
            return forbidden;
        if ((await posts.Alarms(center.Id, cancel)).FirstOrDefault(a => a.Id == alarmId) is not { } alarm)
            return PostRefusals.UnknownAlarm;
        change(alarm, work.Now);
        await work.Commit(actor, useCase, [new HallEvent(HallEventKind.AlarmChanged, null, null, alarm.WindowId)], cancel);
        return Done.It;
    }
}

/// <summary>The next holder has read the handover list.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="HandoverId">The list.</param>
public sealed record ConfirmHandover(string CenterId, Guid HandoverId) : IUseCase<Done>;

/// <summary>Does <see cref="ConfirmHandover"/>.</summary>
public sealed class ConfirmHandoverHandler(ICenterDirectory centers, IPostStore posts, IUnitOfWork work) : IHandle<ConfirmHandover, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, ConfirmHandover request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.ServeWindow, center.Scope) is { } forbidden)
            return forbidden;
        if (await posts.Handover(center.Id, request.HandoverId, cancel) is not { } handover)
            return PostRefusals.UnknownHandover;
        if (handover.ToId != actor.StaffId)
            return Refusal.Forbidden("这份交接清单由接岗人员本人确认。");
        if (handover.ConfirmedAt is not null)
            return Done.It;
        handover.Confirm(work.Now);
        await work.Commit(actor, request, [new HallEvent(HallEventKind.PostChanged, null, null, handover.WindowId)], cancel);
        return Done.It;
    }
}
