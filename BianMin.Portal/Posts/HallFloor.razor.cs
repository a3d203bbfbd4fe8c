using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Posts;

/// <summary>A hall as its director sees it; without any action for those who only look.</summary>
public sealed partial class HallFloor : IDisposable
{
    // Lights and strips move with time though nothing happens.
    private static readonly TimeSpan RedrawEvery = TimeSpan.FromSeconds(15);

    // Cases do not become late by the second.
    private static readonly TimeSpan CountEvery = TimeSpan.FromMinutes(1);

    private FloorViewModel? _model;
    private Refusal? _refusal;
    private IDisposable? _watch;
    private Ticker? _ticker;
    private string _postsRead = "";
    private IReadOnlyList<BoardFigure> _figures = [];
    private DateTimeOffset _countedAt;
    private bool _gone;

    /// <summary>县 or 市.</summary>
    [CascadingParameter]
    public CountyWord County { get; set; } = CountyWord.Either;

    /// <summary>Short code of the centre.</summary>
    [Parameter, EditorRequired]
    public string CenterId { get; set; } = "";

    /// <summary>Whether this board only shows.</summary>
    [Parameter]
    public bool ReadOnly { get; set; }

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private IHallFeed Feed { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IPostDay Posts { get; init; } = null!;

    [Inject]
    private IEnumerable<IBoardFigure> Figures { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private IReadOnlyList<(string, string?)> Above => ReadOnly ? [(County.Say("全县大厅"), "county")] : [];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var actor = await CurrentActor.Get();
        var center = await Centers.Find(CenterId, CancellationToken.None);
        // A centre that is not there and one of another county answer alike.
        _refusal = center is null || !PostsSetup.MaySeeChanges(actor, center.Scope) ? OrgRefusals.UnknownCenter : null;
        if (_refusal is not null || await Feed.Current(CenterId, CancellationToken.None) is not { } hall)
            return;
        _model = new FloorViewModel(UseCases, actor, CenterId, Clock, Redraw) { ReadOnly = ReadOnly };
        _model.Show(hall);
        await ReadChanges();
        await Count();
        if (!RendererInfo.IsInteractive || _gone)
            return;
        _watch = Feed.Watch(CenterId, hall => InvokeAsync(() => Follow(hall)));
        _ticker = new Ticker(RedrawEvery, Clock, () => InvokeAsync(Tick));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _gone = true;
        _watch?.Dispose();
        _ticker?.Dispose();
    }

    private async Task Follow(HallSnapshot hall)
    {
        _model!.Show(hall);
        await ReadChanges();
    }

    // Calls come every few seconds and change no post; the day's list is read only when one did.
    private async Task ReadChanges()
    {
        var hall = _model!.Hall!;
        var posts = $"{hall.Day} " + string.Join(';', hall.Windows.Select(w => $"{w.State}{w.Since.UtcTicks}"));
        if (posts == _postsRead)
            return;
        _postsRead = posts;
        _model.Show(await Posts.Changes(CenterId, hall.Day, CancellationToken.None));
    }

    private async Task Tick()
    {
        if (Clock.GetUtcNow() - _countedAt >= CountEvery)
            await Count();
        Redraw();
    }

    private async Task Count()
    {
        _countedAt = Clock.GetUtcNow();
        var read = new List<BoardFigure>();
        foreach (var figure in Figures)
        {
            if (await figure.Read(_model!.Actor, _model.Hall!.Center.Scope, CancellationToken.None) is { } counted)
                read.Add(counted);
        }

        _figures = read;
    }

    private void Redraw()
    {
        if (!_gone)
            StateHasChanged();
    }
}
