using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure;
using BianMin.Infrastructure.Audit;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BianMin.Tests.Database;

/// <summary>Accounts are the administrator's business, are kept whole, and leave a trace without secrets.</summary>
public sealed class AccountTests
{
    private const string Password = "bianmin2026ok";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_new_account_has_its_place_and_roles_and_its_entry_tells_no_secret(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var name = $"clerk.{fixture.CenterId}";
        var created = await fixture.UseCases.Do(Administrator(fixture), new CreateAccount(Wanted(fixture, name, Role.Clerk, Role.Cashier)), Cancel);
        Assert.True(created.Succeeded, created.Refusal?.Message);

        var line = Assert.Single((await Accounts(fixture).List(Administrator(fixture), new(name), Cancel)).Value.Items);
        Assert.Equal((name, fixture.CenterId, AccountState.Enabled), (line.UserName, line.Assignment.CenterId, line.State));
        Assert.Equal([Role.Clerk, Role.Cashier], line.Assignment.Roles);
        await using var context = await fixture.Context();
        var entry = await context.Set<AuditEntry>().SingleAsync(e => e.Action == nameof(CreateAccount) && e.Changes.Contains(name), Cancel);
        var account = await context.Users.SingleAsync(a => a.Id == created.Value, Cancel);
        Assert.DoesNotContain(account.PasswordHash!, entry.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain(account.SecurityStamp!, entry.Changes, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_name_is_given_once_whatever_its_letters(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var wanted = Wanted(fixture, $"twice.{fixture.CenterId}", Role.Clerk);
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => fixture.UseCases.Do(Administrator(fixture), new CreateAccount(wanted), Cancel)));
        Assert.Single(tries, t => t.Succeeded);
        Assert.All(tries.Where(t => !t.Succeeded), t => Assert.Equal("account.name-taken", t.Refusal!.Code));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Disabling_assigning_and_resetting_each_end_the_sign_ins_that_are_open(string engine)
    {
        await using var fixture = await HallFixture.Open(engine);
        var admin = Administrator(fixture);
        var id = (await fixture.UseCases.Do(admin, new CreateAccount(Wanted(fixture, $"change.{fixture.CenterId}", Role.Clerk)), Cancel)).Value;
        var stamps = new List<string?> { await Stamp(fixture, id) };

        Assert.True((await fixture.UseCases.Do(admin, new DisableAccount(id), Cancel)).Succeeded);
        Assert.Equal(AccountState.Disabled, (await Line(fixture, id)).State);
        stamps.Add(await Stamp(fixture, id));

        Assert.True((await fixture.UseCases.Do(admin, new EnableAccount(id), Cancel)).Succeeded);
        Assert.True((await fixture.UseCases.Do(admin, new AssignAccount(id, new("李某", [Role.Deputy], fixture.CenterId)), Cancel)).Succeeded);
        Assert.Equal([Role.Deputy], (await Line(fixture, id)).Assignment.Roles);
        stamps.Add(await Stamp(fixture, id));

        Assert.True((await fixture.UseCases.Do(admin, new ResetAccountPassword(id, "another2026ok"), Cancel)).Succeeded);
        Assert.False((await fixture.UseCases.Do(admin, new ResetAccountPassword(id, "short1"), Cancel)).Succeeded);
        stamps.Add(await Stamp(fixture, id));
        Assert.Equal(stamps.Count, stamps.Distinct().Count());
    }

    [Theory]
    [InlineData(Role.Clerk)]
    [InlineData(Role.Director)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.CountyOfficer)]
    public async Task Nobody_but_an_administrator_has_a_say_in_accounts(Role role)
    {
        await using var fixture = await HallFixture.Open(nameof(DatabaseEngine.Sqlite));
        var actor = fixture.As(role);
        var useCases = fixture.UseCases;
        Refusal?[] refusals =
        [
            (await Accounts(fixture).List(actor, new(), Cancel)).Refusal,
            (await useCases.Do(actor, new CreateAccount(Wanted(fixture, "nobody", Role.Clerk)), Cancel)).Refusal,
            (await useCases.Do(actor, new AssignAccount(Guid.NewGuid(), new("李某", [Role.Director], fixture.CenterId)), Cancel)).Refusal,
            (await useCases.Do(actor, new DisableAccount(Guid.NewGuid()), Cancel)).Refusal,
            (await useCases.Do(actor, new EnableAccount(Guid.NewGuid()), Cancel)).Refusal,
            (await useCases.Do(actor, new ResetAccountPassword(Guid.NewGuid(), Password), Cancel)).Refusal,
        ];
        Assert.All(refusals, r => Assert.Equal(RefusalKind.Forbidden, r?.Kind));
    }

    [Fact]
    public async Task An_administrator_cannot_lock_out_oneself()
    {
        await using var fixture = await HallFixture.Open(nameof(DatabaseEngine.Sqlite));
        var oneself = Guid.NewGuid();
        var admin = new Actor(oneself.ToString(), "管理员", ActorKind.Person) { Roles = [Role.Administrator] };
        Assert.Equal(AccountRefusals.Oneself, (await fixture.UseCases.Do(admin, new DisableAccount(oneself), Cancel)).Refusal);
        Assert.Equal(AccountRefusals.Oneself, (await fixture.UseCases.Do(admin, new AssignAccount(oneself, new("李某", [Role.Clerk], fixture.CenterId)), Cancel)).Refusal);
    }

    [Fact]
    public async Task Of_many_who_create_the_first_administrator_at_once_one_succeeds()
    {
        await using var one = await EmptyInstallation();
        await using var other = Node(one.Configuration);
        var doors = new[] { one.Services.GetRequiredService<IFirstRun>(), other.GetRequiredService<IFirstRun>() };
        Assert.True(await doors[0].IsNeeded(Cancel));

        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => doors[i % 2].CreateAdministrator($"admin{i}", "管理员", Password, Cancel)));

