using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Movements;

namespace Procurement.Web.Stocktaking.Review;

/// <summary>Drafts the movements that settle differences: one a unit, more where a movement would hold too many cards.</summary>
public sealed class DecisionMovements(MovementBook book, SurplusCards surpluses)
{
    /// <summary>盘亏: drafted, for another person to approve.</summary>
    internal async Task<IReadOnlyList<MovementAnswer>> WriteOffAsync(DecisionDesk desk, string reason)
    {
        var made = new List<MovementAnswer>();
        foreach (var group in Groups(desk.Items, desk.UnitOf))
        {
            var items = group.Select(item => new MovementItemDraft(item.CardId, DecisionDesk.Pieces(item))).ToList();
            made.Add(await book.KeepDraftAsync(desk.Act, new MovementDraft(
                MovementKind.Disposal, AssetWay.Shortage, desk.DayOf(group), reason, Evidence(desk), items, StocktakeId: desk.Stocktake.Id)));
            foreach (var item in group)
            {
                item.MovementId = made[^1].Id;
                if (item.Result is CountResult.Pending)
                {
                    (item.Result, item.CountedQuantity) = (CountResult.Shortage, Quantity.Zero);
                }
            }
        }

        return made;
    }

    /// <summary>盘盈: drafted, for another person to approve.</summary>
    internal async Task<IReadOnlyList<MovementAnswer>> TakeInAsync(DecisionDesk desk, string reason)
    {
        var evidence = Evidence(desk);
        if (evidence.Length == 0 && (desk.Draft.Surpluses ?? []).Any(row => row.Worth != SurplusDraft.Nominal))
        {
            throw new RuleViolationException(new DocumentFieldWrong("evidence", "请填写盘盈资产价值的依据，例如评估报告、同类资产的市场价格；没有依据的按名义金额 1 元入账。"));
        }

        var made = new List<MovementAnswer>();
        var taken = await surpluses.OfAsync(desk);
        foreach (var group in Groups(taken, row => row.UnitId))
        {
            made.Add(await book.KeepDraftAsync(desk.Act, new MovementDraft(
                MovementKind.Intake, AssetWay.Surplus, group[0].Spec.AcquiredOn, reason, evidence.Length > 0 ? evidence : "按名义金额入账",
                [.. group.Select(row => new MovementItemDraft(null, row.Quantity, row.Value, Details: MovementJson.Write(row.Spec)))], group[0].UnitId, StocktakeId: desk.Stocktake.Id)));
            foreach (var row in group)
            {
                row.Settle(made[^1].Id);
            }
        }

        return made;
    }

    /// <summary>错位: takes effect at once, one movement a unit and place.</summary>
    internal async Task<IReadOnlyList<MovementAnswer>> MoveAsync(DecisionDesk desk, string reason)
    {
        var made = new List<MovementAnswer>();
        foreach (var group in Groups(desk.Items, item => (desk.UnitOf(item), item.FoundPlaceId)))
        {
            made.Add(await book.SubmitAsync(desk.Act, new MovementDraft(
                MovementKind.Placement, null, desk.Draft.Day ?? ChinaTime.DayOf(desk.Act.Now), reason, Evidence(desk),
                [.. group.Select(item => new MovementItemDraft(item.CardId))], StocktakeId: desk.Stocktake.Id,
                Details: MovementJson.Write(new PlacementChange(group[0].FoundPlaceId)))));
            foreach (var item in group)
            {
                item.MovementId = made[^1].Id;
            }
        }

        return made;
    }

    private static string Evidence(DecisionDesk desk) => desk.Draft.Evidence?.Trim() ?? "";

    private static IEnumerable<T[]> Groups<T, TKey>(IEnumerable<T> rows, Func<T, TKey> key) => rows.GroupBy(key).SelectMany(group => group.Chunk(MovementRules.MostItems));
}
