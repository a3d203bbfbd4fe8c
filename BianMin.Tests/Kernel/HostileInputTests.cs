using System.Globalization;
using BianMin.Domain.Calendar;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Audit;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Kernel;

/// <summary>Whatever is sent to the use cases: refused in a Chinese sentence, nothing thrown, nothing changed.</summary>
public sealed class HostileInputTests
{
    private static readonly string?[] BadReasons =
    [
        null, "", "   ", "\u3000", new('长', 101), new('x', 100_000), "a\0b", "第一行\n第二行", "\u001b[31m红", "\u0085", "\u2028", "\u2029",
        "半个\ud83d", "\udc00\ud800", "反\u202e转", "\u2066隔离", "\ufeff标记",
    ];

    private static readonly string?[] BadKeys =
    [
        null, "", " ", "a b", "编号", "a\n", "\na", "\0", new('k', 65), new('k', 100_000), "👨", "\ud800", "'; DROP TABLE Tickets; --", "\u202e",
    ];

    private static readonly string?[] BadSeries = [null, "", "a", "AA", "A\n", " A", "Ａ", "1", "\ud800", new('A', 100_000), "<script>"];

    private static readonly string?[] BadCodes = [null, "", "12345", "1234567", "12345６", "123456\n", "-12345", "12 456", "\0\0\0\0\0\0"];

    private static readonly string[] BadCenters =
        ["", " ", "SIXI", "nowhere", "../../etc", "'; DROP TABLE Centers; --", "泗溪", "\ud800", "a\0", new('c', 10_000), "<script>alert(1)</script>"];

    [Fact]
    public async Task Bad_texts_are_refused_in_words_and_change_nothing()
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        var (here, window, ticket, key) = (fixture.CenterId, fixture.Window(1), Guid.NewGuid(), "k");
        var at = fixture.Time.GetUtcNow().AddHours(1);
        await using var trail = await Trail.Begin(fixture);

        foreach (var reason in BadReasons.Select(r => r!))
        {
            await Refused(fixture, new CallTicket(here, window, ticket, reason));
            await Refused(fixture, new HoldTicket(here, window, ticket, reason));
            await Refused(fixture, new VoidTicket(here, ticket, reason));
            await Refused(fixture, new TransferTicket(here, window, ticket, "B", null, reason));
            await Refused(fixture, new LeavePost(here, window, AwayReason.Other, reason, null, false));
            await Refused(fixture, new AddDevice(here, reason), fixture.As(Role.Administrator));
        }

        foreach (var bad in BadKeys.Select(k => k!))
        {
            await Refused(fixture, new DrawTicket(here, "A", Courtesy.None, TicketSource.Kiosk, bad), fixture.Kiosk);
            await Refused(fixture, new BookVisit(here, "A", at, bad));
        }

        foreach (var series in BadSeries.Select(s => s!))
        {
            await Refused(fixture, new DrawTicket(here, series, Courtesy.None, TicketSource.Kiosk, key), fixture.Kiosk);
            await Refused(fixture, new BookVisit(here, series, at, key));
            await Refused(fixture, new KeyInPadTicket(here, series, 901, Courtesy.None));
        }

