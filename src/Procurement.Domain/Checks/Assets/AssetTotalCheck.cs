using Procurement.Domain.Assets;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Checks.Published;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Assets;

/// <summary>资产总额 = 房屋 + 车辆 + 单价20万元以上的设备 + 其他固定资产</summary>
internal sealed class AssetTotalCheck : ICheck
{
    public string Code => "AS-TOTAL";

    public string Rule => "资产总额等于房屋、车辆、单价20万元以上的设备与其他固定资产之和，并与登记的资产一致；办公用房是房屋的一部分，不重复计入。";

    public string Source => "部门固定资产占用情况表；实例：平乡县行政审批局2024年部门预算，625.11应为627.22";

    /// <remarks>One finding at most: a total that does not add up does not equal the register's either.</remarks>
    public IEnumerable<Finding> Run(CheckSubject subject)
    {
        var rows = AssetRowReading.Of(subject);
        if (rows.FirstOrDefault(row => row.Row is null) is not { Value.IsUnreadable: false } total || !subject.HasAllRows(Disclosure.AssetsKey))
        {
            return [];
        }

        var unit = PrintedUnits.Of(subject, TableReading.OfAssets(subject));
        var sum = new PrintedSum(Places.AssetTotal, "资产总额", total.Value, "各项资产之和", Parts(rows), unit.Name()).Judge(this);
        sum = sum is { Severity: Severity.Error } ? OtherAssetRows.Weigh(subject, sum, total.Value.OrZero, Parts(rows)) : sum;
        return new[] { sum ?? AgainstRegister(subject, total, unit) }.OfType<Finding>();
    }

    /// <summary>Where 房屋 is left blank above its own part, the part stands for it: office space is worth no more than the buildings.</summary>
    private static PrintedFigure[] Parts(IReadOnlyList<AssetRowReading> rows)
    {
        var buildings = Value(rows, AssetRow.Buildings);
        return
        [
            buildings.States ? buildings : Value(rows, AssetRow.OfficeSpace),
            Value(rows, AssetRow.Vehicles), Value(rows, AssetRow.EquipmentOver200K), Value(rows, AssetRow.Other),
        ];
    }

    private static PrintedFigure Value(IReadOnlyList<AssetRowReading> rows, AssetRow row) =>
        rows.FirstOrDefault(reading => reading.Row == row)?.Value ?? PrintedFigure.Blank;

    /// <summary>A figure printed from the register is its exact figure rounded once.</summary>
    private Finding? AgainstRegister(CheckSubject subject, AssetRowReading total, MoneyUnit unit)
    {
        var exact = subject.Figures.Assets.Total.Yuan / (int)unit;
        var isPrinted = decimal.Abs(total.Value.OrZero - exact) <= total.Value.HalfUnit;
        return subject.IsPublished || isPrinted ? null : this.Error(
            Places.AssetTotal, $"表中的资产总额为{total.Value.OrZero}{unit.Name()}，登记的资产合计为{exact}{unit.Name()}。",
            "请由登记数据重新生成表格，或核对资产卡片。", Gap.Of(total.Value.OrZero, exact));
    }
}
