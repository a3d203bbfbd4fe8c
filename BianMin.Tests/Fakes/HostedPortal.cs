using Microsoft.Extensions.Time.Testing;
using System.Net;
using System.Text.RegularExpressions;
using BianMin.Infrastructure.Database;
using BianMin.Tests.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Tests.Fakes;

/// <summary>The whole portal in this process, without a network: with settings, a clock and an outage of the test's own.</summary>
/// <param name="folder">Its data folder; portals that share one are nodes of one installation.</param>
/// <param name="change">Changes services.</param>
/// <param name="settings">Beside the usual ones.</param>
internal sealed partial class HostedPortal(string folder, Action<IServiceCollection>? change = null, params (string Name, string Value)[] settings)
    : WebApplicationFactory<Program>
{
    /// <summary>The password of its demo accounts.</summary>
    public const string DemoPassword = "demo-Pass-2026";

    private const string AddressHeader = "X-Test-Address";
    private Outage? _outage;

    public FakeTimeProvider Time { get; } = new(new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    /// <summary>Whether its database is away.</summary>
    public bool DatabaseAway
    {
        set => _outage!.IsOn = value;
    }

    /// <summary>An installation of the demo, in which nothing happens by itself.</summary>
    public static HostedPortal Demo(string? folder = null, Action<IServiceCollection>? change = null, params (string Name, string Value)[] settings) => new(
        folder ?? NewFolder(), change,
        [("Demo:Enabled", "true"), ("Demo:Password", DemoPassword), ("Demo:Simulate", "false"), ("Demo:HistoryMonths", "0"), .. settings]);

    public static string NewFolder() => Directory.CreateDirectory(Path.Combine(TestFolder.Path, $"portal-{Guid.NewGuid():N}")).FullName;

    /// <summary>A browser of its own that follows no redirect.</summary>
    /// <param name="address">Where it stands.</param>
    public HttpClient Browser(string address = "10.0.0.1")
    {
        var browser = CreateClient(new() { AllowAutoRedirect = false });
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        browser.DefaultRequestHeaders.Add(AddressHeader, address);
        return browser;
    }

    /// <summary>Fills in the form at the door.</summary>
    public static async Task<HttpResponseMessage> SignIn(HttpClient browser, string user, string password, string path = "sign-in")
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        // As one who chose another account: whoever is signed in is led past the form.
        var form = await browser.GetStringAsync(new Uri("sign-in?user=-", UriKind.Relative), cancellationToken);
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token(form),
            ["_handler"] = "sign-in",
            ["Input.UserName"] = user,
            ["Input.Password"] = password,
        });
        return await browser.PostAsync(new Uri(path, UriKind.Relative), fields, cancellationToken);
    }

    /// <summary>What protects a form of a page.</summary>
    public static string Token(string page) => TokenField().Match(page).Groups[1].Value;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (name, value) in settings.Prepend(("Data:Folder", folder)).Prepend(("Logging:LogLevel:Default", "None")))
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.AddSingleton<IStartupFilter, Addresses>();
            var contexts = services.Single(s => s.ServiceType == typeof(IDbContextFactory<BianMinDbContext>));
            services.AddSingleton<IDbContextFactory<BianMinDbContext>>(sp =>
                _outage = new((IDbContextFactory<BianMinDbContext>)ActivatorUtilities.CreateInstance(sp, contexts.ImplementationType!)));
            services.AddScoped<BianMinDbContext>(sp => sp.GetRequiredService<IDbContextFactory<BianMinDbContext>>().CreateDbContext());
            change?.Invoke(services);
        });
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenField();

    /// <summary>Lets a request come from where its test says.</summary>
    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.TryParse(http.Request.Headers[AddressHeader], out var address) ? address : IPAddress.Loopback;
                return rest(http);
            });
            next(app);
        };
    }

    /// <summary>The database, which can be away.</summary>
    private sealed class Outage(IDbContextFactory<BianMinDbContext> inner) : IDbContextFactory<BianMinDbContext>
    {
        private const int CannotOpen = 14;

        public bool IsOn { get; set; }

        public BianMinDbContext CreateDbContext() => IsOn ? throw new SqliteException("unable to open database file", CannotOpen) : inner.CreateDbContext();
    }
}
