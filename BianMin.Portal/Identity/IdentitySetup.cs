using BianMin.Domain.Kernel;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Identity;
using BianMin.Infrastructure.Settings;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace BianMin.Portal.Identity;

/// <summary>Signing in and out, and who may open which page.</summary>
internal static class IdentitySetup
{
    private const string Cookie = "bianmin.sign-in";
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(12);

    public static WebApplicationBuilder AddPortalIdentity(this WebApplicationBuilder builder)
    {
        PageDeclarations.Check();
        var https = builder.Services.AddSettings<HttpsOptions>(builder.Configuration, "Https").Required;
        builder.Services.AddAccounts();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddScoped<ICurrentActor, CurrentActor>();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = Cookie;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = WorkingDay;
            options.SlidingExpiration = true;
            options.LoginPath = SignIn.Address;
            options.AccessDeniedPath = "/access-denied";
            options.ReturnUrlParameter = SignIn.ReturnParameter;
        });
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "bianmin.form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.AddAuthorization(AddPolicies);
        builder.Services.AddTryLimit(builder.Services.AddSettings<SignInOptions>(builder.Configuration, "SignIn").TriesPerMinute);
        return builder;
    }

    /// <summary>Before anything else but files: an installation without accounts leads everybody to its first page.</summary>
    public static void UsePortalIdentity(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseMiddleware<FirstRunGate>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    public static void MapPortalIdentity(this WebApplication app) =>
        app.MapPost("/sign-out", async (HttpContext http, IAntiforgery antiforgery, ISignIn door) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
                return Results.Redirect("/");
            await door.SignOut();
            return Results.Redirect(SignIn.Address);
        });

    /// <summary>One policy for each permission, named like it: the page asks the same table as the use case.</summary>
    private static void AddPolicies(AuthorizationOptions options)
    {
        foreach (var permission in Enum.GetValues<Permission>())
        {
            options.AddPolicy(permission.ToString(), policy => policy
                .RequireAuthenticatedUser()
                .RequireAssertion(context => ActorClaims.Read(context.User).May(permission)));
        }
    }
}
