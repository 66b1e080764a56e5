using System.Globalization;
using Procurement.Domain.Assets;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>Vehicles by use and equipment by the price of a piece: the cards behind each figure.</summary>
internal sealed class BreakdownTrace(AssetBreakdown figures, string asOf)
{
    private const string UseSource = "资产卡片上登记的车辆用途；分类见部门决算报表编制说明（财政部）附表“国有资产使用情况表”";
    private const string PriceSource = "版式 assets.equipmentThresholds 写明的单价；“以上”包括本数（《中华人民共和国民法典》第一千二百五十九条）";

    /// <param name="group"><see cref="TemplateVariables.VehiclesByUse"/> or <see cref="TemplateVariables.EquipmentOver"/>.</param>
    /// <param name="part">A use, or a threshold in 万元.</param>
    /// <returns>Null for a name that is none, or a threshold that was not counted.</returns>
    public Derivation? Of(FigureKey.VariableKey key, string group, string part, CardMeasure measure, MoneyUnit money)
    {
        if (group == TemplateVariables.EquipmentOver)
        {
            return int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var threshold) && figures.EquipmentOver.TryGetValue(threshold, out var over)
                ? Make(key, $"单价{threshold}万元以上的设备", "件", over, new(AssetRow.EquipmentOver200K, measure) { Narrowing = new CardNarrowing.ToPrice(threshold) },
                    $"设备卡片中，一件的原值（价值÷数量）不低于{threshold}万元的，", PriceSource, money)
                : null;
        }

        var use = VehicleUses.All.Where(known => known.Key() == part).Select(known => (VehicleUse?)known).FirstOrDefault();
        if (use is null && part != TemplateVariables.Unstated)
        {
            return null;
        }

        var (name, figure) = use is { } stated ? (stated.ChineseName(), figures.Vehicles(stated)) : ("没有登记用途的车辆", figures.VehiclesUnstated);
        return Make(
            key, name, "辆", figure, new(AssetRow.Vehicles, measure) { Narrowing = new CardNarrowing.ToUse(use) },
            use is null ? "车辆卡片中没有登记用途的，" : $"车辆卡片中用途登记为{name}的（用途按现在的登记），", UseSource, money);
    }

    /// <summary>Why a card counts.</summary>
    public static string Reason(CardNarrowing narrowing, string piece) => narrowing switch
    {
        CardNarrowing.ToPrice price => $"计入：单价 {piece} 元，不低于 {BreakdownRequest.YuanOf(price.Threshold):0} 元",
        CardNarrowing.ToUse { Use: { } use } => $"计入：车辆用途为{use.ChineseName()}",
        _ => "计入：车辆，没有登记用途",
    };

    private Derivation Make(
        FigureKey.VariableKey key, string title, string unit, AssetRowFigure figure, CardSelection cards, string which, string source, MoneyUnit money)
    {
        var isValue = cards.Measure is CardMeasure.Value;
        var exact = isValue ? figure.Value.Yuan : figure.Quantity.Value;
        var print = isValue ? FigurePrint.Money(money, key.Format) : FigurePrint.Count(unit, key.Format);
        var what = isValue ? "账面原值" : "数量";
        return new(
            key, $"{title}的{(isValue ? "价值" : what)}（截至{asOf}）", print.Print(exact), new(exact, print.Unit), print.Sentence(exact),
            $"{which}{what}之和。每张卡片的数是{asOf}及以前生效的各次增减变动之和。", source, [])
        {
            Cards = cards,
        };
    }
}
