using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Audit;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Identity;
using BianMin.Infrastructure.Settings;
using BianMin.Infrastructure.UseCases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Demo;

/// <summary>Fills an empty database with <see cref="DemoPlan"/>; a centre that is there is left alone, and so is a database that is not the demo's.</summary>
internal sealed class DemoSeed(IServiceScopeFactory scopes, DemoOptions options, TimeProvider time) : IStartStep
{
    /// <summary>The key of every demo centre's ticket machine, as docs/api.md names it.</summary>
    public const string DeviceKey = DemoOptions.DeviceKey;

    Task IStartStep.Run(BianMinDbContext context, CancellationToken cancellationToken) => Run(cancellationToken);

    private const int StandIns = 3;

    // Hashing is slow on purpose, and all demo accounts share one password: one hash serves them all.
    private readonly Lazy<string> _passwordHash = new(() =>
        new PasswordHasher<Account>().HashPassword(new Account { DisplayName = "demo" }, options.Password!));

    public async Task Run(CancellationToken cancellationToken)
    {
        await RequireOwnDatabase(cancellationToken);
        await Once("", SeedCounties, cancellationToken);
        for (var i = 0; i < DemoPlan.Centers.Length; i++)
        {
            var index = i;
            await Once(DemoPlan.Centers[i].Id, context => SeedCenter(context, DemoPlan.Centers[index], index), cancellationToken);
        }

        await FollowPassword(cancellationToken);
    }

    // Where real people have accounts, a public password for everything must not come in.
    private async Task RequireOwnDatabase(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BianMinDbContext>();
        if (await context.Users.AnyAsync(cancellationToken) && !await IsFilled(context, cancellationToken))
            throw new ForeignDatabaseException();
    }

    /// <summary>Whether a database began with the demo: the first thing that was ever done in it was to fill it.</summary>
    public static Task<bool> IsFilled(BianMinDbContext context, CancellationToken cancellationToken) =>
        context.Set<AuditEntry>().AnyAsync(e => e.CenterId == "" && e.Sequence == 1 && e.Action == nameof(SeedDemo), cancellationToken);

    // The sign-in page shows the configured password, so the accounts follow when it was changed since the first start.
    private async Task FollowPassword(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<BianMinDbContext>().Users;
        var admin = await accounts.AsNoTracking().FirstOrDefaultAsync(a => a.NormalizedUserName == "ADMIN", cancellationToken);
        if (admin?.PasswordHash is not { } shared
            || new PasswordHasher<Account>().VerifyHashedPassword(admin, shared, options.Password!) != PasswordVerificationResult.Failed)
            return;
        var changed = _passwordHash.Value;
        await accounts.Where(a => a.PasswordHash == shared).ExecuteUpdateAsync(s => s.SetProperty(a => a.PasswordHash, changed), cancellationToken);
    }

    private async Task Once(string centerId, Action<BianMinDbContext> seed, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BianMinDbContext>();
        var seeded = centerId.Length == 0
            ? await context.Set<County>().AnyAsync(cancellationToken)
            : await context.Set<Center>().AnyAsync(c => c.Id == centerId, cancellationToken);
        if (seeded)
            return;
        seed(context);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>()
            .Commit(Actor.System, new SeedDemo(centerId), [new HallEvent(HallEventKind.CenterChanged)], cancellationToken);
    }

    private void SeedCounties(BianMinDbContext context)
    {
        foreach (var (id, name) in DemoPlan.Counties)
        {
            context.Add(new County { Id = id, Name = name });
            AddAccount(context, $"county.{id}", $"{name}行政服务中心", Role.CountyOfficer, countyId: id);
            var now = Moment.At(time.GetUtcNow());
            context.AddRange(DemoGuides.Publish(id, name, now));
            context.AddRange(DemoGuides.Authorities(id, name, DemoPlan.Centers.Where(c => c.CountyId == id).Select(c => c.Township), DemoPlan.LawFrom));
            context.Add(LegalText.Enter(id, new(LegalUse.Deferral, $"《{name}政务服务容缺受理事项清单》", "", "清单所列的一般材料暂缺、主要材料齐全的，可以容缺受理。", [], DemoPlan.LawFrom, null)));
        }

        AddAccount(context, "admin", "系统管理员", Role.Administrator);
    }

