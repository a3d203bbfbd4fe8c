using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
using BianMin.Domain.Guides;
using BianMin.Domain.Org;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BianMin.Portal.Cases.Intake;

/// <summary>收件登记: item, applicant, materials and the answer on one screen (CASE-1…CASE-5). Closes with a <see cref="TakenAnswer"/>.</summary>
public sealed partial class IntakeDialog
{
    private const int ShortestLookUp = 7;

    private IntakeForm _form = null!;
    private IReadOnlyList<PublishedGuide> _guides = [];
    private IReadOnlyList<KnownApplicant> _remembered = [];
    private IReadOnlyList<CaseLine> _alike = [];
    private Refusal? _refusal;
    private DecisionFields _decision = null!;
    private bool _busy;

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
    private IDesk Desk { get; init; } = null!;

    [Inject]
    private IGuideShelf Shelf { get; init; } = null!;

    [Inject]
    private ICaseBook Cases { get; init; } = null!;

    [Inject]
    private IHolidays Holidays { get; init; } = null!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var today = Moment.At(Clock.GetUtcNow()).Day;
        _form = new(Center, Window.Id, TicketId, Holidays.Current, today);
        _guides = await Shelf.Of(Center.Id, today, CancellationToken.None);
        if (_guides.FirstOrDefault(g => g.ItemId == ItemId) is { } open)
            _form.Choose(open);
    }

    private async Task Choose(PublishedGuide guide)
    {
        _form.Choose(guide);
        await Compare();
    }

    private async Task LookUp(string numberOrPhone)
    {
        if (IdentityNumbers.Plain(numberOrPhone).Length >= ShortestLookUp
            && (await Cases.Remembered(Actor, Center.Scope, numberOrPhone, CancellationToken.None)).TryGet(out var found, out _refusal))
        {
            _remembered = found;
            if (found is [var only] && _form.Name.Length == 0)
                await Recall(only, onlyIfEmpty: true);
        }

        await Compare();
    }

    private Task Recall(KnownApplicant known) => Recall(known, onlyIfEmpty: false);

    // In full, which is kept in the audit trail. What was typed meanwhile is not replaced, unless the clerk chose to.
    private async Task Recall(KnownApplicant known, bool onlyIfEmpty)
    {
        if ((await Desk.Do(Actor, new RevealApplicant(Center.Id, known.CaseId))).TryGet(out var shown, out _refusal) && !(onlyIfEmpty && _form.Name.Length > 0))
            _form.Fill(shown.Applicant);
    }

    private async Task Compare()
    {
        if (_form.Guide is { } guide && _form.Number.Length > 0
            && (await Cases.Alike(Actor, Center.Scope, _form.Number, guide.ItemId, CancellationToken.None)).TryGet(out var alike, out _refusal))
            _alike = alike;
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

        _busy = true;
        var to = Center.Window(_form.ToWindow ?? Guid.Empty);
        var where = to is null ? "" : $"{to.Plate}（{to.Name}）{ResidentOf(to)}";
        // A window that is not open calls nobody: then the ticket stays here.
        Guid? sendTo = to is not null && TicketId is not null && _form.Outcome == IntakeOutcome.Redirect && Open.Contains(to.Id) ? to.Id : null;
        if ((await Desk.Do(Actor, _form.Request(where, sendTo, await _decision.Proof()))).TryGet(out var taken, out _refusal))
            Dialog.Close(new TakenAnswer(taken.Number, _form.Outcome));
        _busy = false;
    }

    private string ResidentOf(WindowProfile window) => Center.Staff.FirstOrDefault(s => s.RoleAt(window.Id) == PostRole.A)?.Name ?? "";
}

/// <summary>What was taken in.</summary>
/// <param name="Number">Number of the case.</param>
/// <param name="Outcome">The answer.</param>
public sealed record TakenAnswer(string Number, IntakeOutcome Outcome);
