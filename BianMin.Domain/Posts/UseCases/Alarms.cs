using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Posts;

/// <summary>知道了: the director takes note of an alarm; it stays until its cause ends.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="AlarmId">The alarm.</param>
[Requires(Permission.DirectHall)]
public sealed record AcknowledgeAlarm(string CenterId, Guid AlarmId) : IUseCase<Done>;

/// <summary>静音: an alarm makes no sound for a while.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="AlarmId">The alarm.</param>
/// <param name="Minutes">1–60.</param>
[Requires(Permission.DirectHall)]
public sealed record SilenceAlarm(string CenterId, Guid AlarmId, int Minutes) : IUseCase<Done>;

internal sealed class SilenceAlarmValidator : AbstractValidator<SilenceAlarm>
{
    public SilenceAlarmValidator() => RuleFor(a => a.Minutes).InclusiveBetween(1, 60).WithMessage("静音时间为 1–60 分钟。");
}

internal sealed class AcknowledgeAlarmHandler(AlarmWork work) : ICenterHandler<AcknowledgeAlarm, Done>
{
    public Task<Outcome<Done>> Handle(AtCenter at, AcknowledgeAlarm request, CancellationToken cancellationToken) =>
        work.Change(at, request.AlarmId, (alarm, now) => alarm.Acknowledge(at.Actor.Name, now), cancellationToken);
}

internal sealed class SilenceAlarmHandler(AlarmWork work) : ICenterHandler<SilenceAlarm, Done>
{
    public Task<Outcome<Done>> Handle(AtCenter at, SilenceAlarm request, CancellationToken cancellationToken) =>
        work.Change(at, request.AlarmId, (alarm, now) => alarm.Silence(TimeSpan.FromMinutes(request.Minutes), now), cancellationToken);
}

/// <summary>What everything about one alarm has in common.</summary>
public sealed class AlarmWork(IPostStore posts, IUnitOfWork work)
{
    internal async Task<Outcome<Done>> Change(AtCenter at, Guid alarmId, Action<Alarm, Moment> change, CancellationToken cancellationToken)
    {
        if ((await posts.Alarms(at.Center.Id, cancellationToken)).FirstOrDefault(a => a.Id == alarmId) is not { } alarm)
            return PostRefusals.UnknownAlarm;
        change(alarm, work.Now);
        work.Raise(new HallEvent(HallEventKind.AlarmChanged, null, null, alarm.WindowId));
        return Done.It;
    }
}

/// <summary>我已接清: the next holder has read the handover list, and answers for the open cases of the window from now on (HALL-2).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="HandoverId">The list.</param>
[Requires(Permission.ServeWindow)]
public sealed record ConfirmHandover(string CenterId, Guid HandoverId) : IUseCase<Done>;

internal sealed class ConfirmHandoverHandler(IPostStore posts, IOpenWork openWork, IUnitOfWork work) : ICenterHandler<ConfirmHandover, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, ConfirmHandover request, CancellationToken cancellationToken)
    {
        if (await posts.Handover(at.Center.Id, request.HandoverId, cancellationToken) is not { } handover)
            return PostRefusals.UnknownHandover;
        if (handover.ToId != at.Actor.StaffId)
            return Refusal.Forbidden("这份交接清单由接岗人员本人确认。");
        if (handover.ConfirmedAt is not null)
            return Done.It;
        handover.Confirm(work.Now);
        if (at.Center.Window(handover.WindowId) is { } window && at.Center.Person(handover.ToId) is { } next)
            await openWork.TakeOver(at, window, next, work.Now, cancellationToken);
        work.Raise(new HallEvent(HallEventKind.PostChanged, null, null, handover.WindowId));
        return Done.It;
    }
}
