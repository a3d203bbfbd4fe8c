using System.Globalization;
using BianMin.Domain.Desk;
using BianMin.Infrastructure.Audit;
using BianMin.Tests.Architecture;
using BianMin.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace BianMin.Tests.Desk;

/// <summary>Every use case, done for real by every kind of actor of every place: the forbidden are told so and change nothing.</summary>
public sealed class AuthorityMatrixTests
{
    // Columns: Clerk Director Deputy Cashier Agent Inspector CountyOfficer Administrator of this centre, of another centre of
    // the same county, of another county; then kiosk here and elsewhere, machine here and elsewhere, the portal, nobody.
    // y: lets through (whatever comes of it); . : forbidden; - : not asked, because it would change what other tests share.
    private const string Grid = """
        AcknowledgeAlarm      .yy..... ........ ........ ....y.
        AddDevice             .......y .......y .......y ....y.
        ArrangeItem           .yy..... ........ ........ ....y.
        AskForWindow          .yy..... ........ ........ ....y.
        AttachFile            ......y. ......y. ........ ....y.
        BeatPresence          yyyy.... ........ ........ ....y.
        BookVisit             yyyy.... ........ ........ ......
        CallNextTicket        yyyy.... ........ ........ ....y.
        CallTicket            yyyy.... ........ ........ ....y.
        CheckGuide            ......y. ......y. ........ ....y.
        CheckInBooking        yyyy.... ........ ........ y.y.y.
        CloseWindow           .yy..... ........ ........ ....y.
        ConfirmHandover       yyyy.... ........ ........ ....y.
        ConfirmPaper          yyyy.... ........ ........ y.y.y.
        DecideWindowRequest   ......y. ......y. ........ ....y.
        DeclineBPost          yyyy.... ........ ........ ......
        DrawTicket            yyyy.... ........ ........ y.y.y.
        FinishService         yyyy.... ........ ........ ....y.
        HoldTicket            yyyy.... ........ ........ ....y.
        ImportGuides          ......y. ......y. ........ ....y.
        ImportHolidays        .......y .......y .......y ....y.
        KeepHall              ........ ........ ........ ....y.
        KeyInPadTicket        yyyy.... ........ ........ ......
        LeavePost             yyyy.... ........ ........ ......
        MarkNoShow            yyyy.... ........ ........ ....y.
        OpenCenter            .......y .......y .......y ....y.
        PublishGuide          ......y. ......y. ........ ....y.
        PublishRule           .yy..... ........ ........ ....y.
        RecallTicket          yyyy.... ........ ........ ....y.
        RemoveFile            ......y. ......y. ........ ....y.
        ResumeTicket          yyyy.... ........ ........ ....y.
        ReturnTicket          yyyy.... ........ ........ ......
        RevokeDevice          .......y .......y .......y ....y.
        SaveGuideDraft        ......y. ......y. ........ ....y.
        SaveStaffMember       .yy..... ........ ........ ....y.
        SeedHolidays          ........ ........ ........ ....-.
        SendBPost             .yy..... ........ ........ ....y.
        SetUpCenter           .yy..... ........ ........ ....y.
        SignOffPost           yyyy.... ........ ........ ......
        SignOnPost            yyyy.... ........ ........ ......
        SilenceAlarm          .yy..... ........ ........ ....y.
        StartService          yyyy.... ........ ........ ....y.
        TakeBackWindowRequest .yy..... ........ ........ ....y.
        TakeOutItem           .yy..... ........ ........ ....y.
        TransferTicket        yyyy.... ........ ........ ....y.
        VoidTicket            yyyy.... ........ ........ ......
        WithdrawGuide         ......y. ......y. ........ ....y.
        """;

    [Fact]
    public void The_matrix_names_every_use_case_there_is() =>
        Assert.Equal(
            UseCaseTests.UseCases.Select(t => t.Name).Order(StringComparer.Ordinal),
            Grid.Split('\n').Select(row => row.Split(' ')[0]));

    [Fact]
    public async Task Who_may_not_is_told_so_and_nothing_changes()
    {
        await using var house = await HallHouse.Open("Sqlite");
        var requests = SampleRequests.Of(house);
        var found = new List<string>();
        foreach (var expected in Grid.Split('\n'))
        {
            var name = expected.Split(' ')[0];
            var cells = expected[name.Length..].TrimStart();
            found.Add($"{name,-21} {await Row(house, requests[name], cells)}");
        }

        Assert.Equal(Grid, string.Join('\n', found));
    }

    private static async Task<string> Row(HallHouse house, SampleRequest request, string expected)
    {
        var actors = new Queue<Actor>(Actors(house));
        var row = "";
        foreach (var cell in expected)
            row += cell == ' ' ? cell : await Cell(house, request, actors.Dequeue(), cell);
        Assert.Empty(actors);
        return row;
    }

    private static async Task<char> Cell(HallHouse house, SampleRequest request, Actor actor, char expected)
    {
        if (expected == '-')
            return '-';
        var before = await Trail(house);
        if (await request(actor) is not { Kind: RefusalKind.Forbidden } refusal)
            return 'y';
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", refusal.Message);
        // An exclamation mark in the grid says: refused, and yet something was changed.
        return before == await Trail(house) ? '.' : '!';
    }

    private static async Task<string> Trail(HallHouse house)
    {
        await using var context = await house.Context();
        var entries = await context.Set<AuditEntry>().CountAsync(e => e.CenterId == house.CenterId, TestContext.Current.CancellationToken);
        return entries.ToString(CultureInfo.InvariantCulture);
    }

    private static IEnumerable<Actor> Actors(HallHouse house)
    {
        var places = new[] { (house.CenterId, house.CountyId), ("elsewhere", house.CountyId), ("faraway", "othercounty") };
        foreach (var (center, county) in places)
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                // Even a staff record of this centre gives no authority to somebody of another.
                yield return new($"{role}", $"{role}", ActorKind.Person)
                {
                    CenterId = role is Role.CountyOfficer or Role.Administrator ? null : center,
                    CountyId = role is Role.Administrator ? null : county,
                    StaffId = house.Staff(1),
                    Roles = [role],
                };
            }
        }

        yield return Actor.Kiosk(house.CenterId);
        yield return Actor.Kiosk("elsewhere");
        yield return Actor.Device("1", "取号机", house.CenterId);
        yield return Actor.Device("1", "取号机", "elsewhere");
        yield return Actor.System;
        yield return ActorClaims.Nobody;
    }
}
