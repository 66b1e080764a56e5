using Microsoft.AspNetCore.Mvc.ModelBinding;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Intakes;
using Procurement.Domain.Assets.Movements;
using Procurement.Domain.Common;
using Procurement.Domain.Purchasing;
using Procurement.Web.Movements;
using Procurement.Web.Purchasing;
using Procurement.Web.Ui;

namespace Procurement.Web.Assets.Intakes;

/// <summary>登记入账 as it is typed; nothing of it is lost when it cannot be read.</summary>
public sealed class IntakeForm
{
    /// <summary>More kinds of things than anybody types on one page; more belong into several documents.</summary>
    public const int MostItems = 50;

    public Guid? UnitId { get; set; }

    public string? Way { get; set; }

    public string? Day { get; set; }

    public string? Reason { get; set; }

    public string? Evidence { get; set; }

    public string? Counterparty { get; set; }

    /// <summary>A place of another unit is meant.</summary>
    public bool OtherUnitsPlace { get; set; }

    public List<IntakeFormItem> Items { get; set; } = [];

    /// <summary>A movement that was written before, as it would be typed.</summary>
    /// <exception cref="RuleViolationException">MV-ITEMS: more things than a page shows.</exception>
    public static IntakeForm Of(AssetMovement movement, IReadOnlyList<AssetMovementItem> items, IntakeDesk desk)
    {
        var batches = IntakeBatch.Of([.. items.Select(item => new IntakeCard(MovementJson.Read<CardSpec>(item.Details), item.Quantity, item.Value, item.Area))]);
        return batches.Count > MostItems
            ? throw new RuleViolationException(new MovementItemsWrong(
                $"变动单 {movement.Number} 有 {batches.Count} 项资产，页面上一次最多修改 {MostItems} 项；请撤回后重新登记或重新上传，也可以用接口修改。"))
            : new IntakeForm
            {
                UnitId = movement.UnitId,
                Way = movement.Way is { } way ? EnumKey.Of(way) : null,
                Day = movement.EffectiveOn.Show(),
                Reason = movement.Reason,
                Evidence = movement.Evidence,
                Counterparty = movement.Counterparty,
                OtherUnitsPlace = batches.Any(batch => batch.Spec.OtherUnitsPlace),
                Items = [.. batches.Select(batch => IntakeFormItem.Of(batch, desk))],
            };
    }

    /// <summary>Another kind of thing on the same document, acquired alike; nothing more where the page is full.</summary>
    public void AddItem()
    {
        if (Items.Count < MostItems)
        {
            var last = Items.LastOrDefault();
            Items.Add(new IntakeFormItem
            {
                Split = last?.Split ?? EnumKey.Of(CardSplit.OneEach),
                Quantity = "1",
                Edition = last?.Edition,
                AcquiredOn = last?.AcquiredOn,
                PlaceId = last?.PlaceId,
                Custodian = last?.Custodian,
            });
        }
    }

    /// <summary>The last thing stays: a document is about something.</summary>
    public void RemoveItem(int index)
    {
        if (index >= 0 && index < Items.Count && Items.Count > 1)
        {
            Items.RemoveAt(index);
        }
    }

    /// <summary>The ways that may be chosen: of an opening balance and of what settles a stock-take, its own.</summary>
    /// <param name="edited">Null for a new document.</param>
    public static IReadOnlyList<AssetWay> WaysOf(AssetMovement? edited) =>
        edited is { Way: { } way } && (way is AssetWay.Opening || edited.StocktakeId is not null) ? [way] : IntakeRules.Registered;

    /// <summary>The movement; null where something cannot be read, which stands in the model state under the field's name.</summary>
    /// <exception cref="RuleViolationException">What the rules of a batch refuse.</exception>
    /// <param name="ways">Those that may be chosen.</param>
    public MovementDraft? Read(ModelStateDictionary state, IntakeDesk desk, IReadOnlyList<AssetWay> ways)
    {
        var fields = new FormFields(state, "Input.");
        if (UnitId is null)
        {
            fields.Wrong(nameof(UnitId), "请选择单位。");
        }

        var way = fields.Choice<AssetWay>(nameof(Way), Way, "增加方式");
        if (state.IsValid && !ways.Contains(way))
        {
            fields.Wrong(nameof(Way), "请选择增加方式。");
        }

        var day = fields.Day(nameof(Day), Day, "入账日期");
        var reason = fields.Text(nameof(Reason), Reason, "原因");
        var items = Items.Select((item, index) => item.Read(fields, $"Items[{index}].")).ToList();
        return state.IsValid && UnitId is { } unit
            ? IntakeDraft.Of(desk, unit, way, day, reason, Evidence, Counterparty, [.. items.OfType<IntakeItem>().Select(item => item with { OtherUnitsPlace = OtherUnitsPlace })])
            : null;
    }
}
