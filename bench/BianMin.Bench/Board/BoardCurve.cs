using System.Diagnostics;
using BianMin.Bench.County;
using BianMin.Domain.Hall;
using BianMin.Domain.Kernel;
using BianMin.Infrastructure.Live;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Bench.Board;

/// <summary>What one refresh of a hall costs while the day's tickets add up: 12 windows, always 24 waiting and 12 being served.</summary>
internal static class BoardCurve
{
    private const int Reads = 400;
    private const int Crowd = 2;
    private static readonly int[] Steps = [0, 100, 500, 1000, 1500];

    public static async Task Run(Options options)
    {
        using var site = await options.NewSite("board");
        await using var services = CountySeed.Open(site);
        var clerks = await CountySeed.Run(services, 1, Crowd);
        var reader = services.GetRequiredService<HallReader>();
        await using var bare = await BareRead.Open(site, clerks[0].CenterId);
        var hall = new ServedHall(services.GetRequiredService<IUseCasePipeline>(), clerks);
        await hall.CallEverywhere();
        await Measure(() => reader.Read(clerks[0].CenterId, CancellationToken.None));
        await Measure(bare.Read);

        Report.Header("tickets served", "refresh median ms", "p99 ms", "bare reads median ms", "p99 ms");
        var medians = new List<double>();
        foreach (var step in Steps)
        {
            await hall.ServeUpTo(step);
            var refresh = await Measure(() => reader.Read(clerks[0].CenterId, CancellationToken.None));
            var rows = await Measure(bare.Read);
            medians.Add(refresh.Median);
            Report.Row(step, refresh.Median, refresh.P99, rows.Median, rows.P99);
        }

        Report.Target("refresh after 1,500 tickets / refresh after none", medians[^1] / medians[0], "≤", 1.25);
    }

    private static async Task<Samples> Measure(Func<Task> read)
    {
        var samples = new Samples();
        for (var i = 0; i < Reads; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await read();
            samples.AddTicks(start, Stopwatch.GetTimestamp());
        }

        return samples;
    }

    /// <summary>One hall whose clerks serve one after the other.</summary>
    private sealed class ServedHall(IUseCasePipeline useCases, IReadOnlyList<Clerk> clerks)
    {
        private readonly Guid[] _current = new Guid[clerks.Count];
        private int _served;

        public async Task CallEverywhere()
        {
            for (var w = 0; w < clerks.Count; w++)
                await DrawAndCall(w);
        }

        public async Task ServeUpTo(int count)
        {
            for (; _served < count; _served++)
            {
                var w = _served % clerks.Count;
                CountySeed.Succeeded(await useCases.Do(clerks[w].Actor, new FinishService(clerks[w].CenterId, clerks[w].WindowId, _current[w])));
                await DrawAndCall(w);
            }
        }

        private async Task DrawAndCall(int w)
        {
            var clerk = clerks[w];
            CountySeed.Succeeded(await useCases.Do(Actor.Kiosk(clerk.CenterId), clerk.Visitor()));
            _current[w] = CountySeed.Succeeded(await useCases.Do(clerk.Actor, new CallNextTicket(clerk.CenterId, clerk.WindowId, null))).TicketId;
        }
    }
}
