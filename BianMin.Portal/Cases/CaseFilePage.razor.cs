using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Cases;

/// <summary>One case: where it stands and why, what can be done with it, its papers and history (CASE-14).</summary>
public sealed partial class CaseFilePage
{
    private static readonly IReadOnlyList<(string Text, string? Address)> Above = [("首页", ""), ("办件", "cases")];

    private Actor _actor = ActorClaims.Nobody;
    private CenterProfile? _center;
    private CaseFile? _file;
    private IReadOnlyList<CaseMark> _marks = [];
    private RevealedApplicant? _revealed;
    private Refusal? _refusal;
    private IReadOnlySet<CaseStepKind> _open = new HashSet<CaseStepKind>();
    private bool _busy;

    /// <summary>Number of the case.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    [Inject]
    private ICaseQueries Cases { get; init; } = null!;

    [Inject]
    private IEnumerable<ICaseMarks> Marks { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private Dialogs Dialogs { get; init; } = null!;

    private bool Handles => _actor.May(Permission.HandleCases);

    private bool KeepsFile => Handles && CaseRules.KeepsFile(_file!, _actor, _center!) is null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _actor = await CurrentActor.Get();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        (_revealed, _refusal) = (null, null);
        await Read();
    }

    private async Task Read()
    {
        if (!(await Cases.Open(_actor, Number, CancellationToken.None)).TryGet(out var file, out var refusal))
        {
            _refusal = refusal;
            return;
        }

        _center = await Centers.Find(file.CenterId, CancellationToken.None);
        (_file, _open) = (file, CaseRules.Open(file, _actor, _center!));
        var marks = new List<CaseMark>();
        foreach (var told in Marks)
            marks.AddRange(await told.Read(_actor, _center!.Scope, file.Id, CancellationToken.None));
        _marks = marks;
    }

    // What was refused because somebody else was faster is shown beside what they did.
    private async Task<Refusal?> Do(IUseCase<Done> useCase)
    {
        if (_busy)
            return null;
        // What is pressed next must act on the case as this leaves it.
        _busy = true;
        StateHasChanged();
        if ((await UseCases.Do(_actor, useCase)).TryGet(out _, out _refusal))
            Notices.Done("已保存。");
        var refusal = _refusal;
        await Read();
        (_refusal, _busy) = (refusal, false);
        StateHasChanged();
        return refusal;
    }

    private async Task Correct()
    {
        if (_revealed is null)
            await Reveal();
        if (_revealed is not { } whole || await Dialogs.Open<CorrectDialog>("更正申请人信息", new()
        {
            [nameof(UseCaseForm.Center)] = _center,
            [nameof(UseCaseForm.Actor)] = _actor,
            [nameof(CorrectDialog.File)] = _file,
            [nameof(CorrectDialog.Applicant)] = whole.Applicant,
        }) is not true)
            return;
        Notices.Done("已更正，有效的文书已经重新开具。");
        _revealed = null;
        await Read();
    }

    private async Task Reveal()
    {
        if ((await UseCases.Do(_actor, new RevealApplicant(_file!.CenterId, _file.Id))).TryGet(out var revealed, out _refusal))
            _revealed = revealed;
    }
}
