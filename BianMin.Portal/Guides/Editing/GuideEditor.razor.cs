using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using BianMin.Portal.Shell.Drafts;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Guides.Editing;

/// <summary>One item in the hands of the county: typed, checked, published, withdrawn, with its forms and samples.</summary>
public sealed partial class GuideEditor
{
    private const string NewCode = "new";

    private GuideForm _form = new();
    private CatalogueItem? _item;
    private Refusal? _refusal;
    private Faults _faults = Faults.None;
    private Actor _actor = ActorClaims.Nobody;
    private string? _read;
    private bool _dirty;
    private bool _busy;
    private bool _ready;

    /// <summary>Code of the item; <c>new</c> for one that does not exist yet.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [Inject]
    private ICatalogue Catalogue { get; init; } = null!;

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private DraftStore Drafts { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private string Title => IsNew ? "新建事项" : _item?.Versions[0].Content.Name ?? "";

    private bool IsNew => Code == NewCode;

    private string DraftName => $"guide-{Code}";

    private string County => _actor.CountyId ?? "";

    private DateOnly Today => Moment.At(Clock.GetUtcNow()).Day;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_read == Code)
            return;
        _read = Code;
        _actor = await CurrentActor.Get();
        // What was just saved for the first time goes on as it stands, with what was typed meanwhile.
        if (_item is null || _item.Code != Code)
            await Read();
        _ready = true;
    }

    private async Task Read()
    {
        _item = IsNew ? null : await Catalogue.Item(County, Code, CancellationToken.None);
        _form = _item is null ? new GuideForm() : GuideForm.Of(_item.Code, _item.Versions[0].Content);
        _dirty = false;
    }

    private void TakeUp(GuideDraft draft)
    {
        _form = GuideForm.Of(draft.Code, draft.Content);
        _refusal = draft.Version == _item?.Version ? null : GuideRefusals.ChangedMeanwhile;
        Changed();
    }

    private void Type(Action act)
    {
        act();
        Changed();
    }

    private void Changed() => _dirty = true;

    private async Task<bool> Save()
    {
        if (_busy)
            return false;
        var (content, isNew) = (_form.Content, IsNew);
        if (!await Do(new SaveGuideDraft(County, _item?.ItemId, isNew ? _form.Code : Code, content, _item?.Version), "草稿已保存。"))
            return false;
        // What was typed meanwhile is not saved yet.
        _dirty = DraftStore.Write(content) != DraftStore.Write(_form.Content);
        if (!isNew)
            return true;
        await Drafts.Forget(DraftName);
        Navigation.NavigateTo($"guides/items/{_form.Code}");
        return true;
    }

    private async Task Check()
    {
        if (!_dirty || await Save())
            await Do(new CheckGuide(County, _item!.ItemId, _item.Version), "内容完整，已审核。可以发布了。");
    }

    private Task<bool> Publish(DateOnly from) =>
        Do(new PublishGuide(County, _item!.ItemId, from, _item.Version), from == Today ? "已发布，各中心的办事指南同时更新。" : $"已发布，{ChineseText.ShortDate(from)}起施行。");

    private async Task Withdraw()
    {
        if (await Confirm.AskReason($"停用“{_form.Basics.Name}”吗？", "停用原因", 200, ["依据已修订", "事项已取消", "合并到其他事项"], "停用") is { } reason)
            await Do(new WithdrawGuide(County, _item!.ItemId, reason, _item.Version), "已停用，各中心不再公布。");
    }

    private async Task<bool> Do(IUseCase<SavedGuide> useCase, string words)
    {
        _faults = Faults.Of(Services, useCase);
        if (_faults.Any)
            return false;
        _busy = true;
        var outcome = await UseCases.Do(_actor, useCase);
        _busy = false;
        if (!outcome.TryGet(out var saved, out _refusal))
            return false;
        Notices.Done(words);
        // The form stays as it is: only what the county now has is read again.
        _item = await Catalogue.Item(County, saved.Code, CancellationToken.None);
        return true;
    }
}
