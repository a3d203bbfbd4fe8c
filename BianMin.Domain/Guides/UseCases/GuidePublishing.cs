using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Guides;

/// <summary>Finds the draft of an item complete, or lists at once all that is missing.</summary>
/// <param name="CountyId">The county that keeps the item.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Seen">The version that the checker has read.</param>
[Requires(Permission.KeepCatalogue)]
public sealed record CheckGuide(string CountyId, Guid ItemId, Guid Seen) : IUseCase<SavedGuide>, ICountyUseCase;

/// <summary>Publishes a checked draft from a day on.</summary>
/// <param name="CountyId">The county that keeps the item.</param>
/// <param name="ItemId">The item.</param>
/// <param name="From">The first day it counts, today or later.</param>
/// <param name="Seen">The version that the publisher has read.</param>
[Requires(Permission.KeepCatalogue)]
public sealed record PublishGuide(string CountyId, Guid ItemId, DateOnly From, Guid Seen) : IUseCase<SavedGuide>, ICountyUseCase;

/// <summary>Withdraws a guide: nobody can apply under it any more.</summary>
/// <param name="CountyId">The county that keeps the item.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Reason">Why, 2–200 characters.</param>
/// <param name="Seen">The version that was read.</param>
[Requires(Permission.KeepCatalogue)]
public sealed record WithdrawGuide(string CountyId, Guid ItemId, string Reason, Guid Seen) : IUseCase<SavedGuide>, ICountyUseCase;

internal sealed class WithdrawGuideValidator : AbstractValidator<WithdrawGuide>
{
    public WithdrawGuideValidator() => RuleFor(w => w.Reason).Must(GuideShape.IsReason).WithMessage("请填写停用原因，2 至 200 个字，例如“依据已修订”。");
}

internal sealed class GuidePublishingHandler(IGuideStore guides, IUnitOfWork work) :
    IHandler<CheckGuide, SavedGuide>, IHandler<PublishGuide, SavedGuide>, IHandler<WithdrawGuide, SavedGuide>
{
    public Task<Outcome<SavedGuide>> Handle(Actor actor, CheckGuide request, CancellationToken cancellationToken) =>
        Change(request.CountyId, request.ItemId, request.Seen, item => item.Check(actor.Name, work.Now), told: false, cancellationToken);

    public Task<Outcome<SavedGuide>> Handle(Actor actor, PublishGuide request, CancellationToken cancellationToken) =>
        Change(request.CountyId, request.ItemId, request.Seen, item => item.Publish(request.From, actor.Name, work.Now), told: true, cancellationToken);

    public Task<Outcome<SavedGuide>> Handle(Actor actor, WithdrawGuide request, CancellationToken cancellationToken) =>
        Change(request.CountyId, request.ItemId, request.Seen, item => item.Withdraw(request.Reason.Trim(), work.Now), told: true, cancellationToken);

    private async Task<Outcome<SavedGuide>> Change(
        string countyId, Guid itemId, Guid seen, Func<ServiceItem, Refusal?> change, bool told, CancellationToken cancellationToken)
    {
        if (await guides.Item(countyId, itemId, cancellationToken) is not { } item)
            return GuideRefusals.UnknownItem;
        if (item.Version != seen)
            return GuideRefusals.ChangedMeanwhile;
        if (change(item) is { } refusal)
            return refusal;
        // What everybody reads has changed, so that no node may keep what it has in memory.
        if (told)
            work.Raise(new HallEvent(HallEventKind.CenterChanged));
        return new SavedGuide(item.Id, item.Code, item.Version);
    }
}
