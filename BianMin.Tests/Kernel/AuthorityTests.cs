using BianMin.Domain.Kernel;

namespace BianMin.Tests.Kernel;

/// <summary>The one table of who may do what, and where, written out once more by hand.</summary>
public sealed class AuthorityTests
{
    private static readonly CenterScope Sixi = new("sixi", "shanggao");

    // Columns in the order of Role: Clerk Director Deputy Cashier Agent Inspector CountyOfficer Administrator,
    // first of this centre, then of another centre of the same county, then of another county.
    private const string Grid = """
        DrawTicket         yyyy.... ........ ........
        ReceiveVisitors    yyyy.... ........ ........
        ServeWindow        yyyy.... ........ ........
        DirectHall         .yy..... ........ ........
        WatchHall          yyyy.yyy ......yy .......y
        WatchCounty        ......yy ......yy .......y
        KeepCatalogue      ......y. ......y. ........
        ArrangeCenter      .yy..... ........ ........
        DecideRequests     ......y. ......y. ........
        Administer         .......y .......y .......y
        HandleCases        yyyy.... ........ ........
        WatchCases         yyyy.yy. ......y. ........
        DirectCases        .yy..... ........ ........
        SubmitForVillagers ....y... ........ ........
        DecideAbove        ......y. ......y. ........
        WriteReports       .yy..... ........ ........
        WatchReports       .yy..yy. ......y. ........
        AnswerReports      ......y. ......y. ........
        Supervise          .yy..yy. ......y. ........
        KeepHall           ........ ........ ........
        """;

    [Fact]
    public void People_may_do_what_the_table_says_and_nothing_else() => Assert.Equal(Grid, string.Join('\n', Enum.GetValues<Permission>().Select(Row)));

    [Fact]
    public void Machines_of_the_hall_draw_tickets_in_their_own_centre_only()
    {
        foreach (var machine in new[] { Actor.Kiosk("sixi"), Actor.Device("1", "取号机", "sixi") })
        {
            Assert.Equal([Permission.DrawTicket], Enum.GetValues<Permission>().Where(p => machine.Allows(p, Sixi)));
            Assert.DoesNotContain(Enum.GetValues<Permission>(), p => machine.Allows(p, new("jinjiang", "shanggao")));
        }
    }

    [Fact]
    public void Somebody_who_has_not_signed_in_may_do_nothing_anywhere()
    {
        Assert.DoesNotContain(Enum.GetValues<Permission>(), p => ActorClaims.Nobody.Allows(p, Sixi));
        Assert.DoesNotContain(Enum.GetValues<Permission>(), p => ActorClaims.Nobody.Allows(p, CenterScope.Installation));
    }

    [Fact]
    public void Only_an_administrator_and_the_portal_itself_act_for_the_whole_installation()
    {
        var allowed = Enum.GetValues<Role>().Where(r => Person(r, "sixi", "shanggao").Allows(Permission.Administer, CenterScope.Installation));

        Assert.Equal([Role.Administrator], allowed);
        Assert.True(Actor.System.Allows(Permission.KeepHall, CenterScope.Installation));
    }

    [Fact]
    public void A_role_without_a_place_gives_no_authority_over_a_centre_without_a_county() =>
        Assert.DoesNotContain(Enum.GetValues<Role>(), r => Person(r, null, null).Allows(Permission.ServeWindow, CenterScope.Installation));

    private static string Row(Permission permission)
    {
        string Cells(string centerId, string countyId) => string.Concat(Enum.GetValues<Role>()
            .Select(r => Person(r, r is Role.CountyOfficer or Role.Administrator ? null : centerId, countyId).Allows(permission, Sixi) ? 'y' : '.'));

        return $"{permission,-18} {Cells("sixi", "shanggao")} {Cells("jinjiang", "shanggao")} {Cells("yeping", "ruijin")}";
    }

    private static Actor Person(Role role, string? centerId, string? countyId) =>
        new($"{role}", $"{role}", ActorKind.Person) { CenterId = centerId, CountyId = countyId, Roles = [role] };
}
