using Procurement.Domain.Disclosures;

namespace Procurement.Domain.Checks.Assets;

/// <summary>More was taken from a card than was ever on it.</summary>
internal sealed class NegativeHoldingCheck : ICheck
{
    public string Code => "AS-NEGATIVE";

    public string Rule => "资产卡片的数量、价值和面积不为负。";

    public string Source => "资产卡片的余额为各次增减变动之和：期初 + 增加 − 减少 = 期末";

    public IEnumerable<Finding> Run(CheckSubject subject) =>
        CardOrder.All(subject).Where(SuspectCards.IsNegative).Select(card => this.Error(
            Places.Card(card), $"“{card.Name}”的{string.Join('、', Negatives(card))}，减少的多于原有的。", "请核对该卡片的增减变动，登记更正。"));

    private static IEnumerable<string> Negatives(CardHolding card) =>
        new (string Name, decimal Value, string Text)[]
        {
            ("数量", card.Quantity.Value, card.Quantity + card.MeasureUnit),
            ("价值", card.Value.Yuan, card.Value + "元"),
            ("房屋面积", SuspectCards.Area(card).Value, SuspectCards.Area(card) + "平方米"),
            ("办公用房面积", SuspectCards.OfficeArea(card).Value, SuspectCards.OfficeArea(card) + "平方米"),
            ("办公用房价值", SuspectCards.OfficeValue(card).Yuan, SuspectCards.OfficeValue(card) + "元"),
        }.Where(figure => figure.Value < 0m).Select(figure => $"{figure.Name}为{figure.Text}");
}
