using Procurement.Data.Assets;
using Procurement.Data.Model;
using Procurement.Domain.Assets;
using Procurement.Domain.Assets.Movements;

namespace Procurement.Web.Movements.Forms;

/// <summary>单位间调拨 within the department.</summary>
public sealed class UnitChangeForm : IMovementForm
{
    public MovementKind Kind => MovementKind.UnitChange;

    public MovementShape Shape { get; } = new(
        "整张卡片调给本部门的另一单位，原值和累计折旧随卡片走，部门合计不变；只调一部分的请先拆分。地点、保管人、使用状况留空的保持不变。", []);

    public MovementDraft Read(MovementPost post, IReadOnlyList<MovementCard> cards)
    {
        var target = post.Id("targetUnit", "调入单位", required: true);
        var draft = post.Draft(this, AssetWay.UnitChange, cards.Select(card => new MovementItemDraft(card.Id)), MovementJson.Write(FormPlaces.Change(post)));
        return draft with { TargetUnitId = target };
    }

    public async Task<object?> ChoicesAsync(RegisterContext context, MovementPost post, IReadOnlyList<MovementCard> cards, CancellationToken cancel) =>
        await FormPlaces.ReadAsync(context, cancel);

    public IEnumerable<(string Name, string? Value)> Fill(AssetMovement movement, IReadOnlyList<AssetMovementItem> items) =>
        [("targetUnit", movement.TargetUnitId?.ToString()), .. FormPlaces.Fill(movement.Details)];

    public Task<IReadOnlyList<(string Label, string Value)>> FactsAsync(RegisterContext context, AssetMovement movement, CancellationToken cancel) =>
        PlacementFacts.ReadAsync(context, movement, cancel);
}
