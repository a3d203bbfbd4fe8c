using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Tests.Calendar;

namespace BianMin.Tests.Posts;

public sealed class WindowPostTests
{
    private static readonly Guid Window = Guid.NewGuid();
    private static readonly StaffProfile A = Staff("王秀英", PostRole.A);
    private static readonly StaffProfile OtherA = Staff("李建国", PostRole.A);
    private static readonly StaffProfile B = Staff("张桂兰", PostRole.B);
    private static readonly StaffProfile OtherB = Staff("刘志强", PostRole.B);
    private static readonly StaffProfile Stranger = new(Guid.NewGuid(), "陈玉梅", "0009", "财政所", "窗口工作人员", []);

    [Fact]
    public void A_opens_the_window_and_the_closed_stretch_ends()
    {
        var post = Closed();

        var change = post.SignOn(A, At(8, 30)).Value;

        Assert.Equal((PostState.StaffedByA, A.Id), (post.State, post.HolderId));
        Assert.Equal((PostChangeKind.SignedOn, PostState.Closed, At(8, 0).Instant, At(8, 30).Instant), (change.Kind, change.EndedState, change.From, change.To));
    }

    [Fact]
    public void Nobody_stands_at_a_window_without_being_qualified_for_it() =>
        Refused("posts.not-qualified", Closed().SignOn(Stranger, At(8, 30)));

    [Fact]
    public void A_second_resident_does_not_push_the_first_away() =>
        Refused("posts.held-by-another", Opened().SignOn(OtherA, At(9, 0)));

    [Fact]
    public void When_A_leaves_the_window_is_uncovered_at_that_instant()
    {
        var post = Opened();

        var change = post.Leave(A.Id, AwayReason.Meeting, "县里开会", At(11, 0).Instant, At(9, 0)).Value;

        Assert.Equal((PostState.Uncovered, null, A.Id), (post.State, post.HolderId, post.AwayId));
        Assert.Equal(At(9, 0).Instant, post.Since);
        Assert.Equal((PostChangeKind.Left, A.Id, AwayReason.Meeting, "县里开会"), (change.Kind, change.StaffId, change.Reason, change.Remark));
        Assert.Equal(0, change.UncoveredSeconds);
    }

    [Fact]
    public void Only_the_one_at_the_window_can_leave_it() =>
        Refused("posts.not-holder", Opened().Leave(B.Id, AwayReason.Meal, null, null, At(9, 0)));

    [Fact]
    public void A_return_is_expected_after_now_and_within_thirty_days()
    {
        Refused("posts.back-in-the-past", Opened().Leave(A.Id, AwayReason.Meal, null, At(9, 0).Instant, At(9, 0)));
        Refused("posts.back-too-far", Opened().Leave(A.Id, AwayReason.Leave, null, DateTimeOffset.MaxValue, At(9, 0)));
    }

    [Fact]
    public void A_stand_in_comes_only_when_sent()
    {
        var post = Left();

        Refused("posts.not-sent", post.SignOn(B, At(9, 5)));

        Assert.Null(post.Send(B, "主任", At(9, 5)));
        Refused("posts.not-sent", post.SignOn(OtherB, At(9, 6)));
        Assert.True(post.SignOn(B, At(9, 6)).Succeeded);
    }

    [Fact]
    public void The_change_keeps_who_sent_the_stand_in_and_how_long_the_window_stood_uncovered()
    {
        var post = Left();
        post.Send(B, "主任", At(9, 5));

        var change = post.SignOn(B, At(9, 6)).Value;

        Assert.Equal((PostChangeKind.Covered, PostRole.B, "主任", 60, 360), (change.Kind, change.Role, change.SentBy, change.AcknowledgedAfterSeconds, change.UncoveredSeconds));
        Assert.Equal((PostState.CoveredByB, B.Id, A.Id), (post.State, post.HolderId, post.AwayId));
        Assert.Null(post.SentId);
    }

    [Fact]
    public void The_resident_who_comes_back_ends_the_stand_in()
    {
        var post = Covered();

        var change = post.SignOn(A, At(10, 0)).Value;

        Assert.Equal((PostState.StaffedByA, A.Id, null, null), (post.State, post.HolderId, post.AwayId, post.Reason));
        Assert.Equal((PostState.CoveredByB, B.Id), (change.EndedState, change.EndedHolderId));
    }

    [Fact]
    public void A_resident_who_comes_back_first_calls_off_the_one_on_the_way()
    {
        var post = Left();
        post.Send(B, "主任", At(9, 5));
        post.SignOn(A, At(9, 6));

        Assert.Null(post.SentId);
        Refused("posts.held-by-another", post.SignOn(B, At(9, 7)));
    }

