using Microsoft.AspNetCore.Authorization;
using Procurement.Web.Access;

namespace Procurement.Web.Ui;

/// <summary>A desk of the navigation.</summary>
/// <param name="Label">As people read it.</param>
/// <param name="Href">Its first page; every address below it belongs to the desk.</param>
/// <param name="DeskKey">What a page of the desk sets as <c>ViewData["Desk"]</c>.</param>
/// <param name="Policy">Who sees it: the name of an authorization policy.</param>
public sealed record NavigationItem(string Label, string Href, string DeskKey, string Policy);

/// <summary>The desks, in the order of the year's work.</summary>
public static class Navigation
{
    public static readonly IReadOnlyList<NavigationItem> All =
    [
        new("首页", "/", "home", Policies.SignedIn),
        new("采购预算", "/budget", "budget", Policies.BudgetRead),
        new("待审核", "/approvals", "approvals", Policies.BudgetApprove),
        new("采购执行", "/purchases", "purchases", Policies.PurchaseRead),
        new("验收", "/acceptances", "acceptances", Policies.PurchaseRead),
        new("资产卡片", "/cards", "asset-cards", Policies.CardRead),
        new("待建卡", "/cards/proposals", "cards", Policies.CardRead),
        new("变动", "/movements", "movements", Policies.CardRead),
        new("盘点", "/stocktakes", "stocktakes", Policies.CardRead),
        new("折旧", "/depreciation", "depreciation", Policies.CardRead),
        new("资产分析", "/assets/overview", "assets-overview", Policies.CardRead),
        new("资产账", "/books", "books", Policies.CardRead),
        new("统计", "/reports", "reports", Policies.BudgetRead),
        new("信息公开", "/disclosures", "disclosures", Policies.DisclosureRead),
        new("审计", "/audit", "audit", Policies.AuditRead),
        new("用户", "/admin/accounts", "accounts", Policies.Administer),
        new("部门", "/admin/departments", "admin-departments", Policies.Administer),
        new("单位", "/admin/units", "units", Policies.Administer),
        new("版式", "/admin/layouts", "layouts", Policies.Administer),
    ];

    /// <summary>The desks that have a page and that the signed-in person may enter.</summary>
    public static async Task<IReadOnlyList<NavigationItem>> VisibleAsync(HttpContext context)
    {
        var visible = new List<NavigationItem>();
        foreach (var item in All)
        {
            if (HasPage(context, item.Href) && await IsAllowedAsync(context, item.Policy))
            {
                visible.Add(item);
            }
        }

        return visible;
    }

    /// <summary>Whether the program serves this address or one below it, so that no link leads to nothing.</summary>
    public static bool HasPage(HttpContext context, string href)
    {
        var path = href.Trim('/');
        return context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (endpoint.RoutePattern.RawText ?? "").Trim('/'))
            .Any(route => route == path || (path.Length > 0 && route.StartsWith(path + "/", StringComparison.Ordinal)));
    }

    /// <summary>A policy that is not declared hides nothing: the page behind it decides for itself.</summary>
    private static async Task<bool> IsAllowedAsync(HttpContext context, string policy)
    {
        var services = context.RequestServices;
        if (services.GetService<IAuthorizationPolicyProvider>() is not { } policies || await policies.GetPolicyAsync(policy) is not { } rules)
        {
            return true;
        }

        return (await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, resource: null, rules)).Succeeded;
    }
}
