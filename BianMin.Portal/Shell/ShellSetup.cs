using System.Globalization;
using BianMin.Infrastructure.Database;
using BianMin.Infrastructure.Settings;
using BianMin.Portal.Controls;
using BianMin.Portal.Shell.Drafts;
using BianMin.Portal.Shell.Theme;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;

namespace BianMin.Portal.Shell;

/// <summary>The frame that every slice's pages stand in.</summary>
internal static class ShellSetup
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SilenceOfBrowser = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CircuitKept = TimeSpan.FromMinutes(3);

    // The longest text of the office is 6000 characters, of three bytes each, and may be told together with others of its form.
    private const long GreatestMessage = 128 * 1024;

    // Programs ask here; they get an empty body or problem+json, never a page.
    private static readonly string[] ForPrograms = ["/api", "/hubs", "/health", "/metrics", "/_blazor", "/_framework", "/_content"];

    /// <summary>The folder of everything that the portal keeps, made when it does not exist.</summary>
    public static DataOptions AddDataFolder(this WebApplicationBuilder builder) => builder.Services.AddSettings<DataOptions>(
        builder.Configuration, "Data", o => o.Folder = Path.GetFullPath(o.Folder, builder.Environment.ContentRootPath));

    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder, DataOptions data)
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
                o.MaximumReceiveMessageSize = GreatestMessage;
            });
        builder.Services.AddMudServices();
        builder.Services.AddSingleton<MudLocalizer, ChineseMudTexts>();
        builder.Services.AddSingleton<MenuBadges>();
        builder.Services.AddScoped<Dialogs>().AddScoped<Confirm>().AddScoped<Notices>().AddDrafts();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        builder.Services.AddSingleton<IExceptionHandler>(new ApiFaults(DatabaseErrors.MeansUnavailable));
        builder.Services.AddSingleton(TextEncoders.Html);
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Encoder = TextEncoders.Json);
        builder.Services.AddDataProtection()
            .SetApplicationName("BianMin")
            .PersistKeysToFileSystem(new(Path.Combine(data.Folder, "keys")));
        return builder;
    }

    /// <summary>What every request passes before the pages.</summary>
    public static void UseShell(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseMiddleware<SecurityHeaders>();
        if (app.Services.GetRequiredService<HttpsOptions>().Required)
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.Use((http, next) =>
        {
            if (ForPrograms.Any(p => http.Request.Path.StartsWithSegments(p)) && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            // What is shown in place of the answer to a form is no form, and asks for no token of one.
            if (HttpMethods.IsPost(http.Request.Method)
                && (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null))
                http.Request.Method = HttpMethods.Get;
            return next(http);
        });
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapTheme();
        app.MapDrafts();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        // The framework's own frame-ancestors would stand in the way of the whole policy (SecurityHeaders).
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
    }
}
