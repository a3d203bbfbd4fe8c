using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Guides.Editing;

/// <summary>What has entered the centre, at which windows, and how much of each department's business that is (OPEN-4).</summary>
public sealed partial class EntriesPage
{
    private static readonly (string State, string Text)[] States =
        [("", "全部"), ("in", "已进驻"), ("out", "未进驻"), ("nowindow", "没有受理窗口")];

    private IReadOnlyList<EntryLine>? _all;
    private List<EntryLine>? _shown;
    private CenterProfile? _center;
    private Refusal? _refusal;
    private Actor _actor = ActorClaims.Nobody;

    /// <summary>县 or 市.</summary>
    [CascadingParameter]
    public CountyWord County { get; set; } = CountyWord.Either;

    /// <summary>Words or pinyin initials; in the address, so that they survive going back.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>in, out or nowindow.</summary>
    [SupplyParameterFromQuery(Name = "v")]
    public string? State { get; set; }

    [Inject]
    private ICatalogue Catalogue { get; init; } = null!;

    [Inject]
    private ICenterDirectory Centers { get; init; } = null!;

    [Inject]
    private IUseCasePipeline UseCases { get; init; } = null!;

    [Inject]
    private ICurrentActor CurrentActor { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private Dialogs Dialogs { get; init; } = null!;

    [Inject]
    private Notices Notices { get; init; } = null!;

    [Inject]
    private Confirm Confirm { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.Get();
        await Read();
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => Show();

    private async Task Read()
    {
        _center = await Centers.Find(_actor.CenterId ?? "", CancellationToken.None);
        _all = _center is null ? [] : await Catalogue.Entries(_center.Id, _center.CountyId, Moment.At(Clock.GetUtcNow()).Day, CancellationToken.None);
        Show();
    }

    private void Search(string? text) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["q"] = Null(text), ["p"] = null }), replace: true);

    private string Address(string state) =>
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["v"] = Null(state), ["p"] = null });

    private int Count(string state) => _all?.Count(l => Is(l, state)) ?? 0;

    private void Show() => _shown = _all is null ? null : [.. _all.Where(l => ItemSearch.Finds(Query, l.Code, l.Name, l.Department) && Is(l, State))];

    private bool Is(EntryLine line, string? state) => state switch
    {
        "in" => line.EnteredOn is not null,
        "out" => line.EnteredOn is null,
        "nowindow" => line.EnteredOn is not null && Plates(line).Length == 0,
        _ => true,
    };

    private string Plates(EntryLine line) =>
        string.Join("、", _center!.Windows.Where(w => line.WindowIds.Contains(w.Id)).Select(w => $"{w.Number}号"));

    private string Answers(EntryLine line) => line.EnteredOn is null ? "未进驻" : Plates(line) is { Length: > 0 } plates ? plates : "没有窗口";

    private async Task Arrange(EntryLine line)
    {
        var done = await Dialogs.Open<ArrangeDialog>(
            line.EnteredOn is null ? $"“{line.Name}”进驻本中心" : $"调整“{line.Name}”",
            new() { [nameof(ArrangeDialog.Entry)] = line, [nameof(ArrangeDialog.Center)] = _center, [nameof(ArrangeDialog.Actor)] = _actor });
        if (done is not true)
            return;
        Notices.Done(line.EnteredOn is null ? $"已进驻。{line.Department}不再单独受理这个事项。" : "已调整，办事指南同时更新。");
        await Read();
    }

    private async Task TakeOut(EntryLine line)
    {
        var reason = await Confirm.AskReason($"把“{line.Name}”撤出本中心吗？", "撤出原因", 200, ["误操作进驻", "事项调整"], "撤出");
        if (reason is null)
            return;
        if ((await UseCases.Do(_actor, new TakeOutItem(_center!.Id, line.ItemId, reason, line.Version!.Value))).TryGet(out _, out _refusal))
            Notices.Done("已撤出，办事指南不再公布这个事项。");
        await Read();
    }

    private static string? Null(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
