using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Guides;

/// <summary>Saves what was typed as the draft of an item, however incomplete (OPEN-6).</summary>
/// <param name="CountyId">The county that keeps the item.</param>
/// <param name="ItemId">The item; null for a new one.</param>
/// <param name="Code">Code of a new item; that of an old one does not change.</param>
/// <param name="Content">All that was typed.</param>
/// <param name="Seen">The version that the editor had read; null for a new one.</param>
[Requires(Permission.KeepCatalogue)]
public sealed record SaveGuideDraft(string CountyId, Guid? ItemId, string Code, GuideContent Content, Guid? Seen) : IUseCase<SavedGuide>, ICountyUseCase;

/// <summary>An item as saved.</summary>
/// <param name="ItemId">Identity.</param>
/// <param name="Code">Code.</param>
/// <param name="Version">To be named with the next change.</param>
public sealed record SavedGuide(Guid ItemId, string Code, Guid Version);

internal sealed class SaveGuideDraftValidator : AbstractValidator<SaveGuideDraft>
{
    public SaveGuideDraftValidator()
    {
        RuleFor(s => s.Code).Must(GuideShape.IsCode).WithMessage(GuideShape.CodeRule);
        RuleFor(s => s.Content).NotNull().SetValidator(new GuideContentValidator());
    }
}

internal sealed class SaveGuideDraftHandler(IGuideStore guides, IUnitOfWork work) : IHandler<SaveGuideDraft, SavedGuide>
{
    public async Task<Outcome<SavedGuide>> Handle(Actor actor, SaveGuideDraft request, CancellationToken cancellationToken)
    {
        ServiceItem? item;
        if (request.ItemId is { } id)
        {
            item = await guides.Item(request.CountyId, id, cancellationToken);
            if (item is null)
                return GuideRefusals.UnknownItem;
            if (item.Version != request.Seen)
                return GuideRefusals.ChangedMeanwhile;
            item.Save(request.Content, work.Now);
        }
        else
        {
            if ((await guides.ByCodes(request.CountyId, [request.Code], cancellationToken)).Count > 0)
                return GuideRefusals.CodeTaken;
            item = ServiceItem.Begin(request.CountyId, request.Code, request.Content, work.Now);
            guides.Add(item);
        }

        return new SavedGuide(item.Id, item.Code, item.Version);
    }
}
