using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Procurement.Data.Assets;
using Procurement.Documents.Files;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Movements;

/// <summary><c>/api/v1/movements</c>: 变动单.</summary>
public static class MovementEndpoints
{
    private const string Bodies =
        "每类变动共用一种请求体：kind、effectiveOn、reason、evidence 和 items（每项一张卡片）。各类另需："
        + "disposal 处置：way 为六种处置方式之一，quantity 缺省为整张卡片，value 缺省按数量比例，转让填 proceeds，置换在 details 填 {\"exchanged\":\"换入资产\"}；"
        + "improvement 改建扩建修缮：value 为增加的原值，area 为增加的面积，项的 details 可填 {\"lifeMonths\":新的总月数}；"
        + "revaluation 价值调整：value 为增减金额，或在项的 details 填 {\"newValue\":\"新的原值\"}，evidence 必填；"
        + "其余各类的 details 见《变动》说明。新增卡片（intake）请用卡片的接口。"
        + "涉及金额或权属的须由另一人批准后生效，其余提交即生效。";

    public static void MapMovementEndpoints(this IEndpointRouteBuilder routes)
    {
        var movements = routes.ApiGroup("资产变动");
        movements.MapGet("/movements", ListAsync).WithName("listMovements").WithSummary("列出变动单").WithDescription("从最近登记的往前分页；可按状态、类型、方式、单位、生效日期筛选。")
            .RequireAuthorization(Policies.CardRead);
        movements.MapGet("/movements/{id:guid}", FindAsync).WithName("getMovement").WithSummary("读取一张变动单").RequireAuthorization(Policies.CardRead);
        movements.MapGet("/movements/{id:guid}/items", ItemsAsync).WithName("listMovementItems").WithSummary("列出变动单的卡片清单")
            .WithDescription("清单在提交时冻结；isChanged 表示卡片此后又有变动。").RequireAuthorization(Policies.CardRead);
        movements.MapPost("/movements", SubmitAsync).WithName("submitMovement").WithSummary("提交一张变动单").WithDescription(Bodies)
            .RequireKey().RequireAuthorization(Policies.CardWrite);
        movements.MapPost("/movements/{id:guid}/approve", ApproveAsync).WithName("approveMovement").WithSummary("批准一张变动单")
            .WithDescription("清单上的卡片全部记账，或一张也不记；提交后有卡片变动的拒绝（MV-CHANGED），自己提交的拒绝（MV-SELF）。").RequireAuthorization(Policies.CardApprove);
        movements.MapPost("/movements/{id:guid}/return", ReturnAsync).WithName("returnMovement").WithSummary("退回一张变动单").RequireAuthorization(Policies.CardApprove);
        movements.MapPost("/movements/{id:guid}/withdraw", WithdrawAsync).WithName("withdrawMovement").WithSummary("撤回一张未生效的变动单").RequireAuthorization(Policies.CardWrite);
        movements.MapPost("/movements/{id:guid}/resubmit", ResubmitAsync).WithName("resubmitMovement").WithSummary("重新提交草稿或被退回的变动单")
            .WithDescription("清单按卡片现状重新冻结。movement 缺省时按原内容提交。").RequireAuthorization(Policies.CardWrite);
        movements.MapPost("/movements/{id:guid}/attachments", AttachAsync).WithName("attachToMovement").WithSummary("给变动单上传附件")
            .WithDescription("请求体为文件内容（application/octet-stream），类型按内容识别。").WithMetadata(new RequestSizeLimitAttribute(FileKind.MostBytes + (1024 * 1024)))
            .RequireAuthorization(Policies.CardWrite);
    }

    private static async Task<KeyPage<MovementRow>> ListAsync([AsParameters] MovementListQuery query, HttpContext http, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var limit = KeyPage.Limit(query.Limit);
        var filter = new MovementFilter(
            query.Status is { } status ? [status] : null, query.Kind, query.Way, query.Unit, Day(query.From), Day(query.To), query.Q ?? "", Cursor.Parse(query.After, parts: 1)?.Id(0));
        var rows = await MovementList.ReadAsync(host.Database, caller.Actor, filter, "id", descending: true, 0, limit + 1, cancel);
        return KeyPage.Answer(http, rows, limit, row => Cursor.Of(row.Id));
    }

