using System.Globalization;
using BianMin.Domain.Posts;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.Components;

namespace BianMin.Portal.Posts;

/// <summary>The windows' day as strips (HALL-2). They grow by the minute and change with posts; calls, which come every few seconds, draw nothing here.</summary>
public sealed partial class DayStrips
{
    private const double Width = 1000;

    private IReadOnlyList<WindowDay> _days = [];
    private DayScale _scale = null!;
    private (object, long, string)? _stand;
    private bool _changed;

    /// <summary>The board.</summary>
    [Parameter, EditorRequired]
    public FloorViewModel Model { get; set; } = null!;

    private string Note => _days.Aggregate(TimeSpan.Zero, (sum, d) => sum + d.Uncovered) is var all && all > TimeSpan.Zero
        ? $"空岗合计 {PostWords.Of(all)}"
        : "今日无空岗";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var hall = Model.Hall!;
        var stand = ((object)Model.Changes, Model.Now.UtcTicks / TimeSpan.TicksPerMinute, string.Join(';', hall.Windows.Select(w => $"{w.State}{w.Since.UtcTicks}")));
        _changed = stand != _stand;
        if (!_changed)
            return;
        _stand = stand;
        _days = Model.Days;
        _scale = DayScale.For(_days, Model.Now);
    }

    /// <inheritdoc />
    protected override bool ShouldRender() => _changed;

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Style(PostState state) => $"strip-{PostStyle.Of(state).Key}";

    private static string Sum(WindowDay day) =>
        day.Stretches.Count == 0 ? "未开放" : day.Uncovered == TimeSpan.Zero ? "无空岗" : $"空 {Short(day.Uncovered)}";

    private static string Short(TimeSpan length) => length.TotalMinutes < 1 ? $"{(int)length.TotalSeconds} 秒" : $"{(int)length.TotalMinutes} 分";

    private static string Title(DayStretch stretch) =>
        $"{ChineseText.Time(stretch.From)}–{ChineseText.Time(stretch.To)} {PostWords.Of(stretch.State)}（{PostWords.Of(stretch.Length)}）{stretch.Who}{(stretch.Reason is { } r ? $"，{AwayReasons.InWords(r)}" : null)}";

    private static string Describe(WindowDay day) =>
        $"{day.Window.Plate}：A岗 {PostWords.Of(day.Total(PostState.StaffedByA))}，B岗 {PostWords.Of(day.Total(PostState.CoveredByB))}，空岗 {PostWords.Of(day.Uncovered)}";
}
