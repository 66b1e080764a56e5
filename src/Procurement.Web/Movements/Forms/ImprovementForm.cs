using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;
using Procurement.Web.Movements.Rules;
using Procurement.Web.Ui;

namespace Procurement.Web.Movements.Forms;

/// <summary>改建扩建修缮: what is added to each card.</summary>
public sealed class ImprovementForm : IMovementForm
{
    public MovementKind Kind => MovementKind.Improvement;

    public MovementShape Shape { get; } = new(
        "改建、扩建、修缮支出计入原值，从生效当月起按新的原值和剩余年限计提折旧；已提足折旧的须填新的折旧年限。",
        [
            new("value", "增加原值", "元"),
            new("area", "增加面积", "m²", AppliesTo: IsBuilding),
            new("officeArea", "其中办公用房", "m²", AppliesTo: IsBuilding),
            new("officeValue", "办公用房原值", "元", AppliesTo: IsBuilding),
            new("life", "新折旧年限", "月", LifeNow),
        ],
        EvidenceHint: "竣工决算、验收单、合同的名称和文号", HasPartial: false);

    public MovementDraft Read(MovementPost post, IReadOnlyList<MovementCard> cards) => post.Draft(this, AssetWay.Improvement, cards.Select(card =>
    {
        string Name(string field) => MovementPost.CardName(card.Id, field);
        var details = new ImprovedCard(
            post.Whole(Name("life"), "新折旧年限"), post.Quantity(Name("officeArea"), "办公用房面积"), post.Money(Name("officeValue"), "办公用房原值"));
        return new MovementItemDraft(
            card.Id, null, post.Money(Name("value"), "增加原值", required: true), post.Quantity(Name("area"), "增加面积"), MovementJson.Write(details));
    }));

    public IEnumerable<(string Name, string? Value)> Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) => items.SelectMany(item =>
    {
        var details = MovementJson.Read<ImprovedCard>(item.Details);
        string Name(string field) => MovementPost.CardName(item.CardId!.Value, field);
        return new (string, string?)[]
        {
            (Name("value"), item.Value.ToString()), (Name("area"), item.Area?.ToString()), (Name("life"), details.LifeMonths?.ToString()),
            (Name("officeArea"), details.OfficeArea?.ToString()), (Name("officeValue"), details.OfficeValue?.ToString()),
        };
    });

    public string? Told(AssetMovementItem item)
    {
        var details = MovementJson.Read<ImprovedCard>(item.Details);
        return Life(details.LifeMonths) + (details.OfficeArea is { } area ? $" 其中办公用房 {area.Show()} m²" : "") + (details.OfficeValue is { } value ? $"、{value.Show()} 元" : "");
    }

    /// <summary>Another life in words; empty for none.</summary>
    internal static string Life(int? months) => months is { } given ? $"折旧年限改为 {given} 个月" : "";

    /// <summary>What the field for another life says while it is empty.</summary>
    internal static string LifeNow(MovementCard card) => card.LifeMonths is { } life ? $"不变（{life}，已用 {card.MonthsUsed}）" : "未定年限";

    private static bool IsBuilding(MovementCard card) => card.Kind is AssetKind.Building;
}
