using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Domain.Posts;
using BianMin.Domain.Registers;
using BianMin.Domain.Reports;
using BianMin.Infrastructure.Reports;
using BianMin.Tests.Cases;
using BianMin.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Reports;

/// <summary>A centre alone in its database, from Monday 23 November 2026 on, of which reports are made.</summary>
internal sealed class ReportFixture(CaseFixture cases, string connection) : IAsyncDisposable
{
    public CaseFixture Cases => cases;

    public HallFixture Hall => cases.Hall;

    public string Center => cases.Center;

    public CenterScope Scope => cases.Scope;

    public Actor Director => Hall.Director;

    public Actor Officer => Hall.As(Role.CountyOfficer);

    public IReports Queries => Hall.Services.GetRequiredService<IReports>();

    public DaySums Days => Hall.Services.GetRequiredService<DaySums>();

    public ReportMaker Maker => Hall.Services.GetRequiredService<ReportMaker>();

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public DateOnly Today => Moment.At(Hall.Time.GetUtcNow()).Day;

    public static async Task<ReportFixture> Open(string engine)
    {
        return await OpenOn(engine, await Engines.Own(engine));
    }

    /// <summary>The same, in a database that other processes know as well.</summary>
    public static async Task<ReportFixture> OpenOn(string engine, string connection) =>
        new(await CaseFixture.Open(engine, connection: connection), connection);

    /// <summary>A second node of the same installation.</summary>
    public Task<HallFixture> SecondNode(string engine) => Hall.SecondNode(engine, connection);

    /// <summary>A morning with two visitors, one of them not there when called, a case done at once, one refused, a window left, and a question.</summary>
    public async Task Morning()
    {
        var (hall, window, clerk) = (Hall, Hall.Window(1), cases.Clerk);
        await hall.Must(clerk, new SignOnPost(Center, window));
        var first = await hall.Draw();
        var second = await hall.Draw();
        hall.Time.Advance(TimeSpan.FromMinutes(6));
        await hall.Must(clerk, new CallNextTicket(Center, window, null));
        await hall.Must(clerk, new StartService(Center, window, first.TicketId));
        await cases.TakeIn(await cases.Asking(new(IntakeOutcome.FinishAtOnce, "已发证", null, "本人"), HandlingKind.Immediate));
        await cases.TakeIn(await cases.Asking(new(IntakeOutcome.Refuse, "不属于受理范围")));
        await hall.Must(clerk, new FinishService(Center, window, first.TicketId));
        await hall.Must(clerk, new CallNextTicket(Center, window, null));
        await hall.Must(clerk, new MarkNoShow(Center, window, second.TicketId));
        await hall.Must(clerk, new LeavePost(Center, window, AwayReason.Meeting, null, hall.Time.GetUtcNow() + TimeSpan.FromHours(1), LeaveOpen: false));
        hall.Time.Advance(TimeSpan.FromMinutes(3));
        await hall.Must(clerk, new SignOnPost(Center, window));
        await hall.Must(clerk, new RegisterConsultation(Center, Guid.NewGuid().ToString("N"), "刘德福", "", ConsultationChannel.OnSite, "低保", null, "怎么申请低保", "到1号窗口", false));
        await hall.Must(clerk, new SignOffPost(Center, window));
    }

    /// <summary>Lets time pass until a wall-clock time in China.</summary>
    public void Until(string local) => Hall.Time.Advance(Calendar.China.At(local).Instant - Hall.Time.GetUtcNow());

    public async Task<Guid> Made(string period) => await Hall.Must(Actor.System, new MakeReport(Center, period));

    public async Task<Report> Read(Guid id, Actor? actor = null) => (await Queries.Open(actor ?? Director, id, Cancel)).Value.Report;

    public static long? Cell(Report report, string table, string row, int column = 0) =>
        report.Tables.Single(t => t.Code == table).Rows.Single(r => r.Key == row).Cells[column];

    public ValueTask DisposeAsync() => cases.DisposeAsync();
}
