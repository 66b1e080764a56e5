using Microsoft.Net.Http.Headers;
using Procurement.Data.Purchasing;
using Procurement.Documents.Lists;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Assets;
using Procurement.Web.Hosting;
using Procurement.Web.Ui;

namespace Procurement.Web.Purchasing;

/// <summary>The purchasing desk's services, its workbooks and its attachments.</summary>
public static class PurchasingEndpoints
{
    public static void AddPurchasing(this IServiceCollection services) => services
        .AddScoped<PurchaseHandler>().AddScoped<AcceptanceHandler>().AddScoped<AttachmentHandler>().AddScoped<ProposalHandler>();

    public static void MapPurchasing(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/attachments/{id:guid}", DownloadAsync).RequireAuthorization(Policies.PurchaseRead);
        routes.MapGet("/purchases/list.xlsx", PurchasesAsync).RequireAuthorization(Policies.PurchaseRead);
        routes.MapGet("/acceptances/list.xlsx", AcceptancesAsync).RequireAuthorization(Policies.PurchaseRead);
        routes.MapPurchaseEndpoints();
        routes.MapAcceptanceEndpoints();
    }

    /// <summary>Gives a file out as what its content was told to be, to be saved and not shown: nothing in it may run in our name.</summary>
    /// <exception cref="RuleViolationException">NF-NONE.</exception>
    internal static async Task SendAsync(Guid id, HttpContext http, AttachmentHandler attachments, Caller caller)
    {
        var attachment = await attachments.FindAsync(caller.Actor, id, http.RequestAborted);
        if (attachment.OwnerKind is AttachmentOwner.Card or AttachmentOwner.Movement or AttachmentOwner.Stocktake or AttachmentOwner.Reconciliation && !http.User.IsInAnyRole(Policies.CardRead))
        {
            throw new RuleViolationException(new NothingFound("附件"));
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(attachment.FileName);
        var response = http.Response;
        response.ContentType = attachment.ContentType;
        response.ContentLength = attachment.Size;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        await attachments.CopyToAsync(attachment, response.Body, http.RequestAborted);
    }

    /// <summary>For a browser, which gets the page of an address that leads to nothing.</summary>
    private static async Task DownloadAsync(Guid id, HttpContext http, AttachmentHandler attachments, Caller caller)
    {
        try
        {
            await SendAsync(id, http, attachments, caller);
        }
        catch (RuleViolationException refusal) when (refusal.Violation is NothingFound)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static async Task<IResult> PurchasesAsync([AsParameters] PurchaseQuery query, RegisterHost host, Caller caller, CancellationToken cancel)
    {
        var filter = query.Filter();
        var rows = await PurchaseList.ReadAsync(host.Database, caller.Actor, filter, query.SortKey, query.IsDescending, 0, null, cancel);
        var sums = await PurchaseList.SumAsync(host.Database, caller.Actor, filter, cancel);
        return await ListDownload.CreateAsync("采购执行", [PurchaseSheets.Of(rows, sums, caller.DepartmentName)], cancel);
    }

    private static async Task<IResult> AcceptancesAsync([AsParameters] AcceptanceQuery query, RegisterHost host, Caller caller, CancellationToken cancel)
    {
        var rows = await AcceptanceList.ReadAsync(host.Database, caller.Actor, query.Filter(), query.SortKey, query.IsDescending, 0, null, cancel);
        var (_, amount) = await AcceptanceList.SumAsync(host.Database, caller.Actor, query.Filter(), cancel);
        return await ListDownload.CreateAsync("验收", [PurchaseSheets.Of(rows, amount, caller.DepartmentName)], cancel);
    }
}

/// <summary>Lists as sheets.</summary>
internal static class PurchaseSheets
{
    public static ListSheet Of(IReadOnlyList<PurchaseRow> rows, PurchaseSums sums, string department) => new(
        "采购执行", $"{department} 采购执行，单位：元（合计不含已取消）",
        [
            new("采购编号", ListCell.Text, 16), new("预算年度", ListCell.Text, 10), new("单位", ListCell.Text, 24), new("采购事项", ListCell.Text, 30), new("采购方式", ListCell.Text, 14),
            new("供应商", ListCell.Text, 30), new("统一社会信用代码", ListCell.Text, 22), new("企业规模", ListCell.Text, 10), new("合同编号", ListCell.Text, 16),
            new("合同日期", ListCell.Day, 12), new("金额", ListCell.Money, 16), new("已验收", ListCell.Money, 16), new("状态", ListCell.Text, 10), new("登记人", ListCell.Text, 16),
        ],
        rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Number, row.Year.ToString(), row.Unit, row.Title, row.Method.ChineseName(), row.SupplierName, row.SupplierCode, row.SupplierSize.ChineseName(), row.ContractNumber,
            row.ContractDay, row.Amount, row.AcceptedAmount, row.Status.ChineseName(), row.RecordedByName,
        ]).ToAsyncEnumerable(),
        ["合计", null, null, null, null, null, null, null, null, null, sums.Amount, sums.Accepted, null, null]);

    public static ListSheet Of(IReadOnlyList<AcceptanceRow> rows, Money amount, string department) => new(
        "验收", $"{department} 验收，单位：元（合计不含已撤销）",
        [
            new("验收单号", ListCell.Text, 16), new("预算年度", ListCell.Text, 10), new("单位", ListCell.Text, 24), new("采购编号", ListCell.Text, 16), new("采购事项", ListCell.Text, 30),
            new("供应商", ListCell.Text, 30), new("验收日期", ListCell.Day, 12), new("金额", ListCell.Money, 16), new("验收意见", ListCell.Text, 30), new("状态", ListCell.Text, 10),
            new("登记人", ListCell.Text, 16),
        ],
        rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Number, row.Year.ToString(), row.Unit, row.PurchaseNumber, row.PurchaseTitle, row.SupplierName, row.AcceptedOn, row.Amount, row.Note,
            row.Status.ChineseName(), row.RecordedByName,
        ]).ToAsyncEnumerable(),
        ["合计", null, null, null, null, null, null, amount, null, null, null]);
}
