using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Guides;

/// <summary>Brings an item into a centre, or changes its windows and telephone there (OPEN-4).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ItemId">The item.</param>
/// <param name="WindowIds">Windows that accept it; at least one.</param>
/// <param name="Phone">Telephone for questions; empty for the hotline.</param>
/// <param name="Seen">The entry that was read; null when it has not entered.</param>
public sealed record ArrangeItem(string CenterId, Guid ItemId, IReadOnlyList<Guid> WindowIds, string Phone, Guid? Seen) : IUseCase<Done>;

/// <summary>Takes an item out of a centre that entered by mistake; the audit trail keeps when and why.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Reason">Why, 2–200 characters.</param>
/// <param name="Seen">The entry that was read.</param>
public sealed record TakeOutItem(string CenterId, Guid ItemId, string Reason, Guid Seen) : IUseCase<Done>;

/// <summary>Shape of <see cref="ArrangeItem"/>.</summary>
public sealed class ArrangeItemValidator : AbstractValidator<ArrangeItem>
{
    /// <summary>The rules.</summary>
    public ArrangeItemValidator()
    {
        RuleFor(a => a.WindowIds).NotEmpty().WithMessage(GuideRefusals.NoWindow.Message);
        RuleFor(a => a.Phone).NotNull().MaximumLength(ItemEntry.PhoneLength).WithMessage($"联系电话不能超过 {ItemEntry.PhoneLength} 个字符。")
            .Must(p => p is null || PlainText.Is(p)).WithMessage("联系电话中有不能保存的控制字符，请重新输入。");
    }
}

/// <summary>Shape of <see cref="TakeOutItem"/>.</summary>
public sealed class TakeOutItemValidator : AbstractValidator<TakeOutItem>
{
    /// <summary>The rules.</summary>
    public TakeOutItemValidator() => RuleFor(t => t.Reason).Must(GuideShape.IsReason).WithMessage("请填写撤出原因，2 至 200 个字。");
}

/// <summary>Does what concerns the entry of items.</summary>
public sealed class ItemEntries(ICenterDirectory centers, IGuideStore guides, IUnitOfWork work) : IHandle<ArrangeItem, Done>, IHandle<TakeOutItem, Done>
{
    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, ArrangeItem request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.ArrangeCenter, center.Scope) is { } forbidden)
            return forbidden;
        if (request.WindowIds.Any(id => center.Window(id) is null))
            return OrgRefusals.UnknownWindow;
        if (await guides.Item(center.CountyId, request.ItemId, cancel) is not { } item)
            return GuideRefusals.UnknownItem;
        var entry = await guides.Entry(center.Id, item.Id, cancel);
        if (entry?.Version != request.Seen)
            return GuideRefusals.ChangedMeanwhile;
        if (entry is not null)
            entry.Arrange(request.WindowIds, request.Phone.Trim());
        else if (item.On(work.Now.Day) is null)
            return GuideRefusals.NotOffered;
        else
            guides.Add(ItemEntry.Enter(center.Id, item.Id, request.WindowIds, request.Phone.Trim(), work.Now));
        await work.Commit(actor, request, [new HallEvent(HallEventKind.CenterChanged)], cancel);
        return Done.It;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Handle(Actor actor, TakeOutItem request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (await centers.Find(request.CenterId, cancel) is not { } center)
            return OrgRefusals.UnknownCenter;
        if (actor.Lacks(Permission.ArrangeCenter, center.Scope) is { } forbidden)
            return forbidden;
        if (await guides.Entry(center.Id, request.ItemId, cancel) is not { } entry)
            return GuideRefusals.NotEntered;
        if (entry.Version != request.Seen)
            return GuideRefusals.ChangedMeanwhile;
        guides.Remove(entry);
        await work.Commit(actor, request, [new HallEvent(HallEventKind.CenterChanged)], cancel);
        return Done.It;
    }
}
