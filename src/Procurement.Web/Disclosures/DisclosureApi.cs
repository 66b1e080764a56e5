using NodaTime;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Checks;

namespace Procurement.Web.Disclosures;

/// <summary><c>/api/v1/disclosures</c>: years, the choice of a layout, and findings.</summary>
internal static class DisclosureApi
{
    public static void MapDisclosureApi(this IEndpointRouteBuilder routes)
    {
        var disclosures = routes.ApiGroup("信息公开");
        disclosures.MapGet("/disclosures", ListAsync).WithName("listDisclosures").WithSummary("列出信息公开的年度").WithDescription("新的年度在前。")
            .RequireAuthorization(Policies.DisclosureRead);
        disclosures.MapGet("/disclosures/{year}", FindAsync).WithName("getDisclosure").WithSummary("读取一年信息公开的版式、本部门用语和截止日")
            .WithDescription("还没有选定版式时行版本为 0。").RequireAuthorization(Policies.DisclosureRead);
        disclosures.MapPut("/disclosures/{year}", ChooseAsync).WithName("putDisclosure").WithSummary("选定版式，填写本部门用语和截止日")
            .WithDescription("没有写的用语保留原样，空文本为删去。").RequireAuthorization(Policies.DisclosureWrite);
        disclosures.MapGet("/disclosures/{year}/findings", FindingsAsync).WithName("listDisclosureFindings").WithSummary("核对一年的信息公开")
            .WithDescription("layout 为要核对的版式；不给则为选定的版式。").RequireAuthorization(Policies.DisclosureRead);
    }

    private static async Task<DisclosureList> ListAsync(Caller caller, DisclosureYears years, CancellationToken cancel)
    {
        caller.Actor.RequireWholeDepartment();
        return new([.. (await years.ListAsync(caller.Actor, cancel)).Select(row => new DisclosureItem(
            row.Year, row.Budget, row.Books?.IsClosed ?? false, row.Layout, row.Version, row.VersionStatus))]);
    }

    private static async Task<Resource<DisclosureDetail>> FindAsync(FiscalYear year, Caller caller, ChoiceHandler choices, CancellationToken cancel)
    {
        caller.Actor.RequireWholeDepartment();
        var view = await choices.ReadAsync(caller.DepartmentId, year, null, cancel);
        return new Resource<DisclosureDetail>(
            new DisclosureDetail(
                year, view.Chosen, view.Values, view.AsOf ?? year.AssetDay, view.Layouts, [.. view.Wanted.Select(value => new WantedWord(value.Name, value.Optional))], view.RowVersion),
            view.RowVersion);
    }

    private static Task<ChoiceAnswer> ChooseAsync(
        FiscalYear year, ChoiceBody body, IfMatch match, HttpContext http, Caller caller, ChoiceHandler choices, CancellationToken cancel) => match.EditAsync(
        http, version => choices.ChooseAsync(caller.Actor, new ChoiceDraft(year, body.Layout, body.Values ?? new Dictionary<string, string>(), body.AsOf), version, cancel),
        () => FindAsync(year, caller, choices, cancel));

    private static async Task<FindingList> FindingsAsync(FiscalYear year, [AsParameters] LayoutQuery query, Caller caller, CheckHandler checks, CancellationToken cancel)
    {
        caller.Actor.RequireWholeDepartment();
        var result = await checks.RunAsync(caller.DepartmentId, year, query.Layout, cancel);
        return new([.. result.Findings.Select(row => new FindingItem(row.Rule, row.Severity, row.Place, row.Message, row.Left, row.Right, row.Difference, row.Suggestion))]);
    }

    /// <param name="Layout">版式的名称；不给则为选定的版式</param>
    internal sealed record LayoutQuery(string? Layout);

    internal sealed record DisclosureList(IReadOnlyList<DisclosureItem> Items);

    /// <summary>A year's disclosure in one line.</summary>
    /// <param name="BooksClosed">上年的资产账是否已结账</param>
    /// <param name="Layout">选定的版式</param>
    /// <param name="LatestVersion">最近一版的版次</param>
    /// <param name="VersionStatus">最近一版的状态</param>
    internal sealed record DisclosureItem(FiscalYear Year, BudgetYearStatus BudgetStatus, bool BooksClosed, string? Layout, int? LatestVersion, VersionStatus? VersionStatus);

    /// <param name="Layout">选定的版式</param>
    /// <param name="Values">本部门用语，按名称</param>
    /// <param name="AsOf">资产截止日</param>
    /// <param name="Layouts">可以选的版式</param>
    /// <param name="Wanted">选定的版式要用的本部门用语</param>
    internal sealed record DisclosureDetail(
        FiscalYear Year, string? Layout, IReadOnlyDictionary<string, string> Values, LocalDate AsOf, IReadOnlyList<string> Layouts, IReadOnlyList<WantedWord> Wanted, int RowVersion);

    /// <param name="Optional">可以不填</param>
    internal sealed record WantedWord(string Name, bool Optional);

    /// <param name="Layout">版式的名称</param>
    /// <param name="Values">本部门用语，按名称；没有写的保留原样</param>
    /// <param name="AsOf">资产截止日；不写则为上年最后一天</param>
    internal sealed record ChoiceBody(string Layout, IReadOnlyDictionary<string, string>? Values = null, LocalDate? AsOf = null);

    internal sealed record FindingList(IReadOnlyList<FindingItem> Items);

    /// <summary>What a check found.</summary>
    /// <param name="Rule">规则代码</param>
    /// <param name="Severity">error 错误，warning 提醒，rounding 尾差</param>
    /// <param name="Place">位置</param>
    /// <param name="Message">问题</param>
    /// <param name="Left">所见的数</param>
    /// <param name="Right">应有的数</param>
    /// <param name="Difference">相差</param>
    /// <param name="Suggestion">建议</param>
    internal sealed record FindingItem(
        string Rule, Severity Severity, string Place, string Message, string? Left, string? Right, string? Difference, string? Suggestion);
}
