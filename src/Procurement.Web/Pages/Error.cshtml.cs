using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Procurement.Domain.Access;
using Procurement.Domain.Common;
using Procurement.Web.Api;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Pages;

/// <summary>What people see instead of an exception: what happened, what to do, and the id under which the log has it.</summary>
[ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
[IgnoreAntiforgeryToken]
[AllowAnonymous]
public sealed class ErrorModel : PageModel
{
    public int Status { get; private set; }

    public ErrorText Text => ErrorText.Of(Status);

    /// <summary>The rule's own sentence, where a rule refused.</summary>
    public string? Refusal => (HttpContext.Items[RefusalFilter.Item] as RuleViolation ?? (Thrown as RuleViolationException)?.Violation)?.Message;

    /// <summary>The roles that may do what was refused; empty where it was something else.</summary>
    public IReadOnlyList<string> Roles { get; private set; } = [];

    /// <summary>What an endpoint threw; null where it answered with a bare status.</summary>
    private Exception? Thrown => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;

    public Task OnGetAsync(int? status) => ShowAsync(status);

    public Task OnPostAsync(int? status) => ShowAsync(status);

    private async Task ShowAsync(int? status)
    {
        // The query is bound together with the form; where the form cannot be read, neither is.
        status ??= HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode ?? StatusOf(Thrown);
        Status = status is >= 400 and <= 599 ? status.Value : StatusCodes.Status500InternalServerError;
        Response.StatusCode = Status;
        if (Status == StatusCodes.Status403Forbidden)
        {
            Roles = await RolesAsync();
        }
    }

    /// <summary>A download has no page of its own to refuse on: what was asked wrongly is not a fault of the program.</summary>
    private static int? StatusOf(Exception? thrown) => thrown switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        RuleViolationException refusal => RuleStatus.Of(refusal.Violation),
        _ => null,
    };

    private async Task<IReadOnlyList<string>> RolesAsync()
    {
        var refused = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint;
        var policies = HttpContext.RequestServices.GetRequiredService<IAuthorizationPolicyProvider>();
        var roles = new SortedSet<Role>();
        foreach (var name in refused?.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>() ?? [])
        {
            var policy = await policies.GetPolicyAsync(name);
            roles.UnionWith(policy?.Requirements.OfType<RolesAuthorizationRequirement>().SelectMany(rule => rule.AllowedRoles).Select(Enum.Parse<Role>) ?? []);
        }

        return [.. roles.Select(role => role.ChineseName())];
    }
}
