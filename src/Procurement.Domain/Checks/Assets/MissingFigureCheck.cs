using Procurement.Domain.Assets;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Assets;

/// <summary>What has a value has a quantity, and the other way round; of buildings and office space the quantity is an area.</summary>
internal sealed class MissingFigureCheck : ICheck
{
    public string Code => "AS-BLANK";

    public string Rule => "有价值的资产应有数量（房屋为面积），有数量的应有价值。";

    public string Source => "部门固定资产占用情况表“数量”“价值”两栏";

    public IEnumerable<Finding> Run(CheckSubject subject) => [.. Printed(subject), .. CardOrder.Sound(subject).SelectMany(Judge)];

    /// <summary>The rows under 资产总额, whose own quantity means nothing. A row that AS-OFFICE or DS-NUMBER reports is left to it, and
    /// a quantity for which the layout prints a mark of its own is not missing.</summary>
    private IEnumerable<Finding> Printed(CheckSubject subject) =>
        from row in AssetRowReading.Of(subject)
        where row.Row is { } key && !MarksQuantity(subject, key) && !row.Quantity.IsUnreadable && !row.Value.IsUnreadable && row.Quantity.States != row.Value.States
        let quantity = row.IsArea ? "面积" : "数量"
        let unit = PrintedUnits.Of(subject, TableReading.OfAssets(subject)).Name()
        select row.Value.States
            ? this.Warning(row.Place, $"{row.Name}有价值{row.Value.Value}{unit}而没有{quantity}。", $"请补填{quantity}。")
            : this.Warning(row.Place, $"{row.Name}有{quantity}{row.Quantity.Value}而没有价值。", "请核实并补填价值。");

    private static bool MarksQuantity(CheckSubject subject, AssetRow row) => subject.Layout?.Assets.Table is { } table
        && table.Rows.Any(layout => layout.Quantity is not null && AssetRowKeys.Rows.TryGetValue(layout.Key, out var marked) && marked == row);

    private IEnumerable<Finding> Judge(CardHolding card)
    {
        if (card.Quantity.IsZero != card.Value.IsZero)
        {
            yield return Missing(card, "数量", card.Quantity.ToString(), card.Quantity.IsZero, card.Value);
        }

        if (card.Kind is AssetKind.Building && SuspectCards.Area(card).IsZero != card.Value.IsZero)
        {
            yield return Missing(card, "房屋面积", SuspectCards.Area(card).ToString(), SuspectCards.Area(card).IsZero, card.Value);
        }

        if (card.Kind is AssetKind.Building && SuspectCards.OfficeArea(card).IsZero != SuspectCards.OfficeValue(card).IsZero)
        {
            yield return Missing(card, "办公用房面积", SuspectCards.OfficeArea(card).ToString(), SuspectCards.OfficeArea(card).IsZero, SuspectCards.OfficeValue(card));
        }
    }

    private Finding Missing(CardHolding card, string quantityName, string quantity, bool lacksQuantity, Common.Money value) => this.Warning(
        Places.Card(card),
        lacksQuantity
            ? $"“{card.Name}”有价值{value}元而没有{quantityName}。"
            : $"“{card.Name}”有{quantityName}{quantity}而没有价值。",
        lacksQuantity ? $"请补填{quantityName}，或核实是否已处置。" : "请补填价值；无法取得的按名义金额1元入账，已处置的请登记处置。");
}
