using System.Globalization;
using Procurement.Domain.Catalogue;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>拟购置 vehicles and equipment: every line with the reason why it counts or does not.</summary>
/// <param name="Title">拟购置车辆, 拟购置单价50万元以上的设备.</param>
/// <param name="Unit">What its quantity counts.</param>
/// <param name="Piece">单价 from which on a line counts, in yuan; 0 for every line.</param>
internal sealed record PlannedPurchases(string Title, string Unit, AssetClass Class, decimal Piece)
{
    public string Rule => $"计入固定资产、品目按资产类别规则归为{PlannedAssets.Name(Class)}" + (Piece > 0m ? $"、单价不低于 {Piece:0} 元（含）" : "") + "的各行相加。";

    /// <param name="parts">The name behind <c>procurement.planned</c> without its measure.</param>
    /// <param name="thresholds">In 万元, those that the layout names.</param>
    /// <returns>Null for a name that is none.</returns>
    public static PlannedPurchases? Of(string[] parts, IReadOnlyList<int> thresholds) => parts switch
    {
        ["vehicles"] => new("拟购置车辆", "辆", AssetClass.Vehicle, 0m),
        ["equipment"] => new("拟购置设备", "台（套）", AssetClass.Equipment, 0m),
        [TemplateVariables.EquipmentOver, var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var threshold) && thresholds.Contains(threshold) =>
            new($"拟购置单价{threshold}万元以上的设备", "台（套）", AssetClass.Equipment, BreakdownRequest.YuanOf(threshold)),
        _ => null,
    };

    public LineVerdict Judge(LineFigure line, bool isValue, AssetClassRules rules)
    {
        var amount = isValue ? line.Amount.Yuan : line.Quantity.Value;
        var asset = PlannedAssets.Judge(line, rules);
        if (!asset.Counts)
        {
            return new(amount, false, asset.Reason);
        }

        if (line.ClassByRule != Class)
        {
            return new(amount, false, $"不计入：品目 {line.Code.Text} 按规则归为{PlannedAssets.Name(line.ClassByRule)}，不是{PlannedAssets.Name(Class)}");
        }

        return line.UnitPrice.Yuan < Piece
            ? new(amount, false, $"不计入：单价 {DecimalText.Shortest(line.UnitPrice.Yuan)} 元，低于 {Piece:0} 元")
            : new(amount, true, Piece > 0m ? $"计入：单价 {DecimalText.Shortest(line.UnitPrice.Yuan)} 元，不低于 {Piece:0} 元" : asset.Reason);
    }
}
