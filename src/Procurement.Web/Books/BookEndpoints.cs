using NodaTime;
using Procurement.Domain.Books;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;

namespace Procurement.Web.Books;

/// <summary><c>/api/v1/books</c>: 资产账 by year, its roll-forward, closing and reopening.</summary>
public static class BookEndpoints
{
    public static void MapBookEndpoints(this IEndpointRouteBuilder routes)
    {
        var books = routes.ApiGroup("资产账");
        books.MapGet("/books", ListAsync).WithName("listBookYears").WithSummary("列出资产账的年度").WithDescription("新的年度在前；金额为账面原值。")
            .RequireAuthorization(Policies.CardRead);
        books.MapGet("/books/{year}", FindAsync).WithName("getBookYear").WithSummary("读取一年的固定资产增减变动表")
            .WithDescription("by 为 class（门类，默认）、kind（类别）、unit（单位）或 row（公开表五行）；depreciation 为 true 时连同累计折旧，卡片多时较慢。")
            .RequireAuthorization(Policies.CardRead);
        books.MapGet("/books/{year}/checklist", ChecklistAsync).WithName("getClosingChecklist").WithSummary("读取结账清单").RequireAuthorization(Policies.CardRead);
        books.MapPost("/books/{year}/close", CloseAsync).WithName("closeBookYear").WithSummary("资产年度结账")
            .WithDescription("清单中有须先办完的事项时拒绝；有提醒时须写明 warningsConfirmed 为 true。").RequireAuthorization(Policies.CardWrite);
        books.MapPost("/books/{year}/reopen-request", RequestAsync).WithName("requestBookYearReopening").WithSummary("申请反结账").RequireAuthorization(Policies.CardWrite);
        books.MapPost("/books/{year}/reopen", ReopenAsync).WithName("reopenBookYear").WithSummary("批准反结账")
            .WithDescription("须由申请人以外的审核人员办理。").RequireAuthorization(Policies.CardApprove);
        books.MapPost("/books/{year}/refuse", RefuseAsync).WithName("refuseBookYearReopening").WithSummary("退回反结账申请").RequireAuthorization(Policies.CardApprove);
        books.MapReconciliations();
    }

    private static async Task<BookYearList> ListAsync(Caller caller, BookReader books, CancellationToken cancel) => new(
        [.. (await books.YearsAsync(caller.Actor, cancel)).Select(row => new BookYearItem(
            row.State.Year, row.State.Status, row.State.Row?.ClosedByName, row.State.Row?.ClosedAt, row.Opening, row.Added, row.Taken, row.Closing))]);

    private static async Task<Resource<BookYearDetail>> FindAsync(
        FiscalYear year, [AsParameters] BookYearQuery query, Caller caller, BookReader books, CancellationToken cancel)
    {
        var by = query.By ?? RollBy.Class;
        var view = await books.YearAsync(caller.Actor, year, by, query.Depreciation ?? false, cancel);
        var state = view.State;
        return new Resource<BookYearDetail>(
            new BookYearDetail(
                year, state.Status, state.Row?.ClosedByName, state.Row?.ClosedAt, state.Row?.ReopenRequestedByName, state.Row?.ReopenReason, by, view.Table.HasDepreciation,
                view.Table.Rows, view.Table.Total, [.. view.Mismatches.Concat(view.Moved).Select(mismatch => mismatch.Message)], state.RowVersion),
            state.RowVersion);
    }

    private static async Task<Resource<BookYearDetail>> DetailAsync(FiscalYear year, Caller caller, BookReader books, CancellationToken cancel) =>
        await FindAsync(year, new BookYearQuery(null, null), caller, books, cancel);

    private static async Task<ClosingChecklistView> ChecklistAsync(FiscalYear year, Caller caller, BookReader books, CancellationToken cancel)
    {
        if (!caller.SeesWholeDepartment)
        {
            throw new RuleViolationException(new BooksOfWholeDepartment());
        }

        return new(year, (await books.ReviewAsync(caller.Actor, year, cancel)).Checklist.Points);
    }

    private static Task<BookYearAnswer> CloseAsync(
        FiscalYear year, CloseBody body, IfMatch match, HttpContext http, Caller caller, BookYearHandler handler, BookReader books, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.CloseAsync(caller.Actor, new CloseBooks(year, version, body.WarningsConfirmed), cancel), () => DetailAsync(year, caller, books, cancel));

    private static Task<BookYearAnswer> RequestAsync(
        FiscalYear year, ReasonBody body, IfMatch match, HttpContext http, Caller caller, BookYearHandler handler, BookReader books, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.RequestReopeningAsync(caller.Actor, new DecideBooks(year, version, body.Reason), cancel), () => DetailAsync(year, caller, books, cancel));

    private static Task<BookYearAnswer> ReopenAsync(
        FiscalYear year, ReopenBody body, IfMatch match, HttpContext http, Caller caller, BookYearHandler handler, BookReader books, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.ReopenAsync(caller.Actor, new DecideBooks(year, version, body.Note), cancel), () => DetailAsync(year, caller, books, cancel));

    private static Task<BookYearAnswer> RefuseAsync(
        FiscalYear year, ReasonBody body, IfMatch match, HttpContext http, Caller caller, BookYearHandler handler, BookReader books, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.RefuseReopeningAsync(caller.Actor, new DecideBooks(year, version, body.Reason), cancel), () => DetailAsync(year, caller, books, cancel));

    /// <param name="By">按什么汇总：class、kind、unit 或 row</param>
    /// <param name="Depreciation">是否连同累计折旧</param>
    internal sealed record BookYearQuery(RollBy? By, bool? Depreciation);

    internal sealed record BookYearList(IReadOnlyList<BookYearItem> Items);

    /// <summary>A year's books in one line; 原值 in yuan.</summary>
    internal sealed record BookYearItem(
        FiscalYear Year, AssetYearStatus Status, string? ClosedBy, Instant? ClosedAt, Money Opening, Money Added, Money Taken, Money Closing);

    /// <summary>A year's books with their roll-forward.</summary>
    /// <param name="Mismatches">表不平之处，每处一句；没有则为空</param>
    internal sealed record BookYearDetail(
        FiscalYear Year, AssetYearStatus Status, string? ClosedBy, Instant? ClosedAt, string? ReopenRequestedBy, string? ReopenReason, RollBy By, bool HasDepreciation,
        IReadOnlyList<RollRow> Rows, RollRow Total, IReadOnlyList<string> Mismatches, int RowVersion);

    internal sealed record ClosingChecklistView(FiscalYear Year, IReadOnlyList<ClosingPoint> Points);

    /// <param name="WarningsConfirmed">清单中的提醒已逐项看过</param>
    internal sealed record CloseBody(bool WarningsConfirmed = false);

    /// <param name="Note">意见，可以不填</param>
    internal sealed record ReopenBody(string? Note = null);
}
