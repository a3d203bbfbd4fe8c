using System.Globalization;
using BianMin.Domain.Calendar;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Infrastructure;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Identity;
using BianMin.Infrastructure.UseCases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BianMin.Bench.County;

/// <summary>A county as the portal is meant for: 20 centres × 12 windows, a clerk at each, halls open at any hour.</summary>
internal static class CountySeed
{
    public const int WindowsPerCenter = 12;
    public const string DeviceKey = "bench-device-key";
    public const string Password = "Bench-2026-Clerk";
    private const int SeriesPerCenter = 6;

    private static readonly OfficeRegime AlwaysOpen = new()
    {
        Attendance = Attendance.OnWeekdays,
        Weekdays = (Weekdays)0b111_1111,
        Hours = new DayHours(new(new(0, 0), new(12, 0)), new(new(12, 0), TimeOnly.MaxValue)),
    };

    /// <summary>The floor below the portal without a host: nothing runs in it but what is asked for.</summary>
    /// <param name="site">The database.</param>
    /// <param name="more">What else there is.</param>
    public static ServiceProvider Open(Site site, Action<IServiceCollection>? more = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(site.Settings).Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning))
            .AddInfrastructure(configuration, site.Folder);
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <summary>Fills the database and opens every window.</summary>
    /// <param name="services">From <see cref="Open"/>.</param>
    /// <param name="centers">How many centres.</param>
    /// <param name="crowd">How many wait for each window; at least one, so that every series' day exists.</param>
    public static async Task<IReadOnlyList<Clerk>> Run(IServiceProvider services, int centers, int crowd)
    {
        await services.PrepareDatabase();
        var clerks = new List<Clerk>();
        await Commit(services, "", AddCounty);
        for (var c = 1; c <= centers; c++)
        {
            var center = string.Create(CultureInfo.InvariantCulture, $"bench{c:D2}");
            await Commit(services, center, context => clerks.AddRange(AddCenter(context, center)));
        }

        var useCases = services.GetRequiredService<IUseCasePipeline>();
        foreach (var clerk in clerks)
        {
            Succeeded(await useCases.Do(clerk.Actor, new SignOnPost(clerk.CenterId, clerk.WindowId)));
            for (var i = 0; i < crowd; i++)
                Succeeded(await useCases.Do(Actor.Kiosk(clerk.CenterId), clerk.Visitor()));
        }

        return clerks;
    }

    public static T Succeeded<T>(Outcome<T> outcome) =>
        outcome.TryGet(out var value, out var refusal) ? value : throw new InvalidOperationException($"Refused: {refusal.Code}");

    private static void AddCounty(BianMinDbContext context)
    {
        context.Add(new Domain.Org.County { Id = "bench", Name = "测试县" });
        foreach (var role in Enum.GetNames<Role>())
        {
            if (!context.Roles.Any(r => r.Name == role))
                context.Add(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7(), NormalizedName = role.ToUpperInvariant() });
        }
    }

    private static List<Clerk> AddCenter(BianMinDbContext context, string center)
    {
        context.Add(new Center
        {
            Id = center,
            CountyId = "bench",
            Township = "测试镇",
            Slogan = "便民 · 高效 · 廉洁 · 诚信",
            Hotline = "0795-0000000",
            Regime = AlwaysOpen,
            Hall = new HallSettings { LostAfterSeconds = 900 },
            Notices = ["年满 60 周岁的老年人、残疾人、军人军属和孕妇可以选择优待号。", "请保管好随身物品，带好身份证件和申请材料。"],
        });
        for (var s = 0; s < SeriesPerCenter; s++)
            context.Add(new TicketSeries { CenterId = center, Code = Code(s), Name = $"业务{Code(s)}" });
        context.Add(Device.Add(center, "取号机", DeviceKey, Moment.At(TimeProvider.System.GetUtcNow())));
        var role = context.Roles.AsNoTracking().First(r => r.Name == nameof(Role.Clerk)).Id;
        return [.. Enumerable.Range(1, WindowsPerCenter).Select(number => AddWindow(context, center, number, role))];
    }

    private static Clerk AddWindow(BianMinDbContext context, string center, int number, Guid role)
    {
        var staff = new StaffMember
        {
            Id = Guid.CreateVersion7(),
            CenterId = center,
            Name = $"职员{number}",
            Number = number.ToString("D4", CultureInfo.InvariantCulture),
            Unit = "乡镇政府",
            Duty = "窗口工作人员",
        };
        var window = new ServiceWindow { Id = Guid.CreateVersion7(), CenterId = center, Number = number, Name = $"业务窗口{number}", Series = [Code(number % SeriesPerCenter)] };
        var account = Account(center, number, staff);
        context.AddRange(staff, window, account);
        context.Add(new PostHolder { CenterId = center, WindowId = window.Id, StaffId = staff.Id, Role = PostRole.A });
        context.Add(new IdentityUserRole<Guid> { UserId = account.Id, RoleId = role });
        var actor = new Actor(account.Id.ToString(), staff.Name, ActorKind.Person) { CenterId = center, StaffId = staff.Id, Roles = [Role.Clerk] };
        return new Clerk(center, window.Id, number, window.Series[0], actor, account.UserName!);
    }

    private static readonly Lazy<string> PasswordHash = new(() => new PasswordHasher<Account>().HashPassword(new Account { DisplayName = "" }, Password));

    private static Account Account(string center, int number, StaffMember staff)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"clerk{number:D2}.{center}");
        return new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = staff.Name,
            CenterId = center,
            StaffId = staff.Id,
            PasswordHash = PasswordHash.Value,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
    }

    private static string Code(int series) => ((char)('A' + series)).ToString();

    private static async Task Commit(IServiceProvider services, string center, Action<BianMinDbContext> fill)
    {
        await using var scope = services.CreateAsyncScope();
        fill(scope.ServiceProvider.GetRequiredService<BianMinDbContext>());
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>()
            .Commit(Actor.System, new SeedBench(center), [new HallEvent(HallEventKind.CenterChanged)], CancellationToken.None);
    }

    private sealed record SeedBench(string CenterId) : IUseCase;
}

/// <summary>A clerk at a window.</summary>
internal sealed record Clerk(string CenterId, Guid WindowId, int WindowNumber, string Series, Actor Actor, string UserName)
{
    /// <summary>The request of one more visitor for this window.</summary>
    public DrawTicket Visitor() => new(CenterId, Series, Courtesy.None, TicketSource.Kiosk, Guid.NewGuid().ToString("N"));
}
