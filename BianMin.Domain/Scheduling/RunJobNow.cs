using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Scheduling;

/// <summary>Runs a job by hand, beside its schedule. Jobs catch up what is due and missing, so one run more does no harm.</summary>
/// <param name="Key">The job.</param>
[Requires(Permission.Administer)]
public sealed record RunJobNow(string Key) : IUseCase<Done>, IInstallationUseCase, IAsksFor
{
    string IAsksFor.AskedFor => Key;
}

internal sealed class RunJobNowValidator : AbstractValidator<RunJobNow>
{
    private const int KeyLength = 40;

    public RunJobNowValidator() => RuleFor(r => r.Key).NotEmpty().MaximumLength(KeyLength).WithMessage("请选择要执行的任务。");
}

internal sealed class RunJobNowHandler(IJobRunner jobs, IUnitOfWork work) : IHandler<RunJobNow, Done>
{
    public async Task<Outcome<Done>> Handle(Actor actor, RunJobNow request, CancellationToken cancellationToken)
    {
        if (await jobs.Hindrance(request.Key, cancellationToken) is { } hindrance)
            return hindrance;
        // Who asked is in the trail before anything runs.
        work.Afterwards(stop => jobs.Start(request.Key, stop));
        return Done.It;
    }
}
