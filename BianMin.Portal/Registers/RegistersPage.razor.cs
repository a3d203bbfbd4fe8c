using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using BianMin.Domain.Registers;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Registers;

/// <summary>The registers that a centre keeps, one a tab; what is looked for stands in the address (CASE-11, 四登记).</summary>
public sealed partial class RegistersPage
{
    private const int PageSize = 20;

    private RegisterTab _tab = RegisterTab.All[0];
    private RegisterQuery _query = new(null, null, null, null);
    private IReadOnlyDictionary<RegisterKind, int> _toDo = new Dictionary<RegisterKind, int>();
    private WatchedCenter _centers = WatchedCenter.None;
    private RegisterPage? _page;
    private CenterProfile? _center;
    private Refusal? _refusal;
    private Actor _actor = ActorClaims.Nobody;

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
    public string? S { get; set; }

    /// <summary>The page, from 1.</summary>
    [SupplyParameterFromQuery]
    public int? P { get; set; }

    /// <summary>The centre, for those who see all of a county.</summary>
    [SupplyParameterFromQuery]
    public string? C { get; set; }

    [Inject]
    private IRegisters Registers { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Dialogs Dialogs { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private DateOnly Today => Moment.At(Clock.GetUtcNow()).Day;

    private bool MayWrite => _center is not null && _actor.Allows(Permission.HandleCases, _center.Scope);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (RegisterTab.Of(Register) is not { } tab)
        {
            Navigation.NotFound();
            return;
        }

        // What the other register shows is no stand-in for this one while it is read.
        _page = tab == _tab ? _page : null;
        (_tab, _query) = (tab, new(Q, From, To, S));
        _actor = await CurrentActor.Get();
        _centers = await WatchedCenter.Of(_actor, Centers, C);
        _center = _centers.Profile;
        await Read();
    }

    private async Task Read()
    {
        if (_center is null)
        {
            Show(OrgRefusals.UnknownCenter);
            return;
        }

        var found = await Registers.Search(_actor, _center.Scope, _tab.Kind, _query.Filter, ((P ?? 1) - 1) * PageSize, PageSize, CancellationToken.None);
        if (!found.TryGet(out _page, out _refusal))
            return;
        if ((await Registers.ToDo(_actor, _center.Scope, CancellationToken.None)).TryGet(out var toDo, out _refusal))
            _toDo = toDo;
    }

    private void Show(Refusal? refusal) => _refusal = refusal;

    private void Go(string name, string? value) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = string.IsNullOrWhiteSpace(value) ? null : value, ["p"] = null }), replace: true);

    private string Address(RegisterTab tab) => _centers.Choices.Count > 0 && _center is not null ? $"registers/{tab.Slug}?c={_center.Id}" : $"registers/{tab.Slug}";

    private string Copy(string what) =>
        Navigation.GetUriWithQueryParameters(Navigation.ToAbsoluteUri($"registers/{_center!.Id}/{_tab.Slug}/{what}").ToString(), _query.Parameters);

    private async Task Add()
    {
        var done = await (_tab.Kind switch
        {
            RegisterKind.PhoneBooking => Open<BookingDialog>(),
            RegisterKind.AgencyResult => Open<AgencyDialog>(),
            RegisterKind.HomeService => Open<HomeServiceDialog>(),
            _ => Open<ConsultationDialog>(),
        });
        if (!done)
            return;
        Notices.Done("已登记。");
        await Read();
    }

    private async Task<bool> Open<T>()
        where T : DeskForm =>
        await Dialogs.Open<T>(_tab.Add ?? "", new() { [nameof(DeskForm.Center)] = _center, [nameof(DeskForm.Actor)] = _actor }) is true;
}
