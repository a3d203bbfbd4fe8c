using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Org;

/// <summary>Another set of windows is asked of the county and takes effect only when it agrees (ORG-3).</summary>
public sealed class WindowRequestTests
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_new_window_is_there_for_everybody_the_moment_the_county_agrees_and_not_before(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        await house.Must(house.Director, Open(house, 3));
        Assert.Equal(2, (await house.Hall()).Center.Windows.Count);
        var seen = new TaskCompletionSource<HallSnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = house.Feed.Watch(house.CenterId, hall =>
        {
            if (hall.Center.Windows.Count == 3)
                seen.TrySetResult(hall);
            return Task.CompletedTask;
        });

        await Decide(house, true, null);

        var open = await seen.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal("不动产", open.Center.Windows.Single(w => w.Number == 3).Name);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_refusal_says_why_and_changes_no_window(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        await house.Must(house.Director, Open(house, 3));

        var request = await Asked(house);
        await house.Refused(Officer(house), new DecideWindowRequest(house.CenterId, request.Id, false, " "), "windows.reason");
        await house.Must(Officer(house), new DecideWindowRequest(house.CenterId, request.Id, false, "业务量不足"));

        var ended = await Asked(house);
        Assert.Equal((WindowRequestState.Refused, "业务量不足", "县中心"), (ended.State, ended.Answer, ended.EndedBy));
        Assert.Equal(2, (await house.Hall()).Center.Windows.Count);
        await house.Refused(Officer(house), new DecideWindowRequest(house.CenterId, request.Id, true, null), "windows.ended");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_window_in_use_is_not_closed_and_a_closed_one_frees_its_number(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        await house.Must(house.Director, new AskForWindow(house.CenterId, WindowWish.Close, house.Window(2), 2, "窗2", ["A"], "业务合并"));
        var request = await Asked(house);
        await house.Must(house.Clerk(2), new SignOnPost(house.CenterId, house.Window(2)));
        await house.Refused(Officer(house), new DecideWindowRequest(house.CenterId, request.Id, true, null), "windows.in-use");
        await house.Must(house.Clerk(2), new SignOffPost(house.CenterId, house.Window(2)));

        await house.Must(Officer(house), new DecideWindowRequest(house.CenterId, request.Id, true, null));
        Assert.Equal([1], (await house.Hall()).Center.Windows.Select(w => w.Number));
        await house.Refused(house.Clerk(2), new SignOnPost(house.CenterId, house.Window(2)), "org.unknown-window");

        await house.Must(house.Director, Open(house, 2));
        await Decide(house, true, "同意");
        Assert.Equal([(1, "窗1"), (2, "不动产")], (await house.Hall()).Center.Windows.Select(w => (w.Number, w.Name)));
        await house.Refused(house.Director, new AskForWindow(house.CenterId, WindowWish.Close, house.Window(2), 2, "窗2", ["A"], "业务合并"), "org.unknown-window");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_window_gets_its_new_name_and_series_when_the_county_agrees(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        await house.Must(house.Director, new AskForWindow(house.CenterId, WindowWish.Change, house.Window(1), 7, "社会救助", ["A", "B"], "业务调整"));

        await Decide(house, true, null);

        var window = (await house.Hall()).Center.Window(house.Window(1))!;
        Assert.Equal((7, "社会救助", "A,B"), (window.Number, window.Name, string.Join(',', window.Series)));
    }

    [Fact]
    public async Task What_makes_no_sense_is_not_asked()
    {
        await using var house = await HallHouse.Open("Sqlite", windows: 2);
        await house.Refused(house.Director, Open(house, 1), "windows.number-taken");
        await house.Refused(house.Director, Open(house, 3) with { Series = ["Z"] }, "windows.unknown-series");
        await house.Refused(house.Director, new AskForWindow(house.CenterId, WindowWish.Change, house.Window(1), 1, "窗1", ["A"], "没有变化"), "windows.nothing");
        await house.Refused(house.Director, Open(house, 3) with { Reason = "" }, "desk.invalid");
        await house.Refused(house.Director, Open(house, 3) with { Number = 100 }, "desk.invalid");
        await house.Must(house.Director, Open(house, 3));
        await house.Refused(house.Director, Open(house, 3), "windows.asked");
    }

    [Fact]
    public async Task A_request_taken_back_is_not_decided_any_more()
    {
        await using var house = await HallHouse.Open("Sqlite");
        await house.Must(house.Director, Open(house, 3));
        var request = await Asked(house);
        await house.Must(house.Director, new TakeBackWindowRequest(house.CenterId, request.Id));

        await house.Refused(Officer(house), new DecideWindowRequest(house.CenterId, request.Id, true, null), "windows.ended");
        Assert.Equal(WindowRequestState.TakenBack, (await Asked(house)).State);
    }

    [Fact]
    public async Task A_number_that_was_given_meanwhile_is_refused_at_the_decision()
    {
        await using var house = await HallHouse.Open("Sqlite");
        await house.Must(house.Director, Open(house, 3));
        var first = await Asked(house);
        await house.Must(house.Director, new AskForWindow(house.CenterId, WindowWish.Change, house.Window(1), 3, "窗1", ["A"], "换号"));
        var change = (await Requests(house)).Single(r => r.Wish == WindowWish.Change);
        await house.Must(Officer(house), new DecideWindowRequest(house.CenterId, change.Id, true, null));

        await house.Refused(Officer(house), new DecideWindowRequest(house.CenterId, first.Id, true, null), "windows.number-taken");
        Assert.Equal(WindowRequestState.Open, (await Requests(house)).Single(r => r.Id == first.Id).State);
    }

    private static Actor Officer(HallHouse house) => house.As(Role.CountyOfficer);

    private static AskForWindow Open(HallHouse house, int number) => new(house.CenterId, WindowWish.Open, null, number, "不动产", ["A"], "业务增加");

    private static Task<IReadOnlyList<WindowRequest>> Requests(HallHouse house) =>
        house.Services.GetRequiredService<IWindowRequests>().OfCounty(house.CountyId, TestContext.Current.CancellationToken);

    private static async Task<WindowRequest> Asked(HallHouse house) => (await Requests(house))[0];

    private static async Task Decide(HallHouse house, bool agree, string? answer) =>
        await house.Must(Officer(house), new DecideWindowRequest(house.CenterId, (await Asked(house)).Id, agree, answer));
}
