using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace BianMin.Portal.Identity;

/// <summary>Signing in and out, and who may open which page.</summary>
internal static class IdentitySetup
{
    public static WebApplicationBuilder AddPortalIdentity(this WebApplicationBuilder builder)
    {
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddScoped<ICurrentActor, CurrentActor>();
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options =>
            {
                options.LoginPath = "/sign-in";
                options.AccessDeniedPath = "/access-denied";
            });
        return builder;
    }

    public static void MapPortalIdentity(this WebApplication app)
    {
    }
}
