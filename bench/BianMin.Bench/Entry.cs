using BianMin.Bench.Board;
using BianMin.Bench.Calls;
using BianMin.Bench.Cases;
using BianMin.Bench.Circuits;
using BianMin.Bench.Guides;
using BianMin.Bench.Screens;
using BianMin.Bench.Tickets;

namespace BianMin.Bench;

/// <summary>Measures the portal beside the bare machine: <c>-- &lt;what&gt; [--engine sqlite|postgres] [--seconds 60]</c>.</summary>
internal static class Entry
{
    private static readonly Dictionary<string, Func<Options, Task>> Measures = new()
    {
        ["call-to-glass"] = CallToGlass.Run,
        ["tickets"] = TicketRate.Run,
        ["board"] = BoardCurve.Run,
        ["circuits"] = ConsoleCircuits.Run,
        ["screens"] = ScreenUpdates.Run,
        ["guides"] = GuideCatalogue.Run,
        ["cases"] = CaseLibrary.Run,
        ["reports"] = ReportCurve.Run,
    };

    private static async Task<int> Main(string[] args)
    {
        if (args.Length == 0 || !Measures.TryGetValue(args[0], out var measure) || Options.Read(args[1..]) is not { } options)
        {
            await Console.Error.WriteLineAsync(
                $"usage: dotnet run -c Release --project bench/BianMin.Bench -- <{string.Join('|', Measures.Keys)}> {Options.Usage}");
            return 2;
        }

#if DEBUG
        await Console.Error.WriteLineAsync("Debug build: figures mean nothing. Use -c Release.");
#endif
        Report.Heading($"{args[0]} on {options.Engine}");
        Report.Machine();
        await using (options)
            await measure(options);
        return 0;
    }
}
