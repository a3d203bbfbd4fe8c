using BianMin.Domain.Calendar;
using BianMin.Domain.Guides;
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
public sealed class CaseWork(ICaseStore cases, IPaperSources sources, ICaseWatch watch, IHolidays holidays, IUnitOfWork work)
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
        var due = PaperDefinition.Due(one, before).ToList();
        if (due.Count == 0)
            return;
        var input = await Input(at, one, cancellationToken);
        foreach (var kind in due)
            await MakePaper(at, kind, input, cancellationToken);
    }

    /// <summary>Issues anew each paper of a case that counts and still concerns it.</summary>
    internal async Task CorrectPapers(AtCenter at, Case one, string reason, CancellationToken cancellationToken)
    {
        var input = await Input(at, one, cancellationToken);
        foreach (var wrong in input.Others.Where(o => StillTrue(o.Kind, one)).ToList())
            await MakePaper(at, wrong.Kind, input with { Corrects = wrong, Reason = reason }, cancellationToken);
    }

    /// <summary>Issues one paper.</summary>
    internal async Task MakePaper(AtCenter at, PaperKind kind, PaperInput input, CancellationToken cancellationToken)
    {
        var ordinal = await cases.NextNumber(at.Center.Id, Now.Day.Year, kind.ToString(), cancellationToken);
        cases.Add(CasePaper.Issue(kind, ordinal, input, at.Actor.Name));
    }

    /// <summary>What papers of a case are written from.</summary>
    internal async Task<PaperInput> Input(AtCenter at, Case one, CancellationToken cancellationToken)
    {
        var papers = await cases.PapersOf(one, cancellationToken);
        var guide = await sources.Content(one.Item.ItemId, one.Item.GuideNumber, cancellationToken) ?? PaperInput.Unknown(one);
        return new(one, guide, at.Center, await sources.Law(at.Center.CountyId, cancellationToken), Calendar, Now)
        {
            Others = [.. papers.Where(p => papers.All(o => o.Corrects != p.Id)).Select(p => new PaperMark(p.Id, p.Kind, p.Number))],
        };
    }

    /// <summary>Whether a paper written now would say what the old one should have said: its step was taken and it still concerns the
    /// case as it stands.</summary>
    internal static bool StillTrue(PaperKind kind, Case one) => one.State != CaseState.Archived && PaperDefinition.Of(kind).StillTrue(one);
}

/// <summary>The shape of what is written down about a case.</summary>
internal static class CaseShapes
{
    public const int TextLength = 300;

    /// <summary>Greatest length of what a decision or a reply says at length.</summary>
    public const int LongTextLength = 1500;

    /// <summary>Room for several paragraphs.</summary>
    public static IRuleBuilderOptions<T, string> LongWords<T>(this IRuleBuilder<T, string> rule, string what, bool needed = true) => rule
        .Must(t => !needed || !string.IsNullOrWhiteSpace(t)).WithMessage($"请填写{what}。")
        .Must(t => t is not { Length: > LongTextLength }).WithMessage($"{what}不能超过 {LongTextLength} 个字，请缩短。")
        .Must(t => t is null || t.Split('\n').All(line => PlainText.Is(line.TrimEnd('\r')))).WithMessage($"{what}中有不能保存的控制字符，请重新输入。");

    /// <summary>What is wrong with materials, by name.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyDictionary<string, string>?> Flaws<T>(this IRuleBuilder<T, IReadOnlyDictionary<string, string>?> rule) => rule
        .Must(f => f is null || f.Values.All(t => t is { Length: <= CaseMaterial.FlawLength } && PlainText.Is(t)))
        .WithMessage($"每份材料需要补正的内容不能超过 {CaseMaterial.FlawLength} 个字，也不能换行。");

    /// <summary>A way of service with what it needs.</summary>
    public static void Service<T>(this IRuleBuilderInitial<T, ServiceRecord?> rule, Func<T, HandOverProof?> proof) => rule.Custom((service, context) =>
    {
        var told = service ?? new(ServiceWay.Direct);
        if (!Enum.IsDefined(told.Way) || new[] { told.Reason, told.Reference, told.Witness }.Any(t => t is not { Length: <= TextLength } || !PlainText.Is(t)))
            context.AddFailure(context.PropertyPath, $"送达情况每一项不能超过 {TextLength} 个字，也不能换行，请修改。");
        else if (told.Flaw(proof(context.InstanceToValidate)?.Signature is not null) is { } flaw)
            context.AddFailure(context.PropertyPath, flaw);
    });

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
