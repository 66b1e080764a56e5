using NodaTime;
using Procurement.Data.Budgeting;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Hosting;

namespace Procurement.Web.Budgeting;

/// <summary><c>/api/v1/adjustments</c>: 预算调剂, asked for and decided.</summary>
public static class AdjustmentEndpoints
{
    public static void MapAdjustmentEndpoints(this IEndpointRouteBuilder routes)
    {
        var adjustments = routes.ApiGroup("预算调剂");
        adjustments.MapGet("/adjustments", ListAsync).WithName("listAdjustments").WithSummary("列出调剂单")
            .WithDescription("从最近的开始；可按年度、状态、单号或原因中的文字筛选。").RequireAuthorization(Policies.BudgetRead);
        adjustments.MapGet("/adjustments/{id:guid}", FindAsync).WithName("getAdjustment").WithSummary("读取一份调剂单").RequireAuthorization(Policies.BudgetRead);
        adjustments.MapPost("/adjustments", RequestAsync).WithName("requestAdjustment").WithSummary("申请调剂")
            .WithDescription("已批复的年度；所有明细属于同一单位。").RequireKey().RequireAuthorization(Policies.BudgetWrite);
        adjustments.MapPost("/adjustments/{id:guid}/approve", ApproveAsync).WithName("approveAdjustment").WithSummary("批准调剂")
            .WithDescription("须由申请人以外的审核人员办理；明细随即变动。").RequireAuthorization(Policies.BudgetApprove);
        adjustments.MapPost("/adjustments/{id:guid}/reject", RejectAsync).WithName("rejectAdjustment").WithSummary("退回调剂").RequireAuthorization(Policies.BudgetApprove);
        adjustments.MapPost("/adjustments/{id:guid}/withdraw", WithdrawAsync).WithName("withdrawAdjustment").WithSummary("撤回自己的调剂申请").RequireAuthorization(Policies.BudgetWrite);
    }

    private static async Task<KeyPage<AdjustmentRow>> ListAsync([AsParameters] AdjustmentQuery query, HttpContext http, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var limit = KeyPage.Limit(query.Limit);
        var rows = await AdjustmentList.ReadAsync(
            host.Database, caller.Actor, query.Year, query.Status, query.Q, Cursor.Parse(query.After, parts: 1)?.Id(0), limit + 1, cancel);
        return KeyPage.Answer(http, rows, limit, row => Cursor.Of(row.Id));
    }

    private static async Task<Resource<AdjustmentView>> FindAsync(Guid id, Caller caller, YearReader reader, CancellationToken cancel)
    {
        var view = AdjustmentView.Of(await reader.AdjustmentAsync(caller.Actor, id, cancel));
        return new Resource<AdjustmentView>(view, view.RowVersion);
    }

    private static async Task<Resource<AdjustmentView>> RequestAsync(AdjustmentBody body, Caller caller, AdjustmentHandler handler, YearReader reader, CancellationToken cancel)
    {
        var asked = await handler.RequestAsync(caller.Actor, body.Command(), cancel);
        var view = AdjustmentView.Of(await reader.AdjustmentAsync(caller.Actor, asked.Id, cancel));
        return new Resource<AdjustmentView>(view, view.RowVersion, StatusCodes.Status201Created, $"{ApiErrors.Root}/adjustments/{asked.Id}");
    }

    private static Task<AdjustmentState> ApproveAsync(
        Guid id, YearEndpoints.NoteBody body, IfMatch match, HttpContext http, Caller caller, AdjustmentHandler handler, YearReader reader, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.ApproveAsync(caller.Actor, new DecideAdjustment(id, version, body.Note), cancel), () => FindAsync(id, caller, reader, cancel));

    private static Task<AdjustmentState> RejectAsync(
        Guid id, YearEndpoints.NoteBody body, IfMatch match, HttpContext http, Caller caller, AdjustmentHandler handler, YearReader reader, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.RejectAsync(caller.Actor, new DecideAdjustment(id, version, body.Note), cancel), () => FindAsync(id, caller, reader, cancel));

    private static Task<AdjustmentState> WithdrawAsync(
        Guid id, YearEndpoints.NoteBody body, IfMatch match, HttpContext http, Caller caller, AdjustmentHandler handler, YearReader reader, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.WithdrawAsync(caller.Actor, new DecideAdjustment(id, version, body.Note), cancel), () => FindAsync(id, caller, reader, cancel));

