using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Domain.Hall;

/// <summary>What the public sees of a hall: the lobby TV, LED panels and other clients of the hub. Nothing here is confidential.</summary>
/// <param name="CenterId">Short code.</param>
/// <param name="CenterName">The name board.</param>
/// <param name="Slogan">The slogan.</param>
/// <param name="Hotline">The hotline.</param>
/// <param name="Version">Rises with every change; a board with a lower version is older.</param>
/// <param name="At">When it was read (UTC).</param>
/// <param name="Open">Whether tickets are given.</param>
/// <param name="Hours">The hours in words.</param>
/// <param name="LunarDate">The lunar date.</param>
/// <param name="MarketDay">Whether it is a market day.</param>
/// <param name="Windows">A tile per window.</param>
/// <param name="Calls">The last calls, newest first.</param>
/// <param name="Series">The queues.</param>
/// <param name="Waiting">Who waits in all.</param>
/// <param name="Notices">Lines of the ticker.</param>
public sealed record HallBoard(
    string CenterId, string CenterName, string Slogan, string Hotline, long Version, DateTimeOffset At, bool Open,
    string Hours, string LunarDate, bool MarketDay, IReadOnlyList<BoardWindow> Windows, IReadOnlyList<RecentCall> Calls,
    IReadOnlyList<BoardSeries> Series, int Waiting, IReadOnlyList<string> Notices)
{
    /// <summary>The public part of a snapshot.</summary>
    public static HallBoard Of(HallSnapshot hall)
    {
        ArgumentNullException.ThrowIfNull(hall);
        return new HallBoard(
            hall.Center.Id, hall.Center.Name, hall.Center.Slogan, hall.Center.Hotline, hall.Version, hall.ReadAt,
            hall.Hours.Open, hall.Hours.Text, hall.Hours.LunarDate, hall.Hours.MarketDay,
            [.. hall.Windows.Select(w => BoardWindow.Of(w, hall.Hours.Open))], hall.Calls,
            [.. hall.Series.Select(s => new BoardSeries(s.Profile.Code, s.Profile.Name, s.Queue.Count, s.Estimate))],
            hall.WaitingTotal, hall.Center.Notices);
    }
}

/// <summary>A window's tile.</summary>
/// <param name="Number">Number on the plate.</param>
/// <param name="Name">Name without 窗口.</param>
/// <param name="State">The state of its post.</param>
/// <param name="Person">Who serves, when somebody does (HALL-5).</param>
/// <param name="Role">As A or B.</param>
/// <param name="Away">Why nobody serves, when uncovered.</param>
/// <param name="Since">Since when the state holds (UTC).</param>
/// <param name="StandInComing">Whether a B is on the way.</param>
/// <param name="Serving">The number called or served now.</param>
/// <param name="Waiting">How many wait for it.</param>
public sealed record BoardWindow(
    int Number, string Name, PostState State, BoardPerson? Person, PostRole? Role, string? Away, DateTimeOffset Since,
    bool StandInComing, string? Serving, int Waiting)
{
    /// <summary>The public part of a window. Outside of office hours a window that somebody left is closed like the others.</summary>
    public static BoardWindow Of(WindowView view, bool open)
    {
        ArgumentNullException.ThrowIfNull(view);
        var state = view.State == PostState.Uncovered && !open ? PostState.Closed : view.State;
        var person = view.Holder is { } h ? new BoardPerson(h.Id, h.Name, h.Number, h.Unit) : null;
        var away = state == PostState.Uncovered && view.Reason != AwayReason.Unannounced ? AwayReasons.InWords(view.Reason) : null;
        return new BoardWindow(
            view.Window.Number, view.Window.Name, state, person, state.Definition().Role, away, view.Since, view.Sent is not null,
            view.Current?.Label, view.Waiting);
    }
}

/// <summary>A person as the badge shows them (HALL-5); the portrait is at <c>/portraits/{Id}.svg</c>.</summary>
public sealed record BoardPerson(Guid Id, string Name, string Number, string Unit);

/// <summary>A queue as the public sees it.</summary>
public sealed record BoardSeries(string Code, string Name, int Waiting, WaitEstimate? Estimate);
