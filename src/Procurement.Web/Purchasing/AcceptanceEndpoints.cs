using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Procurement.Data.Assets;
using Procurement.Data.Purchasing;
using Procurement.Documents.Files;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Assets;
using Procurement.Web.Hosting;

namespace Procurement.Web.Purchasing;

/// <summary><c>/api/v1/acceptances</c>, <c>/api/v1/attachments</c>, <c>/api/v1/card-proposals</c>.</summary>
internal static class AcceptanceEndpoints
{
    private const long MostUploaded = FileKind.MostBytes + (1024 * 1024);

    public static void MapAcceptanceEndpoints(this IEndpointRouteBuilder routes)
    {
        MapAcceptances(routes.ApiGroup("验收"));
        MapAttachments(routes.ApiGroup("附件"));
        MapProposals(routes.ApiGroup("待建卡"));
    }

    private static void MapAcceptances(RouteGroupBuilder group)
    {
        group.MapGet("/acceptances", ListAsync).WithName("listAcceptances").WithSummary("列出验收").WithDescription("从最近登记的往前分页。").RequireAuthorization(Policies.PurchaseRead);
        group.MapGet("/acceptances/{id:guid}", FindAsync).WithName("getAcceptance").WithSummary("读取一张验收单").RequireAuthorization(Policies.PurchaseRead);
        group.MapPost("/acceptances", RecordAsync).WithName("recordAcceptance").WithSummary("登记验收").RequireAuthorization(Policies.AcceptanceWrite).RequireKey();
        group.MapPost("/acceptances/{id:guid}/revoke", RevokeAsync).WithName("revokeAcceptance").WithSummary("撤销验收").RequireAuthorization(Policies.AcceptanceWrite);
    }

    private static void MapAttachments(RouteGroupBuilder group)
    {
        group.MapPost("/purchases/{id:guid}/attachments", AttachToPurchaseAsync).WithName("attachToPurchase").WithSummary("给采购上传附件")
            .WithDescription("请求体为文件内容（application/octet-stream），类型按内容识别。").WithMetadata(new RequestSizeLimitAttribute(MostUploaded)).RequireAuthorization(Policies.PurchaseWrite);
        group.MapGet("/purchases/{id:guid}/attachments", OfPurchaseAsync).WithName("listPurchaseAttachments").WithSummary("列出采购的附件")
            .WithDescription("验收单的附件在读取验收单的回答中。").RequireAuthorization(Policies.PurchaseRead);
        group.MapPost("/acceptances/{id:guid}/attachments", AttachAsync).WithName("attachToAcceptance").WithSummary("给验收单上传附件")
            .WithDescription("请求体为文件内容（application/octet-stream），类型按内容识别。").WithMetadata(new RequestSizeLimitAttribute(MostUploaded)).RequireAuthorization(Policies.AcceptanceWrite);
        group.MapPost("/attachments/{id:guid}/remove", RemoveAsync).WithName("removeAttachment").WithSummary("撤下附件").RequireAuthorization(Policies.PurchaseWrite);
        group.MapGet("/attachments/{id:guid}", PurchasingEndpoints.SendAsync).WithName("getAttachment").WithSummary("下载附件").RequireAuthorization(Policies.PurchaseRead);
    }

    private static void MapProposals(RouteGroupBuilder group)
    {
        group.MapGet("/card-proposals", ProposalsAsync).WithName("listCardProposals").WithSummary("列出建卡建议").WithDescription("从最近提出的往前分页。").RequireAuthorization(Policies.CardRead);
        group.MapPost("/card-proposals/confirm", ConfirmAsync).WithName("confirmCardProposals").WithSummary("确认建卡").RequireAuthorization(Policies.CardWrite).RequireKey();
        group.MapPost("/card-proposals/reject", RejectAsync).WithName("rejectCardProposals").WithSummary("不建卡").RequireAuthorization(Policies.CardWrite);
    }

    private static async Task<KeyPage<AcceptanceRow>> ListAsync([AsParameters] AcceptanceListQuery query, HttpContext http, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var limit = KeyPage.Limit(query.Limit);
        var filter = new AcceptanceFilter(query.Year, query.Q ?? "", Purchase: query.Purchase, After: Cursor.Parse(query.After, parts: 1)?.Id(0));
        var rows = await AcceptanceList.ReadAsync(host.Database, caller.Actor, filter, "id", descending: true, 0, limit + 1, cancel);
        return KeyPage.Answer(http, rows, limit, row => Cursor.Of(row.Id));
    }

    private static async Task<Resource<AcceptanceView>> FindAsync(Guid id, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var view = AcceptanceView.Of(await PurchaseDocuments.AcceptanceAsync(host.Database, caller.Actor, id, cancel));
        return new Resource<AcceptanceView>(view, view.RowVersion);
    }

    private static async Task<Resource<AcceptanceAnswer>> RecordAsync(AcceptanceBody body, AcceptanceHandler handler, Caller caller, CancellationToken cancel)
    {
        var lines = body.Lines.Select(line => new AcceptanceDraftLine(line.PurchaseOrdinal, line.Quantity, line.Cards));
        var answer = await handler.RecordAsync(caller.Actor, new AcceptanceDraft(body.PurchaseId, body.AcceptedOn, body.Note ?? "", [.. lines]), cancel);
        return new Resource<AcceptanceAnswer>(answer, 1, StatusCodes.Status201Created, $"/api/v1/acceptances/{answer.Id}");
    }

