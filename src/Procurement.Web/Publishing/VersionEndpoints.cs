using NodaTime;
using Procurement.Data.Publishing;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Publishing.Comparing;

namespace Procurement.Web.Publishing;

/// <summary><c>/api/v1/disclosures/…</c>: versions, their files, decisions and comparisons.</summary>
public static class VersionEndpoints
{
    public static void MapVersionEndpoints(this IEndpointRouteBuilder routes)
    {
        var group = routes.ApiGroup("信息公开");
        group.MapGet("/disclosures/{year}/versions", ListAsync).WithName("listDisclosureVersions").WithSummary("列出一年信息公开的版本").WithDescription("新的在前。")
            .RequireAuthorization(Policies.DisclosureRead);
        group.MapPost("/disclosures/{year}/versions", SubmitAsync).WithName("submitDisclosureVersion").WithSummary("提交信息公开")
            .WithDescription("按现在的登记内容冻结数字、文字、版式和五种文件。核对有错误时拒绝；有提醒时须写明 warningsConfirmed 为 true；已有发布的版本时须写明更正原因 reason。")
            .RequireKey().RequireAuthorization(Policies.DisclosureWrite);
        group.MapGet("/disclosures/versions/{id:guid}", FindAsync).WithName("getDisclosureVersion").WithSummary("读取一个版本").RequireAuthorization(Policies.DisclosureRead);
        group.MapGet("/disclosures/versions/{id:guid}/content", VersionFiles.ContentAsync).WithName("getDisclosureVersionContent").WithSummary("下载一个版本冻结的全部内容")
            .WithDescription("released-disclosure/1；对下载的字节算 SHA-256，应等于版本的 sha256。").Produces(StatusCodes.Status200OK, contentType: "application/json")
            .RequireAuthorization(Policies.DisclosureRead);
        group.MapGet("/disclosures/versions/{id:guid}/files/{format}", VersionFiles.AnswerAsync).WithName("getDisclosureVersionFile").WithSummary("下载一个版本的文件")
            .WithDescription("format 为 docx、xlsx、html、txt 或 json；ETag 为文件的 SHA-256。").Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .RequireAuthorization(Policies.DisclosureRead);
        group.MapGet("/disclosures/versions/{id:guid}/verification", ProveAsync).WithName("verifyDisclosureVersion").WithSummary("验证一个版本")
            .WithDescription("重算存储内容和文件的 SHA-256，并由冻结的内容重新生成五种文件逐字节比较。").RequireAuthorization(Policies.DisclosureRead);
        group.MapPost("/disclosures/versions/{id:guid}/release", ReleaseAsync).WithName("releaseDisclosureVersion").WithSummary("发布一个版本")
            .WithDescription("须由提交人以外的审核人员办理；发布以后不再变动。").RequireAuthorization(Policies.DisclosureApprove);
        group.MapPost("/disclosures/versions/{id:guid}/return", ReturnAsync).WithName("returnDisclosureVersion").WithSummary("退回一个版本").RequireAuthorization(Policies.DisclosureApprove);
        group.MapPost("/disclosures/versions/{id:guid}/withdraw", WithdrawAsync).WithName("withdrawDisclosureVersion").WithSummary("撤回一个版本").RequireAuthorization(Policies.DisclosureWrite);
        ComparisonEndpoints.Map(group);
    }

    private static async Task<VersionListView> ListAsync(FiscalYear year, Caller caller, VersionReader versions, CancellationToken cancel) =>
        new([.. (await versions.ListAsync(caller.Actor, year, status: null, cancel)).Select(VersionView.Of)]);

    private static async Task<Resource<VersionView>> SubmitAsync(
        FiscalYear year, SubmitBody body, Caller caller, VersionHandler handler, VersionReader versions, CancellationToken cancel)
    {
        var state = await handler.SubmitAsync(caller.Actor, new SubmitVersion(year, body.WarningsConfirmed, body.Reason), cancel);
        var row = await versions.RowAsync(caller.Actor, state.Id, cancel);
        return new Resource<VersionView>(VersionView.Of(row), row.RowVersion, StatusCodes.Status201Created, $"{ApiErrors.Root}/disclosures/versions/{state.Id}");
    }

    private static async Task<Resource<VersionView>> FindAsync(Guid id, Caller caller, VersionReader versions, CancellationToken cancel)
    {
        var row = await versions.RowAsync(caller.Actor, id, cancel);
        return new Resource<VersionView>(VersionView.Of(row), row.RowVersion);
    }

    private static Task<VersionProof> ProveAsync(Guid id, Caller caller, VersionReader versions, CancellationToken cancel) => versions.ProveAsync(caller.Actor, id, cancel);

    private static Task<VersionState> ReleaseAsync(
        Guid id, DecisionBody body, IfMatch match, HttpContext http, Caller caller, VersionHandler handler, VersionReader versions, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.ReleaseAsync(caller.Actor, new DecideVersion(id, version, body.Note), cancel), () => FindAsync(id, caller, versions, cancel));

    private static Task<VersionState> ReturnAsync(
        Guid id, DecisionBody body, IfMatch match, HttpContext http, Caller caller, VersionHandler handler, VersionReader versions, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.ReturnAsync(caller.Actor, new DecideVersion(id, version, body.Note), cancel), () => FindAsync(id, caller, versions, cancel));

    private static Task<VersionState> WithdrawAsync(
        Guid id, DecisionBody body, IfMatch match, HttpContext http, Caller caller, VersionHandler handler, VersionReader versions, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.WithdrawAsync(caller.Actor, new DecideVersion(id, version, body.Note), cancel), () => FindAsync(id, caller, versions, cancel));

    /// <param name="WarningsConfirmed">提醒已逐项看过</param>
    /// <param name="Reason">更正原因；该年度已有发布的版本时必填</param>
    internal sealed record SubmitBody(bool WarningsConfirmed = false, string? Reason = null);

    /// <param name="Note">意见；退回时必填</param>
    internal sealed record DecisionBody(string? Note = null);

    internal sealed record VersionListView(IReadOnlyList<VersionView> Items);
}

/// <summary>A version as another program reads it.</summary>
internal sealed record VersionView(
    Guid Id, FiscalYear Year, int Number, VersionStatus Status, LocalDate AsOf, Instant KnownAt, string Layout, string? Reason, string Sha256,
    string SubmittedBy, Instant SubmittedAt, string? DecidedBy, Instant? DecidedAt, string? DecisionNote, int RowVersion)
{
    public static VersionView Of(VersionRow row) => new(
        row.Id, row.Year, row.Number, row.Status, row.AsOf, row.KnownAt, row.LayoutName, row.Reason, row.Sha256,
        row.SubmittedByName, row.SubmittedAt, row.DecidedByName, row.DecidedAt, row.DecisionNote, row.RowVersion);
}