    /// <summary>What a list of adjustments is asked with.</summary>
    /// <param name="Year">预算年度</param>
    /// <param name="Status">状态</param>
    /// <param name="Q">单号或原因中的文字</param>
    /// <param name="After">上一页回答中的 next</param>
    /// <param name="Limit">每页条数，1 至 500，默认 100</param>
    internal sealed record AdjustmentQuery(FiscalYear? Year, AdjustmentStatus? Status, string? Q, string? After, int? Limit);
}

/// <summary>An adjustment as another program reads it.</summary>
/// <param name="NetChange">In yuan.</param>
internal sealed record AdjustmentView(
    Guid Id, FiscalYear Year, string Number, string Unit, string Reason, string? Evidence, AdjustmentStatus Status, string RequestedBy, Instant RequestedAt,
    string? DecidedBy, Instant? DecidedAt, string? DecisionNote, Money NetChange, IReadOnlyList<AdjustmentView.Item> Items, int RowVersion)
{
    public static AdjustmentView Of(AdjustmentDocument document)
    {
        var row = document.Adjustment;
        return new AdjustmentView(
            row.Id, row.FiscalYear, row.Number, document.Unit, row.Reason, row.Evidence, row.Status, row.RequestedByName, row.RequestedAt,
            row.DecidedByName, row.DecidedAt, row.DecisionNote, document.NetChange,
            [.. document.Lines.Select(line => new Item(line.Item.Change, line.Item.LineId, line.Item.ProjectId, line.ItemName, line.Item.AmountBefore, line.Item.AmountAfter))],
            row.RowVersion);
    }

    /// <param name="AmountBefore">In yuan; zero for an added line.</param>
    /// <param name="AmountAfter">In yuan; zero for a removed one.</param>
    internal sealed record Item(AdjustmentChange Change, Guid LineId, Guid ProjectId, string ItemName, Money AmountBefore, Money AmountAfter);
}

/// <summary>申请调剂 as another program sends it.</summary>
internal sealed record AdjustmentBody(
    FiscalYear Year, string Reason, string? Evidence = null, IReadOnlyList<AdjustmentBody.Changed>? Change = null,
    IReadOnlyList<AdjustmentBody.Removed>? Remove = null, IReadOnlyList<AdjustmentBody.Added>? Add = null)
{
    public RequestAdjustment Command() => new(
        Year, Reason, Evidence,
        [.. (Change ?? []).Select(line => new ChangedLine(line.LineId, line.LineVersion, line.Amounts.Read()))],
        [.. (Remove ?? []).Select(line => new RemovedLine(line.LineId, line.LineVersion))],
        [.. (Add ?? []).Select(line => new AddedLine(line.ProjectId, line.ItemName, line.Catalogue, line.Code, line.MeasureUnit, line.Amounts.Read()))]);

    /// <param name="LineVersion">The row version of the line as it was read.</param>
    internal sealed record Changed(Guid LineId, int LineVersion, Amounts Amounts);

    /// <param name="LineVersion">The row version of the line as it was read.</param>
    internal sealed record Removed(Guid LineId, int LineVersion);

    internal sealed record Added(Guid ProjectId, string ItemName, CatalogueEdition Catalogue, string Code, string MeasureUnit, Amounts Amounts);

    /// <param name="Amount">政府采购金额，元</param>
    internal sealed record Amounts(Quantity Quantity, UnitPrice UnitPrice, Money Amount, Sources Funding, Money? SmeReserve = null)
    {
        public LineAmounts Read() => new(Quantity, UnitPrice, Amount, Funding.Read(), SmeReserve);
    }

    /// <summary>资金来源, in yuan each.</summary>
    internal sealed record Sources(
        Money? GeneralPublicBudget = null, Money? GovernmentFund = null, Money? StateCapital = null, Money? FiscalAccount = null,
        Money? UnitFunds = null, Money? FiscalCarryover = null, Money? NonFiscalCarryover = null, Money? OtherChannels = null)
    {
        public Funding Read() =>
            new(GeneralPublicBudget, GovernmentFund, StateCapital, FiscalAccount, UnitFunds, FiscalCarryover, NonFiscalCarryover, OtherChannels);
    }
}