        foreach (var code in BadCodes.Select(c => c!))
            await Refused(fixture, new CheckInBooking(here, code), fixture.Kiosk);
    }

    [Fact]
    public async Task Numbers_and_choices_that_do_not_exist_are_refused_in_words_and_change_nothing()
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        var (here, window) = (fixture.CenterId, fixture.Window(1));
        await fixture.Must(fixture.Clerk(1), new SignOnPost(here, window));
        await using var trail = await Trail.Begin(fixture);

        foreach (var number in new[] { int.MinValue, -1, 0, 900, 1000, int.MaxValue })
        {
            await Refused(fixture, new KeyInPadTicket(here, "A", number, Courtesy.None));
            await Refused(fixture, new SilenceAlarm(here, Guid.NewGuid(), number), fixture.Director);
        }

        await Refused(fixture, new KeyInPadTicket(here, "A", 901, (Courtesy)99));
        await Refused(fixture, new DrawTicket(here, "A", (Courtesy)99, TicketSource.Kiosk, "k"), fixture.Kiosk);
        await Refused(fixture, new DrawTicket(here, "A", Courtesy.None, (TicketSource)99, "k"), fixture.Kiosk);
        await Refused(fixture, new DrawTicket(here, "A", Courtesy.None, TicketSource.PaperPad, "k"), fixture.Kiosk);
        await Refused(fixture, new LeavePost(here, window, (AwayReason)99, null, null, false));
        await Refused(fixture, new LeavePost(here, window, AwayReason.Unannounced, null, null, false));
        await Refused(fixture, new LeavePost(here, window, AwayReason.Other, null, null, false));
        foreach (var time in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue, fixture.Time.GetUtcNow() })
        {
            await Refused(fixture, new LeavePost(here, window, AwayReason.Meal, null, time, false));
            await Refused(fixture, new BookVisit(here, "A", time, "k"));
        }

        await Refused(fixture, new TransferTicket(here, window, Guid.NewGuid(), null, null, "转办"));
        await Refused(fixture, new TransferTicket(here, window, Guid.NewGuid(), "B", window, "转办"));
    }

    [Fact]
    public async Task Centres_that_do_not_exist_and_things_of_other_centres_are_not_found()
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        await using var other = await HallFixture.Open("Sqlite");
        var foreign = await other.Draw();
        await fixture.Must(fixture.Clerk(1), new SignOnPost(fixture.CenterId, fixture.Window(1)));
        await using var trail = await Trail.Begin(fixture);
        await using var otherTrail = await Trail.Begin(other);

        foreach (var center in BadCenters)
        {
            await Refused(fixture, new DrawTicket(center, "A", Courtesy.None, TicketSource.Kiosk, "k"), Actor.Kiosk(center));
            await Refused(fixture, new CallNextTicket(center, fixture.Window(1), null));
            await Refused(fixture, new KeepHall(center), Actor.System);
        }

        await Refused(fixture, new ConfirmPaper(fixture.CenterId, foreign.TicketId), fixture.Kiosk);
        await Refused(fixture, new VoidTicket(fixture.CenterId, foreign.TicketId, "打印机卡纸"));
        await Refused(fixture, new CallTicket(fixture.CenterId, fixture.Window(1), foreign.TicketId, "群众突发不适"));
        await Refused(fixture, new FinishService(fixture.CenterId, fixture.Window(1), foreign.TicketId));
        await Refused(fixture, new SignOnPost(fixture.CenterId, other.Window(1)));
        await Refused(fixture, new CloseWindow(fixture.CenterId, other.Window(1)), fixture.Director);
        await Refused(fixture, new SendBPost(fixture.CenterId, fixture.Window(1), other.Staff(101)), fixture.Director);
        await Refused(fixture, new CallNextTicket(other.CenterId, other.Window(1), null));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE Tickets; --")]
    [InlineData("{{7*7}} ${x} %s %n")]
    [InlineData("𠮷野家的材料，一家三口👨‍👩‍👧")]
    [InlineData("\"引号\"与\\反斜杠")]
    public async Task Odd_but_readable_reasons_are_kept_as_they_are(string reason)
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        var clerk = fixture.Clerk(1);
        await fixture.Must(clerk, new SignOnPost(fixture.CenterId, fixture.Window(1)));
        var drawn = await fixture.Draw();
        await fixture.Must(clerk, new CallTicket(fixture.CenterId, fixture.Window(1), drawn.TicketId, reason));

        await fixture.Must(clerk, new HoldTicket(fixture.CenterId, fixture.Window(1), drawn.TicketId, reason));

        Assert.Equal(reason, Assert.Single((await fixture.Hall()).Tickets).Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("BEGIN:VCALENDAR")]
    [InlineData("2026-13-45,休,假")]
    [InlineData("日期,类型,名称\n2026-01-01,休")]
    public async Task Files_that_are_no_calendar_are_refused_in_words(string text)
    {
        await using var fixture = await HallFixture.Open("Sqlite");

        await Refused(fixture, new ImportHolidays(text), fixture.As(Role.Administrator), latin: true);
    }

    private static async Task Refused<T>(HallFixture fixture, IUseCase<T> request, Actor? actor = null, bool latin = false)
    {
        var refusal = (await fixture.UseCases.Do(actor ?? fixture.Clerk(1), request, TestContext.Current.CancellationToken)).Refusal;

        if (refusal is null)
            Assert.Fail($"let through: {Shown(request)}");
        Assert.NotEqual(RefusalKind.Unavailable, refusal.Kind);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*。$", refusal.Message);
        Assert.True(refusal.Message.Length <= 300, refusal.Message);
        if (!latin)
            Assert.DoesNotMatch("[A-Za-z]{3}", refusal.Message);
    }

    private static string Shown(object? request)
    {
        var text = $"{request}";
        return string.Concat(text.Take(300).Select(c => c is >= ' ' and <= '~' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")));
    }

    /// <summary>The audit trail of a fixture, which must not have grown when the test ends.</summary>
    private sealed class Trail(HallFixture fixture, int before) : IAsyncDisposable
    {
        public static async Task<Trail> Begin(HallFixture fixture) => new(fixture, await Count(fixture));

        public async ValueTask DisposeAsync() => Assert.Equal(before, await Count(fixture));

        private static async Task<int> Count(HallFixture fixture)
        {
            await using var context = await fixture.Context();
            return await context.Set<AuditEntry>().CountAsync(e => e.CenterId == fixture.CenterId, TestContext.Current.CancellationToken);
        }
    }
}
