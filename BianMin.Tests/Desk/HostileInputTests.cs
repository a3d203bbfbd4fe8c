using System.Globalization;
using BianMin.Domain.Calendar;
using BianMin.Domain.Desk;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Infrastructure.Audit;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Desk;

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
        await using var house = await HallHouse.Open("Sqlite");
        var (here, window, ticket, key) = (house.CenterId, house.Window(1), Guid.NewGuid(), "k");
        var at = house.Time.GetUtcNow().AddHours(1);
        await using var trail = await Trail.Begin(house);

        foreach (var reason in BadReasons.Select(r => r!))
        {
            await Refused(house, new CallTicket(here, window, ticket, reason));
            await Refused(house, new HoldTicket(here, window, ticket, reason));
            await Refused(house, new VoidTicket(here, ticket, reason));
            await Refused(house, new TransferTicket(here, window, ticket, "B", null, reason));
            await Refused(house, new LeavePost(here, window, AwayReason.Other, reason, null, false));
            await Refused(house, new AddDevice(here, reason), house.As(Role.Administrator));
        }

        foreach (var bad in BadKeys.Select(k => k!))
        {
            await Refused(house, new DrawTicket(here, "A", Courtesy.None, TicketSource.Kiosk, bad), house.Kiosk);
            await Refused(house, new BookVisit(here, "A", at, bad));
        }

        foreach (var series in BadSeries.Select(s => s!))
        {
            await Refused(house, new DrawTicket(here, series, Courtesy.None, TicketSource.Kiosk, key), house.Kiosk);
            await Refused(house, new BookVisit(here, series, at, key));
            await Refused(house, new KeyInPadTicket(here, series, 901, Courtesy.None));
        }

        foreach (var code in BadCodes.Select(c => c!))
            await Refused(house, new CheckInBooking(here, code), house.Kiosk);
    }

    [Fact]
    public async Task Numbers_and_choices_that_do_not_exist_are_refused_in_words_and_change_nothing()
    {
        await using var house = await HallHouse.Open("Sqlite");
        var (here, window) = (house.CenterId, house.Window(1));
        await house.Must(house.Clerk(1), new SignOnPost(here, window));
        await using var trail = await Trail.Begin(house);

        foreach (var number in new[] { int.MinValue, -1, 0, 900, 1000, int.MaxValue })
        {
            await Refused(house, new KeyInPadTicket(here, "A", number, Courtesy.None));
            await Refused(house, new SilenceAlarm(here, Guid.NewGuid(), number), house.Director);
        }

        await Refused(house, new KeyInPadTicket(here, "A", 901, (Courtesy)99));
        await Refused(house, new DrawTicket(here, "A", (Courtesy)99, TicketSource.Kiosk, "k"), house.Kiosk);
        await Refused(house, new DrawTicket(here, "A", Courtesy.None, (TicketSource)99, "k"), house.Kiosk);
        await Refused(house, new DrawTicket(here, "A", Courtesy.None, TicketSource.PaperPad, "k"), house.Kiosk);
        await Refused(house, new LeavePost(here, window, (AwayReason)99, null, null, false));
        await Refused(house, new LeavePost(here, window, AwayReason.Unannounced, null, null, false));
        await Refused(house, new LeavePost(here, window, AwayReason.Other, null, null, false));
        foreach (var time in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue, house.Time.GetUtcNow() })
        {
            await Refused(house, new LeavePost(here, window, AwayReason.Meal, null, time, false));
            await Refused(house, new BookVisit(here, "A", time, "k"));
        }

        await Refused(house, new TransferTicket(here, window, Guid.NewGuid(), null, null, "转办"));
        await Refused(house, new TransferTicket(here, window, Guid.NewGuid(), "B", window, "转办"));
    }

    [Fact]
    public async Task Centres_that_do_not_exist_and_things_of_other_centres_are_not_found()
    {
        await using var house = await HallHouse.Open("Sqlite");
        await using var other = await HallHouse.Open("Sqlite");
        var foreign = await other.Draw();
        await house.Must(house.Clerk(1), new SignOnPost(house.CenterId, house.Window(1)));
        await using var trail = await Trail.Begin(house);
        await using var otherTrail = await Trail.Begin(other);

        foreach (var center in BadCenters)
        {
            await Refused(house, new DrawTicket(center, "A", Courtesy.None, TicketSource.Kiosk, "k"), Actor.Kiosk(center));
            await Refused(house, new CallNextTicket(center, house.Window(1), null));
            await Refused(house, new KeepHall(center), Actor.System);
        }

        await Refused(house, new ConfirmPaper(house.CenterId, foreign.TicketId), house.Kiosk);
        await Refused(house, new VoidTicket(house.CenterId, foreign.TicketId, "打印机卡纸"));
        await Refused(house, new CallTicket(house.CenterId, house.Window(1), foreign.TicketId, "群众突发不适"));
        await Refused(house, new FinishService(house.CenterId, house.Window(1), foreign.TicketId));
        await Refused(house, new SignOnPost(house.CenterId, other.Window(1)));
        await Refused(house, new CloseWindow(house.CenterId, other.Window(1)), house.Director);
        await Refused(house, new SendBPost(house.CenterId, house.Window(1), other.Staff(101)), house.Director);
        await Refused(house, new CallNextTicket(other.CenterId, other.Window(1), null));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE Tickets; --")]
    [InlineData("{{7*7}} ${x} %s %n")]
    [InlineData("𠮷野家的材料，一家三口👨‍👩‍👧")]
    [InlineData("\"引号\"与\\反斜杠")]
    public async Task Odd_but_readable_reasons_are_kept_as_they_are(string reason)
    {
        await using var house = await HallHouse.Open("Sqlite");
        var clerk = house.Clerk(1);
        await house.Must(clerk, new SignOnPost(house.CenterId, house.Window(1)));
        var drawn = await house.Draw();
        await house.Must(clerk, new CallTicket(house.CenterId, house.Window(1), drawn.TicketId, reason));

        await house.Must(clerk, new HoldTicket(house.CenterId, house.Window(1), drawn.TicketId, reason));

        Assert.Equal(reason, Assert.Single((await house.Hall()).Tickets).Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("BEGIN:VCALENDAR")]
    [InlineData("2026-13-45,休,假")]
    [InlineData("日期,类型,名称\n2026-01-01,休")]
    public async Task Files_that_are_no_calendar_are_refused_in_words(string text)
    {
        await using var house = await HallHouse.Open("Sqlite");

        await Refused(house, new ImportHolidays(text), house.As(Role.Administrator), latin: true);
    }

    private static async Task Refused<T>(HallHouse house, IUseCase<T> request, Actor? actor = null, bool latin = false)
    {
        var refusal = (await house.Desk.Do(actor ?? house.Clerk(1), request, TestContext.Current.CancellationToken)).Refusal;

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

    /// <summary>The audit trail of a house, which must not have grown when the test ends.</summary>
    private sealed class Trail(HallHouse house, int before) : IAsyncDisposable
    {
        public static async Task<Trail> Begin(HallHouse house) => new(house, await Count(house));

        public async ValueTask DisposeAsync() => Assert.Equal(before, await Count(house));

        private static async Task<int> Count(HallHouse house)
        {
            await using var context = await house.Context();
            return await context.Set<AuditEntry>().CountAsync(e => e.CenterId == house.CenterId, TestContext.Current.CancellationToken);
        }
    }
}
