using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
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
        await using var fixture = await HallFixture.Open(engine);
        await fixture.Must(fixture.Director, Open(fixture, 3));
        Assert.Equal(2, (await fixture.Hall()).Center.Windows.Count);
        var seen = new TaskCompletionSource<HallSnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = fixture.Feed.Watch(fixture.CenterId, hall =>
        {
            if (hall.Center.Windows.Count == 3)
                seen.TrySetResult(hall);
            return Task.CompletedTask;
        });

        await Decide(fixture, true, null);

        var open = await seen.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal("不动产", open.Center.Windows.Single(w => w.Number == 3).Name);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_refusal_says_why_and_changes_no_window(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await fixture.Must(fixture.Director, Open(fixture, 3));

        var request = await Asked(fixture);
        await fixture.Refused(Officer(fixture), new DecideWindowRequest(fixture.CenterId, request.Id, false, " "), "windows.reason");
        await fixture.Must(Officer(fixture), new DecideWindowRequest(fixture.CenterId, request.Id, false, "业务量不足"));

        var ended = await Asked(fixture);
        Assert.Equal((WindowRequestState.Refused, "业务量不足", "县中心"), (ended.State, ended.Answer, ended.EndedBy));
        Assert.Equal(2, (await fixture.Hall()).Center.Windows.Count);
        await fixture.Refused(Officer(fixture), new DecideWindowRequest(fixture.CenterId, request.Id, true, null), "windows.ended");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_window_in_use_is_not_closed_and_a_closed_one_frees_its_number(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await fixture.Must(fixture.Director, new AskForWindow(fixture.CenterId, WindowWish.Close, fixture.Window(2), 2, "窗2", ["A"], "业务合并"));
        var request = await Asked(fixture);
        await fixture.Must(fixture.Clerk(2), new SignOnPost(fixture.CenterId, fixture.Window(2)));
        await fixture.Refused(Officer(fixture), new DecideWindowRequest(fixture.CenterId, request.Id, true, null), "windows.in-use");
        await fixture.Must(fixture.Clerk(2), new SignOffPost(fixture.CenterId, fixture.Window(2)));

        await fixture.Must(Officer(fixture), new DecideWindowRequest(fixture.CenterId, request.Id, true, null));
        Assert.Equal([1], (await fixture.Hall()).Center.Windows.Select(w => w.Number));
        await fixture.Refused(fixture.Clerk(2), new SignOnPost(fixture.CenterId, fixture.Window(2)), "org.unknown-window");

        await fixture.Must(fixture.Director, Open(fixture, 2));
        await Decide(fixture, true, "同意");
        Assert.Equal([(1, "窗1"), (2, "不动产")], (await fixture.Hall()).Center.Windows.Select(w => (w.Number, w.Name)));
        await fixture.Refused(fixture.Director, new AskForWindow(fixture.CenterId, WindowWish.Close, fixture.Window(2), 2, "窗2", ["A"], "业务合并"), "org.unknown-window");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_window_gets_its_new_name_and_series_when_the_county_agrees(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        await fixture.Must(fixture.Director, new AskForWindow(fixture.CenterId, WindowWish.Change, fixture.Window(1), 7, "社会救助", ["A", "B"], "业务调整"));

        await Decide(fixture, true, null);

        var window = (await fixture.Hall()).Center.Window(fixture.Window(1))!;
        Assert.Equal((7, "社会救助", "A,B"), (window.Number, window.Name, string.Join(',', window.Series)));
    }

    [Fact]
    public async Task What_makes_no_sense_is_not_asked()
    {
        await using var fixture = await HallFixture.Open("Sqlite", windows: 2);
        await fixture.Refused(fixture.Director, Open(fixture, 1), "windows.number-taken");
        await fixture.Refused(fixture.Director, Open(fixture, 3) with { Series = ["Z"] }, "windows.unknown-series");
        await fixture.Refused(fixture.Director, new AskForWindow(fixture.CenterId, WindowWish.Change, fixture.Window(1), 1, "窗1", ["A"], "没有变化"), "windows.nothing");
        await fixture.Refused(fixture.Director, Open(fixture, 3) with { Reason = "" }, "request.invalid");
        await fixture.Refused(fixture.Director, Open(fixture, 3) with { Number = 100 }, "request.invalid");
        await fixture.Must(fixture.Director, Open(fixture, 3));
        await fixture.Refused(fixture.Director, Open(fixture, 3), "windows.asked");
    }

    [Fact]
    public async Task A_request_taken_back_is_not_decided_any_more()
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        await fixture.Must(fixture.Director, Open(fixture, 3));
        var request = await Asked(fixture);
        await fixture.Must(fixture.Director, new TakeBackWindowRequest(fixture.CenterId, request.Id));

        await fixture.Refused(Officer(fixture), new DecideWindowRequest(fixture.CenterId, request.Id, true, null), "windows.ended");
        Assert.Equal(WindowRequestState.TakenBack, (await Asked(fixture)).State);
    }

    [Fact]
    public async Task A_number_that_was_given_meanwhile_is_refused_at_the_decision()
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        await fixture.Must(fixture.Director, Open(fixture, 3));
        var first = await Asked(fixture);
        await fixture.Must(fixture.Director, new AskForWindow(fixture.CenterId, WindowWish.Change, fixture.Window(1), 3, "窗1", ["A"], "换号"));
        var change = (await Requests(fixture)).Single(r => r.Wish == WindowWish.Change);
        await fixture.Must(Officer(fixture), new DecideWindowRequest(fixture.CenterId, change.Id, true, null));

        await fixture.Refused(Officer(fixture), new DecideWindowRequest(fixture.CenterId, first.Id, true, null), "windows.number-taken");
        Assert.Equal(WindowRequestState.Open, (await Requests(fixture)).Single(r => r.Id == first.Id).State);
    }

    private static Actor Officer(HallFixture fixture) => fixture.As(Role.CountyOfficer);

    private static AskForWindow Open(HallFixture fixture, int number) => new(fixture.CenterId, WindowWish.Open, null, number, "不动产", ["A"], "业务增加");

    private static Task<IReadOnlyList<WindowRequest>> Requests(HallFixture fixture) =>
        fixture.Services.GetRequiredService<IWindowRequests>().OfCounty(fixture.CountyId, TestContext.Current.CancellationToken);

    private static async Task<WindowRequest> Asked(HallFixture fixture) => (await Requests(fixture))[0];

    private static async Task Decide(HallFixture fixture, bool agree, string? answer) =>
        await fixture.Must(Officer(fixture), new DecideWindowRequest(fixture.CenterId, (await Asked(fixture)).Id, agree, answer));
}
