using BianMin.Domain.Kernel;
using BianMin.Domain.Supervision;
using BianMin.Tests.Calendar;

namespace BianMin.Tests.Supervision;

/// <summary>A card from its raising to its end.</summary>
public sealed class CardTests
{
    private static readonly Moment Now = China.At("2026-11-30 09:00");
    private static readonly DateOnly Due = China.Day("2026-11-30");
    private static readonly CardSubject Subject = new(Guid.NewGuid(), "SIXI-2026-000001", "临时救助", "", Guid.NewGuid(), Guid.NewGuid());
    private static readonly Actor Clerk = new("clerk", "李建华", ActorKind.Person);
    private static readonly Actor Director = new("director", "主任", ActorKind.Person);

    [Fact]
    public void A_hint_ends_with_its_cause_and_waits_for_no_answer()
    {
        var card = Raised(CardLevel.Hint);
        Assert.Equal(SupervisionRefusals.OnlyAHint, card.Answer("忘了", "马上办", Clerk, Now));

        Assert.True(card.Clear(Now));

        Assert.Equal((CardState.Closed, Actor.System.Name), (card.State, card.EndedBy));
    }

    [Fact]
    public void A_hint_goes_with_a_limit_that_moved_on_and_follows_who_answers()
    {
        var (moved, given) = (Raised(CardLevel.Hint), Raised(CardLevel.Hint));
        var next = Subject with { StaffId = Guid.NewGuid() };

        Assert.True(moved.Follow(Subject, null, Due.AddDays(10), Now));
        Assert.True(given.Follow(next, CardLevel.Hint, Due, Now));

        Assert.Equal(CardState.Closed, moved.State);
        Assert.Equal(next.StaffId, given.StaffId);
    }

    [Fact]
    public void What_somebody_let_pass_stays_theirs_and_on_the_card()
    {
        var card = Raised(CardLevel.Yellow);

        Assert.False(card.Follow(Subject with { StaffId = Guid.NewGuid() }, CardLevel.Hint, Due.AddDays(10), Now));

        Assert.Equal((CardLevel.Yellow, Subject.StaffId, Due), (card.Level, card.StaffId, card.DueOn));
        var later = China.At("2026-12-01 00:00");
        Assert.True(card.Follow(Subject, CardLevel.Red, Due, later));
        Assert.Equal((CardLevel.Red, later.Instant), (card.Level, card.ReachedAt));
    }

    [Fact]
    public void A_card_is_answered_put_right_and_closed_by_another()
    {
        var card = Raised(CardLevel.Red);
        Assert.Equal("supervision.wrong-state", card.Close(Director, Now)?.Code);
        Assert.Null(card.Answer("系统停机", "已加急办理", Clerk, Now));
        Assert.Equal(SupervisionRefusals.OwnAnswer, card.Close(Clerk, Now));
        Assert.Equal(SupervisionRefusals.NotSettled, card.Close(Director, Now));
        Assert.True(card.Clear(Now));

        Assert.Null(card.Close(Director, Now));

        Assert.Equal((CardState.Closed, "主任", false), (card.State, card.EndedBy, card.IsOpen));
        Assert.Equal("supervision.wrong-state", card.Answer("再说", "再办", Clerk, Now)?.Code);
        Assert.Equal("supervision.wrong-state", card.Withdraw("有误", Director, Now)?.Code);
    }

    [Fact]
    public void An_answer_that_does_not_do_goes_back_with_the_reason_until_there_is_a_new_one()
    {
        var card = Raised(CardLevel.Yellow);
        Assert.Equal("supervision.wrong-state", card.Reject("没有说清原因", Director)?.Code);
        Assert.Null(card.Answer("忙", "尽快", Clerk, Now));
        Assert.Equal(SupervisionRefusals.OwnAnswer, card.Reject("没有说清原因", Clerk));

        Assert.Null(card.Reject("没有说清原因", Director));
        Assert.Equal((CardState.Raised, "没有说清原因"), (card.State, card.Objection));
        Assert.Null(card.Answer("县局系统停机两天", "已办结", Clerk, Now));

        Assert.Equal((CardState.Answered, ""), (card.State, card.Objection));
    }

    [Fact]
    public void A_card_raised_wrongly_is_withdrawn_and_the_reason_stays()
    {
        var card = Raised(CardLevel.Red);

        Assert.Null(card.Withdraw("节假日安排有误", Director, Now));

        Assert.Equal((CardState.Withdrawn, "节假日安排有误", false), (card.State, card.EndReason, card.IsOpen));
    }

    [Fact]
    public void A_cause_ends_once()
    {
        var card = Raised(CardLevel.Red);
        Assert.True(card.Clear(Now));

        Assert.False(card.Clear(China.At("2026-12-02 09:00")));

        Assert.Equal((Now.Instant, CardState.Raised), (card.ClearedAt!.Value, card.State));
    }

    private static Card Raised(CardLevel level) => Card.Raise("sixi", CardTrigger.Law, Subject, level, Due, Now);
}
