using Procurement.Data.Publishing;
using Procurement.Domain.Common;
using Procurement.Web.Access;
using Procurement.Web.Api;

namespace Procurement.Web.Publishing.Comparing;

/// <summary><c>/api/v1/disclosures/compare…</c>: any two disclosures, and the cards behind what differs in the asset table.</summary>
internal static class ComparisonEndpoints
{
    /// <summary>Documents, or cards of one, that one answer tells.</summary>
    private const int RowsPerPage = 100;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/disclosures/compare", CompareAsync).WithName("compareDisclosures").WithSummary("比较两份信息公开")
            .WithDescription("from 和 to 各为版本的标识、now（另一方年度现在的登记内容）、年度（如 2021）或年度:版式（如 2021:hebei-2024）。moves 为第几页资产变动单据，从 1 起，每页 100 份，各列出变动最大的 3 张卡片。")
            .RequireAuthorization(Policies.DisclosureRead);
        group.MapGet("/disclosures/compare/cards", CardsAsync).WithName("compareDisclosureCards").WithSummary("列出一份单据使资产表增减的卡片")
            .WithDescription("document 为比较结果中资产变动单据的 id。变动大的在前，每页 100 张。").RequireAuthorization(Policies.DisclosureRead);
    }

    private static async Task<ComparisonView> CompareAsync([AsParameters] CompareQuery query, Caller caller, ComparisonReader comparisons, CancellationToken cancel)
    {
        if (query is not { From: { Length: > 0 } from, To: { Length: > 0 } to, Moves: null or (>= 1 and < 1_000_000) })
        {
            throw new RuleViolationException(new RequestUnreadable("参数 from 和 to 都要给出；moves 从 1 起。"));
        }

        var found = await comparisons.ReadAsync(caller.Actor, from, to, ((query.Moves ?? 1) - 1) * RowsPerPage, RowsPerPage, wanted: null, cancel);
        return ComparisonView.Of(found);
    }

    private static async Task<MoveCardsView> CardsAsync([AsParameters] CardsQuery query, Caller caller, ComparisonReader comparisons, CancellationToken cancel)
    {
        if (query is not { From: { Length: > 0 } from, To: { Length: > 0 } to, Page: null or (>= 1 and < 1_000_000) } || AssetMoveKey.TryParse(query.Document) is not { } key)
        {
            throw new RuleViolationException(new RequestUnreadable("参数 from、to 和 document 都要给出，document 照抄比较结果中的单据 id；page 从 1 起。"));
        }

        var found = await comparisons.CardsAsync(caller.Actor, from, to, key, ((query.Page ?? 1) - 1) * RowsPerPage, RowsPerPage, cancel);
        return found.Move is { } move
            ? new MoveCardsView(found.Before.Label, found.After.Label, ComparisonView.Move.Of(move), move.Cards, move.TopCards)
            : throw new RuleViolationException(new NothingFound("这两者之间的资产变动单据"));
    }

    /// <param name="From">前者：版本的标识、now、年度或年度:版式</param>
    /// <param name="To">后者，写法与 from 相同</param>
    /// <param name="Moves">第几页资产变动单据，从 1 起</param>
    internal sealed record CompareQuery(string? From, string? To, int? Moves);

    /// <param name="From">前者：版本的标识、now、年度或年度:版式</param>
    /// <param name="To">后者，写法与 from 相同</param>
    /// <param name="Document">资产变动单据的 id，照抄比较结果</param>
    /// <param name="Page">第几页卡片，从 1 起</param>
    internal sealed record CardsQuery(string? From, string? To, string? Document, int? Page);
}
