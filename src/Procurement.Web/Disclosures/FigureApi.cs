using NodaTime;
using Procurement.Data.Disclosures;
using Procurement.Domain.Assets;
using Procurement.Domain.Common;
using Procurement.Domain.Publishing;
using Procurement.Domain.Tracing;
using Procurement.Web.Access;
using Procurement.Web.Api;

namespace Procurement.Web.Disclosures;

/// <summary><c>/api/v1/disclosures/{year}/figures</c>: the derivation of every printed figure.</summary>
internal static class FigureApi
{
    public static void MapFigureApi(this IEndpointRouteBuilder routes) => routes.ApiGroup("信息公开")
        .MapGet("/disclosures/{year}/figures/{key}", FindAsync).WithName("getFigure").WithSummary("读取一个印出的数的推导")
        .WithDescription("key 如 procurement.plannedFixedAssets~2 或 assets:buildings:value，见预览页面上的链接。资产数由卡片组成时给出一页卡片（大的在前），after 为上一页的 next。")
        .RequireAuthorization(Policies.DisclosureRead);

    private static async Task<FigureDetail> FindAsync(
        FiscalYear year, string key, [AsParameters] FigureQuery query, Caller caller, FigureHandler figures, CancellationToken cancel)
    {
        caller.Actor.RequireWholeDepartment();
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

    /// <param name="Layout">版式的名称；不给则为选定的版式</param>
    internal sealed record FigureQuery(string? Layout, string? After);

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