    private static Task<DocumentAnswer> RevokeAsync(
        Guid id, ReasonBody body, IfMatch match, HttpContext http, AcceptanceHandler handler, Caller caller, RegisterHost host, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.RevokeAsync(caller.Actor, id, version, body.Reason, cancel), () => FindAsync(id, caller, host, cancel));

    private static async Task<AttachmentsView> OfPurchaseAsync(Guid id, Caller caller, RegisterHost host, CancellationToken cancel) =>
        new([.. (await PurchaseDocuments.PurchaseAsync(host.Database, caller.Actor, id, cancel)).Attachments.Select(AttachmentAnswer.Of)]);

    private static Task<AttachmentAnswer> AttachToPurchaseAsync(Guid id, string fileName, HttpContext http, AttachmentHandler handler, Caller caller) =>
        handler.UploadAsync(caller.Actor, AttachmentOwner.Purchase, id, fileName, http.Request.Body, http.RequestAborted);

    private static Task<AttachmentAnswer> AttachAsync(Guid id, string fileName, HttpContext http, AttachmentHandler handler, Caller caller) =>
        handler.UploadAsync(caller.Actor, AttachmentOwner.Acceptance, id, fileName, http.Request.Body, http.RequestAborted);

    private static Task<AttachmentAnswer> RemoveAsync(Guid id, ReasonBody body, AttachmentHandler handler, Caller caller, CancellationToken cancel) =>
        handler.RemoveAsync(caller.Actor, id, body.Reason, cancel);

    internal sealed record AttachmentsView(IReadOnlyList<AttachmentAnswer> Items);

    private static async Task<KeyPage<ProposalRow>> ProposalsAsync([AsParameters] ProposalListQuery query, HttpContext http, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var limit = KeyPage.Limit(query.Limit);
        var filter = new ProposalFilter(Choices.Read<CardProposalStatus>(query.Status), query.Q ?? "", After: Cursor.Parse(query.After, parts: 1)?.Id(0));
        var rows = await ProposalList.ReadAsync(host.Database, caller.Actor, filter, "id", descending: true, 0, limit + 1, cancel);
        return KeyPage.Answer(http, rows, limit, row => Cursor.Of(row.Id));
    }

    private static Task<CardsAnswer> ConfirmAsync(ConfirmBody body, ProposalHandler handler, Caller caller, CancellationToken cancel) =>
        handler.ConfirmAsync(caller.Actor, body.Proposals, cancel);

    private static async Task<RejectAnswer> RejectAsync(RejectBody body, ProposalHandler handler, Caller caller, CancellationToken cancel) =>
        new(await handler.RejectAsync(caller.Actor, body.Proposals, body.Reason, cancel));

    /// <summary>What a list of acceptances is asked with.</summary>
    /// <param name="Year">预算年度</param>
    /// <param name="Purchase">采购的 id</param>
    /// <param name="Q">编号、意见、采购事项或供应商中的文字</param>
    /// <param name="After">上一页回答中的 next</param>
    /// <param name="Limit">每页条数，1 至 500，默认 100</param>
    internal sealed record AcceptanceListQuery(FiscalYear? Year, Guid? Purchase, string? Q, string? After, int? Limit);

    /// <summary>What a list of proposals is asked with.</summary>
    /// <param name="Status">waiting、confirmed、rejected 或 withdrawn</param>
    /// <param name="Q">名称、编码、验收单号或卡片编号中的文字</param>
    /// <param name="After">上一页回答中的 next</param>
    /// <param name="Limit">每页条数，1 至 500，默认 100</param>
    internal sealed record ProposalListQuery(string? Status, string? Q, string? After, int? Limit);
}

public sealed record AcceptanceBody(Guid PurchaseId, LocalDate AcceptedOn, IReadOnlyList<AcceptanceBodyLine> Lines, string? Note = null);

/// <param name="Cards">Left out, the usual way of its kind.</param>
public sealed record AcceptanceBodyLine(int PurchaseOrdinal, Quantity Quantity, CardSplit? Cards = null);

public sealed record ConfirmBody(IReadOnlyList<CardConfirmation> Proposals);

public sealed record RejectBody(IReadOnlyList<ProposalSeen> Proposals, string Reason);

/// <param name="Rejected">How many proposals became no card.</param>
public sealed record RejectAnswer(int Rejected);

/// <summary>An acceptance for programs.</summary>
public sealed record AcceptanceView(
    Guid Id, string Number, FiscalYear Year, Guid PurchaseId, string PurchaseNumber, string Unit, LocalDate AcceptedOn, string Note, Money Amount, AcceptanceStatus Status,
    string? RevokeReason, string RecordedByName, Instant RecordedAt, IReadOnlyList<AcceptanceViewLine> Lines, IReadOnlyList<AttachmentAnswer> Attachments, int RowVersion)
{
    public static AcceptanceView Of(AcceptanceDocument document)
    {
        var row = document.Acceptance;
        return new AcceptanceView(
            row.Id, row.Number, row.FiscalYear, row.PurchaseId, document.Purchase.Number, document.Unit, row.AcceptedOn, row.Note, row.Amount, row.Status, row.RevokeReason,
            row.RecordedByName, row.RecordedAt,
            [.. document.Lines.Select(line => new AcceptanceViewLine(line.Line.PurchaseOrdinal, line.Line.LineId, line.Budget.ItemName, line.Line.Quantity, line.Line.Amount, line.Line.IsFixedAsset))],
            [.. document.Attachments.Select(AttachmentAnswer.Of)], row.RowVersion);
    }
}

public sealed record AcceptanceViewLine(int PurchaseOrdinal, Guid LineId, string ItemName, Quantity Quantity, Money Amount, bool IsFixedAsset);
