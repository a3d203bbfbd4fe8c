using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using FluentValidation;

namespace BianMin.Domain.Guides;

/// <summary>Brings an item into a centre, or changes its windows and telephone there (OPEN-4).</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ItemId">The item.</param>
/// <param name="WindowIds">Windows that accept it; at least one.</param>
/// <param name="Phone">Telephone for questions; empty for the hotline.</param>
/// <param name="Seen">The entry that was read; null when it has not entered.</param>
[Requires(Permission.ArrangeCenter)]
public sealed record ArrangeItem(string CenterId, Guid ItemId, IReadOnlyList<Guid> WindowIds, string Phone, Guid? Seen) : IUseCase<Done>;

/// <summary>Takes an item out of a centre that entered by mistake; the audit trail keeps when and why.</summary>
/// <param name="CenterId">The centre.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Reason">Why, 2–200 characters.</param>
/// <param name="Seen">The entry that was read.</param>
[Requires(Permission.ArrangeCenter)]
public sealed record TakeOutItem(string CenterId, Guid ItemId, string Reason, Guid Seen) : IUseCase<Done>;

internal sealed class ArrangeItemValidator : AbstractValidator<ArrangeItem>
{
    public ArrangeItemValidator()
    {
        RuleFor(a => a.WindowIds).NotEmpty().WithMessage(GuideRefusals.NoWindow.Message);
        RuleFor(a => a.Phone).NotNull().MaximumLength(ItemEntry.PhoneLength).WithMessage($"联系电话不能超过 {ItemEntry.PhoneLength} 个字符。")
            .Must(p => p is null || PlainText.Is(p)).WithMessage("联系电话中有不能保存的控制字符，请重新输入。");
    }
}

internal sealed class TakeOutItemValidator : AbstractValidator<TakeOutItem>
{
    public TakeOutItemValidator() => RuleFor(t => t.Reason).Must(GuideShape.IsReason).WithMessage("请填写撤出原因，2 至 200 个字。");
}

internal sealed class ItemEntriesHandler(IGuideStore guides, IUnitOfWork work) : ICenterHandler<ArrangeItem, Done>, ICenterHandler<TakeOutItem, Done>
{
    public async Task<Outcome<Done>> Handle(AtCenter at, ArrangeItem request, CancellationToken cancellationToken)
    {
        if (request.WindowIds.Any(id => at.Center.Window(id) is null))
            return OrgRefusals.UnknownWindow;
        if (await guides.Item(at.Center.CountyId, request.ItemId, cancellationToken) is not { } item)
            return GuideRefusals.UnknownItem;
        var entry = await guides.Entry(at.Center.Id, item.Id, cancellationToken);
        if (entry?.Version != request.Seen)
            return GuideRefusals.ChangedMeanwhile;
        if (entry is not null)
            entry.Arrange(request.WindowIds, request.Phone.Trim());
        else if (item.On(work.Now.Day) is null)
            return GuideRefusals.NotOffered;
        else
            guides.Add(ItemEntry.Enter(at.Center.Id, item.Id, request.WindowIds, request.Phone.Trim(), work.Now));
        work.Raise(new HallEvent(HallEventKind.CenterChanged));
        return Done.It;
    }

    public async Task<Outcome<Done>> Handle(AtCenter at, TakeOutItem request, CancellationToken cancellationToken)
    {
        if (await guides.Entry(at.Center.Id, request.ItemId, cancellationToken) is not { } entry)
            return GuideRefusals.NotEntered;
        if (entry.Version != request.Seen)
            return GuideRefusals.ChangedMeanwhile;
        guides.Remove(entry);
        work.Raise(new HallEvent(HallEventKind.CenterChanged));
        return Done.It;
    }
}
