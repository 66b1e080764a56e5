using Microsoft.AspNetCore.Http.HttpResults;
using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Hosting;

namespace Procurement.Web.Assets;

/// <summary><c>/api/v1/places</c>: 存放地点.</summary>
public static class PlaceEndpoints
{
    public static void MapPlaceEndpoints(this IEndpointRouteBuilder routes)
    {
        var places = routes.ApiGroup("存放地点");
        places.MapGet("/places", ListAsync).WithName("listPlaces").WithSummary("列出存放地点").WithDescription("按编码的顺序分页，停用的也在其中；cards 是您能看到的在账卡片数。")
            .RequireAuthorization(Policies.CardRead);
        places.MapGet("/places/{id:guid}", FindAsync).WithName("getPlace").WithSummary("读取一个存放地点").RequireAuthorization(Policies.CardRead);
        places.MapPost("/places", AddAsync).WithName("addPlace").WithSummary("新增存放地点").RequireKey().RequireAuthorization(Policies.CardWrite);
        places.MapPut("/places/{id:guid}", ChangeAsync).WithName("changePlace").WithSummary("修改或停用存放地点")
            .WithDescription("给出整条内容；还存放着资产的地点不能停用（PL-CARDS）。").RequireAuthorization(Policies.CardWrite);
    }

    private static async Task<KeyPage<PlaceRow>> ListAsync([AsParameters] PlaceQuery query, HttpContext http, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var limit = KeyPage.Limit(query.Limit);
        var after = Cursor.Parse(query.After, parts: 1)?.Parts[0] ?? "";
        var rows = await PlaceList.ReadAsync(host.Database, caller.Actor, query.Q ?? "", after, 0, limit + 1, cancel);
        return KeyPage.Answer(http, rows, limit, row => new Cursor(row.Code));
    }

    private static async Task<Resource<PlaceRow>> FindAsync(Guid id, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var place = (await PlaceList.ReadAsync(host.Database, caller.Actor, "", "", 0, 1, cancel, id)).SingleOrDefault()
            ?? throw new RuleViolationException(new NothingFound("存放地点"));
        return new Resource<PlaceRow>(place, place.RowVersion);
    }

    private static async Task<Created<PlaceSaved>> AddAsync(PlaceBody body, Caller caller, PlaceHandler places, CancellationToken cancel)
    {
        var saved = await places.AddAsync(caller.Actor, body.ToDraft(), cancel);
        return TypedResults.Created($"{ApiErrors.Root}/places/{saved.Id}", saved);
    }

    private static Task<PlaceSaved> ChangeAsync(
        Guid id, PlaceBody body, IfMatch match, HttpContext http, Caller caller, PlaceHandler places, RegisterHost host, CancellationToken cancel) =>
        match.EditAsync(http, version => places.ChangeAsync(caller.Actor, id, version, body.ToDraft(), cancel), () => FindAsync(id, caller, host, cancel));

    /// <param name="Q">编码或名称中的文字</param>
    /// <param name="After">上一页回答中的 next</param>
    /// <param name="Limit">每页条数，1 至 500，默认 100</param>
    internal sealed record PlaceQuery(string? Q, string? After, int? Limit);

    internal sealed record PlaceBody(string Code, string Name, Guid? UnitId = null, bool IsClosed = false)
    {
        public PlaceDraft ToDraft() => new(Code, Name, UnitId, IsClosed);
    }
}
