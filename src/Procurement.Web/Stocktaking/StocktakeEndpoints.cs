using Microsoft.EntityFrameworkCore;
using NodaTime;
using Procurement.Data.Stocktaking;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Hosting;
using Procurement.Web.Movements;

namespace Procurement.Web.Stocktaking;

/// <summary><c>/api/v1/stocktakes</c>: 盘点.</summary>
public static class StocktakeEndpoints
{
    public static void MapStocktaking(this IEndpointRouteBuilder routes)
    {
        var group = routes.ApiGroup("盘点");
        group.MapGet("/stocktakes", ListAsync).WithName("listStocktakes").WithSummary("列出盘点").WithDescription("从最近开始的往前分页。").RequireAuthorization(Policies.CardRead);
        group.MapGet("/stocktakes/{id:guid}", FindAsync).WithName("getStocktake").WithSummary("读取一次盘点").RequireAuthorization(Policies.CardRead);
        group.MapPost("/stocktakes", OpenAsync).WithName("openStocktake").WithSummary("开始盘点")
            .WithDescription("清单取基准日终了时范围内的在账资产并冻结；一张卡片只能在一次未完成的盘点中（ST-OVERLAP）。").RequireKey().RequireAuthorization(Policies.CardWrite);
        group.MapPost("/stocktakes/{id:guid}/counts", CountAsync).WithName("countStocktake").WithSummary("送交清点结果")
            .WithDescription("成批送交，每条由清点处给出标识：同一标识只登记一次，可放心重送。写错的一条单独拒绝（taken 为 refused），不影响其余。").RequireAuthorization(Policies.StocktakeCount);
        group.MapPost("/stocktakes/{id:guid}/end-counting", EndAsync).WithName("endCounting").WithSummary("结束清点").RequireAuthorization(Policies.CardWrite);
        group.MapPost("/stocktakes/{id:guid}/reopen", ReopenAsync).WithName("reopenStocktake").WithSummary("恢复清点").RequireAuthorization(Policies.CardWrite);
        group.MapPost("/stocktakes/{id:guid}/cancel", CancelAsync).WithName("cancelStocktake").WithSummary("取消盘点").RequireAuthorization(Policies.CardWrite);
    }

    private static async Task<KeyPage<StocktakeRow>> ListAsync(string? after, int? limit, HttpContext http, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var most = KeyPage.Limit(limit);
        var rows = await StocktakeList.ReadAsync(host.Database, caller.Actor, null, "", 0, most + 1, cancel, Cursor.Parse(after, parts: 1)?.Id(0));
        return KeyPage.Answer(http, rows, most, row => Cursor.Of(row.Id));
    }

