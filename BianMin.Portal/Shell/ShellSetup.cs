using System.Globalization;
using BianMin.Portal.Controls;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Radzen;

namespace BianMin.Portal.Shell;

/// <summary>The frame that every slice's pages stand in.</summary>
internal static class ShellSetup
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SilenceOfBrowser = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CircuitKept = TimeSpan.FromMinutes(3);

    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        // Package assets are served from their packages when the portal runs from the source tree, whatever the environment.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddRazorComponents()
            .AddInteractiveServerComponents(o => o.DisconnectedCircuitRetentionPeriod = CircuitKept)
            .AddHubOptions(o =>
            {
                // The browser calls the connection lost after 8 s without a sign of life (connection.js).
                o.KeepAliveInterval = SignOfLife;
                o.ClientTimeoutInterval = SilenceOfBrowser;
            });
        builder.Services.AddRadzenComponents();
        builder.Services.AddSingleton<ILocalizer, RadzenTexts>();
        builder.Services.AddScoped<Confirm>();
        builder.Services.AddHealthChecks();
        builder.Services.AddDataProtection()
            .SetApplicationName("BianMin")
            .PersistKeysToFileSystem(new(Path.Combine(DataFolder(builder), "keys")));
        return builder;
    }

    public static void UseShell(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    private static string DataFolder(WebApplicationBuilder builder) =>
        Path.GetFullPath(builder.Configuration["Data:Folder"] ?? "App_Data", builder.Environment.ContentRootPath);
}
