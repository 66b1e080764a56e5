using NodaTime;
using Procurement.Domain.Access;

namespace Procurement.Web.Access;

/// <summary>Marks the few pages that somebody may use who must choose another password first.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenBeforePasswordChangeAttribute : Attribute;

/// <summary>Whether a password is one-time or too old.</summary>
public sealed class PasswordAge(IClock clock, AccessSettings settings)
{
    public bool MustChange(Account account) => account.MustChangePassword || IsExpired(account);

    public bool IsExpired(Account account) =>
        clock.GetCurrentInstant() - account.PasswordChangedAt > Duration.FromDays(settings.PasswordDays);
}

/// <summary>What somebody is answered who must choose another password before anything else.</summary>
public static class PasswordFirst
{
    public const string Page = "/account/password";

    public static Task AnswerAsync(HttpContext context)
    {
        if (ApiRequest.Is(context))
        {
            return ApiRequest.ProblemAsync(context, StatusCodes.Status403Forbidden, "AC-PASSWORD", "密码需要更换：请先在网页上登录并修改密码。");
        }

        context.Response.Redirect(Page);
        return Task.CompletedTask;
    }
}
