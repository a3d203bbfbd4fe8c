using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
using BianMin.Domain.Guides;
using BianMin.Domain.Org;
using BianMin.Portal.Cases.Intake;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Cases.Agents;

/// <summary>An agent applies for a villager: the item, its materials as photographs, who the villager is (CASE-10).</summary>
public sealed partial class AgentSubmitPage
{
    private readonly List<SentFile> _files = [];
    private Actor _actor = ActorClaims.Nobody;
    private IntakeForm? _form;
    private IReadOnlyList<PublishedGuide> _guides = [];
    private Refusal? _refusal;
    private string _phone = "";
    private bool _askedFor;
    private bool _busy;

    [Inject]
    private IDesk Desk { get; init; } = null!;

    [Inject]
    private IGuideShelf Shelf { get; init; } = null!;

    [Inject]
    private IAgentBook Cases { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IHolidays Holidays { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.Get();
        if (await Centers.Find(_actor.CenterId ?? "", CancellationToken.None) is not { } center)
        {
            _refusal = OrgRefusals.UnknownCenter;
            return;
        }

        var today = Moment.At(Clock.GetUtcNow()).Day;
        _guides = await Shelf.Of(center.Id, today, CancellationToken.None);
        _phone = await Cases.LastPhone(_actor, CancellationToken.None);
        _form = new(center, Guid.Empty, null, Holidays.Current, today);
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
        _busy = true;
        if ((await Desk.Do(_actor, _form!.Submission(_phone, _askedFor, _files))).TryGet(out var taken, out _refusal))
            Navigation.NavigateTo($"agent/cases/{taken.Number}");
        _busy = false;
    }
}
