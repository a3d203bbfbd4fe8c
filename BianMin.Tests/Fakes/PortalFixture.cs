using System.Text;
using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Domain.Registers;
using BianMin.Domain.Reports;
using BianMin.Domain.Scheduling;
using BianMin.Portal.Cases.Intake;
using BianMin.Portal.Controls;
using BianMin.Portal.Hall.Console;
using BianMin.Portal.Posts.County;
using BianMin.Portal.Scheduling;
using BianMin.Portal.Shell;
using BianMin.Tests.Calendar;
using Bunit;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using MudBlazor;

namespace BianMin.Tests.Fakes;

/// <summary>A browser before the portal's staff screens: fakes behind, a person in front.</summary>
internal sealed class PortalFixture : MudContext
{
    private readonly int _framesTimers;

    public PortalFixture(Actor actor, params HallSnapshot[] halls)
        : this(actor, _ => { }, halls)
    {
    }

    /// <param name="actor">Who sits before the screen.</param>
    /// <param name="behind">Adds what a page asks beside the fakes of all pages.</param>
    /// <param name="halls">All halls there are.</param>
    public PortalFixture(Actor actor, Action<IServiceCollection> behind, params HallSnapshot[] halls)
    {
        Feed = new FakeHallFeed(halls);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<IUseCasePipeline>(UseCases);
        Services.AddValidatorsFromAssembly(typeof(IUseCasePipeline).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        Services.AddSingleton<IHallFeed>(Feed);
        Services.AddSingleton<ICurrentActor>(new Seated(actor));
        Services.AddSingleton<ICenterDirectory>(new FakeCenters(halls));
        Services.AddSingleton<ITicketList>(Tickets);
        Services.AddSingleton<IAccounts>(Accounts);
        Services.AddSingleton<ICountyFigure>(Overdue);
        Services.AddSingleton<IPostDay>(Day);
        Services.AddSingleton<IGuideQueries>(GuideQueries);
        Services.AddSingleton(Unused.Of<ICaseQueries>());
        Services.AddSingleton<IHolidays>(new InMemoryCalendar([.. ShippedHolidays.Days]));
        Services.AddSingleton<IRegisters>(Registers);
        Services.AddSingleton<IReports>(CountyBook);
        Services.AddSingleton<ICountyReports>(CountyBook);
        Services.AddSingleton<ICountyWall>(CountyBook);
        Services.AddSingleton(new ReportClock(new(17, 0)));
        Services.AddSingleton<IJobQueries>(Jobs);
        Services.AddSingleton<IMenuBadge, JobsBadge>();
        Services.AddSingleton<IChangeFeed>(new FakeChangeFeed());
        Services.AddSingleton<MenuBadges>();
        Services.AddScoped<IWindowIntake, WindowIntake>();
        behind(Services);
        // The renderer takes its services with it, so it comes last.
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Services.GetRequiredService<Notices>().Said += notice =>
        {
            if (notice is not null)
                Said.Add(notice);
        };
        Render<MudPopoverProvider>();
        Dialogs = Render<MudDialogProvider>();
        _framesTimers = Clock.Timers;
    }

    /// <summary>Timers that pages have set and not disposed; those of the frame around them are not counted.</summary>
    public int Timers => Clock.Timers - _framesTimers;

    public CountingTimeProvider Clock { get; } = new(HallSnapshots.Now);

    public FakePipeline UseCases { get; } = new();

    public FakeHallFeed Feed { get; }

    public FakePostDay Day { get; } = new();

    public FakeTicketList Tickets { get; } = new();

    public FakeAccounts Accounts { get; } = new();

    public FakeCountyFigure Overdue { get; } = new();

    public FakeGuideQueries GuideQueries { get; } = new();

    public FakeRegisters Registers { get; } = new();

    public FakeReportQueries CountyBook { get; } = new();

    public FakeJobs Jobs { get; } = new();

    /// <summary>What the dialogs over the page show.</summary>
    public IRenderedComponent<MudDialogProvider> Dialogs { get; }

    /// <summary>What was said in the top bar, oldest first.</summary>
    public List<Notice> Said { get; } = [];

    /// <summary>The A of a window in 泗溪.</summary>
    public static Actor Clerk(int staff) => new($"clerk{staff}", "窗口人员", ActorKind.Person)
    {
        CenterId = "sixi",
        CountyId = null,
        StaffId = HallSnapshots.Staff(staff),
        Roles = [Role.Clerk],
    };

    /// <summary>The director of 泗溪.</summary>
    public static Actor Director { get; } = new("director", "主任", ActorKind.Person) { CenterId = "sixi", Roles = [Role.Director] };

    /// <summary>Who looks after the installation.</summary>
    public static Actor Administrator { get; } = new("admin", "系统管理员", ActorKind.Person) { Roles = [Role.Administrator] };

    /// <summary>An officer of 上高县.</summary>
    public static Actor CountyOfficer { get; } = new("county", "县中心", ActorKind.Person) { CountyId = "shanggao", Roles = [Role.CountyOfficer] };

    /// <summary>Saves the list of a page as a table.</summary>
    /// <returns>What the file is called, and its lines, the head first.</returns>
    public async Task<(string Name, IReadOnlyList<string> Lines)> SaveTable<TPage>(IRenderedComponent<TPage> page)
        where TPage : IComponent
    {
        var saved = "";
        var saving = JSInterop.SetupModule("./js/save.js").SetupVoid("save", call =>
        {
            using var text = new StreamReader(((DotNetStreamReference)call.Arguments[1]!).Stream, Encoding.UTF8, leaveOpen: true);
            saved = text.ReadToEnd();
            return true;
        });
        saving.SetVoidResult();
        await page.Find("button:contains('导出表格')").ClickAsync(new());
        return ((string)saving.Invocations.Single().Arguments[0]!, saved.TrimEnd().Split("\r\n"));
    }

    private sealed class Seated(Actor actor) : ICurrentActor
    {
        public ValueTask<Actor> Get() => new(actor);
    }
}

/// <summary>A day of changes that the test writes.</summary>
internal sealed class FakePostDay : IPostDay
{
    public List<PostChange> Of { get; } = [];

    public Task<IReadOnlyList<PostChange>> Changes(string centerId, DateOnly day, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PostChange>>([.. Of]);
}
