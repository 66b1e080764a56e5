using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Access;
using Procurement.Web.Hosting;
using Procurement.Web.Pages.Admin.Accounts;

namespace Procurement.Web.Access;

/// <summary>Puts sign-in, roles and the gate together.</summary>
public static class AccessServices
{
    /// <summary>A token where a program of the API brings one, otherwise the cookie.</summary>
    private const string EitherScheme = "access";

    public static void AddAccess(this IServiceCollection services, RegisterHost host, IConfiguration configuration)
    {
        var settings = configuration.GetSection(AccessSettings.Section).Get<AccessSettings>() ?? new AccessSettings();
        services.AddSingleton(settings);
        services.AddSingleton<AccountCache>();
        services.AddSingleton<TokenCache>();
        services.AddSingleton<PasswordAge>();
        services.AddScoped<Caller>();
        services.AddScoped<SignInHandler>();
        services.AddScoped<PasswordHandler>();
        services.AddScoped<TokenHandler>();
        services.AddScoped<AccountAdministration>();
        services.AddScoped<DepartmentAdministration>();
        services.AddScoped<UnitAdministration>();
        services.AddScoped<LayoutAdministration>();
        services.Configure<RazorPagesOptions>(pages => pages.Conventions.Add(new NewAccountRoute()));
        services.AddDataProtection().SetApplicationName("procurement");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new ProtectionKeyRepository(host.Database));
        services.AddRateLimiter(options => SignInLimit.Configure(options, settings));
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, options => options.ForwardDefaultSelector = context =>
                BearerHandler.IsAsked(context) ? BearerHandler.Name : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.Name, _ => { })
            .AddCookie(IdentityConstants.ApplicationScheme, options => SignInCookie.Configure(options, settings));
        services.AddAuthorization(Policies.AddTo);
        AddIdentity(services, settings);
    }

    /// <summary>The gate stands between who somebody says to be and what they may do.</summary>
    public static void UseAccess(this WebApplication application)
    {
        application.UseRateLimiter();
        application.UseAuthentication();
        application.UseMiddleware<RefusalRecorder>();
        application.UseMiddleware<Gate>();
        application.UseAuthorization();
        application.UseMiddleware<OnceKeys>();
    }

    private static void AddIdentity(IServiceCollection services, AccessSettings settings)
    {
        services.AddScoped<AccountStore>();
        services.AddScoped<IUserStore<Account>>(provider => provider.GetRequiredService<AccountStore>());
        services.AddIdentityCore<Account>(options =>
        {
            options.Lockout.MaxFailedAccessAttempts = settings.FailedTries;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(settings.LockMinutes);
            options.User.AllowedUserNameCharacters = "";
        }).AddSignInManager();
    }
}
