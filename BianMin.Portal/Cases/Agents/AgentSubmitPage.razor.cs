using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Cases.Intake;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using BianMin.Portal.Shell.Drafts;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Cases.Agents;

/// <summary>An agent applies for a villager: the item, its materials as photographs, who the villager is (CASE-10).</summary>
public sealed partial class AgentSubmitPage
{
    private const string DraftName = "villager";

    private readonly List<SentFile> _files = [];
    private CenterProfile? _center;
    private string _lastPhone = "";
    private Actor _actor = ActorClaims.Nobody;
    private IntakeForm? _form;
    private IReadOnlyList<PublishedGuide> _guides = [];
    private Refusal? _refusal;
    private Faults _faults = Faults.None;
    private string _phone = "";
    private bool _askedFor;
    private bool _busy;

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private IGuideQueries GuideQueries { get; init; } = null!;

    [Inject]
    private IAgentQueries Cases { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IHolidays Holidays { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private DraftStore Drafts { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private DateOnly Today => Moment.At(Clock.GetUtcNow()).Day;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.Get();
        _center = await Centers.Find(_actor.CenterId ?? "", CancellationToken.None);
        if (_center is null)
        {
            _refusal = OrgRefusals.UnknownCenter;
            return;
        }

        _guides = await GuideQueries.Of(_center.Id, Today, CancellationToken.None);
        _lastPhone = await Cases.LastPhone(_actor, CancellationToken.None);
        Begin();
    }

    private void Begin()
    {
        _form = new(_center!, Guid.Empty, null, Holidays.Current, Today);
        (_phone, _askedFor, _refusal, _faults) = (_lastPhone, false, null, Faults.None);
        _files.Clear();
    }

    // Photographs are not kept: they are still in the telephone.
    private void TakeUp(AgentDraft draft)
    {
        _form!.TakeUp(draft.Form, _guides);
        (_phone, _askedFor) = (draft.Phone, draft.AskedFor);
    }

    // Photographs of another item's materials would be nobody's.
    private void Choose(PublishedGuide guide)
    {
        _form!.Choose(guide);
        _files.RemoveAll(f => _form.Materials.All(m => m.Name != f.Material));
    }

    private async Task Send()
    {
        if (_busy)
            return;
        var asked = _form!.Submission(_phone, _askedFor, _files);
        (_faults, _refusal) = (Faults.Of(Services, asked), null);
        if (_faults.Any)
            return;
        _busy = true;
        if ((await UseCases.Do(_actor, asked)).TryGet(out var taken, out _refusal))
        {
            await Drafts.Forget(DraftName);
            Navigation.NavigateTo($"agent/cases/{taken.Number}");
        }

        _busy = false;
    }

    private sealed record AgentDraft(IntakeDraft Form, string Phone, bool AskedFor);
}
