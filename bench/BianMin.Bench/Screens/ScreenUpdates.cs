using System.Diagnostics;
using BianMin.Bench.County;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Live;
using BianMin.Portal.Controls;
using BianMin.Portal.Hall.Console;
using BianMin.Portal.Posts.County;
using BianMin.Portal.Posts;
using BianMin.Portal.Shell;
using BianMin.Portal.Shell.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using MudBlazor.Services;

namespace BianMin.Bench.Screens;

/// <summary>What it costs the server to render one change of a hall: 12 windows, 200 waiting, 20 such halls before the county.</summary>
internal static class ScreenUpdates
{
    private const int Centers = 20;
    private const int Crowd = 17;
    private const int Rounds = 150;
    private const int WarmUp = 150;
    private const double Limit = 5;

    public static async Task Run(Options options)
    {
        using var site = await options.NewSite("screens");
        List<HallSnapshot> changes;
        List<HallSnapshot> others = [];
        IReadOnlyList<Clerk> clerks;
        await using (var services = CountySeed.Open(site))
        {
            clerks = await CountySeed.Run(services, Centers, Crowd);
            var reader = services.GetRequiredService<HallReader>();
            foreach (var center in clerks.Select(c => c.CenterId).Distinct().Skip(1))
                others.Add((await reader.Read(center, CancellationToken.None))!);
            changes = await Play(services, reader, [.. clerks.Where(c => c.CenterId == clerks[0].CenterId)]);
        }

        Report.Line($"{changes[0].Windows.Count} windows, {changes[0].WaitingTotal} waiting, {others.Count + 1} halls");
        Report.Header("one change of a hall on", "changes", "median ms", "p99 ms", "max ms", "edits of a batch, median");
        var clerk = clerks[0];
        await Measure<ConsolePage>(site, clerk.Actor, changes, others);
        await Measure<DirectorPage>(site, clerk.Actor with { StaffId = null, Roles = [Role.Director] }, changes, others);
        await Measure<CountyPage>(site, clerk.Actor with { StaffId = null, CenterId = null, CountyId = "bench", Roles = [Role.CountyOfficer] }, changes, others);
    }

    // Somebody is finished, somebody comes, somebody is called: each is a board of its own.
    private static async Task<List<HallSnapshot>> Play(IServiceProvider services, HallReader reader, IReadOnlyList<Clerk> clerks)
    {
        var useCases = services.GetRequiredService<IUseCasePipeline>();
        var current = new Guid?[clerks.Count];
        var halls = new List<HallSnapshot>();
        for (var round = 0; round < Rounds; round++)
        {
            var (w, clerk) = (round % clerks.Count, clerks[round % clerks.Count]);
            if (current[w] is { } ticket)
                await Do(new FinishService(clerk.CenterId, clerk.WindowId, ticket), clerk.Actor);
            await Do(clerk.Visitor(), Actor.Kiosk(clerk.CenterId));
            current[w] = (await Do(new CallNextTicket(clerk.CenterId, clerk.WindowId, null), clerk.Actor)).TicketId;
        }

        return halls;

        async Task<T> Do<T>(IUseCase<T> useCase, Actor actor)
        {
            var done = CountySeed.Succeeded(await useCases.Do(actor, useCase));
            halls.Add((await reader.Read(clerks[0].CenterId, CancellationToken.None))!);
            return done;
        }
    }

    private static async Task Measure<TPage>(Site site, Actor actor, List<HallSnapshot> changes, List<HallSnapshot> others)
        where TPage : IComponent
    {
        var (feed, clock) = (new PlayedFeed(), new ManualTimeProvider());
        await using var services = CountySeed.Open(site, more => more
            .AddMudServices()
            .AddScoped<Dialogs>().AddScoped<Confirm>().AddScoped<Notices>().AddDrafts()
            .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IHallFeed>(feed)
            .AddSingleton<ICurrentActor>(new Seat(actor))
            .AddSingleton<NavigationManager, FixedAddress>()
            .AddSingleton<IJSRuntime, SilentBrowser>());
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new ScreenRenderer(scope.ServiceProvider, services.GetRequiredService<ILoggerFactory>());
        foreach (var hall in others.Prepend(changes[0]))
            await feed.Show(hall);
        await renderer.Open(typeof(TPage));
        var (times, edits) = (new Samples(), new Samples());
        foreach (var (hall, n) in changes.Skip(1).Select((hall, n) => (hall, n)))
        {
            var drawn = renderer.NextBatch();
            var start = Stopwatch.GetTimestamp();
            await feed.Show(hall);
            // The county's page draws by the second.
            if (typeof(TPage) == typeof(CountyPage))
                clock.Ring();
            await drawn;
            if (n < WarmUp)
                continue;
            times.AddTicks(start, Stopwatch.GetTimestamp());
            edits.Add(renderer.Edits);
        }

        Report.Row(typeof(TPage).Name, times.Count, times.Median, times.P99, times.Max, edits.Median);
        Report.Target($"{typeof(TPage).Name}, median ms", times.Median, "≤", Limit);
    }
}
