using Procurement.Domain.Assets;

namespace Procurement.Domain.Checks.Assets;

/// <summary>Equipment at the limit or just under it: a card for several pieces, or a rounded price, may stand in the wrong row.</summary>
internal sealed class NearLimitCheck : ICheck
{
    public string Code => "AS-LIMIT";

    public string Rule => "单价接近或恰为20万元的设备，应核实是否计入“单价在20万元以上的设备”。";

    public string Source => "部门固定资产占用情况表第3行；“以上”包括本数（《中华人民共和国民法典》第一千二百五十九条）";

    public IEnumerable<Finding> Run(CheckSubject subject) =>
        from card in CardOrder.Sound(subject)
        where SuspectCards.IsNearLimit(card)
        let piece = decimal.Round(card.Value.Yuan / card.Quantity.Value, 4, MidpointRounding.ToZero)   // rounded up, 199,999.995 would read as the limit
        let row = card.Row is AssetRow.EquipmentOver200K ? "单价在20万元以上的设备" : "其他固定资产"
        select this.Warning(
            Places.Card(card), $"“{card.Name}”单价{piece:0.00##}元，接近20万元的界限，现计入“{row}”。", "请核实原值和数量：恰为20万元的计入单价在20万元以上的设备。");
}
