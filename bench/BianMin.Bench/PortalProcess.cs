using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace BianMin.Bench;

/// <summary>A published portal, or the Release build of the tree, in a process of its own.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly Process _process;

    private PortalProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the first complete page.</summary>
    public TimeSpan FirstPageAfter { get; private set; }

    public static async Task<PortalProcess> Start(Site site, Options options)
    {
        var project = options.Portal is null ? Path.Combine(Repository(), "BianMin.Portal") : null;
        var dll = Path.Combine(options.Portal ?? Path.Combine(project!, "bin", "Release", "net10.0"), "BianMin.Portal.dll");
        var start = new ProcessStartInfo("dotnet", [dll]) { WorkingDirectory = project ?? site.Folder };
        foreach (var (name, value) in site.Variables)
            start.Environment[name] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.Port}");
        var from = Stopwatch.GetTimestamp();
        var process = new PortalProcess(Process.Start(start)!, new Uri(start.Environment["ASPNETCORE_URLS"]!));
        try
        {
            await process.FirstPage(from);
            return process;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Resident memory in MB.</summary>
    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task FirstPage(long from)
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (Stopwatch.GetElapsedTime(from) < Patience && !_process.HasExited)
        {
            try
            {
                using var response = await client.GetAsync(new Uri("sign-in", UriKind.Relative));
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    FirstPageAfter = Stopwatch.GetElapsedTime(from);
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(Poll);
        }

        throw new InvalidOperationException("The portal did not show its first page.");
    }

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BianMin.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The bench runs from the source tree.");
    }
}
