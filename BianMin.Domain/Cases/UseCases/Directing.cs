using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Cases;

/// <summary>延期: the director extends the limits, once (CASE-9).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Days">1–30 days of the limit's kind.</param>
/// <param name="Reason">Why, 1–300 characters.</param>
/// <param name="Approver">Who of the authority approved it, with the office; empty where the director may. A licence's notice needs it.</param>
[Requires(Permission.DirectCases)]
public sealed record ExtendCase(string CenterId, Guid CaseId, Guid Seen, int Days, string Reason, string Approver = "") : IUseCase<Done>, ICaseChange;

/// <summary>转交责任人: somebody else answers for the case from now on.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="WindowId">The window.</param>
/// <param name="StaffId">The person, who may stand at that window.</param>
[Requires(Permission.DirectCases)]
public sealed record ReassignCase(string CenterId, Guid CaseId, Guid Seen, Guid WindowId, Guid StaffId) : IUseCase<Done>, ICaseChange;

/// <summary>提请协调: what the window cannot settle goes up, with minutes of what was asked or decided (SUP-2).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Seen">The version that was read.</param>
/// <param name="Level">How far up.</param>
/// <param name="Minutes">What was asked or decided, 1–300 characters.</param>
[Requires(Permission.DirectCases)]
public sealed record EscalateCase(string CenterId, Guid CaseId, Guid Seen, EscalationLevel Level, string Minutes) : IUseCase<Done>, ICaseChange;

internal sealed class ExtendCaseValidator : AbstractValidator<ExtendCase>
{
    public ExtendCaseValidator()
    {
        RuleFor(c => c.Days).InclusiveBetween(1, Case.LongestExtension).WithMessage(CaseRefusals.BadExtension.Message);
        RuleFor(c => c.Reason).Words("延期的理由");
        RuleFor(c => c.Approver).Words("批准延期的机关负责人").Unless(c => c.Approver is { Length: 0 });
    }
}

internal sealed class EscalateCaseValidator : AbstractValidator<EscalateCase>
{
    public EscalateCaseValidator()
    {
        RuleFor(c => c.Level).Must(l => Enum.IsDefined(l) && l != EscalationLevel.Window).WithMessage("请选择提请哪一级协调。");
        RuleFor(c => c.Minutes).Words("事由或会议决定");
    }
}

internal sealed class DirectingHandler(CaseWork cases) : ICenterHandler<ExtendCase, Done>, ICenterHandler<ReassignCase, Done>, ICenterHandler<EscalateCase, Done>
{
    public Task<Outcome<Done>> Handle(AtCenter at, ExtendCase request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.Extend(request.Days, request.Reason.Trim(), at.Actor.Name, cases.Now, request.Approver.Trim()), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, ReassignCase request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c =>
            at.Center.Window(request.WindowId) is not { } window ? OrgRefusals.UnknownWindow
            : at.Center.Person(request.StaffId) is not { } person || person.RoleAt(window.Id) is null ? CaseRefusals.NotQualified
            : c.Reassign(window.Id, person.Id, $"{window.Plate} {person.Name}", at.Actor.Name, cases.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, EscalateCase request, CancellationToken cancellationToken) =>
        cases.Change(at, request, c => c.Escalate(request.Level, request.Minutes.Trim(), at.Actor.Name, cases.Now), cancellationToken);
}
