using BianMin.Domain.Desk;
using FluentValidation;

namespace BianMin.Domain.Scheduling;

/// <summary>Runs a job by hand, beside its schedule. Jobs catch up what is due and missing, so one run more does no harm.</summary>
/// <param name="Key">The job.</param>
public sealed record RunJobNow(string Key) : IUseCase<Done>, IAsksFor
{
    /// <summary>Empty: jobs belong to the whole installation.</summary>
    public string CenterId => "";

    string IAsksFor.AskedFor => Key;
}

/// <summary>Shape of <see cref="RunJobNow"/>.</summary>
public sealed class RunJobNowValidator : AbstractValidator<RunJobNow>
{
    private const int KeyLength = 40;

    /// <summary>The rules.</summary>
    public RunJobNowValidator() => RuleFor(r => r.Key).NotEmpty().MaximumLength(KeyLength).WithMessage("请选择要执行的任务。");
}

/// <summary>Does <see cref="RunJobNow"/>.</summary>
public sealed class RunJobNowHandler(IJobRunner jobs, IUnitOfWork work) : IHandle<RunJobNow, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, RunJobNow request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (actor.Lacks(Permission.Administer, CenterScope.Installation) is { } forbidden)
            return forbidden;
        if (await jobs.Hindrance(request.Key, cancel) is { } hindrance)
            return hindrance;
        // Who asked is in the trail before anything runs; the start comes last, so that it is never done twice by a retry.
        await work.Commit(actor, request, [], cancel);
        await jobs.Start(request.Key, cancel);
        return Done.It;
    }
}
