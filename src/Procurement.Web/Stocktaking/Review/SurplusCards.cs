using Microsoft.EntityFrameworkCore;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Stocktaking;
using Procurement.Web.Hosting;

namespace Procurement.Web.Stocktaking.Review;

/// <summary>A surplus on its way to a card.</summary>
/// <param name="Value">In yuan.</param>
/// <param name="Settle">Notes the movement that takes it in.</param>
internal sealed record SurplusCard(Guid UnitId, Quantity Quantity, Money Value, CardSpec Spec, Action<Guid> Settle);

/// <summary>What new cards shall say of surplus pieces and of finds.</summary>
public sealed class SurplusCards(RegisterHost host)
{
    /// <exception cref="RuleViolationException">ST-FIND: no code, no unit, or a value that is none.</exception>
    internal async Task<IReadOnlyList<SurplusCard>> OfAsync(DecisionDesk desk)
    {
        var drafts = (desk.Draft.Surpluses ?? []).ToLookup(row => row.Id);
        var ids = desk.Items.Select(item => item.CardId).ToArray();
        var cards = await desk.Act.Context.Cards.AsNoTracking().Where(card => ids.Contains(card.Id)).ToDictionaryAsync(card => card.Id, desk.Act.Cancel);
        var units = (await desk.Act.Context.Units.Select(unit => unit.Id).ToListAsync(desk.Act.Cancel)).ToHashSet();
        var catalogue = await host.CatalogueAsync(desk.Act.Cancel);
        return
        [
            .. desk.Items.Select(item => OfItem(desk, item, cards.GetValueOrDefault(item.CardId) ?? throw new RuleViolationException(new NothingFound("资产卡片")), drafts[item.CardId].FirstOrDefault())),
            .. desk.Finds.Select(find => OfFind(desk, find, drafts[find.Id].FirstOrDefault(), units, catalogue)),
        ];
    }

    private static SurplusCard OfItem(DecisionDesk desk, StocktakeItem item, AssetCard card, SurplusDraft? draft) => new(
        card.UnitId, DecisionDesk.Pieces(item), WorthOf(draft, item.Name),
        new CardSpec(
            item.Name, card.Edition, card.CodeText, card.Kind, card.MeasureUnit, desk.DayOf([]), Model: card.Model, PlaceId: item.FoundPlaceId ?? card.PlaceId,
            Custodian: card.Custodian, Note: $"{desk.Stocktake.Number} 盘盈，同卡片 {item.CardNumber}", CountedId: item.CardId),
        movement => item.MovementId = movement);

    private SurplusCard OfFind(DecisionDesk desk, StocktakeFind find, SurplusDraft? draft, HashSet<Guid> units, ICatalogue catalogue)
    {
        if (!CatalogueCode.TryParse(draft?.Code, SurplusDraft.Edition, out var code) || catalogue.Find(code.Edition, code.Text) is null)
        {
            throw new RuleViolationException(new FindWrong($"账外物品“{find.Name}”：请填写 2022 版目录中的品目编码，字母 A、B 或 C 加八位数字。"));
        }

        if ((find.UnitId ?? draft?.UnitId) is not { } unit || !units.Contains(unit))
        {
            throw new RuleViolationException(new FindWrong($"账外物品“{find.Name}”：请选择入账的单位。"));
        }

        return new SurplusCard(
            unit, find.Quantity, WorthOf(draft, find.Name),
            new CardSpec(
                find.Name, code.Edition, code.Text, draft?.Kind ?? AssetKindRules.KindOf(code, host.AssetClasses), find.MeasureUnit, desk.DayOf([]), Model: find.Model, PlaceId: find.PlaceId,
                Note: $"{desk.Stocktake.Number} 盘盈，账外物品", CountedId: find.Id),
            movement => (find.MovementId, find.UnitId) = (movement, unit));
    }

    private static Money WorthOf(SurplusDraft? draft, string name) => (draft?.Worth ?? SurplusDraft.Nominal) is var worth && worth > Money.Zero
        ? worth
        : throw new RuleViolationException(new FindWrong($"“{name}”的入账价值须大于零；没有依据的留空，按名义金额 1 元入账。"));
}
