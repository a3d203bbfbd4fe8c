using System.Security.Claims;
using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Demo;
using BianMin.Infrastructure.Identity;
using BianMin.Tests.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BianMin.Tests.Identity;

/// <summary>A session ends on every node within seconds, on every engine.</summary>
public sealed class SignInSessionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Ending_a_session_ends_it_on_the_other_node_and_leaves_the_other_session(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        await using var node = await house.SecondNode(engine);
        var account = await NewAccount(house);
        var (desk, counter) = (await SignIn(house, account), await SignIn(house, account));
        Assert.False(await Sessions(node).HasEnded(desk, Cancel));

        await Sessions(house).End(desk, Cancel);
        house.Time.Advance(SignInSessions.Fresh);

        Assert.True(await Sessions(house).HasEnded(desk, Cancel));
        Assert.True(await Sessions(node).HasEnded(desk, Cancel));
        Assert.False(await Sessions(node).HasEnded(counter, Cancel));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Disabling_another_role_and_another_password_end_all_sessions_of_the_account(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var book = house.Services.GetRequiredService<IAccounts>();
        var admin = house.As(Role.Administrator);
        foreach (var change in (Func<Guid, Task<Outcome<Done>>>[])
            [
                id => book.SetEnabled(admin, id, false, Cancel),
                id => book.Assign(admin, id, new("李某", [Role.Deputy], house.CenterId), Cancel),
                id => book.ResetPassword(admin, id, "another2026ok", Cancel),
            ])
        {
            var account = await NewAccount(house);
            var signedIn = await SignIn(house, account);
            Assert.False(await Sessions(house).HasEnded(signedIn, Cancel));

            Assert.True((await change(account.Id)).Succeeded);
            house.Time.Advance(SignInSessions.Fresh);

            Assert.True(await Sessions(house).HasEnded(signedIn, Cancel));
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_address_is_known_from_the_first_sign_in_until_ninety_days_have_passed(string engine)
    {
        await using var house = await HallHouse.Open(engine);
        var account = await NewAccount(house);
        await SignIn(house, account, "10.0.0.1");

        Assert.True(await Sessions(house).Know(account.NormalizedUserName!, "10.0.0.1", Cancel));
        Assert.False(await Sessions(house).Know(account.NormalizedUserName!, "10.0.0.66", Cancel));

        house.Time.Advance(SignInSession.Kept + TimeSpan.FromDays(1));
        await SignIn(house, account, "10.0.0.2");
        Assert.False(await Sessions(house).Know(account.NormalizedUserName!, "10.0.0.1", Cancel));
    }

    [Fact]
    public async Task While_the_database_is_away_an_open_page_stays_open_and_one_that_was_left_stays_shut()
    {
        await using var house = await HallHouse.Open("Sqlite");
        var account = await NewAccount(house);
        var database = new Database(house.Services.GetRequiredService<IDbContextFactory<BianMinDbContext>>());
        var sessions = new SignInSessions(
            database, house.Services.GetRequiredService<DemoOptions>(), house.Time, Options.Create(new IdentityOptions()), NullLogger<SignInSessions>.Instance);
        using var circuit = new Circuit(sessions);
        var (working, left) = (await SignIn(house, account), await SignIn(house, account));
        await sessions.End(left, Cancel);

        foreach (var away in (bool[])[false, true, false])
        {
            database.Away = away;
            house.Time.Advance(TimeSpan.FromMinutes(10));
            Assert.True(await circuit.MayGoOn(working));
            Assert.False(await circuit.MayGoOn(left));
        }
    }

    [Fact]
    public async Task A_cookie_without_a_session_is_none()
    {
        await using var house = await HallHouse.Open("Sqlite");

        Assert.True(await Sessions(house).HasEnded(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "1")], "cookie")), Cancel));
    }

    private static SignInSessions Sessions(HallHouse house) => house.Services.GetRequiredService<SignInSessions>();

    private static async Task<Account> NewAccount(HallHouse house)
    {
        var created = await house.Services.GetRequiredService<IAccounts>()
            .Create(house.As(Role.Administrator), new($"s{Guid.NewGuid():N}"[..20], "bianmin2026ok", new("李某", [Role.Clerk], house.CenterId)), Cancel);
        await using var context = await house.Context();
        return await context.Users.SingleAsync(a => a.Id == created.Value, Cancel);
    }

    private static async Task<ClaimsPrincipal> SignIn(HallHouse house, Account account, string address = "10.0.0.1")
    {
        var session = await Sessions(house).Begin(account, address, Cancel);
        return new(new ClaimsIdentity(
            [new(SignInSessions.Claim, session.ToString()), new(new IdentityOptions().ClaimsIdentity.SecurityStampClaimType, account.SecurityStamp!)], "cookie"));
    }

    /// <summary>An open page, which is asked without waiting for its time.</summary>
    private sealed class Circuit(SignInSessions sessions) : AccountRevalidation(NullLoggerFactory.Instance, sessions)
    {
        public Task<bool> MayGoOn(ClaimsPrincipal person) => ValidateAuthenticationStateAsync(new(person), Cancel);
    }

    private sealed class Database(IDbContextFactory<BianMinDbContext> inner) : IDbContextFactory<BianMinDbContext>
    {
        public bool Away { get; set; }

        public BianMinDbContext CreateDbContext() => Away ? throw new TimeoutException() : inner.CreateDbContext();
    }
}
