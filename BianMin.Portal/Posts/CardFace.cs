using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Posts;
using BianMin.Portal.Controls;

namespace BianMin.Portal.Posts;

/// <summary>All that a card shows of its window, so that it is drawn anew only when something of it has changed.</summary>
/// <param name="State">The state of the post.</param>
/// <param name="Since">Since when (UTC).</param>
/// <param name="Person">Who serves there, or who left.</param>
/// <param name="Role">In which role, or why they left.</param>
/// <param name="Foot">The last line: since when, or whom a stand-in replaces.</param>
/// <param name="Ticket">The number at the window.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="LongestSince">Since when the one who waits longest waits.</param>
/// <param name="Light">How that wait is judged.</param>
/// <param name="Alarm">What it is alarmed about, and who has noticed.</param>
/// <param name="Loud">Whether nobody has noticed yet.</param>
/// <param name="Drop">Whether it takes the person who is being dragged; null while nobody is.</param>
public sealed record CardFace(
    PostState State, DateTimeOffset Since, string? Person, string Role, string? Foot, string? Ticket, int Waiting, DateTimeOffset? LongestSince, WaitLight Light,
    string? Alarm, bool Loud, bool? Drop)
{
    /// <summary>The face of a window now.</summary>
    public static CardFace Of(FloorViewModel model, WindowView window)
    {
        var alarms = model.Hall!.Alarms.Where(a => a.WindowId == window.Window.Id).ToList();
        return new(
            window.State,
            window.Since,
            (window.Holder ?? window.Away)?.Name,
            alarms.Exists(a => a.Kind == AlarmKind.AwayUnannounced) ? "" : RoleOf(window, model.Now),
            FootOf(window, model.Now),
            window.Current?.Label,
            window.Waiting,
            window.LongestSince,
            WaitLight.Of(window.LongestSince, model.Hall.Center.Hall, model.Now),
            AlarmOf(alarms),
            alarms.Exists(a => a.AwaitsNote()),
            model.Dragged is null ? null : model.Takes(window));
    }

    // The state says already that nobody is there; an alarm adds what is special about it, and who has noticed.
    private static string? AlarmOf(List<AlarmView> alarms) => string.Join("、", alarms
        .Select(a => (a.Kind, a.AcknowledgedBy) switch
        {
            (AlarmKind.Uncovered, null) => null,
            (AlarmKind.Uncovered, { } by) => $"{by}已知道",
            (var kind, null) => PostWords.Of(kind),
            (var kind, { } by) => $"{PostWords.Of(kind)}（{by}已知道）",
        })
        .OfType<string>()) is { Length: > 0 } words ? words : null;

    private static string RoleOf(WindowView window, DateTimeOffset now) =>
        window.State.Definition().Role is { } role ? $"{role}岗" : AwayReasons.InWords(window.Reason) + BackOf(window, now);

    private static string? FootOf(WindowView window, DateTimeOffset now) => window.State switch
    {
        PostState.StaffedByA => $"{ChineseText.Time(window.Since)} 起在岗",
        PostState.CoveredByB => $"替{window.Away?.Name}（{AwayReasons.InWords(window.Reason)}）{BackOf(window, now)}",
        PostState.Uncovered => null,
        PostState.Closed => Moment.At(window.Since).Day == Moment.At(now).Day ? $"{ChineseText.Time(window.Since)} 起未开放" : "今日未开放",
    };

    private static string? BackOf(WindowView window, DateTimeOffset now) => window.ExpectedBack is { } back
        ? $"，预计 {ChineseText.Time(back)} 回{(back < now ? "，已超时" : null)}"
        : null;
}
