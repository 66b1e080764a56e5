using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using Procurement.Documents.Files;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Books;

/// <summary><c>/api/v1/books/balances</c> and <c>/reconciliations</c>: the general ledger's balances, and the statements that books and things agree, with their files.</summary>
internal static class ReconciliationEndpoints
{
    public static void MapReconciliations(this IEndpointRouteBuilder books)
    {
        books.MapGet("/books/balances", FindAsync).WithName("getLedgerBalances").WithSummary("读取卡片与总账的逐类核对")
            .WithDescription("on 为对账日期；不给则为最近的年末。").RequireAuthorization(Policies.CardRead);
        books.MapPut("/books/balances", SaveAsync).WithName("putLedgerBalances").WithSummary("登记总账余额")
            .WithDescription("一次登记全部门类；没有写的门类余额为零。").RequireAuthorization(Policies.CardWrite);
        books.MapGet("/books/reconciliations", ListAsync).WithName("listReconciliations").WithSummary("列出对账记录").WithDescription("新的在前。").RequireAuthorization(Policies.CardRead);
        books.MapPost("/books/reconciliations", StateAsync).WithName("recordReconciliation").WithSummary("记录账账或账实核对")
            .WithDescription("kind 为 booksWithBooks 或 booksWithThings；后者须给出已完成的盘点。有差异时须写明 note。").RequireKey().RequireAuthorization(Policies.CardWrite);
        books.MapGet("/books/reconciliations/{id:guid}", ReadAsync).WithName("getReconciliation").WithSummary("读取一条对账记录").WithDescription("连同附件。")
            .RequireAuthorization(Policies.CardRead);
        books.MapPost("/books/reconciliations/{id:guid}/attachments", AttachAsync).WithName("attachToReconciliation").WithSummary("给对账记录上传附件")
            .WithDescription("请求体为文件内容（application/octet-stream），类型按内容识别；如银行或财务系统的余额表、签字的核对表。")
            .WithMetadata(new RequestSizeLimitAttribute(FileKind.MostBytes + (1024 * 1024))).RequireAuthorization(Policies.CardWrite);
    }

    private static async Task<Resource<ComparisonView>> FindAsync([AsParameters] DayQuery query, Caller caller, ReconciliationReader reader, CancellationToken cancel) =>
        await CompareAsync(DayOf(query.On) ?? reader.LastYearEnd(), caller, reader, cancel);

    private static async Task<Resource<ComparisonView>> CompareAsync(LocalDate day, Caller caller, ReconciliationReader reader, CancellationToken cancel)
    {
        var view = await reader.ReadAsync(caller.Actor, day, cancel);
        return new Resource<ComparisonView>(new ComparisonView(day, view.Comparison.IsComplete, view.Comparison.Agrees, view.Comparison.Rows, view.BalancesVersion), view.BalancesVersion);
    }

    private static Task<BalancesAnswer> SaveAsync(
        BalancesBody body, IfMatch match, HttpContext http, Caller caller, ReconciliationHandler handler, ReconciliationReader reader, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.SaveBalancesAsync(caller.Actor, body.AsOf, body.Balances, version, cancel), () => CompareAsync(body.AsOf, caller, reader, cancel));

    private static async Task<StatementList> ListAsync(Caller caller, ReconciliationReader reader, CancellationToken cancel) => new(
        [.. (await reader.StatementsAsync(caller.Actor, cancel)).Select(StatementView.Of)]);

    private static async Task<Resource<StatementDocument>> ReadAsync(Guid id, Caller caller, ReconciliationReader reader, CancellationToken cancel) => new(
        new StatementDocument(
            StatementView.Of(await reader.FindAsync(caller.Actor, id, cancel)),
            [.. (await reader.AttachmentsAsync(caller.Actor, id, cancel)).Select(AttachmentAnswer.Of)]), 1);

    private static async Task<Resource<AttachmentAnswer>> AttachAsync(
        Guid id, string fileName, HttpRequest request, AttachmentHandler attachments, Caller caller, CancellationToken cancel)
    {
        var answer = await attachments.UploadAsync(caller.Actor, AttachmentOwner.Reconciliation, id, fileName, request.Body, cancel);
        return new Resource<AttachmentAnswer>(answer, 1, StatusCodes.Status201Created, $"{ApiErrors.Root}/attachments/{answer.Id}");
    }

    private static async Task<Resource<StatementAnswer>> StateAsync(StatementBody body, Caller caller, ReconciliationHandler handler, CancellationToken cancel)
    {
        var made = body.Kind is ReconciliationKind.BooksWithBooks
            ? await handler.StateBooksAsync(caller.Actor, body.AsOf, body.Note, cancel)
            : await handler.StateThingsAsync(caller.Actor, body.AsOf, body.StocktakeId ?? Guid.Empty, body.Note, cancel);
        return new Resource<StatementAnswer>(made, 1, StatusCodes.Status201Created, $"{ApiErrors.Root}/books/reconciliations");
    }

    private static LocalDate? DayOf(string? text) => string.IsNullOrEmpty(text) ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true } parsed && FiscalYear.IsYear(parsed.Value.Year) ? parsed.Value
        : throw new RuleViolationException(new RequestUnreadable("参数 on 应为 2024-12-31 形式的日期。"));

    /// <param name="On">对账日期，如 2024-12-31</param>
    internal sealed record DayQuery(string? On);

    /// <summary>卡片与总账 by class; amounts in yuan.</summary>
    internal sealed record ComparisonView(LocalDate AsOf, bool IsComplete, bool Agrees, IReadOnlyList<ComparedClass> Classes, int RowVersion);

    /// <param name="AsOf">余额的日期</param>
    /// <param name="Balances">各门类的余额</param>
    internal sealed record BalancesBody(LocalDate AsOf, IReadOnlyList<GivenBalance> Balances);

    internal sealed record StatementList(IReadOnlyList<StatementView> Items);

    internal sealed record StatementView(
        Guid Id, ReconciliationKind Kind, LocalDate AsOf, bool Agrees, string? Note, Guid? StocktakeId, string RecordedBy, Instant RecordedAt)
    {
        public static StatementView Of(Reconciliation row) => new(row.Id, row.Kind, row.AsOf, row.Agrees, row.Note, row.StocktakeId, row.RecordedByName, row.RecordedAt);
    }

    /// <param name="Attachments">Those that were not withdrawn.</param>
    internal sealed record StatementDocument(StatementView Statement, IReadOnlyList<AttachmentAnswer> Attachments);

    /// <param name="Note">说明；有差异时必须填写</param>
    /// <param name="StocktakeId">依据的盘点</param>
    internal sealed record StatementBody(ReconciliationKind Kind, LocalDate AsOf, string? Note = null, Guid? StocktakeId = null);
}
