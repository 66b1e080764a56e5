using NodaTime;
using Procurement.Data.Disclosures;
using Procurement.Domain.Assets;
using Procurement.Domain.Budgeting;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Domain.Tracing;
using Procurement.Web.Access;
using Procurement.Web.Api;
using Procurement.Web.Checks;

namespace Procurement.Web.Disclosures;

/// <summary><c>/api/v1/disclosures</c>: years, the choice of a layout, findings, and the derivation of every printed figure.</summary>
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
        disclosures.MapGet("/disclosures/{year}/figures/{key}", FigureAsync).WithName("getFigure").WithSummary("读取一个印出的数的推导")
            .WithDescription("key 如 procurement.plannedFixedAssets~2 或 assets:buildings:value，见预览页面上的链接。资产数由卡片组成时给出一页卡片（大的在前），after 为上一页的 next。")
            .RequireAuthorization(Policies.DisclosureRead);
    }

    private static async Task<DisclosureList> ListAsync(Caller caller, DisclosureYears years, CancellationToken cancel)
    {
        RequireWhole(caller);
        return new([.. (await years.ListAsync(caller.Actor, cancel)).Select(row => new DisclosureItem(
            row.Year, row.Budget, row.Books?.IsClosed ?? false, row.Layout, row.Version, row.VersionStatus))]);
    }

    private static async Task<Resource<DisclosureDetail>> FindAsync(FiscalYear year, Caller caller, ChoiceHandler choices, CancellationToken cancel)
    {
        RequireWhole(caller);
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
        RequireWhole(caller);
        var result = await checks.RunAsync(caller.DepartmentId, year, query.Layout, cancel);
        return new([.. result.Findings.Select(row => new FindingItem(row.Rule, row.Severity, row.Place, row.Message, row.Left, row.Right, row.Difference, row.Suggestion))]);
    }

    private static async Task<FigureDetail> FigureAsync(
        FiscalYear year, string key, [AsParameters] FigureQuery query, Caller caller, FigureHandler figures, CancellationToken cancel)
    {
        RequireWhole(caller);
        var figure = await figures.FindAsync(caller.DepartmentId, year, query.Layout, key, knownAt: null, cancel);
        var cards = await FigureHandler.CardsAsync(figure, FigurePosition.Read(query.After), cancel);
        var derivation = figure.Derivation;
        return new FigureDetail(
            derivation.Key.ToString(), derivation.Title, derivation.Printed, Text(derivation.Exact?.Value), derivation.Exact?.Unit, derivation.Rounding, derivation.Rule, derivation.Source,
            figure.LayoutName, figure.Figures.AsOf, DecimalText.Shortest(cards?.Sum ?? derivation.Sum),
            [.. derivation.Parts.Select(part => new FigurePart(part.Kind, part.Label, part.Of, Text(part.Amount), part.Counts, part.Reason, part.Id, part.Number, part.Figure?.ToString()))],
            cards?.Count, cards is null ? null : [.. cards.Cards.Select(card => View(card, derivation.Cards!))], FigurePosition.Text(cards?.Next));
    }

    private static FigureCard View(CardPart card, CardSelection cards) => new(
        card.Id, card.Number, card.Name, card.Kind, card.Quantity, card.Value, DecimalText.Shortest(card.Amount), card.Entries,
        FigureTrace.CardReason(cards, card.Kind, card.Quantity, card.Value));

    private static string? Text(decimal? value) => value is { } given ? DecimalText.Shortest(given) : null;

    private static void RequireWhole(Caller caller)
    {
        if (!caller.SeesWholeDepartment)
        {
            throw new RuleViolationException(new PublishingNeedsWholeDepartment());
        }
    }

    /// <param name="Layout">版式的名称；不给则为选定的版式</param>
    internal sealed record LayoutQuery(string? Layout);

    /// <param name="Layout">版式的名称；不给则为选定的版式</param>
    internal sealed record FigureQuery(string? Layout, string? After);

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

    /// <summary>A printed figure explained.</summary>
    /// <param name="Key">数字的标识</param>
    /// <param name="Title">是什么数</param>
    /// <param name="Printed">印出的样子</param>
    /// <param name="Exact">未取整的数</param>
    /// <param name="Unit">未取整的数的单位</param>
    /// <param name="Rounding">怎样取整</param>
    /// <param name="Rule">规则</param>
    /// <param name="Source">依据</param>
    /// <param name="Layout">版式</param>
    /// <param name="AsOf">资产截止日</param>
    /// <param name="Sum">计入各项之和，等于未取整的数</param>
    /// <param name="Parts">组成；由卡片组成时为空</param>
    /// <param name="CardCount">计入的卡片张数</param>
    /// <param name="Cards">一页卡片</param>
    /// <param name="Next">下一页的 after</param>
    internal sealed record FigureDetail(
        string Key, string Title, string Printed, string? Exact, string? Unit, string? Rounding, string Rule, string Source, string Layout, LocalDate AsOf, string Sum,
        IReadOnlyList<FigurePart> Parts, long? CardCount, IReadOnlyList<FigureCard>? Cards, string? Next);

    /// <param name="Kind">是什么：line 明细，project 项目，funding 资金来源，assetRow 资产表的行，given 登记的内容</param>
    /// <param name="Label">名称</param>
    /// <param name="Of">所属</param>
    /// <param name="Amount">金额或数量</param>
    /// <param name="Counts">是否计入</param>
    /// <param name="Reason">为什么计入或不计入</param>
    /// <param name="Number">第几行</param>
    /// <param name="Figure">它自己的推导的标识</param>
    internal sealed record FigurePart(PartKind Kind, string Label, string? Of, string? Amount, bool Counts, string Reason, Guid? Id, int? Number, string? Figure);

    /// <param name="Number">卡片编号</param>
    /// <param name="Kind">资产类别</param>
    /// <param name="Value">账面原值，元</param>
    /// <param name="Amount">计入的数</param>
    /// <param name="Entries">由几条分录相加</param>
    /// <param name="Reason">为什么计入</param>
    internal sealed record FigureCard(
        Guid Id, string Number, string Name, AssetKind Kind, Quantity Quantity, Money Value, string Amount, long Entries, string Reason);
}
