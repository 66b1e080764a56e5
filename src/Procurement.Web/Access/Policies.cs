using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Procurement.Domain.Access;

namespace Procurement.Web.Access;

/// <summary>What a page or endpoint asks of whoever comes: every one of them names one of these, and a test walks them all.</summary>
public static class Policies
{
    /// <summary>Anybody who is signed in.</summary>
    public const string SignedIn = nameof(SignedIn);
    public const string BudgetRead = nameof(BudgetRead);
    public const string BudgetWrite = nameof(BudgetWrite);
    public const string BudgetApprove = nameof(BudgetApprove);
    public const string PurchaseRead = nameof(PurchaseRead);
    public const string PurchaseWrite = nameof(PurchaseWrite);
    public const string AcceptanceWrite = nameof(AcceptanceWrite);
    public const string CardRead = nameof(CardRead);
    public const string CardWrite = nameof(CardWrite);

    /// <summary>Approves movements and reopens years that somebody else asked for.</summary>
    public const string CardApprove = nameof(CardApprove);

    /// <summary>Counts at a stock-take.</summary>
    public const string StocktakeCount = nameof(StocktakeCount);
    public const string DisclosureRead = nameof(DisclosureRead);
    public const string DisclosureWrite = nameof(DisclosureWrite);

    /// <summary>Releases disclosures that somebody else submitted.</summary>
    public const string DisclosureApprove = nameof(DisclosureApprove);
    public const string AuditRead = nameof(AuditRead);
    public const string Administer = nameof(Administer);

    private static readonly Role[] EverybodyWithBusiness = [Role.Clerk, Role.AssetManager, Role.DisclosureAuthor, Role.Approver, Role.Auditor];

    /// <summary>Which roles satisfy a policy; the administrator sees no business data.</summary>
    private static readonly Dictionary<string, Role[]> Allowed = new(StringComparer.Ordinal)
    {
        [SignedIn] = [.. Roles.All],
        [BudgetRead] = EverybodyWithBusiness,
        [BudgetWrite] = [Role.Clerk],
        [BudgetApprove] = [Role.Approver],
        [PurchaseRead] = EverybodyWithBusiness,
        [PurchaseWrite] = [Role.Clerk],
        [AcceptanceWrite] = [Role.Clerk],
        [CardRead] = [Role.AssetManager, Role.Approver, Role.Auditor, Role.Clerk],
        [CardWrite] = [Role.AssetManager],
        [CardApprove] = [Role.Approver],
        [StocktakeCount] = [Role.AssetManager, Role.Clerk],
        [DisclosureRead] = EverybodyWithBusiness,
        [DisclosureWrite] = [Role.DisclosureAuthor],
        [DisclosureApprove] = [Role.Approver],
        [AuditRead] = [Role.Auditor],
        [Administer] = [Role.Administrator],
    };

    public static IReadOnlyCollection<string> All => Allowed.Keys;

    public static IReadOnlyList<Role> RolesOf(string policy) => Allowed[policy];

    /// <summary>Whether one of somebody's roles satisfies a policy; for what a page shows, while the page's own policy decides who comes in.</summary>
    public static bool IsInAnyRole(this ClaimsPrincipal user, string policy) => Allowed[policy].Any(role => user.IsInRole(role.ToString()));

    public static void AddTo(AuthorizationOptions options)
    {
        foreach (var (name, roles) in Allowed)
        {
            options.AddPolicy(name, policy => policy.RequireAuthenticatedUser().RequireRole(roles.Select(role => role.ToString())));
        }

        // What names no policy is closed to everybody; where there is no endpoint of ours, there is nothing to close.
        options.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAssertion(asked => asked.Resource is HttpContext context && context.GetEndpoint() is not RouteEndpoint).Build();
    }
}
