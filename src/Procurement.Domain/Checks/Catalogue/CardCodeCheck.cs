using Procurement.Domain.Assets;
using Procurement.Domain.Catalogue;

namespace Procurement.Domain.Checks.Catalogue;

/// <summary>A card's code is in its catalogue, and belongs to the kind that the card is booked under: the kind decides the row of the
/// asset table, so a car booked as equipment is counted in the wrong one.</summary>
internal sealed class CardCodeCheck : ICheck
{
    public string Code => "CA-CARD";

    public string Rule => "资产卡片的品目编码应在目录中，并与资产类别相符。";

    public string Source => "《政府采购品目分类目录》；asset-class-rules.csv（政府会计准则第3号，财会〔2016〕12号）";

    public IEnumerable<Finding> Run(CheckSubject subject) => subject.CardCodes.Select(cards => Judge(subject, cards)).OfType<Finding>();

    private Finding? Judge(CheckSubject subject, CardCode cards)
    {
        var place = $"{Places.Assets}/卡片{cards.FirstCardNumber}" + (cards.Cards > 1 ? $"等{cards.Cards}张" : "");
        var (edition, code) = (cards.Code.Edition, cards.Code.Text);
        if (edition is CatalogueEdition.Of2022 && subject.Catalogue.Find(edition, code) is null)
        {
            return this.Error(place, $"品目编码{code}不在2022年版目录中。", "请核对品目编码和目录版本。");
        }

        var expected = subject.AssetClasses.RuleFor(cards.Code).Class;
        return Fits(cards.Kind, expected)
            ? null
            : this.Warning(place, $"资产类别是“{cards.Kind.ChineseName()}”，而品目编码{code}属于“{Name(expected)}”。", "请核实资产类别和品目编码：资产类别决定计入资产表的哪一行。");
    }

    /// <summary>Furniture and the like share one class; what the rules call no fixed asset somebody has booked all the same.</summary>
    private static bool Fits(AssetKind kind, AssetClass expected) => expected switch
    {
        AssetClass.Building => kind is AssetKind.Building or AssetKind.Structure or AssetKind.Land,
        AssetClass.Vehicle => kind is AssetKind.Vehicle,
        AssetClass.Equipment => kind is AssetKind.Equipment,
        AssetClass.OtherFixedAsset => kind is not (AssetKind.Building or AssetKind.Vehicle or AssetKind.Equipment),
        _ => false,
    };

    private static string Name(AssetClass expected) => expected switch
    {
        AssetClass.Building => "房屋和构筑物",
        AssetClass.Vehicle => "车辆",
        AssetClass.Equipment => "设备",
        AssetClass.OtherFixedAsset => "其他固定资产",
        _ => "非固定资产",
    };
}
