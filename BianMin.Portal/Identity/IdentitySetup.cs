using System.Globalization;
using System.Threading.RateLimiting;
using BianMin.Domain.Desk;
using BianMin.Domain.Org;
using BianMin.Infrastructure.Identity;
using BianMin.Infrastructure.Settings;
using BianMin.Portal.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace BianMin.Portal.Identity;

/// <summary>Signing in and out, and who may open which page.</summary>
internal static class IdentitySetup
{
    private const string Cookie = "bianmin.sign-in";
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(12);
    private static readonly string[] Guarded = [SignIn.Address, FirstRunPage.Address];

    public static WebApplicationBuilder AddPortalIdentity(this WebApplicationBuilder builder)
    {
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
        var triesPerMinute = builder.Services.AddSettings<SignInOptions>(builder.Configuration, "SignIn").TriesPerMinute;
        builder.Services.AddRateLimiter(options => LimitTries(options, triesPerMinute));
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

    private static void LimitTries(RateLimiterOptions options, int perMinute)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            HttpMethods.IsPost(http.Request.Method) && Guarded.Contains(http.Request.Path.Value, StringComparer.OrdinalIgnoreCase)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    http.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = TimeSpan.FromMinutes(1).TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }
}
