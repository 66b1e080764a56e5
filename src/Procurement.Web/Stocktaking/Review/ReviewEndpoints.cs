using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Hosting;
using Procurement.Web.Stocktaking.Sheets;

namespace Procurement.Web.Stocktaking.Review;

/// <summary><c>/api/v1/stocktakes/{id}</c>: items, decisions, the filled-in sheet and the end of a stock-take.</summary>
internal static class ReviewEndpoints
{
    public static void MapStocktakeReview(this IEndpointRouteBuilder routes)
    {
        var group = routes.ApiGroup("盘点");
        group.MapGet("/stocktakes/{id:guid}/items", ItemsAsync).WithName("listStocktakeItems").WithSummary("列出盘点清单").WithDescription("按卡片编号分页，带盘点结果和处理情况。")
            .RequireAuthorization(Policies.CardRead);
        group.MapGet("/stocktakes/{id:guid}/finds", FindsAsync).WithName("listStocktakeFinds").WithSummary("列出账外物品").RequireAuthorization(Policies.CardRead);
        group.MapPost("/stocktakes/{id:guid}/decisions", DecideAsync).WithName("decideStocktake").WithSummary("处理盘点差异")
            .WithDescription("盘亏、盘盈生成变动单草稿，提交并由另一人审批后入账；错位即时变更地点。一次全部办成或全部不办。").RequireAuthorization(Policies.CardWrite).RequireKey();
        group.MapPost("/stocktakes/{id:guid}/finish", FinishAsync).WithName("finishStocktake").WithSummary("完成盘点").RequireAuthorization(Policies.CardWrite);
        group.MapPost("/stocktakes/{id:guid}/sheet", UploadAsync).WithName("uploadStocktakeSheet").WithSummary("上传填好的盘点表")
            .WithDescription("请求体为工作簿（application/octet-stream）。有一处问题就全部不登记，以 422（ST-SHEET）逐处列在 errors 中；同一文件传两次只登记一次。")
            .WithMetadata(new RequestSizeLimitAttribute(CountSheetHandler.LargestFile + 1024)).RequireAuthorization(Policies.StocktakeCount);
    }

    private static async Task<KeyPage<ReviewRow>> ItemsAsync(Guid id, [AsParameters] ItemsQuery query, HttpContext http, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        await RequireAsync(id, caller, host, cancel);
        var limit = KeyPage.Limit(query.Limit);
        var filter = new ReviewFilter(
            id, Purchasing.Choices.Read<CountResult>(query.Result), Purchasing.Choices.Read<SettleState>(query.State), query.Unit, query.Place, query.Q ?? "",
            AfterOf(query.After));
        var rows = await ReviewList.ReadAsync(host.Database, caller.Actor, filter, "number", descending: false, 0, limit + 1, cancel);
        return KeyPage.Answer(http, rows, limit, row => new Cursor(Convert.ToHexString(Encoding.UTF8.GetBytes(row.CardNumber))));
    }

    /// <summary>In hexadecimal digits, since a card number may hold the mark that parts the cursor.</summary>
    private static string? AfterOf(string? after)
    {
        try
        {
            return Cursor.Parse(after, parts: 1) is { } cursor ? Encoding.UTF8.GetString(Convert.FromHexString(cursor.Parts[0])) : null;
        }
        catch (FormatException)
        {
            throw new RuleViolationException(new CursorUnreadable());
        }
    }

    private static async Task<IReadOnlyList<FindRow>> FindsAsync(Guid id, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        await RequireAsync(id, caller, host, cancel);
        return await ReviewFinds.ReadAsync(host.Database, caller.Actor, id, cancel);
    }

    private static Task<DecisionAnswer> DecideAsync(Guid id, DecisionBody body, DecisionHandler handler, Caller caller, CancellationToken cancel) => handler.DecideAsync(
        caller.Actor, id,
        new DecisionDraft(
            body.Decision, body.Cards ?? [], body.Finds ?? [], body.Reason, body.Evidence, body.Day,
            [.. (body.Surpluses ?? []).Select(row => new SurplusDraft(row.Id, row.Value, row.Code, row.Kind, row.UnitId))], body.All),
        cancel);

    private static Task<StocktakeAnswer> FinishAsync(
        Guid id, FinishBody body, IfMatch match, HttpContext http, DecisionHandler handler, Caller caller, RegisterHost host, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.FinishAsync(caller.Actor, id, version, body.Remark, cancel), async () =>
        {
            var stocktake = await RequireAsync(id, caller, host, cancel);
            return new Resource<StocktakeAnswer>(StocktakeHandler.Answer(stocktake), stocktake.RowVersion);
        });

    private static async Task<CountSheetOutcome> UploadAsync(Guid id, HttpContext http, CountSheetHandler handler, Caller caller)
    {
        var outcome = await handler.UploadAsync(caller.Actor, id, http.Request.Body, http.RequestAborted);
        return outcome.Problems.Count > 0 ? throw new RuleViolationException(new CountSheetWrong(outcome.Problems)) : outcome;
    }

    private static async Task<Stocktake> RequireAsync(Guid id, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        await using var context = caller.Open(host.Database);
        return await context.Stocktakes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new RuleViolationException(new NothingFound("盘点"));
    }

    /// <param name="Result">盘点结果：pending、matches、shortage、surplus、misplaced、differs</param>
    /// <param name="State">处理情况：open、waiting、settled</param>
    /// <param name="Unit">单位的 id</param>
    /// <param name="Place">账面存放地点的 id</param>
    /// <param name="Q">卡片编号、名称、型号、保管人或备注中的文字</param>
    /// <param name="After">上一页回答中的 next</param>
    /// <param name="Limit">每页条数，1 至 500，默认 100</param>
    internal sealed record ItemsQuery(string? Result, string? State, Guid? Unit, Guid? Place, string? Q, string? After, int? Limit);
}

/// <param name="All">Instead of cards: all undecided items of this result.</param>
public sealed record DecisionBody(
    CountDecision Decision, IReadOnlyList<Guid>? Cards = null, IReadOnlyList<Guid>? Finds = null, string? Reason = null, string? Evidence = null, LocalDate? Day = null,
    IReadOnlyList<SurplusBody>? Surpluses = null, CountResult? All = null);

/// <param name="Id">The card or the find.</param>
/// <param name="Value">In yuan, of all pieces; left out for the nominal 1 yuan.</param>
/// <param name="Code">品目编码 of the 2022 catalogue, of a find.</param>
public sealed record SurplusBody(Guid Id, Money? Value = null, string? Code = null, AssetKind? Kind = null, Guid? UnitId = null);

/// <param name="Remark">盘点结论</param>
public sealed record FinishBody(string? Remark = null);
