using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using Procurement.Data.Purchasing;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Hosting;

namespace Procurement.Web.Purchasing;

/// <summary><c>/api/v1/purchases</c>: 采购执行.</summary>
public static class PurchaseEndpoints
{
    public static void MapPurchaseEndpoints(this IEndpointRouteBuilder routes)
    {
        var purchases = routes.ApiGroup("采购执行");
        purchases.MapGet("/purchases", ListAsync).WithName("listPurchases").WithSummary("列出采购")
            .WithDescription("按登记的先后分页；可按年度、单位、采购明细和状态筛选。").RequireAuthorization(Policies.PurchaseRead);
        purchases.MapGet("/purchases/{id:guid}", FindAsync).WithName("getPurchase").WithSummary("读取一笔采购").RequireAuthorization(Policies.PurchaseRead);
        purchases.MapPost("/purchases", LogAsync).WithName("logPurchase").WithSummary("登记一笔采购")
            .WithDescription("明细须属于同一单位、同一已批复的年度；超出任何一条明细的余额时整笔拒绝（PU-OVER），并说明各条还剩多少。")
            .RequireKey().RequireAuthorization(Policies.PurchaseWrite);
        purchases.MapPost("/purchases/{id:guid}/cancel", CancelAsync).WithName("cancelPurchase").WithSummary("取消一笔采购")
            .WithDescription("金额退回各条明细；已有验收的须先撤销验收。").RequireAuthorization(Policies.PurchaseWrite);
    }

    private static async Task<KeyPage<PurchaseView>> ListAsync([AsParameters] PurchaseQuery query, HttpContext http, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var limit = KeyPage.Limit(query.Limit);
        await using var context = caller.Open(host.Database);
        var filter = new PurchaseViewFilter(query.Year, query.Unit, query.Line, query.Status);
        var rows = await PurchaseViews.ListAsync(context, filter, Cursor.Parse(query.After, parts: 1)?.Id(0), limit + 1, cancel);
        return KeyPage.Answer(http, rows, limit, row => Cursor.Of(row.Id));
    }

    private static async Task<Resource<PurchaseView>> FindAsync(Guid id, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        await using var context = caller.Open(host.Database);
        var purchase = await PurchaseViews.FindAsync(context, id, cancel) ?? throw new RuleViolationException(new NothingFound("采购"));
        return new Resource<PurchaseView>(purchase, purchase.RowVersion);
    }

    private static async Task<Created<PurchaseAnswer>> LogAsync(PurchaseBody body, Caller caller, PurchaseHandler purchases, CancellationToken cancel)
    {
        var answer = await purchases.LogAsync(caller.Actor, body.ToDraft(), cancel);
        return TypedResults.Created($"{ApiErrors.Root}/purchases/{answer.Id}", answer);
    }

    private static Task<DocumentAnswer> CancelAsync(
        Guid id, ReasonBody body, IfMatch match, HttpContext http, Caller caller, PurchaseHandler purchases, RegisterHost host, CancellationToken cancel) =>
        match.EditAsync(
            http,
            version => purchases.CancelAsync(caller.Actor, id, version, body.Reason, cancel),
            () => FindAsync(id, caller, host, cancel));

    internal sealed record PurchaseQuery(FiscalYear? Year, Guid? Unit, Guid? Line, PurchaseStatus? Status, string? After, int? Limit);

    /// <summary>A purchase as another program hands it in.</summary>
    internal sealed record PurchaseBody(
        string Title, ProcurementMethod Method, string SupplierName, SocialCreditCode SupplierCode, SupplierSize SupplierSize, LocalDate ContractDay,
        IReadOnlyList<PurchaseLineBody> Lines, string? ContractNumber = null)
    {
        public PurchaseDraft ToDraft() => new(
            Title, Method, SupplierName, SupplierCode, SupplierSize, ContractNumber, ContractDay,
            [.. Lines.Select(line => new PurchaseDraftLine(line.LineId, line.Description ?? "", line.Quantity, line.UnitPrice, line.Amount))]);
    }

    internal sealed record PurchaseLineBody(Guid LineId, Quantity Quantity, UnitPrice UnitPrice, Money Amount, string? Description = null);
}
