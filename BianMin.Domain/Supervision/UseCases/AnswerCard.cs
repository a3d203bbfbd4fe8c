using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Supervision;

/// <summary>A use case that changes one card.</summary>
public interface ICardChange : IUseCase
{
    /// <summary>The card.</summary>
    Guid CardId { get; }

    /// <summary><see cref="Card.Version"/> that was read; the second of two who change a card is told so.</summary>
    Guid Seen { get; }
}

/// <summary>答复: whoever let it come to a card says why, and what is done about it; the heads of the centre may for anybody.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CardId">The card.</param>
/// <param name="Reason">Why it came to it.</param>
/// <param name="Remedy">What was or will be done.</param>
/// <param name="Seen">The version that was read.</param>
[Requires(Permission.HandleCases)]
public sealed record AnswerCard(string CenterId, Guid CardId, string Reason, string Remedy, Guid Seen) : IUseCase<Done>, ICardChange;

/// <summary>核销: somebody else than who answered finds the answer good and the matter settled.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CardId">The card.</param>
/// <param name="Seen">The version that was read.</param>
[Requires(Permission.Supervise)]
public sealed record CloseCard(string CenterId, Guid CardId, Guid Seen) : IUseCase<Done>, ICardChange;

/// <summary>退回重答: the answer does not do.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CardId">The card.</param>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="Seen">The version that was read.</param>
[Requires(Permission.Supervise)]
public sealed record RejectAnswer(string CenterId, Guid CardId, string Reason, Guid Seen) : IUseCase<Done>, ICardChange;

/// <summary>撤销: the card was raised wrongly.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="CardId">The card.</param>
/// <param name="Reason">Why; it stays on the card.</param>
/// <param name="Seen">The version that was read.</param>
[Requires(Permission.Supervise)]
public sealed record WithdrawCard(string CenterId, Guid CardId, string Reason, Guid Seen) : IUseCase<Done>, ICardChange;

internal sealed class AnswerCardValidator : AbstractValidator<AnswerCard>
{
    public AnswerCardValidator()
    {
        RuleFor(a => a.Reason).Words("原因");
        RuleFor(a => a.Remedy).Words("整改措施");
    }
}

internal sealed class RejectAnswerValidator : AbstractValidator<RejectAnswer>
{
    public RejectAnswerValidator() => RuleFor(r => r.Reason).Words("退回的原因");
}

internal sealed class WithdrawCardValidator : AbstractValidator<WithdrawCard>
{
    public WithdrawCardValidator() => RuleFor(w => w.Reason).Words("撤销的原因");
}

internal sealed class CardHandler(ICardStore cards, IUnitOfWork work)
    : ICenterHandler<AnswerCard, Done>, ICenterHandler<CloseCard, Done>, ICenterHandler<RejectAnswer, Done>, ICenterHandler<WithdrawCard, Done>
{
    public Task<Outcome<Done>> Handle(AtCenter at, AnswerCard request, CancellationToken cancellationToken) =>
        Change(at, request, card => CardActs.Answers(at.Actor, at.Center, card.WindowId, card.StaffId) ? card.Answer(request.Reason.Trim(), request.Remedy.Trim(), at.Actor, work.Now) : SupervisionRefusals.NotYours, cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, CloseCard request, CancellationToken cancellationToken) =>
        Change(at, request, card => card.Close(at.Actor, work.Now), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, RejectAnswer request, CancellationToken cancellationToken) =>
        Change(at, request, card => card.Reject(request.Reason.Trim(), at.Actor), cancellationToken);

    public Task<Outcome<Done>> Handle(AtCenter at, WithdrawCard request, CancellationToken cancellationToken) =>
        Change(at, request, card => card.Withdraw(request.Reason.Trim(), at.Actor, work.Now), cancellationToken);

    private async Task<Outcome<Done>> Change(AtCenter at, ICardChange request, Func<Card, Refusal?> change, CancellationToken cancellationToken)
    {
        if (await cards.Find(at.Center.Id, request.CardId, cancellationToken) is not { } card)
            return SupervisionRefusals.UnknownCard;
        if (card.Version != request.Seen)
            return SupervisionRefusals.Changed;
        if (change(card) is { } refusal)
            return refusal;
        work.Raise(new HallEvent(HallEventKind.CardChanged, null, null, card.WindowId));
        return Done.It;
    }
}

internal static class CardShapes
{
    public static IRuleBuilderOptions<T, string> Words<T>(this IRuleBuilder<T, string> rule, string what) => rule
        .Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage($"请填写{what}。")
        .Must(t => t is not { Length: > Card.TextLength }).WithMessage($"{what}不能超过 {Card.TextLength} 个字，请缩短。")
        .Must(t => t is null || PlainText.Is(t)).WithMessage($"{what}中有不能保存的控制字符，请重新输入。");
}
