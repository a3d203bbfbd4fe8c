using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using BianMin.Portal.Shell.Drafts;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Guides.Editing;

/// <summary>The centre's rules in the hands of its director: each change is a new version (OPEN-8).</summary>
public sealed partial class RuleEditor
{
    private IReadOnlyList<PublishedRule>? _rules;
    private PublishedRule? _chosen;
    private Refusal? _refusal;
    private Faults _faults = Faults.None;
    private Actor _actor = ActorClaims.Nobody;
    private DateOnly? _from;
    private string _title = "";
    private string _text = "";
    private bool _dirty;
    private bool _busy;

    [Inject]
    private IRuleQueries RuleQueries { get; init; } = null!;

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private DraftStore Drafts { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private string DraftName => $"rule-{_chosen?.Code}";

    private DateOnly Today => Moment.At(Clock.GetUtcNow()).Day;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.Get();
        await Read();
    }

    private async Task Read() => _rules = await RuleQueries.Newest(_actor.CenterId ?? "", CancellationToken.None);

    private async Task Choose(PublishedRule rule)
    {
        if (await MayLose())
            Show(rule);
    }

    private void Show(PublishedRule rule)
    {
        _chosen = rule;
        _title = rule.Title;
        _text = string.Join('\n', rule.Paragraphs);
        _from = Today;
        (_refusal, _faults) = (null, Faults.None);
        _dirty = false;
    }

    private void TakeUp(RuleDraft draft) => (_title, _text, _from, _dirty) = (draft.Title, draft.Text, draft.From, true);

    private void Type(Action act)
    {
        act();
        _dirty = true;
    }

    private async Task Publish()
    {
        if (_busy || _from is not { } from)
            return;
        // The shipped text is version 1, so the centre's own count from there.
        var asked = new PublishRule(_actor.CenterId ?? "", _chosen!.Code, _title, _text, from, _chosen.Version - 1);
        _faults = Faults.Of(Services, asked);
        if (_faults.Any)
            return;
        _busy = true;
        var outcome = await UseCases.Do(_actor, asked);
        _busy = false;
        if (!outcome.TryGet(out _, out _refusal))
            return;
        Notices.Done(from == Today ? "新版本已发布，公示墙同时更新。" : $"新版本已发布，{ChineseText.ShortDate(from)}起施行。");
        await Read();
        Show(_rules!.First(r => r.Code == _chosen.Code));
    }

    private async Task<bool> MayLose()
    {
        if (!_dirty)
            return true;
        if (!await Confirm.Ask("放弃没有发布的修改吗？", "修改后的文字还没有发布，离开后会丢失。", "放弃修改", serious: true))
            return false;
        await Drafts.Forget(DraftName);
        return true;
    }

    private sealed record RuleDraft(string Title, string Text, DateOnly? From);
}
