using BianMin.Domain.Desk;
using FluentValidation;

namespace BianMin.Domain.Guides;

/// <summary>Finds the draft of an item complete, or lists at once all that is missing.</summary>
/// <param name="CountyId">The county that keeps the item.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Seen">The version that the checker has read.</param>
public sealed record CheckGuide(string CountyId, Guid ItemId, Guid Seen) : IUseCase<SavedGuide>
{
    /// <inheritdoc/>
    public string CenterId => "";
}

/// <summary>Publishes a checked draft from a day on.</summary>
/// <param name="CountyId">The county that keeps the item.</param>
/// <param name="ItemId">The item.</param>
/// <param name="From">The first day it counts, today or later.</param>
/// <param name="Seen">The version that the publisher has read.</param>
public sealed record PublishGuide(string CountyId, Guid ItemId, DateOnly From, Guid Seen) : IUseCase<SavedGuide>
{
    /// <inheritdoc/>
    public string CenterId => "";
}

/// <summary>Withdraws a guide: nobody can apply under it any more.</summary>
/// <param name="CountyId">The county that keeps the item.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Reason">Why, 2–200 characters.</param>
/// <param name="Seen">The version that was read.</param>
public sealed record WithdrawGuide(string CountyId, Guid ItemId, string Reason, Guid Seen) : IUseCase<SavedGuide>
{
    /// <inheritdoc/>
    public string CenterId => "";
}

/// <summary>Shape of <see cref="WithdrawGuide"/>.</summary>
public sealed class WithdrawGuideValidator : AbstractValidator<WithdrawGuide>
{
    /// <summary>The rules.</summary>
    public WithdrawGuideValidator() => RuleFor(w => w.Reason).Must(GuideShape.IsReason).WithMessage("请填写停用原因，2 至 200 个字，例如“依据已修订”。");
}

/// <summary>Does what concerns the publishing of a guide.</summary>
public sealed class GuidePublishing(IGuideStore guides, IUnitOfWork work) :
    IHandle<CheckGuide, SavedGuide>, IHandle<PublishGuide, SavedGuide>, IHandle<WithdrawGuide, SavedGuide>
{
    // What everybody reads has changed, so that no shelf of any node may keep what it has.
    private static readonly HallEvent[] Told = [new(HallEventKind.CenterChanged)];

    /// <inheritdoc/>
    public Task<Outcome<SavedGuide>> Handle(Actor actor, CheckGuide request, CancellationToken cancel) =>
        Change(actor, request, request.CountyId, request.ItemId, request.Seen, item => item.Check(actor.Name, work.Now), [], cancel);

    /// <inheritdoc/>
    public Task<Outcome<SavedGuide>> Handle(Actor actor, PublishGuide request, CancellationToken cancel) =>
        Change(actor, request, request.CountyId, request.ItemId, request.Seen, item => item.Publish(request.From, actor.Name, work.Now), Told, cancel);

    /// <inheritdoc/>
    public Task<Outcome<SavedGuide>> Handle(Actor actor, WithdrawGuide request, CancellationToken cancel) =>
        Change(actor, request, request.CountyId, request.ItemId, request.Seen, item => item.Withdraw(request.Reason.Trim(), work.Now), Told, cancel);

    private async Task<Outcome<SavedGuide>> Change(
        Actor actor, IUseCase request, string countyId, Guid itemId, Guid seen, Func<ServiceItem, Refusal?> change, IReadOnlyList<HallEvent> events, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Permission.KeepCatalogue, GuideShape.Scope(countyId)) is { } forbidden)
            return forbidden;
        if (await guides.Item(countyId, itemId, cancel) is not { } item)
            return GuideRefusals.UnknownItem;
        if (item.Version != seen)
            return GuideRefusals.ChangedMeanwhile;
        if (change(item) is { } refusal)
            return refusal;
        await work.Commit(actor, request, events, cancel);
        return new SavedGuide(item.Id, item.Code, item.Version);
    }
}
