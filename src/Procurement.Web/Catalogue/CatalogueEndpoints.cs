using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Budgeting;

namespace Procurement.Web.Catalogue;

/// <summary><c>/api/v1/catalogue</c>: 政府采购品目 of an edition, found by code, name or pinyin initials.</summary>
public static class CatalogueEndpoints
{
    public static void MapCatalogueEndpoints(this IEndpointRouteBuilder routes) => routes.ApiGroup("采购品目")
        .MapGet("/catalogue", FindAsync).WithName("findCatalogueItems").WithSummary("查找采购品目")
        .WithDescription("按编码开头、名称中的文字或拼音首字母查找，最相符的在前；不分页，最多 limit 条。").RequireAuthorization(Policies.BudgetRead);

    private static async Task<IReadOnlyList<CatalogueAnswer>> FindAsync([AsParameters] CatalogueQuery query, CataloguePicker picker, CancellationToken cancel)
    {
        if (!Enum.IsDefined(query.Edition))
        {
            throw new RuleViolationException(new RequestUnreadable("参数 edition 应为 2013 或 2022。"));
        }

        return [.. (await picker.FindAsync(query.Edition, query.Q, KeyPage.Limit(query.Limit), cancel)).Select(found => new CatalogueAnswer(
            found.Item.Edition, found.Item.Code, found.Item.Name, found.Item.Parent, found.Path, found.Match.IsLeaf, found.Warning))];
    }

    internal sealed record CatalogueQuery(CatalogueEdition Edition, string Q, int? Limit);

    /// <param name="Warning">Where the code means something else in the other edition.</param>
    internal sealed record CatalogueAnswer(CatalogueEdition Edition, string Code, string Name, string? Parent, string Path, bool IsLeaf, string? Warning);
}
