using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Registers;
using BianMin.Portal.Controls;
using BianMin.Portal.Controls.Lists;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Registers;

/// <summary>The registers that a centre keeps, one a tab; what is looked for stands in the address (CASE-11, 四登记).</summary>
public sealed partial class RegistersPage
{
    private OfficeList<RegisterLine>? _list;
    private RegisterDefinition _tab = RegisterDefinitions.All[0];
    private RegisterQuery _query = new(null, null, null, null);
    private IReadOnlyDictionary<RegisterKind, int> _toDo = new Dictionary<RegisterKind, int>();
    private WatchedCenter _centers = WatchedCenter.None;
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
    public string? State { get; set; }

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
        if (RegisterDefinitions.Of(Register) is not { } tab)
        {
            Navigation.NotFound();
            return;
        }

        // A list that is not there yet reads by itself, from the page that the address names.
        var list = tab == _tab ? _list : null;
        _actor = await CurrentActor.Get();
        _centers = await WatchedCenter.Of(_actor, Centers, C);
        if (_centers.Profile is not { } center)
        {
            Show(OrgRefusals.UnknownCenter);
            return;
        }

        // Page and order are the list's own affair, and another register has a list of its own.
        var query = new RegisterQuery(Q, From, To, State);
        if (tab == _tab && center.Id == _center?.Id && query == _query)
            return;
        (_tab, _center, _query) = (tab, center, query);
        await Count();
        if (list is not null)
            await list.Reload();
    }

    private async Task<Outcome<ListPage<RegisterLine>>> Load(ListRequest request, CancellationToken cancellationToken)
    {
        var found = await Registers.Search(_actor, _center!.Scope, _tab.Kind, _query.Filter, request.Skip, request.Take, cancellationToken);
        return found.TryGet(out var page, out var refusal) ? new ListPage<RegisterLine>(page.Lines, page.Total) : refusal;
    }

    private async Task Count()
    {
        if ((await Registers.ToDo(_actor, _center!.Scope, CancellationToken.None)).TryGet(out var toDo, out _))
            _toDo = toDo;
    }

    private async Task Read()
    {
        await Count();
        if (_list is not null)
            await _list.Refresh();
    }

    private void Show(Refusal? refusal) => _refusal = refusal;

    private void Go(string name, string? value) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = string.IsNullOrWhiteSpace(value) ? null : value, ["p"] = null }), replace: true);

    private string Address(RegisterDefinition tab) => _centers.Choices.Count > 0 && _center is not null ? $"registers/{tab.Slug}?c={_center.Id}" : $"registers/{tab.Slug}";

    private string Copy(string what) =>
        Navigation.GetUriWithQueryParameters(Navigation.ToAbsoluteUri($"registers/{_center!.Id}/{_tab.Slug}/{what}").ToString(), _query.Parameters);

    private async Task Add()
    {
        var done = await (_tab.Kind switch
        {
            RegisterKind.PhoneBooking => Open<BookingDialog>(),
            RegisterKind.AgencyResult => Open<AgencyDialog>(),
            RegisterKind.HomeService => Open<HomeServiceDialog>(),
            RegisterKind.SignOff or RegisterKind.Consultation => Open<ConsultationDialog>(),
        });
        if (!done)
            return;
        Notices.Done("已登记。");
        await Read();
    }

    private async Task<bool> Open<T>()
        where T : UseCaseForm =>
        await Dialogs.Open<T>(_tab.Add ?? "", new() { [nameof(UseCaseForm.Center)] = _center, [nameof(UseCaseForm.Actor)] = _actor }) is true;
}
