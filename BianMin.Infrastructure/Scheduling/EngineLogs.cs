using Hangfire.AspNetCore;
using Hangfire.Logging;
using Microsoft.Extensions.Logging;

namespace BianMin.Infrastructure.Scheduling;

/// <summary>
/// Where Hangfire writes its log. The place is static and the loggers are not: a thread of the engine that outlives its portal, or
/// another portal in the same process, would be ended by loggers that are gone.
/// </summary>
internal sealed class EngineLogs(ILoggerFactory loggers) : ILogProvider
{
    private readonly AspNetCoreLogProvider _provider = new(loggers);

    /// <inheritdoc/>
    public ILog GetLogger(string name)
    {
        try
        {
            return _provider.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return Silent.It;
        }
    }

    private sealed class Silent : ILog
    {
        public static Silent It { get; } = new();

        public bool Log(Hangfire.Logging.LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
    }
}
