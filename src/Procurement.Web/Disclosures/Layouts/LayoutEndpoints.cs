using System.Text.Json;
using NodaTime;
using Procurement.Documents.Disclosures;
using Procurement.Documents.Layouts;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;

namespace Procurement.Web.Disclosures.Layouts;

/// <summary><c>/api/v1/layouts</c>: 版式.</summary>
public static class LayoutEndpoints
{
    public static void MapLayoutEndpoints(this IEndpointRouteBuilder routes)
    {
        var layouts = routes.ApiGroup("版式");
        layouts.MapGet("/layouts", ListAsync).WithName("listLayouts").WithSummary("列出版式").WithDescription("本部门自己的在前，随程序提供的在后；years 是选用它的年度。")
            .RequireAuthorization(Policies.DisclosureRead);
        layouts.MapGet("/layouts/{name}", FindAsync).WithName("getLayout").WithSummary("读取一种版式").RequireAuthorization(Policies.DisclosureRead);
        layouts.MapPut("/layouts/{name}", SaveAsync).WithName("saveLayout").WithSummary("保存一种版式")
            .WithDescription("每次保存留下一个版本。新的版式用 If-Match: \"0\"；版式里的 name 须与地址相同。随程序提供的版式不能改，同名保存即成为本部门自己的版式。")
            .RequireAuthorization(Policies.DisclosureWrite);
        layouts.MapDelete("/layouts/{name}", RemoveAsync).WithName("deleteLayout").WithSummary("删除一种版式").WithDescription("已有年度选用的不能删除（AD-LAYOUT）。")
            .RequireAuthorization(Policies.DisclosureWrite);
        layouts.MapGet("/layouts/{name}/versions", VersionsAsync).WithName("listLayoutVersions").WithSummary("列出版式的各个版本").WithDescription("最新的在前。")
            .RequireAuthorization(Policies.DisclosureRead);
        layouts.MapGet("/layouts/{name}/versions/{number:int}", VersionAsync).WithName("getLayoutVersion").WithSummary("读取版式的一个版本").RequireAuthorization(Policies.DisclosureRead);
        layouts.MapPost("/layouts/{name}/versions/{number:int}/restore", RestoreAsync).WithName("restoreLayoutVersion").WithSummary("恢复版式的一个版本")
            .WithDescription("内容成为新的一版，原来的各版都还在。").RequireAuthorization(Policies.DisclosureWrite);
        layouts.MapPost("/layouts/validate", Validate).WithName("validateLayout").WithSummary("检查一种版式").WithDescription("不保存；problems 为空即可以保存。")
            .RequireAuthorization(Policies.DisclosureRead);
        layouts.MapPost("/layouts/preview", PreviewAsync).WithName("previewLayout").WithSummary("预览一种版式").WithDescription("用本部门该年度的数据；不保存。有问题的版式没有 disclosure。")
            .RequireAuthorization(Policies.DisclosureRead);
    }

    private static async Task<LayoutList> ListAsync(Caller caller, LayoutShelf shelf, CancellationToken cancel) => new(
        [.. (await shelf.ListAsync(caller.Actor, cancel)).Where(row => !row.IsHidden).Select(row => new LayoutItem(row.Name, row.IsOwn, row.Years, row.RowVersion, row.SavedByName, row.SavedAt))]);

    private static async Task<Resource<LayoutDetail>> FindAsync(string name, Caller caller, LayoutShelf shelf, CancellationToken cancel)
    {
        var view = await shelf.FindAsync(caller.Actor, LayoutAddress.NameOf(name), cancel);
        return new Resource<LayoutDetail>(new LayoutDetail(view.Name, view.IsOwn, view.Years, Json(view.Content), view.RowVersion), view.RowVersion);
    }

    private static Task<LayoutSaved> SaveAsync(
        string name, LayoutBody body, IfMatch match, HttpContext http, Caller caller, LayoutHandler handler, LayoutShelf shelf, CancellationToken cancel) => match.EditAsync(
        http,
        version => handler.SaveAsync(caller.Actor, LayoutAddress.NameOf(name), body.Layout.GetRawText(), body.Note, version, cancel),
        () => FindAsync(name, caller, shelf, cancel));

