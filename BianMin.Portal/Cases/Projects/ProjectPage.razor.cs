using BianMin.Domain.Cases;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Cases.Projects;

/// <summary>One key project: its steps, its cases, who goes for it (CASE-10).</summary>
public sealed partial class ProjectPage
{
    private static readonly IReadOnlyList<(string Text, string? Address)> Above = [("首页", ""), ("办件", "cases"), ("全程代理", "projects")];

    private Actor _actor = ActorClaims.Nobody;
    private CenterProfile? _center;
    private ProjectView? _project;
    private Refusal? _refusal;
    private string _number = "";
    private DateOnly _today;
    private bool _busy;

    /// <summary>The project.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private IKeyProjects Projects { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private Dialogs Dialogs { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private bool Directs => _center is not null && _actor.Allows(Permission.DirectCases, _center.Scope);

    private bool Writes => _project is { EndedOn: null } && (Directs || _actor.StaffId == _project.Facts.AgentId);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _actor = await CurrentActor.Get();
        _today = Moment.At(Clock.GetUtcNow()).Day;
        _center = await Centers.Find(_actor.CenterId ?? (await Centers.All(CancellationToken.None)).FirstOrDefault(c => c.CountyId == _actor.CountyId)?.Id ?? "", CancellationToken.None);
        await Read();
    }

    private async Task Read()
    {
        if (_center is null)
            _refusal = OrgRefusals.UnknownCenter;
        else if ((await Projects.Open(_actor, _center.Scope, Id, CancellationToken.None)).TryGet(out var project, out var refusal))
            _project = project;
        else
            _refusal = refusal;
    }

    private async Task Join()
    {
        if (await Do(new JoinProject(_center!.Id, Id, _project!.Version, _number.Trim())))
            _number = "";
    }

    private Task Reach(ProjectMilestone step) => Open<ReachDialog>($"登记完成：{step.Name}", new() { [nameof(ReachDialog.Step)] = step.Name });

    private Task Change() => Open<ProjectDialog>("修改项目", []);

    private async Task End()
    {
        if (await Confirm.AskReason("结束这个项目的全程代理吗？结束后不能再修改。", "代理结果", KeyProject.NoteLength, ["项目已竣工投产", "投资单位不再需要代理", "项目终止"], "结束代理") is { } result)
            await Do(new EndProject(_center!.Id, Id, _project!.Version, result));
    }

    private async Task Open<T>(string title, Dictionary<string, object?> parameters)
        where T : UseCaseForm
    {
        (parameters[nameof(UseCaseForm.Center)], parameters[nameof(UseCaseForm.Actor)], parameters["Project"]) = (_center, _actor, _project);
        if (await Dialogs.Open<T>(title, parameters) is true)
            Notices.Done("已保存。");
        await Read();
    }

    private async Task<bool> Do(IUseCase<Done> useCase)
    {
        if (_busy)
            return false;
        _busy = true;
        var done = (await UseCases.Do(_actor, useCase)).TryGet(out _, out _refusal);
        if (done)
            Notices.Done("已保存。");
        var refusal = _refusal;
        await Read();
        (_refusal, _busy) = (_refusal ?? refusal, false);
        return done;
    }
}
