using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Guides.Editing;

/// <summary>Forms and samples of an item. They belong to the item and not to what is being typed: each takes effect at once.</summary>
public sealed partial class GuideFilesBox
{
    private CatalogueItem? _shown;
    private IReadOnlyList<FileLine> _files = [];
    private FilePurpose _purpose;
    private bool _busy;

    /// <summary>The item.</summary>
    [Parameter, EditorRequired]
    public CatalogueItem Item { get; set; } = null!;

    [Inject]
    private ICatalogue Catalogue { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Only an item that was read again is newer than what this box read itself.
        if (ReferenceEquals(_shown, Item))
            return;
        _shown = Item;
        _files = Item.Files;
    }

    private async Task<string?> Take(ReadFile file) =>
        (await Do(county => new AttachFile(county, Item.ItemId, _purpose, file.Name, file.Bytes), "附件已上传。"))?.Message;

    private async Task Remove(FileLine file)
    {
        if (await Confirm.Ask($"删除附件“{file.Name}”吗？", "删除后群众不能再下载。", "删除", serious: true)
            && await Do(county => new RemoveFile(county, file.Id), "附件已删除。") is { } refusal)
            Notices.Refused(refusal);
    }

    // Why it was not done; null when it was.
    private async Task<Refusal?> Do(Func<string, IUseCase<Done>> useCase, string words)
    {
        _busy = true;
        var actor = await CurrentActor.Get();
        var outcome = await UseCases.Do(actor, useCase(actor.CountyId ?? ""));
        _busy = false;
        if (outcome.Refusal is { } refusal)
            return refusal;
        Notices.Done(words);
        _files = await Catalogue.Files(Item.ItemId, CancellationToken.None);
        StateHasChanged();
        return null;
    }
}
