using BianMin.Bench.Bare;
using BianMin.Bench.County;

namespace BianMin.Bench.Calls;

/// <summary>
/// From the start of <c>CallNextTicket</c> to its receipt by the displays of the hall, under the load of a county; beside it
/// a bare commit of the same rows and a bare broadcast of the same board, in slices that alternate with the portal's.
/// </summary>
internal static class CallToGlass
{
    private const int Centers = 20;
    private const int DisplaysPerCenter = 2;
    private const int Crowd = 2;
    private const int SliceSeconds = 10;

    // Until the compiler rests: a portal runs all day.
    private const int WarmUpPerSecond = 40;
    private const int WarmUpSeconds = 30;
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(500);

    public static async Task Run(Options options)
    {
        using var site = await options.NewSite("portal");
        using var bareSite = await options.NewSite("bare");
        IReadOnlyList<Clerk> clerks, bareClerks;
        await using (var services = CountySeed.Open(site))
            clerks = await CountySeed.Run(services, Centers, Crowd);
        await using var bareServices = CountySeed.Open(bareSite);
        bareClerks = await CountySeed.Run(bareServices, Centers, Crowd);

        await using var portal = new HostedPortal(site);
        await using var hub = await BareHubServer.Start();
        await using var county = await PortalCounty.Open(portal, clerks, DisplaysPerCenter);
        await using var bare = await BareCountyRun.Open(bareSite, bareServices, hub, bareClerks, DisplaysPerCenter);

        await county.Run(WarmUpPerSecond * WarmUpSeconds, WarmUpPerSecond);
        bare.Payload = county.Displays[0].LastBoard!.Value;
        bare.AuditLength = await AuditText.Length(site, "CallNextTicket");
        await bare.Run(WarmUpPerSecond * WarmUpSeconds, WarmUpPerSecond);
        Report.Line($"{Centers} centres × {CountySeed.WindowsPerCenter} windows, {DisplaysPerCenter} displays each; per call also one ticket drawn and one visit finished; board of {bare.Payload.GetRawText().Length} characters");

        foreach (var (rate, limit) in ((int, double)[])[(4, 100), (40, 250)])
        {
            county.Reset();
            bare.Reset();
            for (var left = options.Seconds; left > 0; left -= SliceSeconds)
            {
                var count = rate * Math.Min(left, SliceSeconds);
                await county.Run(count, rate);
                await Task.Delay(Settle);
                await bare.Run(count, rate);
                await Task.Delay(Settle);
            }

            Tell(county, bare, rate, limit);
        }
    }

    private static void Tell(PortalCounty county, BareCountyRun bare, int rate, double limit)
    {
        Report.Heading($"{rate} calls/s");
        Report.Header("ms", "samples", "median", "p99", "max");
        Report.Of("portal: start → board received", county.ToBoard);
        Report.Of("portal: start → call received", county.ToCall);
        Report.Of("portal: use case (start → committed, answered)", county.UseCase);
        Report.Of("portal: draw a ticket", county.Draw);
        Report.Of("bare commit", bare.Commit);
        Report.Of("bare broadcast", bare.Broadcast);
        var sum = bare.Commit.Median + bare.Broadcast.Median;
        Report.Line($"not received: {county.Lost} of {county.ToCall.Count + county.Lost}");
        Report.Target("median to call / (bare commit + bare broadcast)", county.ToCall.Median / sum, "≤", 2);
        Report.Target("p99 to call, ms", county.ToCall.P99, "≤", limit);
        Report.Target("p99 to board, ms", county.ToBoard.P99, "≤", limit);
    }
}
