using Procurement.Domain.Checks.Printed;

namespace Procurement.Domain.Checks.Published;

/// <summary>A building of 47 yuan a square metre is a slip in the area, the value or the unit.</summary>
internal sealed class AreaPriceCheck : ICheck
{
    /// <summary>Yuan per m². Source: our own measure, far below any building cost; no rule sets one.</summary>
    private const decimal Least = 100m;

    public string Code => "AS-AREA";

    public string Rule => "房屋、办公用房每平方米的价值不应低得不合常理（低于100元）。";

    public string Source => "部门固定资产占用情况表“数量”“价值”两栏；实例：平乡县行政审批局2024年部门预算，办公用房452平方米、2.11万元";

    public IEnumerable<Finding> Run(CheckSubject subject)
    {
        if (subject.Document is null)
        {
            return [];
        }

        var unit = (int)PrintedUnits.Of(subject, TableReading.OfAssets(subject));
        return
            from row in AssetRowReading.Of(subject)
            where row.IsArea && row.Quantity.OrZero > 0m && row.Value.OrZero > 0m
            let price = row.Value.OrZero * unit / row.Quantity.OrZero
            where price < Least
            select this.Warning(
                row.Place, $"{row.Name}{row.Quantity.OrZero}平方米，价值{row.Value.OrZero}{PrintedUnits.Name((Disclosures.MoneyUnit)unit)}，每平方米只有{price:0.##}元。", "请核对面积、价值和金额单位。");
    }
}
