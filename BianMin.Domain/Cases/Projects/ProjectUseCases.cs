using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Cases;

/// <summary>A use case that changes one project.</summary>
public interface IProjectChange : IUseCase
{
    /// <summary>The project.</summary>
    Guid ProjectId { get; }

    /// <summary><see cref="KeyProject.Version"/> that was read; the second of two who change a project is told.</summary>
    Guid Seen { get; }
}

/// <summary>开始全程代理 (CASE-10).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Key">The screen's own name for this request.</param>
/// <param name="Facts">What it is.</param>
/// <param name="Steps">What is planned.</param>
[Requires(Permission.DirectCases)]
public sealed record StartProject(string CenterId, string Key, ProjectFacts Facts, IReadOnlyList<PlannedStep> Steps) : IUseCase<Done>;

/// <summary>修改项目: facts and plan.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Facts">What it is.</param>
/// <param name="Steps">What is planned; steps that were reached stay.</param>
[Requires(Permission.DirectCases)]
public sealed record ChangeProject(string CenterId, Guid ProjectId, Guid Seen, ProjectFacts Facts, IReadOnlyList<PlannedStep> Steps) : IUseCase<Done>, IProjectChange;

/// <summary>完成节点.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Name">Which step.</param>
/// <param name="On">On what day.</param>
/// <param name="Note">What was done for it; may be empty.</param>
[Requires(Permission.HandleCases)]
public sealed record ReachMilestone(string CenterId, Guid ProjectId, Guid Seen, string Name, DateOnly On, string Note) : IUseCase<Done>, IProjectChange;

/// <summary>关联办件.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="CaseNumber">The case.</param>
[Requires(Permission.HandleCases)]
public sealed record JoinProject(string CenterId, Guid ProjectId, Guid Seen, string CaseNumber) : IUseCase<Done>, IProjectChange;

/// <summary>结束代理.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Result">What came of it.</param>
[Requires(Permission.DirectCases)]
public sealed record EndProject(string CenterId, Guid ProjectId, Guid Seen, string Result) : IUseCase<Done>, IProjectChange;

/// <summary>The shape of a project.</summary>
internal sealed class ProjectFactsValidator : AbstractValidator<ProjectFacts>
{
    public ProjectFactsValidator()
    {
        RuleFor(f => f.Name).Line("项目名称", KeyProject.NameLength);
        RuleFor(f => f.Investor).Line("投资单位", KeyProject.NameLength);
        RuleFor(f => f.Contact).Line("联系人", Applicant.NameLength);
        RuleFor(f => f.Phone).Must(p => p is not null && Applicant.IsPhone(p)).WithMessage("联系电话应是 11 位手机号，或带区号的固定电话，例如 0795-2510110。");
    }
}

/// <summary>What the shapes of projects share.</summary>
internal static class ProjectShapes
{
    public static IRuleBuilderOptions<T, string> Line<T>(this IRuleBuilder<T, string> rule, string what, int length) => rule
        .Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage($"请填写{what}。").LineOrNothing(what, length);

    public static IRuleBuilderOptions<T, string> LineOrNothing<T>(this IRuleBuilder<T, string> rule, string what, int length) => rule
        .Must(t => t is not null && t.Length <= length).WithMessage($"{what}不能超过 {length} 个字。")
        .Must(t => t is null || PlainText.Is(t)).WithMessage($"{what}中有换行或不能保存的控制字符，请改成一行。");

    public static IRuleBuilderOptions<T, IReadOnlyList<PlannedStep>> Plan<T>(this IRuleBuilder<T, IReadOnlyList<PlannedStep>> rule) => rule
        .Must(s => s is { Count: > 0 and <= KeyProject.MostMilestones }).WithMessage($"请填写 1 至 {KeyProject.MostMilestones} 个办理节点。")
        .Must(s => s is null || s.All(x => x is { Name: { } name } && !string.IsNullOrWhiteSpace(name) && name.Length <= KeyProject.NameLength && PlainText.Is(name)))
        .WithMessage($"每个节点都要有名称，不超过 {KeyProject.NameLength} 个字。")
        .Must(s => s is null || s.Where(x => x is not null).Select(x => x.Name).Distinct(StringComparer.Ordinal).Count() == s.Count).WithMessage("节点名称不能重复。");
}

