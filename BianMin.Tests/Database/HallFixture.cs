using BianMin.Domain.Calendar;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Identity;
using BianMin.Infrastructure.Live;
using BianMin.Infrastructure.UseCases;
using BianMin.Tests.Fakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BianMin.Tests.Database;

/// <summary>
/// A centre of its own on a real engine, open and staffed, with the real use cases over it. Every fixture has its own
/// short code, so that tests share one database without meeting.
/// </summary>
internal sealed class HallFixture : IAsyncDisposable
{
    private static readonly SemaphoreSlim Migration = new(1, 1);
    private static readonly HashSet<string> Migrated = [];
    private readonly ServiceProvider _services;

    private HallFixture(ServiceProvider services, FakeTimeProvider time, string centerId, string countyId)
    {
        _services = services;
        Time = time;
        CenterId = centerId;
        CountyId = countyId;
    }

    public FakeTimeProvider Time { get; }

    public string CenterId { get; }

    public string CountyId { get; }

    public IServiceProvider Services => _services;

    public IUseCasePipeline UseCases => _services.GetRequiredService<IUseCasePipeline>();

    public IHallFeed Feed => _services.GetRequiredService<IHallFeed>();

    /// <summary>A visitor at the touch screen.</summary>
    public Actor Kiosk => Actor.Kiosk(CenterId);

    /// <summary>The director of the centre.</summary>
    public Actor Director => As(Role.Director);

