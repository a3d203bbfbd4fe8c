using BianMin.Domain.Desk;
using BianMin.Domain.Guides;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace BianMin.Portal.Guides.Editing;

/// <summary>Forms and samples of an item. They belong to the item and not to what is being typed: each takes effect at once.</summary>
public sealed partial class GuideFilesBox
{
    private const int Whole = 100;
    private const int Part = 64 * 1024;

    private CatalogueItem? _shown;
    private IReadOnlyList<FileLine> _files = [];
    private FilePurpose _purpose;
    private string? _trouble;
    private int? _percent;
    private bool _busy;

    /// <summary>The item.</summary>
    [Parameter, EditorRequired]
    public CatalogueItem Item { get; set; } = null!;

    [Inject]
    private ICatalogue Catalogue { get; init; } = null!;

    [Inject]
    private IDesk Desk { get; init; } = null!;

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

    private async Task Take(InputFileChangeEventArgs change)
    {
        _trouble = null;
        if (change.File.Size is 0 or > FileKinds.GreatestSize)
        {
            _trouble = GuideRefusals.FileSize.Message;
            return;
        }

        _busy = true;
        try
        {
            using var bytes = new MemoryStream((int)change.File.Size);
            await using var stream = change.File.OpenReadStream(FileKinds.GreatestSize);
            var part = new byte[Part];
            for (int read; (read = await stream.ReadAsync(part)) > 0;)
            {
                bytes.Write(part, 0, read);
                _percent = (int)(bytes.Length * Whole / change.File.Size);
                StateHasChanged();
            }

            _percent = null;
            await Do(county => new AttachFile(county, Item.ItemId, _purpose, change.File.Name, bytes.ToArray()), "附件已上传。");
        }
        catch (IOException)
        {
            _trouble = "文件没有读完，请重新选择。";
            _percent = null;
        }

        _busy = false;
    }

    private async Task Remove(FileLine file)
    {
        if (await Confirm.Ask($"删除附件“{file.Name}”吗？", "删除后群众不能再下载。", "删除", serious: true))
            await Do(county => new RemoveFile(county, file.Id), "附件已删除。");
    }

    private async Task Do(Func<string, IUseCase<Done>> useCase, string words)
    {
        _busy = true;
        var actor = await CurrentActor.Get();
        var outcome = await Desk.Do(actor, useCase(actor.CountyId ?? ""));
        if (outcome.Refusal is { } refusal)
        {
            _trouble = refusal.Message;
        }
        else
        {
            Notices.Done(words);
            _files = await Catalogue.Files(Item.ItemId, CancellationToken.None);
        }

        _busy = false;
    }
}
