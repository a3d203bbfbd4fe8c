using BianMin.Domain.Org;
using BianMin.Infrastructure.Database;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BianMin.Infrastructure.Identity;

/// <summary>Accounts, roles and signing in, over the portal's own database.</summary>
public static class IdentityServices
{
    /// <summary>Registers them. The cookie itself belongs to the portal.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = AccountRules.PasswordLeast;
                options.Password.RequireDigit = true;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                // A lockout means disabled; wrong passwords make their address wait, and lock nobody out.
                options.Lockout.AllowedForNewUsers = true;
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<BianMinDbContext>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddPasswordValidator<PasswordShape>()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>()
            .AddSignInManager();
        services.AddScoped<AccountStore>();
        services.AddScoped<IUserStore<Account>>(s => s.GetRequiredService<AccountStore>());
        services.AddScoped<AccountChange>();
        services.AddSingleton<SignInSessions>();
        services.AddSingleton<SignInPace>();
        services.AddScoped<ISecurityStampValidator, SessionCookies>();
        services.AddScoped<AuthenticationStateProvider, AccountRevalidation>();
        services.AddScoped<ISignIn, SignInDoor>();
        services.AddSingleton<SignInMeter>();
        services.AddSingleton<AccountQueries>();
        services.AddSingleton<IAccounts>(s => s.GetRequiredService<AccountQueries>());
        services.AddSingleton<IDemoAccounts>(s => s.GetRequiredService<AccountQueries>());
        services.AddSingleton<FirstRun>();
        services.AddSingleton<IFirstRun>(s => s.GetRequiredService<FirstRun>());
        return services;
    }
}
