using System.Globalization;
using System.Text.RegularExpressions;
using BianMin.Bench.County;

namespace BianMin.Bench.Circuits;

/// <summary>Start-up, the first load of the console, and the memory of many consoles that are open and idle.</summary>
internal static partial class ConsoleCircuits
{
    private const string Page = "console";
    private const int Centers = 25;
    private const int Circuits = 300;
    private const int Starts = 5;
    private const int WarmUp = 10;
    private const double MostMegabytes = 0.45;
    private static readonly int[] Steps = [50, 100, 200];
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(12);

    public static async Task Run(Options options)
    {
        var count = options.Count > 0 ? options.Count : Circuits;
        using var site = await options.NewSite("circuits");
        IReadOnlyList<Clerk> clerks;
        await using (var services = CountySeed.Open(site))
            clerks = await CountySeed.Run(services, Math.Clamp((count + CountySeed.WindowsPerCenter - 1) / CountySeed.WindowsPerCenter, 1, Centers), 1);

        await StartUp(options, site);
        await using var portal = await PortalProcess.Start(site, options);
        var visitors = new List<(Clerk Clerk, Visitor Visitor)>();
        foreach (var clerk in clerks.Take(count))
        {
            var visitor = new Visitor(portal.Address);
            await visitor.SignIn(clerk.UserName);
            visitors.Add((clerk, visitor));
        }

        await FirstLoad.Measure(portal.Address, Page, visitors[0].Visitor.Cookies);
        for (var i = 0; i < WarmUp; i++)
            await using (var circuit = await Open(visitors[0]))
                await Task.Yield();
        await Measure(portal, visitors);
    }

    private static async Task StartUp(Options options, Site site)
    {
        var starts = new Samples();
        for (var i = 0; i < Starts; i++)
        {
            await using var portal = await PortalProcess.Start(site, options);
            starts.Add(portal.FirstPageAfter.TotalMilliseconds);
        }

        Report.Header("start-up", "starts", "median ms", "max ms");
        Report.Row("process start → sign-in page complete", starts.Count, starts.Median, starts.Max);
    }

    private static async Task Measure(PortalProcess portal, List<(Clerk Clerk, Visitor Visitor)> visitors)
    {
        using var client = new HttpClient { BaseAddress = portal.Address };
        await Task.Delay(Settle);
        Report.Header("idle consoles", "circuits counted by the portal", "resident MB", "resident KB each", "managed heap after the last collection, MB");
        var before = portal.ResidentMegabytes;
        Report.Row(0, await Metric(client, "aspnetcore_components_circuit_active"), before, "", await Heap(client));
        var circuits = new List<Circuit>();
        foreach (var step in Steps.Where(s => s < visitors.Count).Append(visitors.Count))
        {
            while (circuits.Count < step)
                circuits.Add(await Open(visitors[circuits.Count]));
            await Task.Delay(Settle);
            Report.Row(step, await Metric(client, "aspnetcore_components_circuit_active"), portal.ResidentMegabytes, 1024 * (portal.ResidentMegabytes - before) / step, await Heap(client));
        }

        Report.Target("MB of each console", (portal.ResidentMegabytes - before) / circuits.Count, "≤", MostMegabytes);
        Report.Line($"circuits that ended by themselves: {circuits.Count(c => c.Fault is not null)}");
        foreach (var circuit in circuits)
            await circuit.DisposeAsync();
        foreach (var (_, visitor) in visitors)
            visitor.Dispose();
    }

    // The name of the clerk's window is on the console only when its circuit has really rendered it.
    private static async Task<Circuit> Open((Clerk Clerk, Visitor Visitor) one)
    {
        var circuit = await one.Visitor.Open(Page, string.Create(CultureInfo.InvariantCulture, $"业务窗口{one.Clerk.WindowNumber}"));
        for (var i = 0; i < 500 && !circuit.Shown && circuit.Fault is null; i++)
            await Task.Delay(20);
        return circuit.Shown ? circuit : throw new InvalidOperationException($"The console did not appear in {circuit.Batches} batches: {circuit.Fault}");
    }

    private static async Task<double> Heap(HttpClient client) => await Metric(client, "dotnet_gc_last_collection_heap_size_bytes") / 1048576;

    /// <summary>The sum of a metric over its labels.</summary>
    private static async Task<double> Metric(HttpClient client, string name)
    {
        var text = await client.GetStringAsync(new Uri("metrics", UriKind.Relative));
        return Value().Matches(text).Where(m => m.Groups[1].Value == name).Sum(m => double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("^([a-z_]+)(?:\\{[^}]*\\})? ([0-9.eE+-]+)$", RegexOptions.Multiline)]
    private static partial Regex Value();
}
