using BianMin.Portal.Hall.Devices;
using BianMin.Portal.Hall.Live;
using BianMin.Portal.Hall.Portraits;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.SignalR;

namespace BianMin.Portal.Hall;

/// <summary>Everything that the hall shows and takes without a sign-in: hub, device API, portraits, tickets on paper.</summary>
public static class PublicHallSetup
{
    private const int GreatestMessage = 2 * 1024;

    /// <summary>Registers the public surfaces of the hall.</summary>
    public static IServiceCollection AddPublicHall(this IServiceCollection services)
    {
        services.AddSingleton<HallBroadcast>();
        services.AddSignalR()
            .AddHubOptions<HallHub>(o => o.MaximumReceiveMessageSize = GreatestMessage)
            .AddJsonProtocol(o =>
            {
                o.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, HallWire.Default);
                o.PayloadSerializerOptions.Encoder = TextEncoders.Json;
            });
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, DeviceAuthentication>(DeviceAuthentication.SchemeName, null);
        return services;
    }

    /// <summary>Maps the public surfaces of the hall.</summary>
    public static WebApplication MapPublicHall(this WebApplication app)
    {
        app.MapHub<HallHub>("/hubs/hall").AllowAnonymous();
        app.MapDeviceApi();
        app.MapPortraits();
        return app;
    }
}