    [Fact]
    public void A_stand_in_who_leaves_uncovers_the_window_and_the_resident_is_still_the_one_away()
    {
        var post = Covered();

        post.Leave(B.Id, AwayReason.Meal, null, null, At(9, 30));

        Assert.Equal((PostState.Uncovered, A.Id), (post.State, post.AwayId));
    }

    [Fact]
    public void Nobody_is_sent_to_a_window_that_is_served_or_closed()
    {
        Assert.Equal("posts.not-uncovered", Opened().Send(B, "主任", At(9, 0))?.Code);
        Assert.Equal("posts.not-uncovered", Closed().Send(B, "主任", At(9, 0))?.Code);
    }

    [Fact]
    public void Only_qualified_people_are_sent() => Assert.Equal("posts.not-qualified", Left().Send(Stranger, "主任", At(9, 5))?.Code);

    [Fact]
    public void Sending_somebody_else_replaces_the_one_on_the_way()
    {
        var post = Left();
        post.Send(B, "主任", At(9, 5));

        Assert.Null(post.Send(OtherB, "主任", At(9, 6)));

        Refused("posts.not-sent", post.SignOn(B, At(9, 7)));
        Assert.Equal("posts.sent-already", post.Send(OtherB, "主任", At(9, 7))?.Code);
    }

    [Fact]
    public void Who_declines_gives_the_window_back_to_the_director()
    {
        var post = Left();
        post.Send(B, "主任", At(9, 5));

        Assert.Equal("posts.not-sent", post.Decline(OtherB.Id)?.Code);
        Assert.Null(post.Decline(B.Id));

        Assert.Equal((PostState.Uncovered, null), (post.State, post.SentId));
    }

    [Fact]
    public void Half_the_time_reminds_once_and_the_whole_time_gives_the_window_back()
    {
        var post = Left();
        post.Send(B, "主任", At(9, 5));
        var allowed = TimeSpan.FromMinutes(2);

        Assert.Equal(DispatchWatch.Nothing, post.WatchDispatch(allowed, At(9, 5)));
        Assert.Equal(DispatchWatch.Reminded, post.WatchDispatch(allowed, At(9, 6)));
        Assert.Equal(DispatchWatch.Nothing, post.WatchDispatch(allowed, At(9, 6)));
        Assert.Equal(DispatchWatch.ReturnedToDirector, post.WatchDispatch(allowed, At(9, 7)));
        Assert.Equal(DispatchWatch.Nothing, post.WatchDispatch(allowed, At(9, 8)));
        Refused("posts.not-sent", post.SignOn(B, At(9, 8)));
    }

    [Fact]
    public void A_console_that_falls_silent_counts_as_away_unannounced()
    {
        var post = Opened();
        var allowed = TimeSpan.FromSeconds(90);

        Assert.False(post.LosePresence(allowed, At(8, 31)).Succeeded);
        var change = post.LosePresence(allowed, At(8, 32)).Value;

        Assert.Equal((PostState.Uncovered, A.Id, AwayReason.Unannounced), (post.State, post.AwayId, change.Reason));
    }

    [Fact]
    public void A_window_can_be_closed_in_any_state_but_closed()
    {
        foreach (var post in new[] { Opened(), Left(), Covered() })
        {
            Assert.True(post.Close(At(17, 30)).Succeeded);
            Assert.Equal((PostState.Closed, null, null, null), (post.State, post.HolderId, post.AwayId, post.SentId));
        }

        Refused("posts.closed", Closed().Close(At(17, 30)));
    }

    [Fact]
    public void A_qualified_stand_in_may_open_a_closed_window()
    {
        var post = Closed();

        Assert.Equal(PostChangeKind.Covered, post.SignOn(B, At(8, 30)).Value.Kind);
        Assert.Equal(PostState.CoveredByB, post.State);
    }

    private static WindowPost Closed() => WindowPost.Closed("sixi", Window, At(8, 0).Instant);

    private static WindowPost Opened()
    {
        var post = Closed();
        Assert.True(post.SignOn(A, At(8, 30)).Succeeded);
        return post;
    }

    private static WindowPost Left()
    {
        var post = Opened();
        Assert.True(post.Leave(A.Id, AwayReason.Meeting, null, null, At(9, 0)).Succeeded);
        return post;
    }

    private static WindowPost Covered()
    {
        var post = Left();
        Assert.Null(post.Send(B, "主任", At(9, 5)));
        Assert.True(post.SignOn(B, At(9, 6)).Succeeded);
        return post;
    }

    private static StaffProfile Staff(string name, PostRole role) =>
        new(Guid.NewGuid(), name, "0001", "派出所", "窗口工作人员", [new PostQualification(Window, role)]);

    private static Moment At(int hour, int minute) => China.At(new DateTime(2026, 11, 23, hour, minute, 0));

    private static void Refused(string code, Outcome<PostChange> outcome) => Assert.Equal(code, outcome.Refusal?.Code);
}