    private static async Task<Resource<StocktakeView>> FindAsync(Guid id, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        await using var context = caller.Open(host.Database);
        var stocktake = await context.Stocktakes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel) ?? throw new RuleViolationException(new NothingFound("盘点"));
        var places = await StocktakeProgress.ByPlaceAsync(host.Database, caller.Actor, id, cancel);
        return new Resource<StocktakeView>(StocktakeView.Of(stocktake, places), stocktake.RowVersion);
    }

    private static async Task<Resource<StocktakeAnswer>> OpenAsync(StocktakeBody body, StocktakeHandler handler, Caller caller, CancellationToken cancel)
    {
        var scope = new StocktakeScope(body.Units ?? [], body.Places ?? [], body.Kinds ?? []);
        var answer = await handler.OpenAsync(caller.Actor, new StocktakeDraft(body.Title, body.AsOf, scope), cancel);
        return new Resource<StocktakeAnswer>(answer, answer.RowVersion, StatusCodes.Status201Created, $"{ApiErrors.Root}/stocktakes/{answer.Id}");
    }

    private static Task<CountsAnswer> CountAsync(Guid id, CountsBody body, StocktakeHandler handler, Caller caller, CancellationToken cancel) => handler.CountAsync(
        caller.Actor, id,
        [.. (body.Counts ?? []).Select(row => new CountDraft(row.Id, row.CardId, row.CardNumber, row.Quantity, row.PlaceId, row.Note, row.CountedAt))],
        [.. (body.Finds ?? []).Select(row => new FindDraft(row.Id, row.Name, row.Quantity, row.MeasureUnit, row.Model, row.PlaceId, row.UnitId, row.Note, row.CountedAt))],
        cancel);

    private static Task<StocktakeAnswer> EndAsync(Guid id, IfMatch match, HttpContext http, StocktakeHandler handler, Caller caller, RegisterHost host, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.EndCountingAsync(caller.Actor, id, version, cancel), () => FindAsync(id, caller, host, cancel));

    private static Task<StocktakeAnswer> ReopenAsync(
        Guid id, ReasonBody body, IfMatch match, HttpContext http, StocktakeHandler handler, Caller caller, RegisterHost host, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.ReopenAsync(caller.Actor, id, version, body.Reason, cancel), () => FindAsync(id, caller, host, cancel));

    private static Task<StocktakeAnswer> CancelAsync(
        Guid id, ReasonBody body, IfMatch match, HttpContext http, StocktakeHandler handler, Caller caller, RegisterHost host, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.CancelAsync(caller.Actor, id, version, body.Reason, cancel), () => FindAsync(id, caller, host, cancel));

    internal sealed record StocktakeBody(string Title, LocalDate AsOf, IReadOnlyList<Guid>? Units = null, IReadOnlyList<Guid>? Places = null, IReadOnlyList<AssetKind>? Kinds = null);

    internal sealed record CountsBody(IReadOnlyList<CountBody>? Counts = null, IReadOnlyList<FindBody>? Finds = null);

    internal sealed record CountBody(
        Guid Id, Guid? CardId = null, string? CardNumber = null, Quantity? Quantity = null, Guid? PlaceId = null, string? Note = null, Instant? CountedAt = null);

    internal sealed record FindBody(
        Guid Id, string Name, Quantity Quantity, string MeasureUnit, string? Model = null, Guid? PlaceId = null, Guid? UnitId = null, string? Note = null, Instant? CountedAt = null);
}

/// <summary>A stock-take with its progress, as programs read it.</summary>
public sealed record StocktakeView(
    Guid Id, string Number, string Title, LocalDate AsOf, StocktakeScope Scope, StocktakeStatus Status, int ItemCount, string OpenedByName, Instant OpenedAt,
    string? EndedByName, Instant? EndedAt, string? EndNote, IReadOnlyList<PlaceView> Places, int RowVersion)
{
    internal static StocktakeView Of(Stocktake stocktake, IReadOnlyList<PlaceProgress> places) => new(
        stocktake.Id, stocktake.Number, stocktake.Title, stocktake.AsOf, MovementJson.Read<StocktakeScope>(stocktake.Scope), stocktake.Status, stocktake.ItemCount,
        stocktake.OpenedByName, stocktake.OpenedAt, stocktake.EndedByName, stocktake.EndedAt, stocktake.EndNote, [.. places.Select(PlaceView.Of)], stocktake.RowVersion);
}

/// <summary>Progress of one place; all but the names are numbers of cards.</summary>
public sealed record PlaceView(
    Guid? PlaceId, string? PlaceCode, string? PlaceName, int Expected, int Pending, int Matches, int Shortage, int Surplus, int Misplaced, int Differs, int Disputed)
{
    internal static PlaceView Of(PlaceProgress place) => new(
        place.PlaceId, place.PlaceCode, place.PlaceName, place.Expected, place.Of(CountResult.Pending), place.Of(CountResult.Matches), place.Of(CountResult.Shortage),
        place.Of(CountResult.Surplus), place.Of(CountResult.Misplaced), place.Of(CountResult.Differs), place.Disputed);
}
