using BianMin.Domain.Calendar;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Cases;

/// <summary>A use case that changes one case.</summary>
public interface ICaseChange : IUseCase
{
    /// <summary>The case.</summary>
    Guid CaseId { get; }

    /// <summary><see cref="Case.Version"/> that was read; the second of two who change a case is told what the first did.</summary>
    Guid Seen { get; }
}

/// <summary>A change that only the agent makes who submitted the case.</summary>
public interface IAgentCaseChange : ICaseChange;

/// <summary>What every change of a case has in common: the case as it was seen, whose it is, its papers.</summary>
public sealed class CaseWork(ICaseStore cases, ICaseWatch watch, IHolidays holidays, IUnitOfWork work)
{
    /// <summary>The instant of this unit of work.</summary>
    public Moment Now => work.Now;

    /// <summary>The holidays known now.</summary>
    public HolidayCalendar Calendar => holidays.Current;

    /// <summary>The day before the first counted one of what is received now (<see cref="LegalClock.Start"/>).</summary>
    internal DateOnly StartAt(CenterProfile center) => LegalClock.Start(Now, center.Hall.CutOff);

    /// <summary>Lets one case make transitions and issues their papers.</summary>
    /// <param name="at">Who, and where.</param>
    /// <param name="request">Which case, as seen when.</param>
    /// <param name="transition">The aggregate's own rule.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    internal Task<Outcome<Done>> Change(AtCenter at, ICaseChange request, Func<Case, Refusal?> transition, CancellationToken cancellationToken) =>
        Change(at, request, one => Task.FromResult(transition(one)), cancellationToken);

    /// <inheritdoc cref="Change(AtCenter, ICaseChange, Func{Case, Refusal}, CancellationToken)"/>
    internal async Task<Outcome<Done>> Change(AtCenter at, ICaseChange request, Func<Case, Task<Refusal?>> transition, CancellationToken cancellationToken)
    {
        // An agent knows of no other cases than the own.
        var byAgent = request is IAgentCaseChange;
        if (await cases.Find(at.Center.Id, request.CaseId, cancellationToken) is not { } one || (byAgent && one.SubmittedBy != at.Actor.Id))
            return CaseRefusals.Unknown;
        if (!byAgent && !CaseRules.Answers(one, at.Actor, at.Center))
            return CaseRefusals.NotYours;
        if (one.Version != request.Seen)
            return CaseRefusals.Changed(one.Steps[^1]);
        var before = one.Steps.Count;
        if (await transition(one) is { } refusal)
            return refusal;
        await Keep(at, one, before, cancellationToken);
        return Done.It;
    }

    /// <summary>Counts the limits of a case and issues the papers of the steps after the first <paramref name="before"/>.</summary>
    internal async Task Keep(AtCenter at, Case one, int before, CancellationToken cancellationToken)
    {
        one.Reckon(Calendar);
        await MakePapers(at, one, before, cancellationToken);
        await Watch(at, one, cancellationToken);
    }

    /// <summary>Lets who watches deadlines know how a case stands now.</summary>
    public Task Watch(AtCenter at, Case one, CancellationToken cancellationToken) => watch.Changed(at, one.Standing(Calendar), cancellationToken);

    /// <summary>Issues the papers of the steps after the first <paramref name="before"/>.</summary>
    internal async Task MakePapers(AtCenter at, Case one, int before, CancellationToken cancellationToken)
    {
        foreach (var kind in PaperChoice.Of(one, before).ToList())
            await MakePaper(at, one, kind, null, cancellationToken);
    }

    /// <summary>Issues one paper.</summary>
    internal async Task MakePaper(AtCenter at, Case one, PaperKind kind, CasePaper? corrects, CancellationToken cancellationToken)
    {
        var ordinal = await cases.NextNumber(at.Center.Id, Now.Day.Year, kind.ToString(), cancellationToken);
        var body = PaperWriter.Write(kind, one, at.Center, Calendar, Now);
        if (corrects is not null)
            body = body with { Paragraphs = [$"本文书更正并代替 {corrects.Number}。", .. body.Paragraphs] };
        cases.Add(CasePaper.Issue(one, kind, ordinal, at.Center.Township, body, at.Actor.Name, corrects?.Id, Now));
    }
}

/// <summary>The shape of what is written down about a case.</summary>
internal static class CaseShapes
{
    public const int TextLength = 300;

    public static IRuleBuilderOptions<T, string> Statement<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(s => s is { Length: <= TextLength } && PlainText.Is(s)).WithMessage($"申请内容不能超过 {TextLength} 个字，也不能换行，请修改。");

    /// <summary>Each flaw is told at its own part.</summary>
    public static void Sound<T>(this IRuleBuilderInitial<T, Applicant> rule, TimeProvider clock) => rule.Custom((applicant, context) =>
        Tell(context, applicant is { IsWhole: true } ? applicant.Tidy().Flaws(Moment.At(clock.GetUtcNow()).Day) : []));

    /// <inheritdoc cref="Sound{T}(IRuleBuilderInitial{T, Applicant}, TimeProvider)"/>
    public static void Sound<T>(this IRuleBuilderInitial<T, CaseAgent?> rule, TimeProvider clock) => rule.Custom((agent, context) =>
        Tell(context, agent is { IsWhole: true } ? agent.Tidy().Flaws(Moment.At(clock.GetUtcNow()).Day) : []));

    private static void Tell<T>(ValidationContext<T> context, IEnumerable<(string Part, string Flaw)> flaws)
    {
        foreach (var (part, flaw) in flaws)
            context.AddFailure($"{context.PropertyPath}.{part}", flaw);
    }

    public static IRuleBuilderOptions<T, string> Words<T>(this IRuleBuilder<T, string> rule, string what) => rule
        .Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage($"请填写{what}。")
        .Must(t => t is not { Length: > TextLength }).WithMessage($"{what}不能超过 {TextLength} 个字，请缩短。")
        .Must(t => t is null || PlainText.Is(t)).WithMessage($"{what}中有不能保存的控制字符，请重新输入。");
}
