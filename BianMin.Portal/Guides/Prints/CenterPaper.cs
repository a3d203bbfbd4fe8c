using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Guides.Prints;

/// <summary>What every paper of a centre has in common: whose it is, the day it was printed, where its text comes from.</summary>
public abstract class CenterPaper : ComponentBase
{
    /// <summary>Short code of the centre.</summary>
    [Parameter]
    public string Center { get; set; } = "";

    /// <summary>The centre; null when there is none with this code.</summary>
    protected CenterProfile? Profile { get; private set; }

    /// <summary>The day on the paper.</summary>
    protected DateOnly Day { get; private set; }

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IGuideQueries GuideQueries { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        Day = Moment.At(Clock.GetUtcNow()).Day;
        Profile = await Centers.Find(Center, CancellationToken.None);
        if (Profile is not null)
            await Fill(Profile);
    }

    /// <summary>Reads what else stands on the paper.</summary>
    protected virtual Task Fill(CenterProfile center) => Task.CompletedTask;

    /// <summary>The guides that are open to everybody today.</summary>
    protected Task<IReadOnlyList<PublishedGuide>> ReadGuides() => GuideQueries.Of(Profile!.Id, Day, CancellationToken.None);

    /// <summary>The full address of a page of this centre, for QR codes: <c>guides</c>, <c>rules</c>.</summary>
    protected string Address(string page) => Navigation.ToAbsoluteUri($"public/{Profile!.Id}/{page}").ToString();
}
