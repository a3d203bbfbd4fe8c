using BianMin.Domain.Calendar;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;

namespace BianMin.Tests.Fakes;

/// <summary>Builds halls for tests of screens: start from <see cref="Sixi"/> and change what the test is about.</summary>
internal static class HallSnapshots
{
    /// <summary>22 November 2026, 10:00 in China.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);

    private static readonly string[] WindowNames =
        ["治安调解", "农林水", "计生", "土管", "村镇规划", "财税", "民政", "工商", "劳动保障", "公安户籍", "政策咨询", "供电"];

    private static readonly string[] Names =
        ["王秀英", "李建国", "张桂兰", "刘志强", "陈玉梅", "杨海波", "赵春燕", "黄文斌", "周丽华", "吴国平", "徐小红", "孙德明"];

    /// <summary>An id that is the same in every run: the window or person with a number.</summary>
    public static Guid Id(char kind, int number) => new($"{(int)kind:x8}-0000-4000-8000-{number:x12}");

    /// <summary>The window with a number.</summary>
    public static Guid Window(int number) => Id('w', number);

    /// <summary>The person who is A at the window with that number; persons 101 and up are B at all windows.</summary>
    public static Guid Staff(int number) => Id('s', number);

    /// <summary>泗溪镇 with so many windows, each staffed by its A, each with a series of its own; nobody waits.</summary>
    public static HallSnapshot Sixi(int windows = 4, int standIns = 2)
    {
        var center = Center(windows, standIns);
        return new HallSnapshot
        {
            Center = center,
            Version = 1,
            ReadAt = Now,
            Day = new DateOnly(2026, 11, 22),
            Hours = new HallHours(true, "今日 08:30–12:00 14:00–17:30 办公", "十月十四", true)
            {
                Today = [new(Now.AddMinutes(-90), Now.AddHours(2)), new(Now.AddHours(4), Now.AddMinutes(450))],
            },
            Windows = [.. center.Windows.Select(w => Staffed(w, center.Person(Staff(w.Number))!))],
            Series = [.. center.Series.Select(s => new SeriesView(s, [], 1, null, 0))],
            Tickets = [],
            Alarms = [],
            Calls = [],
            Handovers = [],
        };
    }

    /// <summary>The set-up behind <see cref="Sixi"/>.</summary>
    public static CenterProfile Center(int windows = 4, int standIns = 2) => new()
    {
        Id = "sixi",
        CountyId = "shanggao",
        CountyName = "上高县",
        Township = "泗溪镇",
        Slogan = "便民 高效 廉洁 诚信",
        Hotline = "0795-2511234",
        Notices = ["请保管好随身物品。"],
        Regime = OfficeRegime.Shanggao,
        Hall = new HallSettings(),
        Version = 1,
        Windows = [.. Enumerable.Range(1, windows).Select(n => new WindowProfile(Window(n), n, WindowNames[(n - 1) % WindowNames.Length], [Series(n)]))],
        Series = [.. Enumerable.Range(1, windows).Select(n => new SeriesProfile(Series(n), WindowNames[(n - 1) % WindowNames.Length], null))],
        Staff =
        [
            .. Enumerable.Range(1, windows).Select(n => new StaffProfile(Staff(n), Names[(n - 1) % Names.Length], $"{n:D4}", "派出所", "窗口工作人员",
                [new PostQualification(Window(n), PostRole.A)])),
            .. Enumerable.Range(101, standIns).Select(n => new StaffProfile(Staff(n), $"顶岗{n - 100}", $"{n:D4}", "党政办", "窗口工作人员",
                [.. Enumerable.Range(1, windows).Select(w => new PostQualification(Window(w), PostRole.B))])),
        ],
    };

    /// <summary>The code of the series of the window with a number.</summary>
    public static string Series(int window) => ((char)('A' + window - 1)).ToString();

    /// <summary>A window with its resident.</summary>
    public static WindowView Staffed(WindowProfile window, StaffProfile holder, PostState state = PostState.StaffedByA) => new()
    {
        Window = window,
        State = state,
        Since = Now.AddMinutes(-130),
        Holder = holder,
        Waiting = 0,
    };

    /// <summary>Changes one window.</summary>
    public static HallSnapshot With(this HallSnapshot hall, int window, Func<WindowView, WindowView> change) => hall with
    {
        Version = hall.Version + 1,
        Windows = [.. hall.Windows.Select(w => w.Window.Number == window ? change(w) : w)],
    };

    /// <summary>The resident of a window left some time ago.</summary>
    public static HallSnapshot Left(this HallSnapshot hall, int window, AwayReason reason = AwayReason.Meeting, int secondsAgo = 135) =>
        hall.With(window, w => w with
        {
            State = PostState.Uncovered,
            Since = Now.AddSeconds(-secondsAgo),
            Away = w.Holder,
            Holder = null,
            Reason = reason,
        });

    /// <summary>A window that nobody opened.</summary>
    public static HallSnapshot Closed(this HallSnapshot hall, int window) =>
        hall.With(window, w => w with { State = PostState.Closed, Holder = null, Away = null, Reason = null });

    /// <summary>People who wait for a window, the first since so many minutes, one a minute after.</summary>
    public static HallSnapshot Waiting(this HallSnapshot hall, int window, int people, int longestMinutes = 12)
    {
        var code = Series(window);
        var tickets = Enumerable.Range(0, people).Select(i => new WaitingTicket(
            Id('t', window * 1000 + i), code, i + 1, i % 5 == 4 ? Courtesy.Elderly : Courtesy.None,
            Now.AddMinutes(-longestMinutes).AddSeconds(i), TicketSource.Kiosk, code, null, false, null));
        var queue = QueueOrder.Arrange(tickets, hall.Center.Hall, 1, Now);
        return (hall with
        {
            Series = [.. hall.Series.Select(s => s.Profile.Code == code ? s with { Queue = queue, Drawn = people } : s)],
        }).With(window, w => w with { Waiting = people, LongestSince = people == 0 ? null : Now.AddMinutes(-longestMinutes) });
    }

    /// <summary>A ticket that is at a window: called or being served.</summary>
    public static HallSnapshot At(this HallSnapshot hall, int window, TicketState state, int number = 12)
    {
        var ticket = Ticket(window, state, number);
        return (hall with { Tickets = [.. hall.Tickets, ticket] }).With(window, w => w with { Current = ticket });
    }

    /// <summary>A ticket that is held at a window or did not come there.</summary>
    public static HallSnapshot Parked(this HallSnapshot hall, int window, TicketState state, int number) =>
        hall with { Version = hall.Version + 1, Tickets = [.. hall.Tickets, Ticket(window, state, number)] };

    /// <summary>An alarm about a window.</summary>
    public static HallSnapshot Alarm(this HallSnapshot hall, int window, AlarmKind kind) => hall with
    {
        Version = hall.Version + 1,
        Alarms = [.. hall.Alarms, new AlarmView(Id('a', window), Window(window), kind, Now.AddMinutes(-2), null, null)],
    };

    /// <summary>A ticket of a window's series.</summary>
    public static TicketView Ticket(int window, TicketState state, int number) => new(
        Id('t', window * 1000 + number - 1), TicketSeries.Format(Series(window), number), state, Courtesy.None, Window(window),
        Now.AddMinutes(-20), Now.AddMinutes(-4), state == TicketState.Called ? null : Now.AddMinutes(-3), 0,
        state == TicketState.Held ? "等材料" : null, false);
}
