using System.Diagnostics;
using System.Globalization;
using BianMin.Bench.County;
using BianMin.Domain.Guides;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Demo;
using BianMin.Infrastructure.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Bench.Guides;

/// <summary>A catalogue of 5,000 items: read from a workbook, imported, and searched by everybody.</summary>
internal static class GuideCatalogue
{
    private const int Items = 5_000;
    private const int PageSize = 24;
    private const int Rounds = 40;
    private const string Center = "bench01";
    private const string County = "bench";

    private static readonly string[] Searches = ["低保", "zdsh", "MZ-17", "残疾人 补贴", "生育", "hj", "没有这样的事项", ""];

    private static readonly Actor Officer = new("bench-officer", "县级人员", ActorKind.Person) { CountyId = County, Roles = [Role.CountyOfficer] };

    public static async Task Run(Options options)
    {
        using var site = await options.NewSite("guides");
        await using var services = CountySeed.Open(site);
        await CountySeed.Run(services, 1, 1);
        var items = Samples(options.Count == 0 ? Items : options.Count);
        await Import(site, services, items);
        await OpenAll(services);
        await Search(site, services);
    }

    private static async Task Import(Site site, IServiceProvider services, List<ImportedGuide> items)
    {
        var sheets = services.GetRequiredService<IGuideSheets>();
        var useCases = services.GetRequiredService<IUseCasePipeline>();
        Report.Header("step", "seconds", "allocated MB", "greatest memory of the process MB");
        byte[] book = [];
        GuideReading reading = null!;
        await Step("write the workbook", () => Task.FromResult(book = sheets.Workbook(items)));
        await Step("read the workbook", () => Task.FromResult(reading = sheets.Read(book)));
        if (reading.Items.Count != items.Count)
            throw new InvalidOperationException($"The workbook gave {reading.Items.Count} items: {string.Join(' ', reading.Faults.Select(f => f.Message))}");
        await Step("import as drafts", async () => Begun(await useCases.Do(Officer, new ImportGuides(County, reading.Items)), items.Count));
        await Step("import the same again", async () => Begun(await useCases.Do(Officer, new ImportGuides(County, reading.Items)), 0));
        await Step("read the county's list", () => services.GetRequiredService<ICatalogue>().Of(County, Today, CancellationToken.None));
        await Step("bare: the same rows in one transaction", () => BareGuides.Copy(site));
        Report.Line($"workbook {book.Length / 1024.0 / 1024:F1} MB, {items.Count} items");
    }

    private static async Task Search(Site site, IServiceProvider services)
    {
        var queries = services.GetRequiredService<IGuideQueries>();
        Report.Header("search", "times", "median ms", "p99 ms", "max ms");
        var first = new Samples();
        await Measure(first, () => Find(queries, Searches[0]));
        Report.Of("first after a change", first);
        var all = new Samples();
        foreach (var search in Searches)
        {
            await Find(queries, search);
            var samples = new Samples();
            for (var i = 0; i < Rounds; i++)
            {
                await Measure(samples, () => Find(queries, search));
                await Measure(all, () => Find(queries, search));
            }

            Report.Of(search.Length == 0 ? "(all)" : search, samples);
        }

        Report.Of("all searches", all);
        var bare = new Samples();
        for (var i = 0; i < Rounds; i++)
            await Measure(bare, () => BareGuides.Find(site, Searches[0]));
        Report.Of("bare: LIKE in the database", bare);
        Report.Target($"median of a search over {(await queries.Of(Center, Today, CancellationToken.None)).Count} guides, ms", all.Median, "≤", 50);
    }

    private static DateOnly Today => Moment.At(TimeProvider.System.GetUtcNow()).Day;

    private static async Task<int> Find(IGuideQueries queries, string search)
    {
        var guides = await queries.Of(Center, Today, CancellationToken.None);
        var found = guides.Where(g => g.Answers(search)).ToList();
        return found.Take(PageSize).Count();
    }

    private static async Task Measure(Samples samples, Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        samples.AddTicks(start, Stopwatch.GetTimestamp());
    }

    private static async Task Step(string name, Func<Task> work)
    {
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        await work();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Report.Row(name, seconds, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / 1024, Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024);
    }

    private static ImportedGuides Begun(Outcome<ImportedGuides> outcome, int expected)
    {
        var done = CountySeed.Succeeded(outcome);
        return done.Begun == expected ? done : throw new InvalidOperationException($"{done.Begun} items were begun, not {expected}.");
    }

    // The demo's items over and over, each with a name and a code of its own.
    private static List<ImportedGuide> Samples(int count)
    {
        var real = DemoGuides.Publish(County, "测试县", Moment.At(TimeProvider.System.GetUtcNow())).Select(i => i.Versions[0].Content).ToList();
        return [.. Enumerable.Range(1, count).Select(n => new ImportedGuide(
            string.Create(CultureInfo.InvariantCulture, $"MZ-{n:D4}"),
            real[n % real.Count] with { Name = string.Create(CultureInfo.InvariantCulture, $"{real[n % real.Count].Name}（{n} 类）") }))];
    }

    private static async Task OpenAll(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BianMinDbContext>();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        var window = await context.Set<Domain.Org.ServiceWindow>().Select(w => w.Id).FirstAsync();
        foreach (var item in await context.Set<ServiceItem>().Include(i => i.Versions).ToListAsync())
        {
            if ((item.Check("县级人员", work.Now) ?? item.Publish(work.Now.Day, "县级人员", work.Now)) is { } refusal)
                throw new InvalidOperationException(refusal.Message);
            context.Add(ItemEntry.Enter(Center, item.Id, [window], "", work.Now));
        }

        await work.Commit(Actor.System, new OpenEverything(Center), [new HallEvent(HallEventKind.CenterChanged)], CancellationToken.None);
    }

    private sealed record OpenEverything(string CenterId) : IUseCase;
}
