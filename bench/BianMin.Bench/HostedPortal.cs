using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Bench;

/// <summary>The whole portal in this process on Kestrel, so that the clock starts where the use case starts.</summary>
internal sealed class HostedPortal : WebApplicationFactory<Program>
{
    public HostedPortal(Site site)
    {
        // The portal reads its settings while it is composed; the environment is there from the first line on.
        foreach (var (name, value) in site.Variables)
            Environment.SetEnvironmentVariable(name, value);
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseEnvironment("Production");
}
