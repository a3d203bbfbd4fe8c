using System.Security.Claims;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Portal.Identity;
using BianMin.Portal.Shell;

namespace BianMin.Tests.Shell;

public sealed class SignInRulesTests
{
    [Theory]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("/console", "/console")]
    [InlineData("/cases?page=2", "/cases?page=2")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("console", "/")]
    public void After_signing_in_nobody_is_led_out_of_the_portal(string? asked, string led) =>
        Assert.Equal(led, LocalAddress.OrHome(asked));

    [Theory]
    [InlineData("abcde12345", true)]
    [InlineData("ABCDE12345", true)]
    [InlineData("便民服务中心第12345号", true)]
    [InlineData("abcd12345", false)]
    [InlineData("abcdefghij", false)]
    [InlineData("1234567890", false)]
    [InlineData("", false)]
    public void A_password_has_ten_characters_with_letters_and_digits(string password, bool good) =>
        Assert.Equal(good, new NewAccountValidator().Validate(Clerk() with { Password = password }).IsValid);

    [Theory]
    [InlineData("clerk01.sixi", true)]
    [InlineData("Clerk", false)]
    [InlineData("ab", false)]
    [InlineData("a b c", false)]
    [InlineData("<script>", false)]
    [InlineData("name\n", false)]
    public void A_user_name_is_small_letters_and_digits(string name, bool good) =>
        Assert.Equal(good, new NewAccountValidator().Validate(Clerk() with { UserName = name }).IsValid);

    [Theory]
    [InlineData(Role.Clerk, null, null, false)]
    [InlineData(Role.Clerk, "sixi", null, true)]
    [InlineData(Role.Clerk, "sixi", "shanggao", false)]
    [InlineData(Role.CountyOfficer, null, "shanggao", true)]
    [InlineData(Role.CountyOfficer, null, null, false)]
    [InlineData(Role.CountyOfficer, "sixi", "shanggao", false)]
    [InlineData(Role.Administrator, null, null, true)]
    [InlineData(Role.Administrator, "sixi", null, false)]
    public void The_place_of_an_account_fits_its_role(Role role, string? center, string? county, bool good) =>
        Assert.Equal(good, new AccountAssignmentValidator().Validate(new AccountAssignment("李某", [role], center, county)).IsValid);

    [Fact]
    public void An_actor_survives_the_cookie()
    {
        var staff = Guid.NewGuid();
        var identity = new ClaimsIdentity(ActorClaims.Of("李某", "sixi", null, staff), "cookie");
        identity.AddClaim(new(ClaimTypes.NameIdentifier, "17"));
        identity.AddClaim(new(ClaimTypes.Role, nameof(Role.Director)));
        identity.AddClaim(new(ClaimTypes.Role, "somebody-elses-role"));
        var actor = ActorClaims.Read(new(identity));
        Assert.Equal(("17", "李某", "sixi", null, (Guid?)staff), (actor.Id, actor.Name, actor.CenterId, actor.CountyId, actor.StaffId));
        Assert.Equal([Role.Director], actor.Roles);
    }

    [Fact]
    public void Whoever_has_not_signed_in_may_do_nothing()
    {
        var nobody = ActorClaims.Read(new ClaimsPrincipal(new ClaimsIdentity()));
        Assert.Equal(ActorClaims.Nobody, nobody);
        Assert.All(Enum.GetValues<Permission>(), p => Assert.False(nobody.May(p)));
        Assert.Empty(Menu.For(nobody));
    }

    [Theory]
    [InlineData(Role.Clerk, "/console")]
    [InlineData(Role.Cashier, "/console")]
    [InlineData(Role.Director, "/director")]
    [InlineData(Role.Deputy, "/director")]
    [InlineData(Role.CountyOfficer, "/county")]
    [InlineData(Role.Administrator, "/admin")]
    [InlineData(Role.Agent, "/agent")]
    [InlineData(Role.Inspector, "/cases")]
    public void Everybody_comes_home_to_the_page_of_their_role(Role role, string? home)
    {
        var inCenter = AccountRules.BelongsToCenter(role);
        var actor = new Actor("1", "李某", ActorKind.Person)
        {
            Roles = [role],
            CenterId = inCenter ? "sixi" : null,
            CountyId = role == Role.CountyOfficer ? "shanggao" : null,
        };
        Assert.Equal(home, Menu.HomeOf(actor));
        Assert.Equal(home is not null, Menu.For(actor).Any(i => home!.StartsWith("/" + i.Address.Split('/')[0], StringComparison.Ordinal)));
    }

    private static NewAccount Clerk() => new("clerk01.sixi", "abcde12345", new("李某", [Role.Clerk], "sixi"));
}
