using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Desk;
using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Domain.Registers;
using BianMin.Domain.Reports;
using BianMin.Domain.Scheduling;
using BianMin.Portal.Controls;
using BianMin.Portal.Org;
using BianMin.Portal.Scheduling;
using BianMin.Portal.Shell;
using BianMin.Tests.Calendar;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace BianMin.Tests.Fakes;

/// <summary>A browser before the portal's staff screens: fakes behind, a person in front.</summary>
internal sealed class PortalRoom : MudContext
{
    private readonly int _framesTimers;

    public PortalRoom(Actor actor, params HallSnapshot[] halls)
    {
        Feed = new FakeHallFeed(halls);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<IDesk>(Desk);
        Services.AddSingleton<IHallFeed>(Feed);
        Services.AddSingleton<ICurrentActor>(new Seated(actor));
        Services.AddSingleton<ICenterDirectory>(new FakeCenters(halls));
        Services.AddSingleton<ITicketList>(Tickets);
        Services.AddSingleton<IAccounts>(Accounts);
        Services.AddSingleton<ICountyFigure>(Overdue);
        Services.AddSingleton<IPostDay>(Day);
        Services.AddSingleton<IGuideShelf>(Shelf);
        Services.AddSingleton(Unused.Of<ICaseBook>());
        Services.AddSingleton<IHolidays>(new InMemoryCalendar([.. ShippedHolidays.Days]));
        Services.AddSingleton<IRegisters>(Registers);
        Services.AddSingleton<IReports>(CountyBook);
        Services.AddSingleton<ICountyReports>(CountyBook);
        Services.AddSingleton<ICountyWall>(CountyBook);
        Services.AddSingleton(new ReportClock(new(17, 0)));
        Services.AddSingleton<IJobBook>(Jobs);
        Services.AddSingleton<IMenuSign, JobsSign>();
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

    public FakeDesk Desk { get; } = new();

    public FakeHallFeed Feed { get; }

    public FakePostDay Day { get; } = new();

    public FakeTicketList Tickets { get; } = new();

    public FakeAccounts Accounts { get; } = new();

    public FakeCountyFigure Overdue { get; } = new();

    public FakeShelf Shelf { get; } = new();

    public FakeRegisters Registers { get; } = new();

    public FakeCountyBook CountyBook { get; } = new();

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

    /// <summary>An officer of 上高县.</summary>
    public static Actor CountyOfficer { get; } = new("county", "县中心", ActorKind.Person) { CountyId = "shanggao", Roles = [Role.CountyOfficer] };

    private sealed class Seated(Actor actor) : ICurrentActor
    {
        public ValueTask<Actor> Get() => new(actor);
    }
}

/// <summary>A day of changes that the test writes.</summary>
internal sealed class FakePostDay : IPostDay
{
    public List<PostChange> Of { get; } = [];

    public Task<IReadOnlyList<PostChange>> Changes(string centerId, DateOnly day, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<PostChange>>([.. Of]);
}
