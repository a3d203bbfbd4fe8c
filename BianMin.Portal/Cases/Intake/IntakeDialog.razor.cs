using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BianMin.Portal.Cases.Intake;

/// <summary>收件登记: item, applicant, materials and the answer on one screen (CASE-1…CASE-5). Closes with a <see cref="TakenAnswer"/>.</summary>
public sealed partial class IntakeDialog
{
    private IntakeForm _form = null!;
    private IReadOnlyList<PublishedGuide>? _guides;
    private IReadOnlyList<KnownApplicant> _remembered = [];
    private IReadOnlyList<CaseLine> _alike = [];
    private Refusal? _refusal;
    private Faults _faults = Faults.None;
    private DecisionFields _decision = null!;
    private bool _busy;
    private bool _restored;

    /// <summary>Who takes it in.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>The centre.</summary>
    [Parameter, EditorRequired]
    public CenterProfile Center { get; set; } = null!;

    /// <summary>The clerk's window.</summary>
    [Parameter, EditorRequired]
    public WindowProfile Window { get; set; } = null!;

    /// <summary>Windows that are open now, to which a ticket can go on.</summary>
    [Parameter, EditorRequired]
    public IReadOnlySet<Guid> Open { get; set; } = null!;

    /// <summary>The visitor's ticket; null when nobody is in service.</summary>
    [Parameter]
    public Guid? TicketId { get; set; }

    /// <summary>The guide that the clerk had open; chosen at once.</summary>
    [Parameter]
    public Guid? ItemId { get; set; }

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private IGuideQueries GuideQueries { get; init; } = null!;

    [Inject]
    private ICaseQueries Cases { get; init; } = null!;

    [Inject]
    private IHolidays Holidays { get; init; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private DateOnly Today => Moment.At(Clock.GetUtcNow()).Day;

    /// <summary>What the draft of an intake is called: one for each ticket, and one for whoever came without.</summary>
    public static string DraftName(Guid? ticketId) => $"intake-{ticketId?.ToString("N") ?? "no-ticket"}";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Begin();
        var guides = await GuideQueries.Of(Center.Id, Today, CancellationToken.None);
        if (guides.FirstOrDefault(g => g.ItemId == ItemId) is { } open)
            _form.Choose(open);
        _guides = guides;
    }

    private void Begin()
    {
        _form = new(Center, Window.Id, TicketId, Holidays.Current, Today);
        (_remembered, _alike, _refusal, _faults, _restored) = ([], [], null, Faults.None, false);
    }

    private Task TakeUp(IntakeDraft draft)
    {
        _form.TakeUp(draft, _guides!);
        _restored = true;
        return Compare();
    }

    private async Task Choose(PublishedGuide guide)
    {
        _form.Choose(guide);
        await Compare();
    }

    private async Task Save()
    {
        if (_busy)
            return;
        if (_form.Guide is null)
        {
            _refusal = Refusal.Invalid("cases.no-item", "请先选择申请事项：输入拼音首字母，按 Enter 选中。");
            return;
        }

        var to = Center.Window(_form.ToWindow ?? Guid.Empty);
        var where = to is null ? "" : $"{to.Plate}（{to.Name}）{ResidentOf(to)}";
        // A window that is not open calls nobody: then the ticket stays here.
        Guid? sendTo = to is not null && TicketId is not null && _form.Outcome == IntakeOutcome.Redirect && Open.Contains(to.Id) ? to.Id : null;
        var request = _form.Request(where, sendTo, await _decision.Proof());
        (_faults, _refusal) = (Faults.Of(Services, request), null);
        if (_busy || _faults.Any)
            return;
        _busy = true;
        if ((await UseCases.Do(Actor, request)).TryGet(out var taken, out _refusal))
            Dialog.Close(new TakenAnswer(taken.Number, _form.Outcome));
        _busy = false;
    }

    private string ResidentOf(WindowProfile window) => Center.Staff.FirstOrDefault(s => s.RoleAt(window.Id) == PostRole.A)?.Name ?? "";
}
