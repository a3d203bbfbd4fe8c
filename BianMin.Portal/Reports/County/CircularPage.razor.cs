using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Reports;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Reports.County;

/// <summary>A circular: the county writes and issues it, every centre of the county reads it (REP-4).</summary>
public sealed partial class CircularPage
{
    private Actor _actor = ActorClaims.Nobody;
    private CenterScope _reach;
    private CircularView? _view;
    private Refusal? _refusal;
    private Faults _faults = Faults.None;
    private string _title = "";
    private string _text = "";
    private bool _busy;

    /// <summary>县 or 市.</summary>
    [CascadingParameter]
    public CountyWord County { get; set; } = CountyWord.Either;

    /// <summary>The circular.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private ICountyReports Reports { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private IServiceProvider Services { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    private bool MayIssue => _actor.May(Permission.AnswerReports);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _actor = await CurrentActor.Get();
        _reach = await ReportReach.Of(_actor, Centers);
        await Read();
    }

    private async Task Read()
    {
        if ((await Reports.Circular(_actor, _reach, Id, CancellationToken.None)).TryGet(out _view, out _refusal))
            Reset();
    }

    private void Reset() => (_title, _text) = (_view!.Circular.Title, _view.Circular.Text);

    private Task Save() => Do(new SaveCircular(_reach.CountyId, Id, _view!.Circular.Version, _title, _text), "草稿已保存。");

    private async Task Issue()
    {
        if (await Confirm.Ask("印发这份通报？", County.Say("印发以后编号定稿，不能再修改，全县各中心都能看到。"), "印发", serious: true))
            await Do(new IssueCircular(_reach.CountyId, Id, _view!.Circular.Version, _title, _text), "通报已印发。");
    }

    // What was typed stays where it was not taken, and what was typed meanwhile stays, too.
    private async Task Do(IUseCase<Done> useCase, string done)
    {
        _faults = Faults.Of(Services, useCase);
        if (_busy || _faults.Any)
            return;
        _busy = true;
        var sent = (_title, _text);
        if ((await UseCases.Do(_actor, useCase)).TryGet(out _, out _refusal))
        {
            Notices.Done(done);
            var typed = (_title, _text);
            await Read();
            (_title, _text) = typed == sent ? (_title, _text) : typed;
        }

        _busy = false;
    }

    private sealed record CircularWords(string Title, string Text);
}
