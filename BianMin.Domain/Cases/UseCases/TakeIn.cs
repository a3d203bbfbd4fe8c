using BianMin.Domain.Calendar;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Cases;

/// <summary>收件: receives an application at a window and answers it in the same moment, as the clerk decided (CASE-1…CASE-5).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="Key">1–64 Latin characters; the same application sent twice makes one case.</param>
/// <param name="WindowId">The window that answers for it.</param>
/// <param name="TicketId">The visitor's ticket, if any.</param>
/// <param name="ItemId">The item; the version of its guide that is open today counts.</param>
/// <param name="Applicant">Who applies.</param>
/// <param name="Agent">Who acts for the applicant, if anybody.</param>
/// <param name="Statement">What is asked for, at most 300 characters; may be empty.</param>
/// <param name="Standings">How the materials stand; those not named are missing.</param>
/// <param name="Decision">What the clerk decided.</param>
/// <param name="Assisted">With what the applicant was helped (协助办理, CASE-6), at most 300 characters; empty for nothing.</param>
/// <param name="SendTo">The open window that the visitor's ticket goes on to, for an application that belongs there; otherwise null.</param>
[Requires(Permission.HandleCases)]
public sealed record TakeIn(
    string CenterId, string Key, Guid WindowId, Guid? TicketId, Guid ItemId, Applicant Applicant, CaseAgent? Agent, string Statement,
    IReadOnlyDictionary<string, MaterialStanding> Standings, IntakeDecision Decision, string Assisted = "", Guid? SendTo = null) : IUseCase<TakenIn>;

/// <summary>What a clerk decided about an application.</summary>
/// <param name="Outcome">The answer.</param>
/// <param name="Text">Reason of a refusal, the right window, or the result of what is done at once; otherwise empty.</param>
/// <param name="By">Last day for what is deferred or supplemented.</param>
/// <param name="Receiver">Who takes the result of what is done at once; otherwise empty.</param>
/// <param name="Proof">Signature and photograph for what is handed over at once, as far as there are any; otherwise null.</param>
/// <param name="Flaws">What is wrong with materials that lack, by name; null for nothing beyond that they lack.</param>
/// <param name="RightBody">Of a refusal: who is to be applied to instead; empty where it is a matter of this authority.</param>
public sealed record IntakeDecision(
    IntakeOutcome Outcome, string Text = "", DateOnly? By = null, string Receiver = "", HandOverProof? Proof = null, IReadOnlyDictionary<string, string>? Flaws = null, string RightBody = "");

/// <summary>Answers to an application.</summary>
public enum IntakeOutcome
{
    /// <summary>受理.</summary>
    Accept,

    /// <summary>当场办结: accepted, done and handed over at once (即办件).</summary>
    FinishAtOnce,

    /// <summary>容缺受理.</summary>
    AcceptDeferring,

    /// <summary>受理并通知补报材料 (CASE-4).</summary>
    AcceptWithSupplement,

    /// <summary>一次性告知 (CASE-5).</summary>
    TellMissing,

    /// <summary>不予受理 (CASE-2).</summary>
    Refuse,

    /// <summary>引导到其他窗口 (CASE-1).</summary>
    Redirect,

    /// <summary>收件待答复: answered later, within five working days.</summary>
    Later,
}

/// <summary>What was taken in.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number.</param>
public sealed record TakenIn(Guid CaseId, string Number);

internal sealed class TakeInValidator : AbstractValidator<TakeIn>
{
    public TakeInValidator(TimeProvider clock)
    {
        RuleFor(t => t.Key).RequestKey();
        RuleFor(t => t.Statement).Statement();
        RuleFor(t => t.Assisted).Words("协助的内容").Unless(t => t.Assisted is { Length: 0 });
        RuleFor(t => t.Applicant).Must(a => a is { IsWhole: true }).WithMessage("请填写申请人。");
        RuleFor(t => t.Applicant).Sound(clock);
        RuleFor(t => t.Agent).Must(a => a is null or { IsWhole: true }).WithMessage("请填写代办人。");
        RuleFor(t => t.Agent).Sound(clock);
        RuleFor(t => t.Standings).NotNull().WithMessage("请核对申请材料。").Known();
        RuleFor(t => t.Decision).Must(d => d is not null && Enum.IsDefined(d.Outcome)).WithMessage("请选择处理结果。");
        RuleFor(t => t.Decision.Text).Words("不予受理的理由").When(t => t.Decision?.Outcome == IntakeOutcome.Refuse);
        RuleFor(t => t.Decision.Text).Words("应去的窗口").When(t => t.Decision?.Outcome == IntakeOutcome.Redirect);
        RuleFor(t => t.Decision.Text).Words("办理结果").When(t => t.Decision?.Outcome == IntakeOutcome.FinishAtOnce);
        RuleFor(t => t.Decision.Receiver).Words("领取人").When(t => t.Decision?.Outcome == IntakeOutcome.FinishAtOnce);
        RuleFor(t => t.Decision.Proof).Proof().When(t => t.Decision is not null);
        RuleFor(t => t.Decision.Flaws).Flaws().When(t => t.Decision is not null);
        RuleFor(t => t.Decision.RightBody).Words("有权受理的机关").When(t => t.Decision is { RightBody: not { Length: 0 } });
        RuleFor(t => t.Decision.Proof).Null().WithMessage("只有当场办结才当场签收，请办结以后再签收。").When(t => t.Decision is { Outcome: not IntakeOutcome.FinishAtOnce });
        RuleFor(t => t.Decision.By).NotNull().WithMessage("请选择补交日期。")
            .When(t => t.Decision?.Outcome is IntakeOutcome.AcceptDeferring or IntakeOutcome.AcceptWithSupplement);
    }
}

