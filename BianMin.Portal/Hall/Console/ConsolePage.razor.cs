using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Hall.Console;

/// <summary>The clerk's console: my window, my queue, the person in service, the actions (HALL-1, HALL-2).</summary>
[Authorize(Policy = nameof(Permission.ServeWindow))]
public sealed partial class ConsolePage : IDisposable
{
    private ConsoleViewModel? _model;
    private IDisposable? _watch;
    private string? _problem;
    private bool _gone;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private IHallFeed Feed { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor.Get();
        _problem = ProblemOf(actor);
        if (_problem is not null)
            return;
        _model = new ConsoleViewModel(UseCases, actor, Clock, Redraw);
        if (await Feed.Current(actor.CenterId!, CancellationToken.None) is { } hall)
            _model.Show(hall);
        else
            _problem = "没有找到您所在的便民服务中心，请联系系统管理员核对账号。";
        if (_problem is not null || !RendererInfo.IsInteractive || _gone)
            return;
        _watch = Feed.Watch(actor.CenterId!, hall => InvokeAsync(() => _model.Show(hall)));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _gone = true;
        _watch?.Dispose();
    }

    private static string? ProblemOf(Actor actor) => actor switch
    {
        { CenterId: null } => "您的账号不属于某个便民服务中心，没有窗口可开。请从左侧菜单进入您的页面。",
        { StaffId: null } => "您的账号还没有对应的窗口人员档案，请联系系统管理员。",
        _ => null,
    };

    private void Redraw()
    {
        if (!_gone)
            StateHasChanged();
    }
}
