using System.Diagnostics;
using System.Globalization;
using BianMin.Bench.County;
using BianMin.Domain.Calendar;
using BianMin.Domain.Cases;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Domain.Registers;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Demo;
using BianMin.Infrastructure.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Bench.Cases;

/// <summary>Two million cases of a county: listed, filtered, searched, opened, as the pages do it.</summary>
internal static class CaseLibrary
{
    private const int Cases = 2_000_000;
    private const int Centers = 20;
    private const int EndedPerCenter = 40;
    private const int OpenPerCenter = 120;
    private const int PageSize = 20;
    private const int Rounds = 40;
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";

    public static async Task Run(Options options)
    {
        using var site = await options.NewSite("cases");
        await using var services = CountySeed.Open(site);
        var clerks = await Fill(site, services, options.Count == 0 ? Cases : options.Count);
        await Measure(site, services, clerks[5 * CountySeed.WindowsPerCenter]);
    }

    /// <summary>A county with so many cases.</summary>
    public static async Task<IReadOnlyList<Clerk>> Fill(Site site, IServiceProvider services, int cases)
    {
        var clerks = await CountySeed.Run(services, Centers, 1);
        await MakeTemplates(services, clerks);
        var start = Stopwatch.GetTimestamp();
        await using var context = await services.GetRequiredService<IDbContextFactory<BianMinDbContext>>().CreateDbContextAsync();
        await new CaseCopies(site, context).Make(cases / (Centers * EndedPerCenter));
        Report.Line($"{await context.Set<Case>().CountAsync()} cases, made in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s");
        return clerks;
    }

    private static async Task Measure(Site site, IServiceProvider services, Clerk clerk)
    {
        var queries = services.GetRequiredService<ICaseQueries>();
        var registers = services.GetRequiredService<IRegisters>();
        var scope = new CenterScope(clerk.CenterId, "bench");
        var last = Moment.At(TimeProvider.System.GetUtcNow()).Day.AddDays(-200);
        var lists = new Samples();

        Report.Header("list, filter, search", "times", "median ms", "p99 ms", "max ms");
        foreach (var view in Enum.GetValues<WorkView>())
            await List(view.ToString(), new(view), 0);
        await List("All, page 50", new(WorkView.All), 49);
        await List("a window, a month", new(WorkView.All, WindowId: clerk.WindowId, From: last, To: last.AddDays(30)), 0);
        await List("surname", new(WorkView.All, "陈"), 0);
        await List("whole name", new(WorkView.All, "陈" + char.ConvertFromUtf32(19968 + 21) + char.ConvertFromUtf32(19968 + 106)), 0);
        await List("nobody", new(WorkView.All, "没有这人"), 0);
        await List("telephone", new(WorkView.All, Phone(3)), 0);
        await List("citizen's number", new(WorkView.All, Number(3)), 0);
        await List("end of a number", new(WorkView.All, "3007"), 0);
        await Sample("register of sign-offs", lists, () => registers.Search(clerk.Actor, scope, RegisterKind.SignOff, new(), 0, PageSize, CancellationToken.None));
        await Sample("counts of all views", new(), () => queries.Counts(clerk.Actor, scope, CancellationToken.None));
        await Sample("remembered applicant", new(), () => queries.Remembered(clerk.Actor, scope, Phone(3), CancellationToken.None));
        await Sample("workbook of 5,000", new(), () => queries.Workbook(clerk.Actor, scope, new(WorkView.All), CancellationToken.None), 3);

        var opened = new Samples();
        var numbers = (await queries.Search(clerk.Actor, scope, new(WorkView.All), 500, 200, CancellationToken.None)).Value.Lines.Select(l => l.Number).ToList();
        var turn = 0;
        await Sample("open a case", opened, () => queries.Open(clerk.Actor, numbers[turn++ % numbers.Count], CancellationToken.None), numbers.Count);
        var bare = new Samples();
        await Sample("bare: one row by its number", bare, () => Bare(site, numbers[turn++ % numbers.Count]), numbers.Count);
        Report.Target("median of a list, filter or search, ms", lists.Median, "≤", 50);
        Report.Target("median of opening a case, ms", opened.Median, "≤", 30);

        async Task List(string name, CaseFilter filter, int page) =>
            await Sample(name, lists, () => queries.Search(clerk.Actor, scope, filter, page * PageSize, PageSize, CancellationToken.None));
    }

    private static async Task Sample(string name, Samples all, Func<Task> work, int rounds = Rounds)
    {
        await work();
        var samples = new Samples();
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            var end = Stopwatch.GetTimestamp();
            samples.AddTicks(start, end);
            all.AddTicks(start, end);
        }

        Report.Of(name, samples);
    }

    private static async Task Bare(Site site, string number)
    {
        await using var connection = await site.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM \"Cases\" WHERE \"Number\" = @P0";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("P0", number);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
    }

    // The domain makes them, so that history, limits and ciphers are those of real cases.
    private static async Task MakeTemplates(IServiceProvider services, IReadOnlyList<Clerk> clerks)
    {
        var now = Moment.At(TimeProvider.System.GetUtcNow());
        var calendar = services.GetRequiredService<IHolidays>().Current;
        var items = DemoGuides.Publish("bench", "测试县", now).Select(i => i.Versions[0].Content).Where(c => c.Kind is HandlingKind.Promised or HandlingKind.Immediate).ToList();
        foreach (var center in clerks.GroupBy(c => c.CenterId))
        {
            var here = center.ToList();
            await using var scope = services.CreateAsyncScope();
            var cases = scope.ServiceProvider.GetRequiredService<ICaseStore>();
            for (var n = 1; n <= EndedPerCenter + OpenPerCenter; n++)
            {
                var clerk = here[n % here.Count];
                var content = items[n % items.Count];
                var item = new CaseItem(Guid.NewGuid(), 1, $"MZ-{n:D3}", content.Name, content.Kind, content.PromisedLimit!, content.LegalLimit);
                var applicant = new Applicant(ApplicantKind.Person, $"{Surnames[n % Surnames.Length]}{n}", PapersKind.CitizenCard, Number(n), Phone(n), "测试镇官桥村三组");
                var one = Case.Receive(
                    new(center.Key, CaseNumber.Of(center.Key, now.Day.Year, n), $"bench-{n}", item, applicant, null, "申请人口述：家庭困难，请予办理。", new(clerk.WindowId, clerk.Actor.StaffId!.Value, clerk.Actor.Name)),
                    content, now.Day, now);
                Live(one, n, clerk.Actor.Name, calendar, now);
                one.Reckon(calendar);
                cases.Add(one);
            }

            await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit(Actor.System, new KeepCases(center.Key), [], CancellationToken.None);
        }
    }

    private static void Live(Case one, int n, string by, HolidayCalendar calendar, Moment now)
    {
        if (n > EndedPerCenter && n % 6 == 0)
            return;
        Must(one.Check(one.Materials.ToDictionary(m => m.Name, _ => MaterialStanding.HandedIn), now.Day, by, now));
        Must(one.Accept(null, by, calendar, now));
        if (n > EndedPerCenter && n % 6 != 1)
            return;
        Must(one.Finish("已按规定办理", by, now));
        if (n > EndedPerCenter)
            return;
        Must(one.Deliver(one.ApplicantName, by, now));
        Must(one.Archive(Retention.TenYears, by, now));
    }

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"Refused: {refusal.Code}");
    }

    private static string Phone(int n) => string.Create(CultureInfo.InvariantCulture, $"1380000{n:D4}");

    private static string Number(int n) => string.Create(CultureInfo.InvariantCulture, $"99999919800101{n:D3}X");
}
