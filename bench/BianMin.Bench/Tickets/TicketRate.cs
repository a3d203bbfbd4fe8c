using System.Collections.Concurrent;
using System.Diagnostics;
using BianMin.Bench.Bare;
using BianMin.Bench.County;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Bench.Tickets;

/// <summary>Durable tickets a second: 16 machines over HTTP, beside 16 bare connections that only commit the same rows.</summary>
internal static class TicketRate
{
    private const int Clients = 16;
    private const int Centers = 20;
    private const int Rounds = 4;
    private const int WarmUpStep = 1000;
    private const int GreatestWarmUp = 60000;
    private const int NoFaster = 10;
    private const int PerRound = 1000;

    // As many as one centre has numbers for.
    private const int PerRoundOfOne = 500;

    public static async Task Run(Options options)
    {
        await Measure(options, "tickets-many", "16 clients over 20 centres", Centers);
        await Measure(options, "tickets-one", "16 clients at one centre", 1);
    }

    private static async Task Measure(Options options, string name, string title, int centers)
    {
        using var site = await options.NewSite(name.Replace('-', '_'));
        using var bareSite = await options.NewSite(name.Replace('-', '_') + "_bare");
        IReadOnlyList<Clerk> clerks, bareClerks;
        await using (var services = CountySeed.Open(site))
            clerks = await CountySeed.Run(services, Centers, 1);
        await using var bareServices = CountySeed.Open(bareSite);
        bareClerks = await CountySeed.Run(bareServices, Centers, 1);

        await using var portal = await PortalProcess.Start(site, options);
        using var machines = new Machines(portal.Address);
        await using var writers = await Writers.Open(bareSite, bareServices);
        var perRound = options.Count > 0 ? options.Count : centers == 1 ? PerRoundOfOne : PerRound;
        await WarmUp(clerks, machines.Draw);
        writers.AuditLength = await AuditText.Length(site, "DrawTicket");
        await WarmUp(bareClerks, writers.Draw);
        await Serve(site);
        await Serve(bareSite);
        clerks = Of(clerks, centers);
        bareClerks = Of(bareClerks, centers);

        machines.Latency = new Samples();
        writers.Latency = new Samples();
        var (rates, bareRates) = (new Samples(), new Samples());
        for (var round = 0; round < Rounds; round++)
        {
            rates.Add(perRound / (await Drive(perRound, clerks, machines.Draw)).TotalSeconds);
            bareRates.Add(perRound / (await Drive(perRound, bareClerks, writers.Draw)).TotalSeconds);
        }

        Report.Heading($"{title}: {Rounds} rounds of {perRound} tickets");
        Report.Header("", "tickets/s (median round)", "best round", "latency median ms", "p99 ms", "max ms");
        Report.Row("portal over HTTP", rates.Median, rates.Max, machines.Latency.Median, machines.Latency.P99, machines.Latency.Max);
        Report.Row("bare commits", bareRates.Median, bareRates.Max, writers.Latency.Median, writers.Latency.P99, writers.Latency.Max);
        Report.Target("share of bare commits, %", 100 * rates.Median / bareRates.Median, "≥", 30);
        Report.Target("p99, ms", machines.Latency.P99, "≤", 100);
    }

    // A hall serves whom it gives tickets to; without that thousands would wait, and every ticket says how many do.
    private static async Task Serve(Site site)
    {
        await using var connection = await site.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = """UPDATE "Tickets" SET "State" = 'Finished' WHERE "State" = 'Waiting'""";
        await command.ExecuteNonQueryAsync();
        command.CommandText = site.Engine == Engine.Sqlite ? "PRAGMA wal_checkpoint(TRUNCATE)" : "VACUUM ANALYZE";
        await command.ExecuteNonQueryAsync();
    }

    private static List<Clerk> Of(IReadOnlyList<Clerk> clerks, int centers)
    {
        var some = clerks.Select(c => c.CenterId).Distinct().Take(centers).ToHashSet(StringComparer.Ordinal);
        return [.. clerks.Where(c => some.Contains(c.CenterId))];
    }

    /// <summary>Draws until it has got no faster for a while: one slow step says nothing, and code is compiled in the background.</summary>
    private static async Task WarmUp(IReadOnlyList<Clerk> clerks, Func<int, Clerk, Task> draw)
    {
        var best = TimeSpan.MaxValue;
        for (int drawn = 0, slower = 0; drawn < GreatestWarmUp && slower < NoFaster; drawn += WarmUpStep)
        {
            var took = await Drive(WarmUpStep, clerks, draw);
            slower = took > best * 0.97 ? slower + 1 : 0;
            best = took < best ? took : best;
        }
    }

    /// <summary>16 clients, each drawing its next ticket as soon as it has the last.</summary>
    private static async Task<TimeSpan> Drive(int count, IReadOnlyList<Clerk> clerks, Func<int, Clerk, Task> draw)
    {
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
                await draw(client, clerks[(i * 13) % clerks.Count]);
        })));
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Ticket machines, each with a connection of its own that is kept open.</summary>
    private sealed class Machines : IDisposable
    {
        private readonly Machine[] _machines;
        private readonly ConcurrentDictionary<string, bool> _labels = new();

        public Machines(Uri portal) => _machines = [.. Enumerable.Range(0, Clients).Select(_ => new Machine(portal))];

        public Samples Latency { get; set; } = new();

        public async Task Draw(int client, Clerk clerk)
        {
            var start = Stopwatch.GetTimestamp();
            var answer = await _machines[client].Draw(clerk);
            Latency.AddTicks(start, Stopwatch.GetTimestamp());
            var from = answer.IndexOf("\"number\":\"", StringComparison.Ordinal) + 10;
            if (!answer.StartsWith("HTTP/1.1 201 ", StringComparison.Ordinal) || from < 10)
                throw new InvalidOperationException(answer);
            if (!_labels.TryAdd(string.Concat(clerk.CenterId, answer.AsSpan(from, 4)), true))
                throw new InvalidOperationException($"A number was given twice: {answer}");
        }

        public void Dispose()
        {
            foreach (var machine in _machines)
                machine.Dispose();
        }
    }

    /// <summary>Bare connections.</summary>
    private sealed class Writers(BareCounty county) : IAsyncDisposable
    {
        private readonly List<BareWriter> _writers = [];

        public Samples Latency { get; set; } = new();

        public int AuditLength
        {
            set => county.AuditLength = value;
        }

        public static async Task<Writers> Open(Site site, ServiceProvider services)
        {
            var county = await BareCounty.Open(site, services);
            var writers = new Writers(county);
            for (var i = 0; i < Clients; i++)
                writers._writers.Add(await BareWriter.Open(county, site));
            return writers;
        }

        public async Task Draw(int client, Clerk clerk)
        {
            var start = Stopwatch.GetTimestamp();
            await _writers[client].Draw(clerk.CenterId, clerk.Series);
            Latency.AddTicks(start, Stopwatch.GetTimestamp());
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var writer in _writers)
                await writer.DisposeAsync();
        }
    }
}