    private void SeedCenter(BianMinDbContext context, DemoCenter plan, int index)
    {
        context.Add(new Center
        {
            Id = plan.Id,
            CountyId = plan.CountyId,
            Township = plan.Township,
            Slogan = plan.Plan.Slogan,
            Hotline = plan.Hotline,
            Regime = plan.Regime,
            Hall = plan.Plan.Hall,
            Notices = [.. plan.Notices],
        });
        foreach (var (code, name) in plan.Plan.Series)
            context.Add(new TicketSeries { CenterId = plan.Id, Code = code, Name = name });
        context.Add(Device.Add(plan.Id, "大厅取号机", DeviceKey, Moment.At(time.GetUtcNow())));

        var people = new DemoPeople(context, plan, index * 31);
        var windows = SeedWindows(context, plan, people);
        var items = context.Set<ServiceItem>().Where(i => i.CountyId == plan.CountyId).ToDictionary(i => i.Code, i => i.Id);
        context.AddRange(DemoGuides.Enter(plan, items, windows, Moment.At(time.GetUtcNow())));
        SeedStandIns(plan, people, windows);
        foreach (var (clerk, number) in people.Clerks.Select((c, i) => (c, i + 1)))
            AddAccount(context, $"clerk{number:D2}.{plan.Id}", clerk.Name, clerk.Unit == "财政所" ? Role.Cashier : Role.Clerk, plan.Id, staffId: clerk.Id);

        var director = people.Add("中心主任", "乡镇政府");
        var deputy = people.Add("中心副主任", "乡镇政府");
        AddAccount(context, $"director.{plan.Id}", director.Name, Role.Director, plan.Id, staffId: director.Id);
        AddAccount(context, $"deputy.{plan.Id}", deputy.Name, Role.Deputy, plan.Id, staffId: deputy.Id);
        AddAccount(context, $"agent.{plan.Id}", people.NextName(), Role.Agent, plan.Id);
        AddAccount(context, $"inspector.{plan.Id}", people.NextName(), Role.Inspector, plan.Id);
        // Its case numbers are set aside before the first living case takes one; the rows themselves come later (DemoHistory).
        if (options.HistoryMonths > 0)
            context.AddRange(HistoryPlan.Before(plan, Moment.At(time.GetUtcNow()).Day, options.HistoryMonths).Reserve());
    }

    private static List<ServiceWindow> SeedWindows(BianMinDbContext context, DemoCenter plan, DemoPeople people)
    {
        var windows = new List<ServiceWindow>();
        foreach (var (name, series, unit) in plan.Plan.Windows)
        {
            var window = new ServiceWindow { Id = Guid.CreateVersion7(), CenterId = plan.Id, Number = windows.Count + 1, Name = name, Series = [series] };
            context.Add(window);
            windows.Add(window);
            // One or two residents a window (A二(3)); every third window has two.
            people.Hold(people.AddClerk(unit), window, PostRole.A);
            if (windows.Count % 3 == 0)
                people.Hold(people.AddClerk(unit), window, PostRole.A);
        }

        return windows;
    }

    private static void SeedStandIns(DemoCenter plan, DemoPeople people, List<ServiceWindow> windows)
    {
        // Each stand-in knows a part of the hall, so that for every window at least two people qualify.
        var standIns = Enumerable.Range(0, StandIns).Select(_ => people.AddClerk(plan.Plan.Windows[^1].Unit)).ToList();
        for (var w = 0; w < windows.Count; w++)
        {
            people.Hold(standIns[w % StandIns], windows[w], PostRole.B);
            people.Hold(standIns[(w + 1) % StandIns], windows[w], PostRole.B);
        }
    }

    private void AddAccount(BianMinDbContext context, string name, string display, Role role, string? centerId = null, string? countyId = null, Guid? staffId = null)
    {
        var account = new Account
        {
            Id = DemoOptions.AccountId(name.ToUpperInvariant()),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = display,
            CenterId = centerId,
            CountyId = countyId,
            StaffId = staffId,
            PasswordHash = _passwordHash.Value,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        context.Add(account);
        context.Add(new IdentityUserRole<Guid> { UserId = account.Id, RoleId = RoleRows.IdOf(role.ToString()) });
    }
}

/// <summary>What the audit trail calls the filling of a demo centre.</summary>
internal sealed record SeedDemo(string CenterId) : IUseCase;

/// <summary>The people of one demo centre, numbered as they come.</summary>
internal sealed class DemoPeople(BianMinDbContext context, DemoCenter plan, int firstName)
{
    private static readonly string[] Educations = ["中专", "大专", "大学本科"];
    private readonly List<StaffMember> _clerks = [];
    private int _count;

    public IReadOnlyList<StaffMember> Clerks => _clerks;

    public string NextName() => DemoNames.Of(firstName + _count++);

    public StaffMember AddClerk(string unit)
    {
        var clerk = Add("窗口工作人员", unit);
        _clerks.Add(clerk);
        return clerk;
    }

    public StaffMember Add(string duty, string unit)
    {
        var staff = new StaffMember
        {
            Id = Guid.CreateVersion7(),
            CenterId = plan.Id,
            Number = $"{_count + 1:D4}",
            Name = NextName(),
            Unit = unit,
            Duty = duty,
            Education = Educations[_count % Educations.Length],
            BirthYear = 1990 + (_count % 12),
        };
        context.Add(staff);
        return staff;
    }

    public void Hold(StaffMember staff, ServiceWindow window, PostRole role) =>
        context.Add(new PostHolder { CenterId = plan.Id, WindowId = window.Id, StaffId = staff.Id, Role = role });
}