    private static Task<LayoutSaved> RemoveAsync(string name, IfMatch match, HttpContext http, Caller caller, LayoutHandler handler, LayoutShelf shelf, CancellationToken cancel) =>
        match.EditAsync(http, version => handler.RemoveAsync(caller.Actor, LayoutAddress.NameOf(name), version, cancel), () => FindAsync(name, caller, shelf, cancel));

    private static async Task<LayoutVersionList> VersionsAsync(string name, Caller caller, LayoutShelf shelf, CancellationToken cancel) =>
        new(await shelf.VersionsAsync(caller.Actor, LayoutAddress.NameOf(name), cancel));

    private static async Task<LayoutVersionDetail> VersionAsync(string name, int number, Caller caller, LayoutShelf shelf, CancellationToken cancel)
    {
        var version = await shelf.VersionAsync(caller.Actor, LayoutAddress.NameOf(name), number, cancel);
        return new LayoutVersionDetail(version.Number, version.Note, version.SavedByName, version.SavedAt, Json(version.Content));
    }

    private static Task<LayoutSaved> RestoreAsync(
        string name, int number, IfMatch match, HttpContext http, Caller caller, LayoutHandler handler, LayoutShelf shelf, CancellationToken cancel) => match.EditAsync(
        http,
        version => handler.RestoreAsync(caller.Actor, LayoutAddress.NameOf(name), number, version, cancel),
        () => FindAsync(name, caller, shelf, cancel));

    private static LayoutVerdict Validate(ValidateBody body) => new([.. LayoutReader.Read(body.Layout.GetRawText()).Problems.Select(LayoutProblem.Of)]);

    private static async Task<LayoutPreviewAnswer> PreviewAsync(PreviewBody body, Caller caller, LayoutPreview preview, CancellationToken cancel)
    {
        LayoutRights.Require(caller.Actor);
        var reading = LayoutReader.Read(body.Layout.GetRawText());
        if (reading.Layout is null)
        {
            return new([.. reading.Problems.Select(LayoutProblem.Of)], null);
        }

        var shown = await preview.ComposeAsync(caller.Actor, reading.Layout, body.Year, mostRows: null, cancel);
        return new([], Json(DisclosureJson.ToText(shown.Printed!)));
    }

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    internal sealed record LayoutList(IReadOnlyList<LayoutItem> Items);

    /// <param name="IsOwn">是否本部门自己的版式</param>
    internal sealed record LayoutItem(string Name, bool IsOwn, IReadOnlyList<FiscalYear> Years, int RowVersion, string? SavedByName, Instant? SavedAt);

    /// <param name="Layout">disclosure-layout/1</param>
    internal sealed record LayoutDetail(string Name, bool IsOwn, IReadOnlyList<FiscalYear> Years, JsonElement Layout, int RowVersion);

    /// <param name="Layout">disclosure-layout/1</param>
    /// <param name="Note">修改说明，可以不填</param>
    internal sealed record LayoutBody(JsonElement Layout, string? Note = null);

    internal sealed record ValidateBody(JsonElement Layout);

    internal sealed record PreviewBody(JsonElement Layout, FiscalYear Year);

    internal sealed record LayoutVersionList(IReadOnlyList<LayoutVersionRow> Items);

    internal sealed record LayoutVersionDetail(int Number, string? Note, string SavedByName, Instant SavedAt, JsonElement Layout);

    /// <param name="Path">JSON 路径，如 $.procurement.heading</param>
    internal sealed record LayoutProblem(string Path, string Message)
    {
        public static LayoutProblem Of(ImportProblem problem) => new(problem.Place, problem.Message);
    }

    internal sealed record LayoutVerdict(IReadOnlyList<LayoutProblem> Problems);

    /// <param name="Disclosure">disclosure/1；版式有问题时为 null</param>
    internal sealed record LayoutPreviewAnswer(IReadOnlyList<LayoutProblem> Problems, JsonElement? Disclosure);
}