        Assert.Single(tries, t => t.Succeeded);
        Assert.All(tries.Where(t => !t.Succeeded), t => Assert.Equal(AccountRefusals.NotFirstRun, t.Refusal));
        Assert.False(await doors[1].IsNeeded(Cancel));
    }

    private static IAccounts Accounts(HallFixture fixture) => fixture.Services.GetRequiredService<IAccounts>();

    private static Actor Administrator(HallFixture fixture) => fixture.As(Role.Administrator);

    private static NewAccount Wanted(HallFixture fixture, string name, params Role[] roles) => new(name, Password, new("李某", roles, fixture.CenterId));

    private static async Task<AccountLine> Line(HallFixture fixture, Guid id) =>
        (await Accounts(fixture).List(Administrator(fixture), new(CenterId: fixture.CenterId), Cancel)).Value.Items.Single(a => a.Id == id);

    private static async Task<string?> Stamp(HallFixture fixture, Guid id)
    {
        await using var context = await fixture.Context();
        return await context.Users.Where(a => a.Id == id).Select(a => a.SecurityStamp).SingleAsync(Cancel);
    }

    private static async Task<Installation> EmptyInstallation()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:BianMin"] = $"Data Source={Path.Combine(TestFolder.Path, $"{Guid.NewGuid():N}.db")}",
        }).Build();
        var services = Node(configuration);
        await services.PrepareDatabase(Cancel);
        return new(services, configuration);
    }

    private static ServiceProvider Node(IConfiguration configuration) => new ServiceCollection()
        .AddSingleton<ILoggerFactory, LoggerFactory>()
        .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
        .AddInfrastructure(configuration, TestFolder.Path)
        .AddAccounts()
        .BuildServiceProvider(validateScopes: true);

    private sealed record Installation(ServiceProvider Services, IConfiguration Configuration) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Services.DisposeAsync();
    }
}
