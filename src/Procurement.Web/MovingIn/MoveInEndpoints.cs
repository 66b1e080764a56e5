using NodaTime;
using Procurement.Data.Register;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;
using Procurement.Domain.Published.MovingIn;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Checks;
using Procurement.Web.Register;

namespace Procurement.Web.MovingIn;

/// <summary><c>/api/v1/published-drafts</c>: a published file as a draft register, and the completed draft into the register.</summary>
public static class MoveInEndpoints
{
    public static void AddMovingIn(this IServiceCollection services) => services.AddScoped<MoveInHandler>();

    public static void MapMovingIn(this IEndpointRouteBuilder routes)
    {
        var group = routes.ApiGroup("由公开文件建账");
        group.MapPost("/published-drafts", ReadAsync).WithName("draftFromPublishedFile").WithSummary("把一份公开文件读成登记簿草稿")
            .WithDescription("请求体为文件内容（application/octet-stream，另给 fileName），格式与核对公开文件相同；文件不保存，登记簿不变。文件中没有的内容为空，须补齐后再导入。")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(PublishedCheckHandler.MostRequest)).RequireAuthorization(Policies.DisclosureWrite);
        group.MapPost("/published-drafts/import", ImportAsync).WithName("importPublishedDraft").WithSummary("把补齐的草稿导入登记簿")
            .WithDescription("只写入没有采购项目的年度和没有卡片的部门；全部写入或一行不写。dryRun 为 true 时只试运行。")
            .RequireAuthorization(Policies.DisclosureWrite);
    }

    private static async Task<MoveInDraftView> ReadAsync(
        HttpContext http, Caller caller, MoveInHandler drafts, CancellationToken cancel, string? fileName = null, MoneyUnit? moneyUnit = null)
    {
        var file = await drafts.ReadAsync(caller.Actor, http.Request.Body, fileName ?? "", moneyUnit, cancel);
        return new MoveInDraftView(
            file.Name, file.Draft.Year, file.Draft.AsOf, [.. file.Draft.Lines.Select(row => row.Cells)], [.. file.Draft.Cards.Select(row => row.Cells)], file.Notes,
            [.. file.Draft.Unread.Select(place => $"{place.Place}：{place.Text}（{place.Why}）")], file.Errors);
    }

    private static async Task<MoveInImportView> ImportAsync(MoveInImportBody body, HttpContext http, Caller caller, MoveInHandler drafts, CancellationToken cancel)
    {
        var department = await drafts.DepartmentAsync(caller.Actor, cancel);
        var reading = MoveInReading.Of(department.Terms(body.FiscalYear, body.AsOf), Rows(body.Lines), Rows(body.Cards));
        if (reading.Bundle is not { } bundle)
        {
            throw new RuleViolationException(new MoveInIncomplete(reading.Problems));
        }

        var may = new MoveInRights(http.User.IsInAnyRole(Policies.BudgetWrite));
        if (!body.DryRun)
        {
            return View(await drafts.WriteAsync(caller.Actor, body.FileName, bundle, may, cancel), written: true);
        }

        await drafts.RequireRoomAsync(caller.Actor, bundle, may, cancel);
        var outcome = await drafts.TryAsync(caller.Actor, body.FileName, bundle, cancel);
        return outcome.Problems.Count > 0 ? throw new RuleViolationException(new MoveInRefused(outcome.Problems)) : View(outcome.Summaries[0], written: false);
    }

    private static MoveInImportView View(ImportSummary summary, bool written) => new(written, ImportReport.Of(summary, written));

    private static List<MoveInRow> Rows(IReadOnlyList<IReadOnlyDictionary<string, string>> rows) => [.. rows.Select((cells, index) => new MoveInRow(index + 1, cells))];

    /// <summary>A draft register as far as the file says it.</summary>
    /// <param name="FileName">文件名</param>
    /// <param name="FiscalYear">预算年度；没有写明或不一致时为空</param>
    /// <param name="AsOf">资产表的截止日</param>
    /// <param name="Lines">采购明细，各栏的名称同数据包，金额单位元；空白为文件中没有</param>
    /// <param name="Cards">期初资产卡片，各栏的名称同数据包；row 为公开表的行</param>
    /// <param name="Notes">没有带入的内容及原因</param>
    /// <param name="Unread">没有读懂的地方</param>
    /// <param name="Errors">核对这份文件发现的错误数</param>
    internal sealed record MoveInDraftView(
        string FileName, FiscalYear? FiscalYear, LocalDate? AsOf, IReadOnlyList<IReadOnlyDictionary<string, string>> Lines,
        IReadOnlyList<IReadOnlyDictionary<string, string>> Cards, IReadOnlyList<string> Notes, IReadOnlyList<string> Unread, int Errors);

    /// <param name="FileName">文件名，记入审计</param>
    /// <param name="FiscalYear">预算年度</param>
    /// <param name="AsOf">资产的截止日，取得日期不晚于它</param>
    /// <param name="Lines">采购明细</param>
    /// <param name="Cards">期初资产卡片</param>
    /// <param name="DryRun">只试运行，不写入</param>
    internal sealed record MoveInImportBody(
        string FileName, FiscalYear FiscalYear, LocalDate AsOf, IReadOnlyList<IReadOnlyDictionary<string, string>> Lines,
        IReadOnlyList<IReadOnlyDictionary<string, string>> Cards, bool DryRun = false);

    /// <param name="Written">是否已写入</param>
    /// <param name="Report">写入了什么</param>
    internal sealed record MoveInImportView(bool Written, string Report);
}
