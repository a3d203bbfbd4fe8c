namespace BianMin.Portal.Shell;

/// <summary>Where the portal finds its own files, whatever folder it was started from.</summary>
internal static class PortalHost
{
    /// <summary>
    /// A published build carries <c>appsettings.json</c> and <c>wwwroot</c> beside its dll and may be started from any
    /// folder; the working folder counts only when it is the project itself.
    /// </summary>
    public static WebApplicationOptions Options(string[] args)
    {
        var chosen = args.Any(a => a.Contains("contentRoot", StringComparison.OrdinalIgnoreCase))
            || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is not null
            || Environment.GetEnvironmentVariable("DOTNET_CONTENTROOT") is not null
            || File.Exists("BianMin.Portal.csproj");
        return new() { Args = args, ContentRootPath = chosen ? null : AppContext.BaseDirectory };
    }
}
