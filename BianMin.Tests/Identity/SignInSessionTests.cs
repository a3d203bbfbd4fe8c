using System.Security.Claims;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Settings;
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
        await using var fixture = await HallFixture.Open(engine);
        await using var node = await fixture.SecondNode(engine);
        var account = await NewAccount(fixture);
        var (first, second) = (await SignIn(fixture, account), await SignIn(fixture, account));
        Assert.False(await Sessions(node).HasEnded(first, Cancel));

        await Sessions(fixture).End(first, Cancel);
        fixture.Time.Advance(SignInSessions.Fresh);

        Assert.True(await Sessions(fixture).HasEnded(first, Cancel));
        Assert.True(await Sessions(node).HasEnded(first, Cancel));
        Assert.False(await Sessions(node).HasEnded(second, Cancel));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Disabling_another_role_and_another_password_end_all_sessions_of_the_account(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var useCases = fixture.UseCases;
        var admin = fixture.As(Role.Administrator);
        foreach (var change in (Func<Guid, Task<Outcome<Done>>>[])
            [
                id => useCases.Do(admin, new DisableAccount(id), Cancel),
                id => useCases.Do(admin, new AssignAccount(id, new("李某", [Role.Deputy], fixture.CenterId)), Cancel),
                id => useCases.Do(admin, new ResetAccountPassword(id, "another2026ok"), Cancel),
            ])
        {
            var account = await NewAccount(fixture);
            var signedIn = await SignIn(fixture, account);
            Assert.False(await Sessions(fixture).HasEnded(signedIn, Cancel));

            Assert.True((await change(account.Id)).Succeeded);
            fixture.Time.Advance(SignInSessions.Fresh);

            Assert.True(await Sessions(fixture).HasEnded(signedIn, Cancel));
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_address_is_known_from_the_first_sign_in_until_ninety_days_have_passed(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var account = await NewAccount(fixture);
        await SignIn(fixture, account, "10.0.0.1");

        Assert.True(await Sessions(fixture).Know(account.NormalizedUserName!, "10.0.0.1", Cancel));
        Assert.False(await Sessions(fixture).Know(account.NormalizedUserName!, "10.0.0.66", Cancel));

        fixture.Time.Advance(SignInSession.Kept + TimeSpan.FromDays(1));
        await SignIn(fixture, account, "10.0.0.2");
        Assert.False(await Sessions(fixture).Know(account.NormalizedUserName!, "10.0.0.1", Cancel));
    }

    [Fact]
    public async Task While_the_database_is_away_an_open_page_stays_open_and_one_that_was_left_stays_shut()
    {
        await using var fixture = await HallFixture.Open("Sqlite");
        var account = await NewAccount(fixture);
        var database = new Database(fixture.Services.GetRequiredService<IDbContextFactory<BianMinDbContext>>());
        var sessions = new SignInSessions(
            database, fixture.Services.GetRequiredService<DemoOptions>(), fixture.Time, Options.Create(new IdentityOptions()), NullLogger<SignInSessions>.Instance);
        using var circuit = new Circuit(sessions);
        var (working, left) = (await SignIn(fixture, account), await SignIn(fixture, account));
        await sessions.End(left, Cancel);

        foreach (var away in (bool[])[false, true, false])
        {
            database.Away = away;
            fixture.Time.Advance(TimeSpan.FromMinutes(10));
            Assert.True(await circuit.MayGoOn(working));
            Assert.False(await circuit.MayGoOn(left));
        }
    }

    [Fact]
    public async Task A_cookie_without_a_session_is_none()
    {
        await using var fixture = await HallFixture.Open("Sqlite");

        Assert.True(await Sessions(fixture).HasEnded(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "1")], "cookie")), Cancel));
    }

    private static SignInSessions Sessions(HallFixture fixture) => fixture.Services.GetRequiredService<SignInSessions>();

    private static async Task<Account> NewAccount(HallFixture fixture)
    {
        var created = await fixture.UseCases.Do(
            fixture.As(Role.Administrator), new CreateAccount(new($"s{Guid.NewGuid():N}"[..20], "bianmin2026ok", new("李某", [Role.Clerk], fixture.CenterId))), Cancel);
        await using var context = await fixture.Context();
        return await context.Users.SingleAsync(a => a.Id == created.Value, Cancel);
    }

    private static async Task<ClaimsPrincipal> SignIn(HallFixture fixture, Account account, string address = "10.0.0.1")
    {
        var session = await Sessions(fixture).Begin(account, address, Cancel);
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
