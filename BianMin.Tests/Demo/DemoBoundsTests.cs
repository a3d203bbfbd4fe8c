using System.Net;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Demo;
using BianMin.Tests.Fakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Demo;

/// <summary>The demo and real work never share a database, and the demo's public password and key open nothing else.</summary>
public sealed class DemoBoundsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demo_does_not_start_where_others_have_accounts_and_leaves_them_alone()
    {
        await using var office = new HostedPortal(HostedPortal.NewFolder());
        Assert.True((await office.Services.GetRequiredService<IFirstRun>().CreateAdministrator("admin", "管理员", "bianmin2026ok", Cancel)).Succeeded);
        var seed = new DemoSeed(office.Services.GetRequiredService<IServiceScopeFactory>(), new() { Enabled = true, Password = HostedPortal.DemoPassword, Simulate = false, HistoryMonths = 0 }, office.Time);

        var refused = await Assert.ThrowsAsync<ForeignDatabaseException>(() => seed.Run(Cancel));

        Assert.Contains("已有正式账号", refused.Message, StringComparison.Ordinal);
        await using var context = await Context(office);
        Assert.Equal("admin", Assert.Single(await context.Users.ToListAsync(Cancel)).UserName);
        Assert.False(await context.Set<County>().AnyAsync(Cancel));
    }

    [Fact]
    public async Task A_demo_in_which_somebody_made_an_account_starts_again()
    {
        await using var demo = HostedPortal.Demo();
        var administrator = new Actor("admin", "管理员", ActorKind.Person) { Roles = [Role.Administrator] };
        Assert.True((await demo.Services.GetRequiredService<IUseCasePipeline>().Do(administrator, new CreateAccount(new("visitor", "bianmin2026ok", new("李某", [Role.Clerk], "sixi"))), Cancel)).Succeeded);

        await demo.Services.GetRequiredService<DemoSeed>().Run(Cancel);
    }

    [Fact]
    public async Task Without_the_demo_its_accounts_sessions_and_device_key_open_nothing()
    {
        var folder = HostedPortal.NewFolder();
        string cookie;
        await using (var demo = HostedPortal.Demo(folder))
        {
            using var browser = demo.Browser();
            using var entered = await HostedPortal.SignIn(browser, "admin", HostedPortal.DemoPassword);
            Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
            cookie = entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("bianmin.sign-in=", StringComparison.Ordinal)).Split(';')[0];
            Assert.Equal(HttpStatusCode.OK, await Machine(demo));
        }

        await using var office = new HostedPortal(folder);
        using var stranger = office.Browser();
        using var refused = await HostedPortal.SignIn(stranger, "admin", HostedPortal.DemoPassword);
        Assert.Contains(AccountRefusals.OfTheDemo.Message, WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        using var old = office.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        old.DefaultRequestHeaders.Add("Cookie", cookie);
        using var page = await old.GetAsync(new Uri("admin", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await Machine(office));
    }

    private static async Task<HttpStatusCode> Machine(HostedPortal portal)
    {
        using var machine = portal.CreateClient();
        machine.DefaultRequestHeaders.Authorization = new("Device", DemoSeed.DeviceKey);
        using var answer = await machine.GetAsync(new Uri("api/hall/sixi", UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    private static Task<BianMinDbContext> Context(HostedPortal portal) =>
        portal.Services.GetRequiredService<IDbContextFactory<BianMinDbContext>>().CreateDbContextAsync(Cancel);
}
