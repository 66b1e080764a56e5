using Procurement.Data.Assets;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements.Forms;

/// <summary>合并 of several like cards into one of them.</summary>
public sealed class MergeForm : IMovementForm
{
    public MovementKind Kind => MovementKind.Merge;

    public MovementShape Shape { get; } = new(
        "把所选卡片并入其中一张，其余销账；单位、类别、品目、计量单位、折旧年限和已提月数须相同。数量、原值、面积、累计折旧相加，一分不差。", [], EvidenceHint: "可不填");

    public MovementDraft Read(MovementPost post, IReadOnlyList<MovementCard> cards) => post.Draft(
        this, AssetWay.Merge, cards.Select(card => new MovementItemDraft(card.Id)),
        post.Id("into", "保留的卡片") is { } into ? MovementJson.Write(new MergeInto(into)) : null);

    public IEnumerable<(string Name, string? Value)> Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) =>
        [("into", IntoOf(movement)?.ToString())];

    public IEnumerable<(string Label, string Value)> Facts(AssetMovement movement) => [("保留的卡片", IntoOf(movement) is null ? "清单中的第一张" : "经办人指定，见记账分录")];

    private static Guid? IntoOf(AssetMovement movement) => movement.Details is { } json ? MovementJson.Read<MergeInto>(json).CardId : null;
}
