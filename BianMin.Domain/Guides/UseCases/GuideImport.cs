using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Guides;

/// <summary>Takes over the items of a file as drafts (OPEN-6): all of them, or nothing. What is published stays as it is
/// until somebody checks and publishes the drafts. The same file twice changes nothing the second time.</summary>
/// <param name="CountyId">The county that keeps the items.</param>
/// <param name="Items">What the file tells.</param>
[Requires(Permission.KeepCatalogue)]
public sealed record ImportGuides(string CountyId, IReadOnlyList<ImportedGuide> Items) : IUseCase<ImportedGuides>, ICountyUseCase
{
    /// <summary>Names the size only: five hundred guides have no place in a line of a log.</summary>
    public override string ToString() => $"{nameof(ImportGuides)} {{ {CountyId}, {Items.Count} items }}";
}

/// <summary>What an import did.</summary>
/// <param name="Begun">Items that are new.</param>
/// <param name="Changed">Items that got a draft.</param>
/// <param name="Unchanged">Items of which the file told nothing else.</param>
public sealed record ImportedGuides(int Begun, int Changed, int Unchanged);

internal sealed class ImportGuidesValidator : AbstractValidator<ImportGuides>
{
    public ImportGuidesValidator()
    {
        RuleFor(i => i.CountyId).NotEmpty().WithMessage("没有指明是哪个县（市）的事项，请重新打开页面。");
        RuleFor(i => i.Items).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("文件里没有事项，请填写后重新选择文件。")
            .Must(i => i.Count <= GuideReading.MostItems).WithMessage($"一次最多导入 {GuideReading.MostItems} 个事项，请分成几个文件。")
            .Must(i => i.All(x => x is { Content: not null } && GuideShape.IsCode(x.Code))).WithMessage(GuideShape.CodeRule)
            .Must(HasEachCodeOnce).WithMessage("同一个事项编码出现了两次，请删除重复的事项。");
        RuleForEach(i => i.Items).ChildRules(item => item.RuleFor(x => x.Content).SetValidator(new GuideContentValidator()).When(x => x?.Content is not null));
    }

    // Some engines tell MZ-001 from mz-001 and some do not, so one file may not use both.
    private static bool HasEachCodeOnce(IReadOnlyList<ImportedGuide> items) =>
        items.DistinctBy(i => i.Code, StringComparer.OrdinalIgnoreCase).Count() == items.Count;
}

internal sealed class ImportGuidesHandler(IGuideStore guides, IUnitOfWork work) : IHandler<ImportGuides, ImportedGuides>
{
    public async Task<Outcome<ImportedGuides>> Handle(Actor actor, ImportGuides request, CancellationToken cancellationToken)
    {
        var found = await guides.ByCodes(request.CountyId, [.. request.Items.Select(i => i.Code)], cancellationToken);
        var known = found.ToDictionary(i => i.Code, StringComparer.OrdinalIgnoreCase);
        var counts = new Dictionary<ImportStep, int>();
        foreach (var (code, content) in request.Items)
        {
            var item = known.GetValueOrDefault(code);
            var step = ImportSteps.Of(item?.Versions[^1].Content, content);
            counts[step] = counts.GetValueOrDefault(step) + 1;
            if (step == ImportStep.Begin)
                guides.Add(ServiceItem.Begin(request.CountyId, code, GuideTidy.Of(content), work.Now));
            else if (step == ImportStep.Change)
                item!.Save(GuideTidy.Of(content), work.Now);
        }

        return new ImportedGuides(
            counts.GetValueOrDefault(ImportStep.Begin), counts.GetValueOrDefault(ImportStep.Change), counts.GetValueOrDefault(ImportStep.Leave));
    }
}
