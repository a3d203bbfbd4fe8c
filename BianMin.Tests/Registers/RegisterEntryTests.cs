using BianMin.Domain.Registers;
using BianMin.Tests.Fakes;
using static BianMin.Tests.Registers.RegisterSamples;

namespace BianMin.Tests.Registers;

/// <summary>What can become of an entry, and what cannot (CASE-11).</summary>
public sealed class RegisterEntryTests
{
    [Fact]
    public void A_booking_by_telephone_waits_for_its_day_and_is_done_with_its_code()
    {
        var entry = RegisterEntry.Of(Call(day: Monday.Day), "", Clerk, Monday);
        Assert.Equal((RegisterState.Planned, ""), (entry.State, entry.BookingCode));

        Assert.Null(entry.Link("123456", "王芳", Monday));

        Assert.Equal((RegisterState.Done, "123456", "王芳", Monday.Day), (entry.State, entry.BookingCode, entry.EndedBy, entry.EndedOn));
        Assert.Equal("registers.wrong-state", entry.Link("123456", Clerk, Monday)?.Code);
    }

    [Fact]
    public void A_booking_of_another_day_cannot_join_the_queue_today()
    {
        var entry = RegisterEntry.Of(Call(day: Monday.Day.AddDays(1)), "", Clerk, Monday);

        Assert.Equal("registers.not-today", entry.Link("123456", Clerk, Monday)?.Code);
        Assert.Equal(RegisterState.Planned, entry.State);
    }

    [Fact]
    public void A_booking_may_be_called_off_after_its_code_was_given_too()
    {
        var entry = RegisterEntry.Of(Call(), "123456", Clerk, Monday);
        Assert.Equal(RegisterState.Done, entry.State);

        Assert.Null(entry.Cancel("来电取消", Clerk, Monday));

        Assert.Equal((RegisterState.Cancelled, "来电取消"), (entry.State, entry.Reason));
        Assert.Equal("registers.wrong-state", entry.Cancel("再取消", Clerk, Monday)?.Code);
    }

    [Fact]
    public void A_service_at_home_is_finished_on_the_day_it_was_given_and_not_later_than_today()
    {
        var entry = RegisterEntry.Of(Visit(day: Monday.Day.AddDays(-1)), Clerk, Monday);

        Assert.Equal("registers.bad-day-done", entry.Finish("已送达", Monday.Day.AddDays(1), Clerk, Monday)?.Code);
        Assert.Null(entry.Finish(" 已受理 ", Monday.Day.AddDays(-1), Clerk, Monday));

        Assert.Equal((RegisterState.Done, "已受理", Monday.Day.AddDays(-1)), (entry.State, entry.Result, entry.EndedOn));
        Assert.Equal("registers.wrong-state", entry.Cancel("不去了", Clerk, Monday)?.Code);
    }

    [Fact]
    public void A_question_without_an_answer_waits_for_one()
    {
        var entry = RegisterEntry.Of(Question(answer: " "), Clerk, Monday);
        Assert.Equal((RegisterState.Planned, (DateOnly?)null), (entry.State, entry.EndedOn));

        Assert.Null(entry.Finish("带户口簿。", Monday.Day.AddDays(-5), Clerk, Monday));

        Assert.Equal((RegisterState.Done, "带户口簿。", Monday.Day), (entry.State, entry.Result, entry.EndedOn));
    }

    [Fact]
    public void A_question_can_ask_for_a_better_guide_and_become_a_case()
    {
        var entry = RegisterEntry.Of(Question(), Clerk, Monday);
        var before = entry.Version;

        Assert.Null(entry.Mark(true, "SIXI-2026-000001"));

        Assert.Equal((true, "SIXI-2026-000001", RegisterState.Done), (entry.WantsGuideCorrection, entry.CaseNumber, entry.State));
        Assert.NotEqual(before, entry.Version);
        Assert.Equal("registers.other", RegisterEntry.Of(Agency(), Clerk, Monday).Mark(true, "")?.Code);
    }