    /// <summary>Opens a fixture: Sunday 22 November 2026, 10:00 in China, unless told otherwise.</summary>
    /// <param name="engine">Name of the engine.</param>
    /// <param name="windows">Windows with a clerk each.</param>
    /// <param name="standIns">B posts that know every window.</param>
    /// <param name="at">When.</param>
    /// <param name="connection">A connection string of the test's own; the run's shared database when null.</param>
    /// <param name="settings">How the hall works.</param>
    /// <param name="waits">Whether waiting takes as long as it takes, though the clock on the wall stands.</param>
    public static async Task<HallFixture> Open(
        string engine, int windows = 2, int standIns = 2, DateTimeOffset? at = null, string? connection = null, HallSettings? settings = null, bool waits = false)
    {
        var begin = at ?? new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);
        var time = waits ? new WaitingTime(begin) : new FakeTimeProvider(begin);
        var code = $"c{Guid.NewGuid():N}"[..12];
        var fixture = new HallFixture(await Provider(engine, time, connection), time, code, $"x{code[1..]}");
        await fixture.Build(windows, standIns, settings ?? new());
        return fixture;
    }

    /// <summary>A second node of the same installation, with memory of its own.</summary>
    public async Task<HallFixture> SecondNode(string engine, string? connection = null) => new(await Provider(engine, Time, connection), Time, CenterId, CountyId);

    /// <summary>The id of the window with a number.</summary>
    public Guid Window(int number) => Id('w', number);

    /// <summary>The id of a person: 1… are residents of their window, 101… stand in everywhere.</summary>
    public Guid Staff(int number) => Id('s', number);

    /// <summary>The clerk with a number, signed in.</summary>
    public Actor Clerk(int number) => As(Role.Clerk) with { StaffId = Staff(number) };

    /// <summary>A person of a role, in this centre unless told otherwise.</summary>
    public Actor As(Role role, string? centerId = null, string? countyId = null) => role switch
    {
        Role.CountyOfficer => new($"officer", "县中心", ActorKind.Person) { CountyId = countyId ?? CountyId, Roles = [role] },
        Role.Administrator => new("admin", "管理员", ActorKind.Person) { Roles = [role] },
        _ => new($"{role}", $"{role}", ActorKind.Person) { CenterId = centerId ?? CenterId, StaffId = Staff(200 + (int)role), Roles = [role] },
    };

    /// <summary>Does a use case that must succeed.</summary>
    public async Task<T> Must<T>(Actor actor, IUseCase<T> useCase)
    {
        var outcome = await UseCases.Do(actor, useCase, TestContext.Current.CancellationToken);
        Assert.True(outcome.Succeeded, outcome.Refusal?.Message);
        return outcome.Value;
    }

    /// <summary>Does a use case that must be refused with a code.</summary>
    public async Task<Refusal> Refused<T>(Actor actor, IUseCase<T> useCase, string code)
    {
        var outcome = await UseCases.Do(actor, useCase, TestContext.Current.CancellationToken);
        Assert.False(outcome.Succeeded, "It was not refused.");
        Assert.Equal(code, outcome.Refusal.Code);
        return outcome.Refusal;
    }

    /// <summary>Draws a ticket of a series.</summary>
    public Task<DrawnTicket> Draw(string series = "A", Courtesy courtesy = Courtesy.None, string? key = null) =>
        Must(Kiosk, new DrawTicket(CenterId, series, courtesy, TicketSource.Kiosk, key ?? Guid.NewGuid().ToString("N")));

    /// <summary>A fresh context on the database.</summary>
    public Task<BianMinDbContext> Context() =>
        _services.GetRequiredService<IDbContextFactory<BianMinDbContext>>().CreateDbContextAsync();

    /// <summary>The hall as it stands in the database.</summary>
    public async Task<HallSnapshot> Hall() =>
        (await _services.GetRequiredService<HallReader>().Read(CenterId, TestContext.Current.CancellationToken))!;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>The services of a node over a database that may not be prepared yet.</summary>
    public static ServiceProvider Node(string engine, TimeProvider time, string connection)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = engine,
            ["ConnectionStrings:BianMin"] = connection,
            ["Database:MaxBatchSize"] = Environment.GetEnvironmentVariable("BIANMIN_TEST_MAXBATCHSIZE"),
        }).Build();
        return new ServiceCollection()
            .AddSingleton(time)
            .AddSingleton<ILoggerFactory, LoggerFactory>()
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .AddInfrastructure(settings, TestFolder.Path)
            .AddAccounts()
            .AddSingleton<IOfficeHours, OpenAllDay>()
            .BuildServiceProvider(validateScopes: true);
    }

    private static async Task<ServiceProvider> Provider(string engine, FakeTimeProvider time, string? ownConnection = null)
    {
        var connection = ownConnection ?? await Engines.Connection(Enum.Parse<DatabaseEngine>(engine));
        var services = Node(engine, time, connection);
        await Migration.WaitAsync();
        try
        {
            if (Migrated.Add(connection))
                await services.PrepareDatabase();
        }
        finally
        {
            Migration.Release();
        }

        return services;
    }

    private async Task Build(int windows, int standIns, HallSettings settings)
    {
        await using var scope = _services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BianMinDbContext>();
        context.Add(new County { Id = CountyId, Name = "测试县" });
        context.Add(new Center { Id = CenterId, CountyId = CountyId, Township = "测试镇", Slogan = "便民", Hotline = "0795-0000000", Regime = OfficeRegime.Shanggao, Hall = settings });
        context.Add(new TicketSeries { CenterId = CenterId, Code = "A", Name = "综合" });
        context.Add(new TicketSeries { CenterId = CenterId, Code = "B", Name = "其他", DailyQuota = 2 });
        for (var n = 1; n <= windows; n++)
        {
            context.Add(new ServiceWindow { Id = Window(n), CenterId = CenterId, Number = n, Name = $"窗{n}", Series = ["A"] });
            AddStaff(context, n, $"职员{n}");
            context.Add(new PostHolder { CenterId = CenterId, WindowId = Window(n), StaffId = Staff(n), Role = PostRole.A });
        }

        for (var n = 101; n <= 100 + standIns; n++)
        {
            AddStaff(context, n, $"顶岗{n}");
            for (var w = 1; w <= windows; w++)
                context.Add(new PostHolder { CenterId = CenterId, WindowId = Window(w), StaffId = Staff(n), Role = PostRole.B });
        }

        await scope.ServiceProvider.GetRequiredService<UnitOfWork>()
            .Commit(Actor.System, new BuildCenter(CenterId), [new HallEvent(HallEventKind.CenterChanged)], CancellationToken.None);
    }

    private void AddStaff(BianMinDbContext context, int number, string name) =>
        context.Add(new StaffMember { Id = Staff(number), CenterId = CenterId, Name = name, Number = $"{number:D4}", Unit = "测试所", Duty = "窗口工作人员" });

    private Guid Id(char kind, int number) =>
        new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{CenterId}{kind}{number}")).AsSpan(0, 16));

    private sealed record BuildCenter(string CenterId) : IUseCase;

    private sealed class WaitingTime(DateTimeOffset begin) : FakeTimeProvider(begin)
    {
        public override long TimestampFrequency => System.TimestampFrequency;

        public override long GetTimestamp() => System.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, dueTime, period);
    }

    /// <summary>Open at any hour. Boards are read with the hours, so whoever holds these holds back the boards.</summary>
    internal sealed class OpenAllDay : IOfficeHours
    {
        public ManualResetEventSlim Free { get; } = new(initialState: true);

        /// <summary>Set when somebody asks.</summary>
        public ManualResetEventSlim Asked { get; } = new();

        public HallHours At(CenterProfile center, Moment now)
        {
            Asked.Set();
            Free.Wait();
            return new(true, "全天", "十月十四", false);
        }

        /// <summary>The hours of the centre itself, once a test asks for them.</summary>
        public IOfficeHours? Real { get; set; }

        public TimeSpan Within(CenterProfile center, DateTimeOffset from, DateTimeOffset to) => Real?.Within(center, from, to) ?? to - from;
    }
}
