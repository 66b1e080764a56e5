using Procurement.Domain.Assets;
using Procurement.Domain.Checks.Printed;
using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Assets;

/// <summary>其中：办公用房 is a part of 房屋, in area and in value.</summary>
internal sealed class OfficeSpaceCheck : ICheck
{
    public string Code => "AS-OFFICE";

    public string Rule => "办公用房的面积和价值不超过房屋的面积和价值，只有房屋才有办公用房。";

    public string Source => "部门固定资产占用情况表“其中：办公用房”行；实例：平乡县行政审批局2024年部门预算，房屋空白而办公用房452平方米";

    /// <remarks>A card that is wrong, here or by another rule, explains the sums that are wrong by it; the print follows from the sums.</remarks>
    public IEnumerable<Finding> Run(CheckSubject subject)
    {
        Finding[] cards = [.. CardOrder.Sound(subject).SelectMany(Judge)];
        if (cards.Length > 0 || subject.SuspectCards.Any(card => SuspectCards.IsNegative(card) || LacksArea(card)))
        {
            return cards;
        }

        return AssetRowReading.Of(subject).Count > 0 ? Printed(subject) : Figures(subject.Figures.Assets);
    }

    /// <summary>A held building without area is AS-BLANK's; its office area would only say the same again.</summary>
    private static bool LacksArea(CardHolding card) =>
        card.Kind is AssetKind.Building && !card.Value.IsZero && SuspectCards.Area(card).IsZero;

    private IEnumerable<Finding> Judge(CardHolding card)
    {
        if (card.Kind is not AssetKind.Building)
        {
            return SuspectCards.HasOfficeSpace(card)
                ? [this.Error(Places.Card(card), $"卡片类别为{card.Kind.ChineseName()}，却填有办公用房，不会计入“其中：办公用房”。", "请改正卡片类别，或删去办公用房的面积和价值。")]
                : [];
        }

        return Compare(
            Places.Card(card), LacksArea(card) ? [] : [("面积", "平方米", SuspectCards.OfficeArea(card).Value, SuspectCards.Area(card).Value)],
            [("价值", "元", SuspectCards.OfficeValue(card).Yuan, card.Value.Yuan)]);
    }

    private IEnumerable<Finding> Printed(CheckSubject subject)
    {
        var rows = AssetRowReading.Of(subject);
        var (whole, part) = (rows.FirstOrDefault(row => row.Row is AssetRow.Buildings), rows.FirstOrDefault(row => row.Row is AssetRow.OfficeSpace));
        if (whole is null || part is null || whole.Quantity.IsUnreadable || whole.Value.IsUnreadable)
        {
            return [];
        }

        if (whole.SaysNothing && !part.SaysNothing)
        {
            return [this.Error(
                part.Place, $"办公用房为{part.Quantity.OrZero}平方米、{part.Value.OrZero}{Unit(subject)}，而房屋一行空白或为零。", "请在房屋一行填写面积和价值，办公用房包括在内。",
                Gap.Of(part.Value.OrZero, whole.Value.OrZero))];
        }

        return Compare(
            part.Place, whole.Quantity.States ? [("面积", "平方米", part.Quantity.OrZero, whole.Quantity.OrZero)] : [],
            whole.Value.States ? [("价值", Unit(subject), part.Value.OrZero, whole.Value.OrZero)] : []);
    }

    private IEnumerable<Finding> Figures(AssetFigures figures) => Compare(
        Places.AssetRow(AssetRow.OfficeSpace), [("面积", "平方米", figures.OfficeSpace.Quantity.Value, figures.Buildings.Quantity.Value)],
        [("价值", "元", figures.OfficeSpace.Value.Yuan, figures.Buildings.Value.Yuan)]);

    private IEnumerable<Finding> Compare(string place, params IEnumerable<(string Name, string Unit, decimal Part, decimal Whole)>[] pairs) =>
        from pair in pairs.SelectMany(pair => pair)
        where pair.Part > pair.Whole
        select this.Error(
            place, $"办公用房{pair.Name}为{pair.Part}{pair.Unit}，超过房屋{pair.Name}{pair.Whole}{pair.Unit}。", "请核对房屋与其中的办公用房。",
            Gap.Of(pair.Part, pair.Whole));

    private static string Unit(CheckSubject subject) => PrintedUnits.Of(subject, TableReading.OfAssets(subject)).Name();
}