internal sealed class StartProjectValidator : AbstractValidator<StartProject>
{
    public StartProjectValidator()
    {
        RuleFor(s => s.Key).RequestKey();
        RuleFor(s => s.Facts).NotNull().SetValidator(new ProjectFactsValidator());
        RuleFor(s => s.Steps).Plan();
    }
}

internal sealed class ChangeProjectValidator : AbstractValidator<ChangeProject>
{
    public ChangeProjectValidator()
    {
        RuleFor(s => s.Facts).NotNull().SetValidator(new ProjectFactsValidator());
        RuleFor(s => s.Steps).Plan();
    }
}

internal sealed class ReachMilestoneValidator : AbstractValidator<ReachMilestone>
{
    public ReachMilestoneValidator()
    {
        RuleFor(r => r.Name).Line("节点名称", KeyProject.NameLength);
        RuleFor(r => r.Note).LineOrNothing("完成情况", KeyProject.NoteLength);
    }
}

internal sealed class JoinProjectValidator : AbstractValidator<JoinProject>
{
    public JoinProjectValidator() => RuleFor(j => j.CaseNumber).Line("办件编号", CaseNumber.GreatestLength);
}

internal sealed class EndProjectValidator : AbstractValidator<EndProject>
{
    public EndProjectValidator() => RuleFor(e => e.Result).Line("代理结果", KeyProject.NoteLength);
}

internal sealed class ProjectsHandler(IProjectStore projects, IUnitOfWork work)
    : ICenterHandler<StartProject, Done>, ICenterHandler<ChangeProject, Done>, ICenterHandler<ReachMilestone, Done>, ICenterHandler<JoinProject, Done>, ICenterHandler<EndProject, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, StartProject request, CancellationToken cancellationToken)
    {
        if (await projects.IsKnown(at.Center.Id, request.Key, cancellationToken))
            return Done.It;
        if (at.Center.Person(request.Facts.AgentId) is null)
            return ProjectRefusals.UnknownAgent;
        projects.Add(KeyProject.Start(at.Center.Id, request.Key, Tidy(request.Facts), Tidy(request.Steps), work.Now));
        return Done.It;
    }

    public Task<Outcome<Done>> Handle(AtCenter at, ChangeProject request, CancellationToken cancellationToken) => Change(
        at,
        request,
        project => Task.FromResult(at.Center.Person(request.Facts.AgentId) is null ? ProjectRefusals.UnknownAgent : project.Change(Tidy(request.Facts), Tidy(request.Steps))),
        cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, ReachMilestone request, CancellationToken cancellationToken) => Change(
        at, request, project => Task.FromResult(project.Reach(request.Name, request.On, request.Note.Trim(), at.Actor.Name, work.Now)), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, JoinProject request, CancellationToken cancellationToken)
    {
        var number = IdentityNumbers.Plain(request.CaseNumber);
        return Change(
            at, request,
            async project => await projects.IsCase(at.Center.Id, number, cancellationToken) ? project.Join(number) : ProjectRefusals.UnknownCase,
            cancellationToken);
    }

    public Task<Outcome<Done>> Handle(AtCenter at, EndProject request, CancellationToken cancellationToken) => Change(
        at, request, project => Task.FromResult(project.End(request.Result.Trim(), work.Now.Day)), cancellationToken);

    private async Task<Outcome<Done>> Change(AtCenter at, IProjectChange request, Func<KeyProject, Task<Refusal?>> change, CancellationToken cancellationToken)
    {
        if (await projects.Find(at.Center.Id, request.ProjectId, cancellationToken) is not { } project)
            return ProjectRefusals.Unknown;
        if (at.Actor.StaffId != project.Facts.AgentId && !at.Actor.Allows(Permission.DirectCases, at.Center.Scope))
            return ProjectRefusals.NotYours;
        if (project.Version != request.Seen)
            return ProjectRefusals.Changed;
        return await change(project) is { } refusal ? refusal : Done.It;
    }

    private static ProjectFacts Tidy(ProjectFacts facts) => facts with
    {
        Name = facts.Name.Trim(),
        Investor = facts.Investor.Trim(),
        Contact = facts.Contact.Trim(),
        Phone = facts.Phone.Trim(),
    };

    private static List<PlannedStep> Tidy(IReadOnlyList<PlannedStep> steps) => [.. steps.Select(s => s with { Name = s.Name.Trim() })];
}