    [Fact]
    public void What_was_written_down_wrongly_is_struck_out_once_and_stays_as_it_was()
    {
        var entry = RegisterEntry.Of(Agency(), Clerk, Monday);

        Assert.Null(entry.StrikeOut("登记错了人", "王芳", Monday));

        Assert.Equal((RegisterState.StruckOut, "登记错了人", "王芳"), (entry.State, entry.Reason, entry.EndedBy));
        Assert.Equal("已办结，取回社会保障卡一张", entry.Result);
        Assert.Equal("registers.wrong-state", entry.StrikeOut("再来", Clerk, Monday)?.Code);
    }

    [Theory]
    [InlineData(RegisterKind.PhoneBooking)]
    [InlineData(RegisterKind.AgencyResult)]
    public void Only_services_and_questions_are_finished(RegisterKind kind)
    {
        var entry = kind == RegisterKind.PhoneBooking ? RegisterEntry.Of(Call(), "", Clerk, Monday) : RegisterEntry.Of(Agency(), Clerk, Monday);

        Assert.Equal("registers.other", entry.Finish("好", Monday.Day, Clerk, Monday)?.Code);
    }

    [Fact]
    public void A_struck_out_entry_is_changed_by_nothing_any_more()
    {
        var entry = RegisterEntry.Of(Question(), Clerk, Monday);
        Assert.Null(entry.StrikeOut("重复登记", Clerk, Monday));

        Assert.Equal("registers.wrong-state", entry.Mark(true, "")?.Code);
        Assert.Equal("registers.wrong-state", entry.Finish("好", Monday.Day, Clerk, Monday)?.Code);
    }

    [Fact]
    public void What_a_line_offers_is_what_its_register_knows_and_its_state_allows()
    {
        Assert.Equal([RegisterAct.Book, RegisterAct.Cancel, RegisterAct.StrikeOut], Offered(RegisterKind.PhoneBooking, RegisterState.Planned));
        Assert.Equal([RegisterAct.Cancel, RegisterAct.StrikeOut], Offered(RegisterKind.PhoneBooking, RegisterState.Planned, today: Monday.Day.AddDays(-1)));
        Assert.Equal([RegisterAct.StrikeOut], Offered(RegisterKind.PhoneBooking, RegisterState.Done, hasCome: true));
        Assert.Equal([RegisterAct.Finish, RegisterAct.Cancel, RegisterAct.StrikeOut], Offered(RegisterKind.HomeService, RegisterState.Planned));
        Assert.Equal([RegisterAct.Finish, RegisterAct.Follow, RegisterAct.StrikeOut], Offered(RegisterKind.Consultation, RegisterState.Planned));
        Assert.Equal([RegisterAct.StrikeOut], Offered(RegisterKind.AgencyResult, RegisterState.Done));
        Assert.All(Enum.GetValues<RegisterKind>(), kind => Assert.Empty(Offered(kind, RegisterState.StruckOut)));
        Assert.Empty(Offered(RegisterKind.SignOff, RegisterState.Done));
        Assert.Empty(RegisterRules.Open(Line(RegisterKind.HomeService, RegisterState.Planned), PortalFixture.CountyOfficer, HallSnapshots.Center().Scope, Monday.Day));
    }

    private static IEnumerable<RegisterAct> Offered(RegisterKind kind, RegisterState state, bool hasCome = false, DateOnly? today = null) =>
        RegisterRules.Open(Line(kind, state) with { HasCome = hasCome }, PortalFixture.Clerk(1), HallSnapshots.Center().Scope, today ?? Monday.Day).Order();

    private static RegisterLine Line(RegisterKind kind, RegisterState state) =>
        new() { Id = Guid.NewGuid(), Kind = kind, Day = Monday.Day, State = state, RecordedAt = Monday.Instant };

    [Fact]
    public void Every_register_has_columns_and_says_in_words_how_far_its_entries_are()
    {
        foreach (var kind in Enum.GetValues<RegisterKind>())
        {
            Assert.InRange(RegisterColumns.Of(kind).Length, 6, 10);
            Assert.EndsWith("登记", RegisterWords.Of(kind), StringComparison.Ordinal);
            Assert.All(Enum.GetValues<RegisterState>(), state => Assert.InRange(RegisterWords.Of(kind, state).Length, 2, 4));
        }
    }
}
