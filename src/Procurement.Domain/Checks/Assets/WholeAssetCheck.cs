using Procurement.Domain.Assets;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Assets;

/// <summary>Vehicles and equipment are counted in wholes.</summary>
internal sealed class WholeAssetCheck : ICheck
{
    public string Code => "AS-COUNT";

    public string Rule => "车辆和设备的数量为整数；按长度等计量的设备只作提示。";

    public string Source => "部门固定资产占用情况表“2、车辆（台、辆）”“3、单价在20万元以上的设备”的计数方式";

    /// <remarks>What prints from the register follows from the cards; only of a published document is the row all there is.</remarks>
    public IEnumerable<Finding> Run(CheckSubject subject) =>
        [.. CardOrder.Sound(subject).Where(IsFraction).Select(Judge), .. subject.IsPublished ? Printed(subject) : []];

    private static bool IsFraction(CardHolding card) => card.Kind is AssetKind.Vehicle or AssetKind.Equipment && !card.Quantity.IsWhole;

    private Finding Judge(CardHolding card)
    {
        var severity = card.Kind is AssetKind.Vehicle || Countable.Contains(card.MeasureUnit) ? Severity.Error : Severity.Warning;
        return this.Found(
            severity, Places.Card(card), $"“{card.Name}”的数量为{card.Quantity}{card.MeasureUnit}，{card.Kind.ChineseName()}应按整数计数。", "请核实并更正数量。");
    }

    private IEnumerable<Finding> Printed(CheckSubject subject) =>
        from row in AssetRowReading.Of(subject)
        where row.Row is AssetRow.Vehicles or AssetRow.EquipmentOver200K
        where decimal.Truncate(row.Quantity.OrZero) != row.Quantity.OrZero
        select this.Error(row.Place, $"{row.Name}的数量为{row.Quantity.Text}，应为整数。", "请核实并更正数量。");
}
