using Procurement.Domain.Assets;
using Procurement.Domain.Checks;
using Procurement.Domain.Common;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Tracing;

/// <summary>The figures of the asset table, in cells and in sentences alike.</summary>
internal sealed class AssetTrace(AssetFigures figures, string asOf)
{
    private const string Source = "部门固定资产占用情况表";

    public Derivation Total(FigureKey key, FigurePrint print, Func<AssetRow, FigureKey> keyOf)
    {
        var exact = figures.Total.Yuan;
        return new(
            key, $"资产总额（截至{asOf}）", print.Print(exact), new(exact, print.Unit), print.Sentence(exact),
            "资产总额等于房屋、车辆、单价20万元以上的设备与其他固定资产之和；办公用房是房屋的一部分，不重复计入。", Source,
            [.. Enum.GetValues<AssetRow>().Select(row => new DerivationPart(
                PartKind.AssetRow, Places.Name(row), figures[row].Value.Yuan, row is not AssetRow.OfficeSpace,
                row is AssetRow.OfficeSpace ? "不再计入：已包括在房屋之内" : "计入") { Figure = keyOf(row) })]);
    }

    public Derivation Row(FigureKey key, CardSelection cards, FigureFormat? format, MoneyUnit money)
    {
        var isValue = cards.Measure is CardMeasure.Value;
        var exact = isValue ? figures[cards.Row].Value.Yuan : figures[cards.Row].Quantity.Value;
        var print = isValue ? FigurePrint.Money(money, format) : FigurePrint.Count(UnitOf(cards.Row), format);
        var name = isValue ? "价值" : AssetRowKeys.IsArea(cards.Row) ? "面积" : "数量";
        return new(
            key, $"{Places.Name(cards.Row)}的{name}（截至{asOf}）", print.Print(exact), new(exact, print.Unit), print.Sentence(exact), Rule(cards), SourceOf(cards.Row), [])
        {
            Cards = cards,
        };
    }

    /// <summary>Why a card counts in a row.</summary>
    public static string Reason(CardSelection cards, AssetKind kind, Quantity quantity, Money value) => cards.Row switch
    {
        AssetRow.OfficeSpace => "计入：房屋卡片中的办公用房部分",
        AssetRow.EquipmentOver200K => $"计入：单价 {Piece(quantity, value)} 元，不低于 {AssetRows.EquipmentLimit:0} 元",
        AssetRow.Other when kind is AssetKind.Equipment => quantity > Quantity.Zero
            ? $"计入：设备单价 {Piece(quantity, value)} 元，低于 {AssetRows.EquipmentLimit:0} 元"
            : "计入：设备没有数量，不能算作单价20万元以上",
        _ => $"计入：卡片类别为{kind.ChineseName()}",
    };

    private string Rule(CardSelection cards)
    {
        var what = cards switch
        {
            { Measure: CardMeasure.Value, Row: AssetRow.OfficeSpace } => "各房屋卡片中办公用房部分的账面原值之和",
            { Measure: CardMeasure.Quantity, Row: AssetRow.OfficeSpace } => "各房屋卡片中办公用房面积之和",
            { Measure: CardMeasure.Quantity, Row: AssetRow.Buildings } => "各房屋卡片建筑面积之和",
            { Measure: CardMeasure.Value } => "这一行各卡片账面原值之和",
            _ => "这一行各卡片数量之和",
        };
        var limit = cards.Row is AssetRow.EquipmentOver200K or AssetRow.Other ? "；设备按一件的原值是否达到20万元（含）分到两行" : "";
        return $"{what}{limit}。每张卡片的数是{asOf}及以前生效的各次增减变动之和。";
    }

    private static string SourceOf(AssetRow row) => row is AssetRow.EquipmentOver200K or AssetRow.Other
        ? $"{Source}第3、4行；“以上”包括本数（《中华人民共和国民法典》第一千二百五十九条）"
        : Source;

    private static string UnitOf(AssetRow row) => AssetRowKeys.IsArea(row) ? "平方米" : row is AssetRow.Vehicles ? "辆" : "件";

    /// <summary>Cut and not rounded up: 199,999.995 must not read as the limit.</summary>
    private static string Piece(Quantity quantity, Money value) =>
        DecimalText.Shortest(decimal.Round(value.Yuan / quantity.Value, 4, MidpointRounding.ToZero));
}