internal sealed class TakeInHandler(
    CaseReception reception, ITicketFacts tickets, ITicketMoves moves, ICaseStore cases, AttachmentWork files, CaseWork work) : ICenterHandler<TakeIn, TakenIn>
{
    public async Task<Outcome<TakenIn>> Handle(AtCenter at, TakeIn request, CancellationToken cancellationToken)
    {
        if (await cases.FindByKey(at.Center.Id, request.Key, cancellationToken) is { } known)
            return new TakenIn(known.Id, known.Number);
        if (at.Actor.StaffId is not { } staffId || at.Center.Window(request.WindowId) is null)
            return OrgRefusals.UnknownWindow;
        if (!StandsAt(at.Actor, at.Center, staffId, request.WindowId))
            return CaseRefusals.OtherWindow;
        var label = request.TicketId is { } ticket ? await tickets.LabelOf(at.Center.Id, ticket, cancellationToken) : null;
        var place = new IntakePlace(request.WindowId, staffId, at.Actor.Name, label is null ? null : request.TicketId, label);
        var asked = new Application(request.Key, request.ItemId, request.Applicant, request.Agent, request.Statement);
        if (!(await reception.Receive(at.Center, asked, _ => place, cancellationToken)).TryGet(out var received, out var unsound))
            return unsound;
        if ((request.Assisted.Length == 0 ? null : received.Assist(request.Assisted.Trim(), at.Actor.Name, work.Now)) is { } unhelped)
            return unhelped;
        if ((Answer(received, request, at.Actor.Name, at.Center.Hall.Intake) ?? await files.Attach(received, request.Decision.Proof, at.Actor.Name, cancellationToken)) is { } refusal)
            return refusal;
        if (request is { SendTo: { } window, TicketId: { } visitor }
            && await moves.SendOn(at, request.WindowId, visitor, window, "事项属于该窗口", cancellationToken) is { } unmoved)
            return unmoved;
        cases.Add(received);
        await work.Keep(at, received, 0, cancellationToken);
        return new TakenIn(received.Id, received.Number);
    }

    // Whoever belongs there, as A or as B; who directs cases may receive one anywhere.
    private static bool StandsAt(Actor actor, CenterProfile center, Guid staffId, Guid windowId) =>
        actor.Allows(Permission.DirectCases, center.Scope) || center.Staff.FirstOrDefault(s => s.Id == staffId)?.RoleAt(windowId) is not null;

    private Refusal? Answer(Case received, TakeIn request, string by, IntakeRegime regime)
    {
        var (decision, now) = (request.Decision, work.Now);
        if (request.Standings.Count > 0 && received.Check(request.Standings, received.StartsOn, by, now) is { } refusal)
            return refusal;
        return decision.Outcome switch
        {
            IntakeOutcome.Accept => received.Accept(null, by, work.Calendar, now),
            IntakeOutcome.AcceptDeferring => received.Accept(new(true, decision.By!.Value), by, work.Calendar, now),
            IntakeOutcome.AcceptWithSupplement => Acceptance.Hindrance(AcceptanceWay.AskingSupplement, regime) ?? received.Accept(new(false, decision.By!.Value), by, work.Calendar, now),
            IntakeOutcome.FinishAtOnce when !Intake.IsAtOnce(received.Item.Promised) => CaseRefusals.NotAtOnce,
            IntakeOutcome.FinishAtOnce => received.Accept(null, by, work.Calendar, now)
                ?? received.Finish(decision.Text.Trim(), by, now) ?? received.Deliver(decision.Receiver.Trim(), by, now, new(decision.Proof?.Signature is null ? ServiceWay.OnPaper : ServiceWay.Direct)),
            IntakeOutcome.TellMissing => received.TellMissing(by, now, decision.Flaws),
            IntakeOutcome.Refuse => received.Refuse(decision.Text.Trim(), by, now, decision.Flaws, decision.RightBody.Trim()),
            IntakeOutcome.Redirect => received.Redirect(decision.Text.Trim(), by, now),
            IntakeOutcome.Later => null,
        };
    }
}
