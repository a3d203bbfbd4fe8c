using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Registers;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Registers;

/// <summary>A register on paper, A4 landscape: what the filter shows, with the centre's head.</summary>
public sealed partial class RegisterPrintPage
{
    private RegisterDefinition _tab = RegisterDefinitions.All[0];
    private CenterProfile? _center;
    private RegisterPage? _page;
    private Refusal? _refusal;
    private DateOnly _today;

    /// <summary>Short code of the centre.</summary>
    [Parameter]
    public string Center { get; set; } = "";

    /// <summary>The register, by the word of its tab.</summary>
    [Parameter]
    public string? Register { get; set; }

    /// <summary>Name, telephone or case number.</summary>
    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    /// <summary>First day.</summary>
    [SupplyParameterFromQuery]
    public string? From { get; set; }

    /// <summary>Last day.</summary>
    [SupplyParameterFromQuery]
    public string? To { get; set; }

    /// <summary>A state.</summary>
    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [Inject]
    private IRegisters Registers { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private RegisterFilter Filter => new RegisterQuery(Q, From, To, State).Filter;

    private string Span => (Filter.From, Filter.To) switch
    {
        (null, null) => "全部日期",
        ({ } from, null) => $"{ChineseText.Date(from)}起",
        (null, { } to) => $"截至{ChineseText.Date(to)}",
        ({ } from, { } to) => from == to ? ChineseText.Date(from) : $"{ChineseText.Date(from)}至{ChineseText.Date(to)}",
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (RegisterDefinitions.Of(Register) is not { } tab)
        {
            Navigation.NotFound();
            return;
        }

        _tab = tab;
        _today = Moment.At(Clock.GetUtcNow()).Day;
        var actor = await CurrentActor.Get();
        // A centre that is not there and one of somebody else answer alike.
        if (await Centers.Find(Center, CancellationToken.None) is not { } center || !actor.Allows(Permission.WatchCases, center.Scope))
        {
            _refusal = OrgRefusals.UnknownCenter;
            return;
        }

        _center = center;
        (await Registers.Search(actor, center.Scope, _tab.Kind, Filter, 0, IRegisters.GreatestPage, CancellationToken.None)).TryGet(out _page, out _refusal);
    }
}
