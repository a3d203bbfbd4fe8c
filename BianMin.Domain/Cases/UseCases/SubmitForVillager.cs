using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Cases;

/// <summary>代办提交: an agent applies for a villager; the item's window has five working days to answer (CASE-10).</summary>
/// <param name="CenterId">The agent's centre.</param>
/// <param name="Key">1–64 Latin characters; the same application sent twice makes one case.</param>
/// <param name="ItemId">The item; the version of its guide that is open today counts.</param>
/// <param name="Applicant">The villager.</param>
/// <param name="AgentPhone">Where the agent can be reached; may be empty. Who the agent is, the system knows.</param>
/// <param name="Statement">What is asked for, at most 300 characters; may be empty.</param>
/// <param name="AskedFor">The agent confirms that the villager asked for it; without that nothing is submitted.</param>
/// <param name="Files">Photographs of materials; may be none.</param>
[Requires(Permission.SubmitForVillagers)]
public sealed record SubmitForVillager(
    string CenterId, string Key, Guid ItemId, Applicant Applicant, string AgentPhone, string Statement, bool AskedFor, IReadOnlyList<SentFile> Files) : IUseCase<TakenIn>;

/// <summary>The agent has seen a case as it stands; what is new is new no more.</summary>
/// <param name="CenterId">The agent's centre.</param>
/// <param name="CaseId">A case that the agent submitted.</param>
[Requires(Permission.SubmitForVillagers)]
public sealed record NoteSeenByAgent(string CenterId, Guid CaseId) : IUseCase<Done>;

internal sealed class SubmitForVillagerValidator : AbstractValidator<SubmitForVillager>
{
    public SubmitForVillagerValidator(TimeProvider clock)
    {
        RuleFor(s => s.Key).RequestKey();
        RuleFor(s => s.Applicant).Must(a => a is { IsWhole: true }).WithMessage("请填写申请人。");
        RuleFor(s => s.Applicant).Sound(clock);
        RuleFor(s => s.AgentPhone).Must(p => p is not null && (p.Length == 0 || Applicant.IsPhone(p))).WithMessage("代办员电话应是十一位手机号，或带区号的固定电话。");
        RuleFor(s => s.Statement).Statement();
        RuleFor(s => s.AskedFor).Equal(true).WithMessage("请先确认是申请人本人委托您代办的。");
        RuleFor(s => s.Files).Files();
    }
}

internal sealed class SubmittingHandler(ICaseStore cases, CaseReception reception, AttachmentWork files, CaseWork caseWork)
    : ICenterHandler<SubmitForVillager, TakenIn>, ICenterHandler<NoteSeenByAgent, Done>
{
    public async Task<Outcome<TakenIn>> Handle(AtCenter at, SubmitForVillager request, CancellationToken cancellationToken)
    {
        if (await cases.FindByKey(at.Center.Id, request.Key, cancellationToken) is { } known)
            return known.SubmittedBy == at.Actor.Id ? new TakenIn(known.Id, known.Number) : CaseRefusals.Unknown;
        var asked = new Application(request.Key, request.ItemId, request.Applicant, CaseAgent.Of(at.Actor, request.AgentPhone), request.Statement, at.Actor.Id);
        if (!(await reception.Receive(at.Center, asked, guide => PlaceOf(guide, at.Center, at.Actor), cancellationToken)).TryGet(out var submitted, out var refusal))
            return refusal;
        if (await files.Attach(submitted, request.Files, at.Actor.Name, cancellationToken) is { } unfit)
            return unfit;
        cases.Add(submitted);
        await caseWork.Keep(at, submitted, 0, cancellationToken);
        return new TakenIn(submitted.Id, submitted.Number);
    }

    public async Task<Outcome<Done>> Handle(AtCenter at, NoteSeenByAgent request, CancellationToken cancellationToken)
    {
        if (await cases.Find(at.Center.Id, request.CaseId, cancellationToken) is not { } one || one.SubmittedBy != at.Actor.Id)
            return CaseRefusals.Unknown;
        if (!one.HasNewsForAgent)
            return Done.It;
        one.ShowToAgent();
        return Done.It;
    }

    // The first window that accepts the item, and who belongs there; a stand-in where nobody does.
    private static IntakePlace? PlaceOf(PublishedGuide guide, CenterProfile center, Actor actor) =>
    (
        from window in center.Windows
        where guide.WindowIds.Contains(window.Id)
        from person in center.Staff
        let role = person.RoleAt(window.Id)
        where role is not null
        orderby role, window.Number, person.Number
        select new IntakePlace(window.Id, person.Id, actor.Name)
    ).FirstOrDefault();
}
