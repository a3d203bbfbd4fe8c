using System.Diagnostics;
using System.Globalization;
using System.Net;
using BianMin.Tests.Database;

namespace BianMin.Tests.Browser;

/// <summary>The portal as it runs in an office: a process of its own, on 127.0.0.1, with a data folder that outlives it.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    /// <summary>With which the system of 瑞金市 fetches reports.</summary>
    public static readonly string CountyKey = $"county-{Guid.NewGuid():N}";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(300);
    private readonly Process _process;
    private readonly Queue<string> _lastLines = new();

    private PortalProcess(Process process, string password)
    {
        _process = process;
        Password = password;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The password of the demo's accounts.</summary>
    public string Password { get; }

    /// <summary>Starts a demo, without simulation unless asked for, so that nothing happens but what the test does.</summary>
    /// <param name="dataFolder">Keeps database and keys; a second start on it finds what the first left.</param>
    /// <param name="port">0 for a free one.</param>
    /// <param name="password">Of the demo's accounts; a folder that was used before knows only its first one.</param>
    /// <param name="simulate">Whether visitors and staff are played.</param>
    /// <param name="historyMonths">How long its past is. No walk looks at it, and making it would take the time of those that look at the present.</param>
    /// <param name="settings">Others, by the names of the environment.</param>
    public static async Task<PortalProcess> Start(
        string dataFolder, int port = 0, string? password = null, bool simulate = false, int historyMonths = 0, IReadOnlyDictionary<string, string>? settings = null)
    {
        password ??= $"walk-{Guid.NewGuid():N}";
        var project = Path.Combine(Repository.Root, "BianMin.Portal");
        var output = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(project, "bin", output, "net10.0", "BianMin.Portal.dll")])
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in (IEnumerable<(string, string)>)
            [
                ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"), ("Data__Folder", dataFolder),
                ("Demo__Enabled", "true"), ("Demo__Password", password), ("Demo__Simulate", simulate ? "true" : "false"),
                ("Demo__HistoryMonths", historyMonths.ToString(CultureInfo.InvariantCulture)),
                ("Reports__Keys__ruijin", CountyKey),
                // It lives for minutes: memory of its own for each processor and code that is translated twice would not pay.
                ("DOTNET_gcServer", "0"), ("DOTNET_gcConcurrent", "0"), ("DOTNET_TC_CallCountThreshold", "1000"),
                // Nobody attacks it, and every method it translates costs two mappings of memory less.
                ("DOTNET_EnableWriteXorExecute", "0"),
                ("DetailedErrors", "true"), ("Logging__LogLevel__Default", "Warning"), ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
            ])
            start.Environment[name] = value;
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var portal = new PortalProcess(Process.Start(start)!, password);
        try
        {
            await portal.UntilListening();
        }
        catch
        {
            await portal.DisposeAsync();
            throw;
        }

        return portal;
    }

    /// <summary>Ends it in order, as the service manager does.</summary>
    public async Task Stop()
    {
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends it the way a power cut does.</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
    }

    private async Task UntilListening()
    {
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(string? line)
        {
            if (line is null)
                return;
            lock (_lastLines)
            {
                _lastLines.Enqueue(line);
                if (_lastLines.Count > 60)
                    _lastLines.Dequeue();
            }

            if (line.Split("Now listening on: ") is [_, var address])
                listening.TrySetResult(new Uri(address.Trim()));
        }

        _process.OutputDataReceived += (_, e) => Read(e.Data);
        _process.ErrorDataReceived += (_, e) => Read(e.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var ended = _process.WaitForExitAsync();
        await Task.WhenAny(listening.Task, ended, Task.Delay(StartLimit));
        Assert.True(listening.Task.IsCompletedSuccessfully, $"The portal did not start:\n{Log}");
        Address = await listening.Task;
    }

    /// <summary>The last lines of its log, for failures.</summary>
    public string Log
    {
        get
        {
            lock (_lastLines)
                return string.Join('\n', _lastLines);
        }
    }
}

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BianMin.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("BianMin.slnx was not found above the tests.");
    }
}
