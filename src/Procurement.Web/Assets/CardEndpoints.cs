using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using Procurement.Data.Assets;
using Procurement.Documents.Files;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Hosting;
using Procurement.Web.Purchasing;

namespace Procurement.Web.Assets;

/// <summary><c>/api/v1/cards</c>: 资产卡片.</summary>
public static class CardEndpoints
{
    public static void MapCardEndpoints(this IEndpointRouteBuilder routes)
    {
        var cards = routes.ApiGroup("资产卡片");
        cards.MapGet("/cards", ListAsync).WithName("listCards").WithSummary("列出资产卡片")
            .WithDescription("按卡片编号的顺序分页；没有给出 status 时只列在账的卡片，all 为全部。数量、原值是现在的账面数。").RequireAuthorization(Policies.CardRead);
        cards.MapGet("/cards/{id:guid}", FindAsync).WithName("getCard").WithSummary("读取一张资产卡片")
            .WithDescription("standing 和 placement 是 on 当日终了的账面数和存放情况（默认今天）；给出 knownAt 时只算到那天为止已登记的变动。").RequireAuthorization(Policies.CardRead);
        cards.MapGet("/cards/{id:guid}/entries", EntriesAsync).WithName("listCardEntries").WithSummary("列出卡片的账页")
            .WithDescription("按生效和登记的先后，全部列出；冲销的分录以 reversesId 指明被冲销的分录。").RequireAuthorization(Policies.CardRead);
        cards.MapPut("/cards/{id:guid}/description", DescribeAsync).WithName("describeCard").WithSummary("修改卡片说明")
            .WithDescription("只改名称、规格型号、出厂编号、备注和车辆用途（仅车辆）；没有给出的可选字段视为未填。数量、价值等请办理变动。").RequireAuthorization(Policies.CardWrite);
        cards.MapPost("/cards/{id:guid}/attachments", AttachAsync).WithName("attachToCard").WithSummary("给卡片上传附件")
            .WithDescription("请求体为文件内容（application/octet-stream），类型按内容识别。").WithMetadata(new RequestSizeLimitAttribute(FileKind.MostBytes + (1024 * 1024)))
            .RequireAuthorization(Policies.CardWrite);
        cards.MapPost("/cards/{id:guid}/attachments/{attachment:guid}/remove", RemoveAsync).WithName("removeCardAttachment").WithSummary("撤下卡片的附件")
            .RequireAuthorization(Policies.CardWrite);
    }

    private static async Task<KeyPage<CardListRow>> ListAsync([AsParameters] CardQuery query, HttpContext http, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var limit = KeyPage.Limit(query.Limit);
        var after = Cursor.Parse(query.After, parts: 1)?.Id(0);
        var address = new CardListAddress
        {
            Q = query.Q,
            Row = query.Row,
            Kind = query.Kind,
            Unit = query.Unit?.ToString(),
            Place = query.Place,
            Custodian = query.Custodian,
            Status = query.Status,
            Use = query.Use,
            ValueFrom = query.ValueFrom?.ToString(),
            ValueTo = query.ValueTo?.ToString(),
            AcquiredFrom = query.AcquiredFrom,
            AcquiredTo = query.AcquiredTo,
            UsedUp = query.UsedUp,
        };
        query.Check();
        var rows = await new CardListQuery(host.Database, caller.DepartmentId, caller.Actor.Units).AfterAsync(address.Filter(Today(host)) with { After = after }, limit + 1, cancel);
        return KeyPage.Answer(http, rows, limit, row => Cursor.Of(row.Id));
    }

    private static async Task<Resource<CardView>> FindAsync(Guid id, string? on, string? knownAt, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var document = await CardDocuments.ReadAsync(host.Database, caller.Actor, id, cancel);
        return new Resource<CardView>(CardView.Of(document, ApiDay.Read("on", on) ?? Today(host), ApiDay.Read("knownAt", knownAt)), document.Card.RowVersion);
    }

    private static async Task<EntriesView> EntriesAsync(Guid id, Caller caller, RegisterHost host, CancellationToken cancel) =>
        new([.. (await CardDocuments.ReadAsync(host.Database, caller.Actor, id, cancel)).Ledger.Entries.Select(EntryView.Of)]);

    private static Task<CardDescribed> DescribeAsync(
        Guid id, DescriptionBody body, IfMatch match, HttpContext http, Caller caller, CardHandler cards, RegisterHost host, CancellationToken cancel) => match.EditAsync(
        http,
        version => cards.DescribeAsync(caller.Actor, id, version, new CardDescription(body.Name, body.Model, body.SerialNumber, body.Note, body.VehicleUse), cancel),
        () => FindAsync(id, null, null, caller, host, cancel));

    private static Task<AttachmentAnswer> AttachAsync(Guid id, string fileName, HttpContext http, AttachmentHandler handler, Caller caller) =>
        handler.UploadAsync(caller.Actor, AttachmentOwner.Card, id, fileName, http.Request.Body, http.RequestAborted);

    private static async Task<AttachmentAnswer> RemoveAsync(
        Guid id, Guid attachment, ReasonBody body, AttachmentHandler handler, RegisterHost host, Caller caller, CancellationToken cancel) =>
        (await CardDocuments.ReadAsync(host.Database, caller.Actor, id, cancel)).Attachments.Any(file => file.Id == attachment)
            ? await handler.RemoveAsync(caller.Actor, attachment, body.Reason, cancel, AttachmentOwner.Card)
            : throw new RuleViolationException(new NothingFound("附件"));

    private static LocalDate Today(RegisterHost host) => ChinaTime.DayOf(host.Clock.GetCurrentInstant());

    internal sealed record EntriesView(IReadOnlyList<EntryView> Items);

    internal sealed record DescriptionBody(string Name, string? Model = null, string? SerialNumber = null, string? Note = null, VehicleUse? VehicleUse = null);
}

/// <summary>Days in the API's addresses.</summary>
internal static class ApiDay
{
    /// <exception cref="RuleViolationException">Given, and no day.</exception>
    public static LocalDate? Read(string name, string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text) is { Success: true } day
        ? day.Value
        : throw new RuleViolationException(new RequestUnreadable($"参数 {name} 应是一个日期，写成 2024-03-31 的形式。"));
}