    private static LocalDate? Day(DateOnly? day) => day is { } given ? LocalDate.FromDateOnly(given) : null;

    internal static async Task<Resource<MovementView>> FindAsync(Guid id, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var view = MovementView.Of(await MovementDocuments.ReadAsync(host.Database, caller.Actor, id, cancel));
        return new Resource<MovementView>(view, view.RowVersion);
    }

    private static async Task<KeyPage<MovementItemView>> ItemsAsync(
        Guid id, [AsParameters] PartQuery query, HttpContext http, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var limit = KeyPage.Limit(query.Limit);
        var movement = (await MovementDocuments.ReadAsync(host.Database, caller.Actor, id, cancel)).Movement;
        var begin = Cursor.Parse(query.After, parts: 2)?.Number(0) + 1 ?? 0;
        var rows = await MovementDocuments.ItemsAsync(host.Database, caller.Actor, movement, Math.Max(begin, 0), limit + 1, cancel);
        return KeyPage.Answer(http, [.. rows.Select(MovementItemView.Of)], limit, row => Cursor.Of(row.Ordinal, id));
    }

    private static async Task<Resource<MovementAnswer>> SubmitAsync(MovementBody body, MovementHandler movements, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var answer = await movements.SubmitAsync(caller.Actor, await body.ToDraftAsync(host, caller.Actor, cancel), cancel);
        return new Resource<MovementAnswer>(answer, answer.RowVersion, StatusCodes.Status201Created, $"{ApiErrors.Root}/movements/{answer.Id}");
    }

    private static Task<MovementAnswer> ApproveAsync(
        Guid id, NoteBody body, IfMatch match, HttpContext http, Caller caller, MovementHandler movements, RegisterHost host, CancellationToken cancel) =>
        match.EditAsync(http, version => movements.ApproveAsync(caller.Actor, id, version, body.Note, cancel), () => FindAsync(id, caller, host, cancel));

    private static Task<MovementAnswer> ReturnAsync(
        Guid id, ReasonBody body, IfMatch match, HttpContext http, Caller caller, MovementHandler movements, RegisterHost host, CancellationToken cancel) =>
        match.EditAsync(http, version => movements.ReturnAsync(caller.Actor, id, version, body.Reason, cancel), () => FindAsync(id, caller, host, cancel));

    private static Task<MovementAnswer> WithdrawAsync(
        Guid id, ReasonBody body, IfMatch match, HttpContext http, Caller caller, MovementHandler movements, RegisterHost host, CancellationToken cancel) =>
        match.EditAsync(http, version => movements.WithdrawAsync(caller.Actor, id, version, body.Reason, cancel), () => FindAsync(id, caller, host, cancel));

    private static Task<MovementAnswer> ResubmitAsync(
        Guid id, ResubmitBody body, IfMatch match, HttpContext http, Caller caller, MovementHandler movements, RegisterHost host, CancellationToken cancel) =>
        match.EditAsync(
            http,
            async version => await movements.ResubmitAsync(
                caller.Actor, id, version, body.Movement is { } movement ? await movement.ToDraftAsync(host, caller.Actor, cancel) : null, cancel),
            () => FindAsync(id, caller, host, cancel));

    private static async Task<Resource<AttachmentAnswer>> AttachAsync(
        Guid id, string fileName, HttpRequest request, AttachmentHandler attachments, Caller caller, CancellationToken cancel)
    {
        var answer = await attachments.UploadAsync(caller.Actor, AttachmentOwner.Movement, id, fileName, request.Body, cancel);
        return new Resource<AttachmentAnswer>(answer, 1, StatusCodes.Status201Created, $"{ApiErrors.Root}/attachments/{answer.Id}");
    }
}
