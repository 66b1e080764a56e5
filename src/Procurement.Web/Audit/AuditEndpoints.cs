using System.Globalization;
using System.Text.Json;
using NodaTime;
using Procurement.Data.Audit;
using Procurement.Domain.Audit;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Hosting;

namespace Procurement.Web.Audit;

/// <summary><c>/api/v1/audit</c> and the downloads of the trail.</summary>
public static class AuditEndpoints
{
    public static void AddAudit(this IServiceCollection services) => services.AddScoped<AuditHistoryQuery>();

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/audit/audit.xlsx", WorkbookAsync).RequireAuthorization(Policies.AuditRead);
        routes.MapGet("/audit/audit.csv", CsvAsync).RequireAuthorization(Policies.AuditRead);
        routes.ApiGroup("审计记录").MapGet("/audit", ListAsync).WithName("listAudit").WithSummary("查询审计记录")
            .WithDescription("最新的在前。一次最多查看一定数量的记录：items 不足 limit 而 next 不为空时，继续用 next 查找更早的记录。")
            .RequireAuthorization(Policies.AuditRead);
    }

    private static Task<IResult> WorkbookAsync([AsParameters] AuditAsked asked, Caller caller, RegisterHost host, CancellationToken cancel) =>
        Ui.ListDownload.CreateAsync("审计记录", [AuditSheet.Of(host, caller, asked.Read(), cancel)], cancel);

    private static IResult CsvAsync([AsParameters] AuditAsked asked, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var filter = asked.Read();
        var actor = caller.Actor;
        return Results.Stream(stream => AuditCsv.WriteAsync(stream, AuditSearch.StreamAsync(host.Database, actor, filter, cancel), cancel), "text/csv; charset=utf-8", "审计记录.csv");
    }

    private static async Task<KeyPage<AuditRecordView>> ListAsync([AsParameters] AuditQuery query, HttpContext http, Caller caller, RegisterHost host, CancellationToken cancel)
    {
        var limit = KeyPage.Limit(query.Limit);
        var after = Cursor.Parse(query.After, parts: 1);
        var filter = new AuditAsked(query.Person, query.Action, query.Kind, query.Subject, query.From, query.To, query.Q).Read();
        var page = await AuditSearch.ReadAsync(host.Database, caller.Actor, filter, after is null ? null : Number(after), limit, cancel);
        var next = page.Next is { } number ? new Cursor(number.ToString(CultureInfo.InvariantCulture)).ToString() : null;
        return new([.. page.Records.Select(AuditRecordView.Of)], next);
    }

    private static long Number(Cursor cursor) => long.TryParse(cursor.Parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new RuleViolationException(new CursorUnreadable());

    /// <summary>What the trail is asked with.</summary>
    /// <param name="Person">姓名或登录名中的文字</param>
    /// <param name="Action">操作，如 line.change</param>
    /// <param name="Kind">对象的种类，如 line</param>
    /// <param name="Subject">对象名称中的文字</param>
    /// <param name="From">起始日期</param>
    /// <param name="To">截止日期（含）</param>
    /// <param name="Q">内容、理由或名称中的文字</param>
    /// <param name="After">上一页回答中的 next</param>
    /// <param name="Limit">每页条数，1 至 500，默认 100</param>
    internal sealed record AuditQuery(
        string? Person, string? Action, string? Kind, string? Subject, string? From, string? To, string? Q, string? After, int? Limit);
}

/// <summary>An audit record for programs.</summary>
/// <param name="Hash">SHA-256 of the record, in hexadecimal digits; with <paramref name="PreviousHash"/> the chain can be checked elsewhere.</param>
public sealed record AuditRecordView(
    long Sequence, Instant At, Guid? ActorId, string ActorName, string Origin, string? RequestId, string Action, string ActionName, string SubjectKind,
    Guid? SubjectId, string SubjectLabel, JsonElement? Before, JsonElement? After, string? Reason, string PreviousHash, string Hash)
{
    public static AuditRecordView Of(AuditRecord record) => new(
        record.Sequence, record.At, record.ActorId, record.ActorName, record.Origin, record.RequestId, record.Action, AuditActions.NameOf(record.Action),
        record.SubjectKind, record.SubjectId, record.SubjectLabel, Json(record.Before), Json(record.After), record.Reason,
        Convert.ToHexStringLower(record.PreviousHash), Convert.ToHexStringLower(record.Hash));

    private static JsonElement? Json(string? text) => text is null ? null : JsonSerializer.Deserialize<JsonElement>(text);
}
